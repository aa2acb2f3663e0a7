import type { HistoryStep } from './history-step.ts'

/**
 * The children whom the published figures on schooling and health are about: looked after without a break for the 12
 * months to 31 March. Care that began on 1 April counts, so does care that ceased on 31 March itself; a child with a
 * short break in the year is left out. That is how the Department for Education’s checks of the SSDA903 return tell who
 * is to have outcomes (OC2) in it. Only years whose return is loaded to its end are here.
 */
export const continuousYears: HistoryStep = {
  table: 'continuous_year',
  meaning: 'Each child looked after without a break for the 12 months to 31 March of a year',
  sql: `
    SELECT p.child_id, y.collection_year
    FROM (
      SELECT collection_year, make_date(collection_year - 1, 4, 1) AS first_on, make_date(collection_year, 3, 31) AS last_on
      FROM coverage
      WHERE kind = 'ssda903/episodes' AND complete_to >= make_date(collection_year, 3, 31)
    ) y
    JOIN period_of_care p ON p.started_on <= y.first_on AND p.ceased_on >= y.last_on
    WHERE NOT EXISTS (
      SELECT 1 FROM episode e
      WHERE e.child_id = p.child_id AND e.is_short_break = 1
        AND in_force_during(e.started_on, e.ceased_on, y.first_on, y.last_on)
    )`,
}
