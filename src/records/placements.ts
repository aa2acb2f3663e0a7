import type { HistoryStep } from './history-step.ts'

const SAME_PLACE = `(placement_type = previous_type
  AND (placement_postcode = previous_postcode OR urn = previous_urn
    OR (placement_postcode IS NULL AND previous_postcode IS NULL AND urn IS NULL AND previous_urn IS NULL)))`

const RECODED = `(placement_postcode = previous_postcode AND EXISTS (
  SELECT 1 FROM code_placement_recodes r
  WHERE r.from_code = previous_type AND r.to_code = placement_type))`

/**
 * Episodes of care outside temporary moves (T0 to T4), each with whether it starts a new placement and
 * whether with a new carer.
 *
 * - A change of legal status alone (L) goes on with the placement; P and B start one with a new carer, T and
 *   U start one with the same carer.
 * - Temporary moves are dropped and the placements on both sides joined when they are the same place;
 *   otherwise the later one is a move (the national rule for counting placements since NI 62).
 * - A code that was renamed at the same address (H5 to K3, Z1 to Z11 and so on) is no move.
 * - Where the reason is missing, or says S inside care, the place decides.
 * - Adoption by the present foster carer (A3, A5 after a foster code) is a new placement with the same carer.
 */
export const placedEpisodes: HistoryStep = {
  table: 'placed_episode',
  meaning: 'Episodes of care outside temporary moves, with where placements and carers change',
  sql: `
    SELECT child_id, period_no, started_on, ceased_on, placement_type, placement_provider, placement_postcode, urn,
      placement_authority, placement_location, distance_miles, reason_place_change, load_id, line,
      CASE
        WHEN previous_started_on IS NULL THEN 1
        WHEN is_recoded = 1 THEN 0
        WHEN after_temporary = 1 OR reason_new_episode NOT IN ('L', 'P', 'B', 'T', 'U') OR reason_new_episode IS NULL
          THEN CASE WHEN is_same_place = 1 THEN 0 ELSE 1 END
        WHEN reason_new_episode = 'L' THEN 0
        ELSE 1
      END AS starts_placement,
      CASE
        WHEN previous_started_on IS NULL THEN 1
        WHEN is_recoded = 1 THEN 0
        WHEN placement_type IN (SELECT code FROM code_placement WHERE with_former_foster_carer = 1)
          AND previous_type IN (SELECT code FROM code_placement WHERE foster = 1) THEN 0
        WHEN after_temporary = 1 OR reason_new_episode NOT IN ('L', 'P', 'B', 'T', 'U') OR reason_new_episode IS NULL
          THEN CASE WHEN is_same_place = 1 THEN 0 ELSE 1 END
        WHEN reason_new_episode IN ('L', 'T', 'U') THEN 0
        ELSE 1
      END AS starts_carer,
      is_recoded
    FROM (
      SELECT l.*,
        CASE WHEN ${SAME_PLACE} THEN 1 ELSE 0 END AS is_same_place,
        CASE WHEN ${RECODED} THEN 1 ELSE 0 END AS is_recoded,
        CASE WHEN previous_ceased_on < started_on THEN 1 ELSE 0 END AS after_temporary
      FROM (
        SELECT c.child_id, c.period_no, c.started_on, c.ceased_on, c.reason_new_episode, c.placement_type,
          c.placement_provider, c.placement_postcode, c.urn, c.placement_authority, c.placement_location,
          c.distance_miles, c.reason_place_change, c.load_id, c.line,
          lag(c.started_on) OVER care AS previous_started_on,
          lag(c.ceased_on) OVER care AS previous_ceased_on,
          lag(c.placement_type) OVER care AS previous_type,
          lag(c.placement_postcode) OVER care AS previous_postcode,
          lag(c.urn) OVER care AS previous_urn
        FROM care_episode c WHERE c.is_temporary = 0
        WINDOW care AS (PARTITION BY c.child_id, c.period_no ORDER BY c.started_on)
      ) l
    ) compared`,
  findings: [
    {
      code: 'placement-recoded',
      sql: `SELECT child_id, load_id, line FROM placed_episode WHERE is_recoded = 1`,
    },
  ],
}

/** Placements: a placement lasts until the next one starts or the period of care ends. */
export const placements: HistoryStep = {
  table: 'placement',
  meaning: 'Each placement of a child, temporary moves joined, with why it ended',
  sql: `
    SELECT g.child_id, g.period_no, g.placement_no, g.carer_no, g.started_on,
      coalesce(lead(g.started_on) OVER (PARTITION BY g.child_id, g.period_no ORDER BY g.placement_no), p.ceased_on) AS ceased_on,
      lead(g.started_on) OVER (PARTITION BY g.child_id, g.period_no ORDER BY g.placement_no) AS moved_on,
      lead(g.carer_no) OVER (PARTITION BY g.child_id, g.period_no ORDER BY g.placement_no) AS next_carer_no,
      lead(g.placement_type) OVER (PARTITION BY g.child_id, g.period_no ORDER BY g.placement_no) AS next_placement_type,
      g.placement_type, g.first_placement_type, g.placement_provider, g.placement_postcode, g.urn,
      g.placement_location, g.distance_miles, g.reason_place_change, g.load_id, g.line
    FROM (
      SELECT child_id, period_no, placement_no, min(carer_no) AS carer_no, min(started_on) AS started_on,
        max(CASE WHEN first_place = 1 THEN placement_type END) AS first_placement_type,
        max(CASE WHEN last_place = 1 THEN placement_type END) AS placement_type,
        max(CASE WHEN last_place = 1 THEN placement_provider END) AS placement_provider,
        max(CASE WHEN last_place = 1 THEN placement_postcode END) AS placement_postcode,
        max(CASE WHEN last_place = 1 THEN urn END) AS urn,
        max(CASE WHEN last_place = 1 THEN placement_location END) AS placement_location,
        max(CASE WHEN last_place = 1 THEN distance_miles END) AS distance_miles,
        max(CASE WHEN last_place = 1 THEN reason_place_change END) AS reason_place_change,
        max(CASE WHEN last_place = 1 THEN load_id END) AS load_id,
        max(CASE WHEN last_place = 1 THEN line END) AS line
      FROM (
        SELECT n.*,
          row_number() OVER (PARTITION BY child_id, period_no, placement_no ORDER BY started_on) AS first_place,
          row_number() OVER (PARTITION BY child_id, period_no, placement_no ORDER BY started_on DESC) AS last_place
        FROM (
          SELECT e.*,
            CAST(sum(starts_placement) OVER care AS INTEGER) AS placement_no,
            CAST(sum(starts_carer) OVER care AS INTEGER) AS carer_no
          FROM placed_episode e
          WINDOW care AS (PARTITION BY child_id, period_no ORDER BY started_on
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
        ) n
      ) ranked
      GROUP BY child_id, period_no, placement_no
    ) g
    JOIN period_of_care p ON p.child_id = g.child_id AND p.period_no = g.period_no`,
}

/** Carer spells: placements joined while the child stays with the same carer. */
export const carerSpells: HistoryStep = {
  table: 'carer_spell',
  meaning: 'Each unbroken time with the same carer, whatever the placement is called',
  sql: `
    SELECT child_id, period_no, carer_no, min(started_on) AS started_on, max(ceased_on) AS ceased_on,
      CAST(count(*) AS INTEGER) AS placements
    FROM placement GROUP BY child_id, period_no, carer_no`,
}
