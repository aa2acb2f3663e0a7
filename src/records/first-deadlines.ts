import type { HistoryStep } from './history-step.ts'

/**
 * What a child who comes into care must have within so many working days, and by which day: a care plan
 * (`care-plan`), a health assessment (`health`), a personal education plan (`pep`) and a review of care (`review`).
 * Working days are counted from the day care began, by `catalogue/standards`.
 *
 * Nothing is due where our returns do not tell when care began, nor where the working days are not known that far. A
 * personal education plan is due only for a child who came into care at school age. `due_on` is worked out whether or
 * not the child is still looked after by then: what falls on the day care ceased or later (`ceased_on`) was never due.
 */
export const firstDeadlines: HistoryStep = {
  table: 'first_deadline',
  meaning:
    'By which day a child who came into care had to have a first care plan, health assessment and so on',
  sql: `
    WITH clock AS (
      SELECT 'care-plan' AS kind, care_plan_within_working_days AS working_days FROM plans_standard
      UNION ALL SELECT 'health' AS kind, initial_within_working_days AS working_days FROM health_standard
      UNION ALL SELECT 'pep' AS kind, first_within_working_days AS working_days FROM peps_standard
      UNION ALL SELECT 'review' AS kind, first_within_working_days AS working_days FROM reviews_standard
    )
    SELECT p.child_id, p.period_no, p.started_on, p.ceased_on, c.kind, w.day AS due_on
    FROM period_of_care p
    CROSS JOIN clock c
    JOIN calendar_day d ON d.day = p.started_on
    JOIN calendar_day w ON w.working_days_so_far = d.working_days_so_far + c.working_days AND w.is_working_day = 1
    LEFT JOIN school_age s ON s.child_id = p.child_id AND p.started_on BETWEEN s.first_on AND s.last_on
    WHERE p.start_is_known = 1 AND (c.kind <> 'pep' OR s.child_id IS NOT NULL)`,
}
