import type { InputTable } from '../intake/index.ts'
import { type HistoryStep, OPEN } from './history-step.ts'

const LIST = 'local/permanence-plans'

/**
 * The permanence plan of each child by day, from the permanence tracker: for each day one plan at most.
 *
 * A plan that the tracker left open ends when the next one begins. Of two plans said to begin on the same day the row
 * received last counts. `undated_stage` is the stage that the tracker gives in words and not by a date; it is blank
 * where the stage has a date of its own, because that tells the stage of every day, and once the plan is over.
 */
const permanencePlan: HistoryStep = {
  table: 'permanence_plan',
  meaning: 'The permanence plan of each child, one after another, with the steps on the way to it',
  sql: `
    WITH begun AS (
      SELECT k.*, row_number() OVER (PARTITION BY child_id, plan_from ORDER BY load_id DESC, line DESC) AS place
      FROM known_local_permanence_plans k WHERE child_id IS NOT NULL AND plan_from IS NOT NULL
    ),
    followed AS (
      SELECT b.*, lead(plan_from) OVER (PARTITION BY child_id ORDER BY plan_from) AS next_from
      FROM begun b WHERE place = 1
    )
    SELECT child_id, plan, plan_from AS started_on,
      least(coalesce(ended_on, ${OPEN}), coalesce(next_from, ${OPEN})) AS ceased_on,
      agreed_on, assessment_on, with_legal_on, issued_on, hearing_on, milestone, milestone_due_on, expected_on,
      delay_reason, delay_reviewed_on, sibling_group_id, reached_on, outcome, team,
      visits_approved_on, visits_weeks_apart, visits_approved_until, visits_child_agrees,
      CASE WHEN ended_on IS NOT NULL OR next_from IS NOT NULL OR reached_on IS NOT NULL THEN NULL
        WHEN stage IN ('family-finding', 'matched', 'moving') THEN stage
        WHEN stage = 'assessment' AND assessment_on IS NULL THEN stage
        WHEN stage = 'with-legal' AND with_legal_on IS NULL THEN stage
        WHEN stage = 'in-proceedings' AND issued_on IS NULL THEN stage
        WHEN stage = 'hearing-listed' AND hearing_on IS NULL THEN stage END AS undated_stage,
      load_id, line
    FROM followed`,
}

/** The steps that tell the plans of children, none when the catalogue has no permanence tracker. */
export function permanencePlans(tables: readonly InputTable[]): HistoryStep[] {
  return tables.some(({ table }) => table === LIST) ? [permanencePlan] : []
}
