import { type HistoryStep, OPEN } from './history-step.ts'

/**
 * When a manager’s approval of less frequent visits is in force, as the permanence tracker records it beside the plan:
 * from the day approved until it ends, until the plan changes, or until the child leaves the carers of that day, whichever
 * is first. No two of a child are in force on one day. An approval without a number of weeks approves nothing.
 *
 * A tracker without these columns, or with none of them filled, gives no approvals: every visit is due by the statute.
 */
export const visitApprovals: HistoryStep = {
  table: 'visit_approval',
  meaning: 'When less frequent visits to a child are approved, and how many weeks apart they may be',
  sql: `
    WITH approved AS (
      SELECT p.*, greatest(p.visits_approved_on, p.started_on) AS approved_on
      FROM permanence_plan p WHERE p.visits_approved_on IS NOT NULL AND p.visits_weeks_apart IS NOT NULL
    ),
    bounded AS (
      SELECT a.child_id, s.period_no, a.approved_on AS started_on,
        least(s.ceased_on, a.ceased_on, coalesce(a.visits_approved_until, ${OPEN})) AS ceased_on,
        CAST(a.visits_weeks_apart AS INTEGER) AS weeks_apart,
        CASE a.visits_child_agrees WHEN 'yes' THEN 1 ELSE 0 END AS child_agrees
      FROM approved a
      JOIN carer_spell s ON s.child_id = a.child_id AND s.started_on <= a.approved_on AND s.ceased_on > a.approved_on
    )
    SELECT * FROM bounded WHERE ceased_on > started_on`,
}
