import type { HistoryStep } from './history-step.ts'
import { rowsOf } from './returns.ts'

/** The first row of each child in each year, for tables that hold one row a child. */
function onePerChild(kind: Parameters<typeof rowsOf>[0], columns: string): string {
  return `SELECT child AS child_id, year AS collection_year, ${columns}, load_id, line FROM (
    SELECT x.*, row_number() OVER (PARTITION BY child, year ORDER BY line) AS copy
    FROM ${rowsOf(kind)} x WHERE child IS NOT NULL) ranked WHERE copy = 1`
}

/** The yearly outcomes of children looked after for 12 months (OC2). */
export const outcomes: HistoryStep = {
  table: 'outcome',
  meaning: 'The yearly health and offending record of each child in OC2',
  sql: onePerChild(
    'ssda903/oc2',
    `sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment,
     substance_misuse, intervention_received, intervention_offered`,
  ),
}

/** The yearly record of each care leaver around the birthday (OC3). */
export const careLeavers: HistoryStep = {
  table: 'care_leaver',
  meaning: 'The yearly record of each care leaver in OC3',
  sql: onePerChild(
    'ssda903/oc3',
    'dob AS date_of_birth, in_touch, activ AS activity, accom AS accommodation',
  ),
}

/** Children adopted in the year with the decisions on the way (AD1). */
export const adoptions: HistoryStep = {
  table: 'adoption',
  meaning: 'The dates of decision and match of each adopted child in AD1',
  sql: onePerChild(
    'ssda903/ad1',
    'date_int AS decided_on, date_match AS matched_on, foster_care AS by_foster_carer',
  ),
}

/** Whether a child who came into care had left for permanence before (PrevPerm). */
export const previousPermanence: HistoryStep = {
  table: 'previous_permanence',
  meaning: 'The previous permanence option of each child in PrevPerm',
  sql: onePerChild(
    'ssda903/previous-permanence',
    'prev_perm AS option_before, la_perm AS authority, date_perm AS dated',
  ),
}

/** Decisions that a child should be placed for adoption, with any reversal. The decision, not the move. */
export const adoptionDecisions: HistoryStep = {
  table: 'adoption_decision',
  meaning: 'Each decision that a child should be placed for adoption, and its reversal if there was one',
  sql: `SELECT child AS child_id, date_placed AS decided_on,
      coalesce(date_placed_ceased, DATE '9999-12-31') AS reversed_on, reason_placed_ceased AS reason, load_id, line
    FROM (
      SELECT d.*, row_number() OVER (PARTITION BY child, date_placed ORDER BY year DESC,
        CASE WHEN date_placed_ceased IS NULL THEN 1 ELSE 0 END, line) AS copy
      FROM ${rowsOf('ssda903/placed-adoption')} d WHERE child IS NOT NULL AND date_placed IS NOT NULL
    ) ranked WHERE copy = 1`,
}
