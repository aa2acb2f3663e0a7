import type { HistoryStep } from './history-step.ts'

/**
 * When each child is of school age: from the 1 September after the fourth birthday (Reception; a child who is 4 on
 * 31 August starts on the next day) to the 31 August on which Year 11 ends. No row for a child whose date of birth is
 * not known.
 */
export const schoolAges: HistoryStep = {
  table: 'school_age',
  meaning: 'The first day of Reception, the first day of Year 7 and the last day of Year 11 of each child',
  sql: `
    SELECT child_id, make_date(starts, 9, 1) AS first_on, make_date(starts + 7, 9, 1) AS secondary_on,
      make_date(starts + 12, 8, 31) AS last_on
    FROM (
      SELECT child_id, CAST(extract(year FROM date_of_birth) + 4
        + CASE WHEN extract(month FROM date_of_birth) >= 9 THEN 1 ELSE 0 END AS INTEGER) AS starts
      FROM child WHERE date_of_birth IS NOT NULL
    ) entry`,
}

/** No school holiday is as long: a longer gap between two terms is a term that nobody listed. */
const LONGEST_HOLIDAY = 60

/**
 * The days the council's schools teach, numbered without gaps, so that 20 school days after a day is the school day
 * numbered 20 more: working days within a term of the terms loaded. Half-term holidays are left out where the terms
 * come in halves. Where several authorities are listed a day counts when any of them teaches; the days of single
 * schools are left alone. Of a term that came twice the file received last counts.
 *
 * A stretch is a run of terms without one missing: days of two stretches cannot be counted together, and days outside
 * all of them are not here, because nobody can say whether schools teach.
 */
export const schoolDays: HistoryStep = {
  table: 'school_day',
  meaning: 'Each day the school terms loaded speak for, with the school days so far in its stretch of terms',
  sql: `
    WITH term AS (
      SELECT first_day, last_day FROM (
        SELECT s.*, rank() OVER (PARTITION BY s.term, s.authority,
          extract(year FROM s.first_day) + CASE WHEN extract(month FROM s.first_day) >= 8 THEN 1 ELSE 0 END
          ORDER BY s.load_id DESC) AS copy
        FROM reference_school_terms s JOIN known_load k ON k.load_id = s.load_id
        WHERE s.school IS NULL AND s.first_day <= s.last_day
      ) ranked WHERE copy = 1
    ),
    taught AS (
      SELECT DISTINCT d.day FROM calendar_day d JOIN term t ON d.day BETWEEN t.first_day AND t.last_day
    ),
    numbered AS (
      SELECT day, sum(begins) OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stretch
      FROM (
        SELECT day, CASE WHEN day - lag(day) OVER (ORDER BY day) <= ${LONGEST_HOLIDAY + 1} THEN 0 ELSE 1 END AS begins
        FROM taught
      ) marked
    ),
    reach AS (
      SELECT CAST(stretch AS INTEGER) AS stretch, min(day) AS first_on, max(day) AS last_on FROM numbered GROUP BY stretch
    )
    SELECT day, stretch, is_school_day,
      CAST(sum(is_school_day) OVER (PARTITION BY stretch ORDER BY day
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER) AS school_days_so_far
    FROM (
      SELECT d.day, r.stretch, CASE WHEN d.is_working_day = 1 AND t.day IS NOT NULL THEN 1 ELSE 0 END AS is_school_day
      FROM calendar_day d
      JOIN reach r ON d.day BETWEEN r.first_on AND r.last_on
      LEFT JOIN taught t ON t.day = d.day
    ) days`,
}
