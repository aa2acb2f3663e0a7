import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'
import { picturesOf } from './pictures.ts'

const LIST = 'annex-a/list-7'

/**
 * What each picture of Annex A list 7 says of the latest review conference on each child protection plan: the list
 * names one conference and no other, so only its pictures together tell how often a plan was reviewed.
 *
 * `held_on` is blank where the picture knows of none. A conference is taken back (`is_taken_back`) when a newer picture
 * names an earlier one, or none: whoever wrote the later day had written it wrongly. A picture from which a plan is
 * missing takes nothing back.
 */
const protectionReview: HistoryStep = {
  table: 'protection_review',
  meaning: 'The latest review conference on each child protection plan as each picture of the plans names it',
  sql: `
    WITH picture AS (${picturesOf({ table: LIST })}),
    named AS (
      SELECT r.child_unique_id AS child_id, r.plan_start_date AS plan_started_on, t.as_at,
        r.date_of_latest_review_conference AS held_on,
        min(coalesce(r.date_of_latest_review_conference, r.plan_start_date)) OVER (
          PARTITION BY r.child_unique_id, r.plan_start_date
          ORDER BY t.as_at RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS stands_to
      FROM annex_a_list_7 r JOIN picture t ON t.load_id = r.load_id
    )
    SELECT child_id, plan_started_on, as_at, held_on, CASE WHEN held_on > stands_to THEN 1 ELSE 0 END AS is_taken_back
    FROM named`,
}

/** The step that tells how child protection plans were reviewed, none when the catalogue has no list of them. */
export function protectionReviews(tables: readonly InputTable[]): HistoryStep[] {
  return tables.some(({ table }) => table === LIST) ? [protectionReview] : []
}
