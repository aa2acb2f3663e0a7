/**
 * Who is responsible for each child on a day, `$1` of the statement that begins with it. Of two allocated at once the
 * first by name counts, so that a finding stands on one worklist alone.
 */
export const ALLOCATED = `allocated AS (
  SELECT child_id, min(team) AS team, min(worker) AS worker FROM allocation
  WHERE in_force(started_on, ceased_on, CAST($1 AS DATE)) GROUP BY child_id
)`

/** The findings that somebody lets stand on that day: the latest acceptance of a finding counts, until it runs out. */
export const ACCEPTED = `accepted AS (
  SELECT identity, person, reason, until FROM (
    SELECT a.*, row_number() OVER (PARTITION BY identity ORDER BY accepted_at DESC) AS latest
    FROM app.accepted_finding a
  ) ranked WHERE latest = 1 AND until >= CAST($1 AS DATE)
)`
