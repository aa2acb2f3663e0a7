import { type HistoryStep, OPEN } from './history-step.ts'

/**
 * Episodes of care with the number of the period of care each belongs to. Short breaks (V3, V4) are left
 * out: the episodes, not the child.
 *
 * A period of care is the longest chain in which each episode starts on the day the one before ceased. The
 * dates decide: where the reason for the new episode says otherwise, that is a finding.
 */
export const careEpisodes: HistoryStep = {
  table: 'care_episode',
  meaning: 'Episodes other than short breaks, with the period of care each belongs to',
  sql: `
    SELECT child_id,
      CAST(sum(starts_period) OVER (PARTITION BY child_id ORDER BY started_on
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER) AS period_no,
      starts_period, previous_ceased_on, previous_reason_ceased, follows_short_break,
      episode_no, started_on, ceased_on, reason_new_episode, legal_status, category_of_need, placement_type,
      placement_provider, reason_ceased, reason_place_change, home_postcode, placement_postcode, urn,
      placement_authority, placement_location, distance_miles, is_temporary, collection_year, load_id, line
    FROM (
      SELECT o.*, CASE WHEN previous_ceased_on = started_on THEN 0 ELSE 1 END AS starts_period
      FROM (
        SELECT e.*,
          lag(ceased_on) OVER care AS previous_ceased_on,
          lag(reason_ceased) OVER care AS previous_reason_ceased,
          CASE WHEN broken_until = started_on THEN 1 ELSE 0 END AS follows_short_break
        FROM (
          SELECT a.*, lag(CASE WHEN is_short_break = 1 THEN ceased_on END)
            OVER (PARTITION BY child_id ORDER BY started_on) AS broken_until
          FROM episode a
        ) e
        WHERE is_short_break = 0
        WINDOW care AS (PARTITION BY child_id ORDER BY started_on)
      ) o
    ) chained`,
  findings: [
    {
      code: 'start-on-day-of-ceasing',
      sql: `SELECT child_id, load_id, line FROM care_episode
        WHERE starts_period = 0 AND previous_reason_ceased <> 'X1'`,
    },
    {
      code: 'start-inside-care',
      sql: `SELECT child_id, load_id, line FROM care_episode
        WHERE starts_period = 0 AND previous_reason_ceased = 'X1' AND reason_new_episode = 'S'`,
    },
    {
      code: 'start-after-short-breaks',
      sql: `SELECT child_id, load_id, line FROM care_episode
        WHERE starts_period = 1 AND follows_short_break = 1`,
    },
    {
      code: 'start-without-s',
      sql: `SELECT child_id, load_id, line FROM care_episode
        WHERE starts_period = 1 AND follows_short_break = 0 AND coalesce(reason_new_episode, '') <> 'S'
          AND (previous_ceased_on IS NOT NULL
            OR started_on >= (SELECT min(first_on) FROM coverage WHERE kind = 'ssda903/episodes'))`,
    },
  ],
}

/**
 * The periods of care of each child, with how each began and ended.
 *
 * `reason_ceased` is blank while care goes on, and also where the returns do not say that it ceased (the
 * last episode ends with X1, or was not repeated): such a period has ended, and is no ceasing.
 * `start_is_known` is 0 where the first episode we hold already continues care from before our first return.
 */
export const periodsOfCare: HistoryStep = {
  table: 'period_of_care',
  meaning: 'Each unbroken time a child was looked after',
  sql: `
    SELECT child_id, period_no, min(started_on) AS started_on, max(ceased_on) AS ceased_on,
      CAST(max(CASE WHEN first_place = 1 AND (reason_new_episode = 'S' OR previous_ceased_on IS NOT NULL OR follows_short_break = 1)
        THEN 1 ELSE 0 END) AS INTEGER) AS start_is_known,
      max(CASE WHEN last_place = 1 AND reason_ceased <> 'X1' AND ceased_on < ${OPEN} THEN reason_ceased END) AS reason_ceased,
      max(CASE WHEN first_place = 1 THEN category_of_need END) AS category_of_need,
      max(CASE WHEN first_place = 1 THEN legal_status END) AS first_legal_status,
      max(CASE WHEN first_place = 1 THEN placement_type END) AS first_placement_type,
      max(CASE WHEN first_place = 1 THEN placement_provider END) AS first_placement_provider,
      max(CASE WHEN first_place = 1 THEN placement_location END) AS first_placement_location,
      max(CASE WHEN first_place = 1 THEN distance_miles END) AS first_distance_miles,
      max(CASE WHEN first_place = 1 THEN home_postcode END) AS home_postcode,
      max(CASE WHEN first_place = 1 THEN placement_postcode END) AS first_placement_postcode,
      max(CASE WHEN last_place = 1 THEN legal_status END) AS last_legal_status,
      max(CASE WHEN last_place = 1 THEN placement_type END) AS last_placement_type,
      max(CASE WHEN first_place = 1 THEN load_id END) AS load_id,
      max(CASE WHEN first_place = 1 THEN line END) AS line
    FROM (
      SELECT c.*,
        row_number() OVER (PARTITION BY child_id, period_no ORDER BY started_on) AS first_place,
        row_number() OVER (PARTITION BY child_id, period_no ORDER BY started_on DESC) AS last_place
      FROM care_episode c
    ) placed
    GROUP BY child_id, period_no`,
  findings: [
    {
      code: 'ends-with-x1',
      sql: `SELECT c.child_id, c.load_id, c.line FROM care_episode c
        JOIN period_of_care p ON p.child_id = c.child_id AND p.period_no = c.period_no
          AND p.ceased_on = c.ceased_on
        WHERE c.reason_ceased = 'X1' AND c.ceased_on < ${OPEN}`,
    },
  ],
}

/** Runs of one legal status within a period of care. */
export const legalSpells: HistoryStep = {
  table: 'legal_spell',
  meaning: 'Each unbroken time under one legal status, within a period of care',
  sql: `
    SELECT child_id, period_no, legal_status, min(started_on) AS started_on, max(ceased_on) AS ceased_on
    FROM (
      SELECT c.*, sum(changes) OVER (PARTITION BY child_id, period_no ORDER BY started_on
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell
      FROM (
        SELECT c.*, CASE WHEN coalesce(legal_status, '') = coalesce(lag(legal_status)
          OVER (PARTITION BY child_id, period_no ORDER BY started_on), '-') THEN 0 ELSE 1 END AS changes
        FROM care_episode c
      ) c
    ) spells
    GROUP BY child_id, period_no, spell, legal_status`,
}
