import { hashOf, type Period } from '../core/index.ts'
import type { HistorySources } from '../records/index.ts'
import type { Database } from '../store/index.ts'

/**
 * Every child looked after at the end of each as-at period, with where and by whom, and all that a figure about children
 * in care is cut by. The dozen cohorts of children in care begin with it: who is looked after on a day, and in which
 * age band or team, is worked out once.
 */
export const LOOKED_AFTER_ON = `
SELECT p.period, p.end_on, p.six_months_before, p.twelve_months_before, p.two_years_before,
  e.child_id, e.period_no, c.started_on AS care_started_on, c.start_is_known,
  e.legal_status, ls.category AS legal_group,
  e.placement_type, pl.category AS placement_group, coalesce(pl.residential, 0) AS is_residential,
  coalesce(pl.for_adoption, 0) AS is_for_adoption, coalesce(pl.kinship, 0) AS is_kinship,
  e.placement_provider, pr.label AS provider_name, e.placement_location, lo.label AS location,
  e.placement_authority, e.distance_miles, c.category_of_need,
  age_in_years(k.date_of_birth, p.end_on) AS age, age_band(k.date_of_birth, p.end_on) AS age_band,
  sex_in_words(k.sex) AS sex, k.ethnic_group, k.eighteenth_birthday,
  CASE WHEN u.child_id IS NULL THEN 0 ELSE 1 END AS is_uasc,
  CASE WHEN u.child_id IS NULL THEN 'Other children' ELSE 'Unaccompanied' END AS uasc,
  a.team, a.worker
FROM calendar_period p
JOIN care_episode e ON in_force(e.started_on, e.ceased_on, p.end_on)
JOIN child k ON k.child_id = e.child_id
JOIN period_of_care c ON c.child_id = e.child_id AND c.period_no = e.period_no
LEFT JOIN unaccompanied u ON u.child_id = e.child_id AND u.collection_year = p.collection_year AND u.ceased_on > p.end_on
LEFT JOIN allocation a ON a.child_id = e.child_id AND in_force(a.started_on, a.ceased_on, p.end_on)
LEFT JOIN code_legal_status ls ON ls.code = e.legal_status
LEFT JOIN code_placement pl ON pl.code = e.placement_type
LEFT JOIN code_placement_provider pr ON pr.code = e.placement_provider
LEFT JOIN code_placement_location lo ON lo.code = e.placement_location
WHERE p.kind = 'as-at'`

/** The name of the table of {@link LOOKED_AFTER_ON}. */
export const LOOKED_AFTER = 'looked_after_on'

/** What who is looked after on a day is made from: periods and histories. Blank where that is not known. */
export async function lookedAfterFrom(
  histories: HistorySources,
  periods: readonly Period[],
): Promise<string> {
  const read = LOOKED_AFTER_ON.match(/\w+/g)!.flatMap((word) => histories.get(word) ?? [])
  if (read.length === 0) return ''
  return hashOf([LOOKED_AFTER_ON, periods.map(({ code }) => code).join(' '), ...read])
}

/** Writes who was looked after at the end of each as-at period of the calendar. */
export async function writeLookedAfter(database: Database): Promise<void> {
  await database.run(
    `DROP TABLE IF EXISTS ${LOOKED_AFTER}; CREATE TABLE ${LOOKED_AFTER} AS ${LOOKED_AFTER_ON}`,
  )
}
