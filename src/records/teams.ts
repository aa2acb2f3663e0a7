import { currentRows } from './current-rows.ts'
import { type HistoryStep, OPEN } from './history-step.ts'

/**
 * Who a child's social worker is, and in which team, one spell after another: from the council's list of
 * allocations, else (for a child it does not name) from the newest Annex A list 8, from the day of the download. A
 * spell that was never ended is over when the next one starts: a child has one social worker at a time.
 */
export const allocations: HistoryStep = {
  table: 'allocation',
  meaning: 'The social worker of each child, with the team, one spell after another',
  sql: `
    WITH listed AS (
      SELECT child_id, worker, team, allocated_from AS started_on,
        least(coalesce(allocated_to, ${OPEN}), coalesce(lead(allocated_from) OVER (PARTITION BY child_id
          ORDER BY allocated_from), ${OPEN})) AS ceased_on, load_id, line
      FROM ${currentRows('local_allocations', ['child_id', 'role', 'allocated_from'])} current_list
      WHERE role = 'social-worker' AND allocated_from IS NOT NULL
    ),
    newest AS (
      SELECT max(l.as_at) AS as_at FROM load l JOIN known_load k ON k.load_id = l.load_id
      WHERE l.kind = 'annex-a/list-8'
    ),
    pictured AS (
      SELECT a.child_unique_id AS child_id, a.allocated_worker AS worker, a.allocated_team AS team,
        l.as_at AS started_on, ${OPEN} AS ceased_on, a.load_id, a.line
      FROM annex_a_list_8 a JOIN load l ON l.load_id = a.load_id JOIN newest n ON n.as_at = l.as_at
      JOIN known_load k ON k.load_id = a.load_id
      WHERE a.allocated_team IS NOT NULL AND a.child_unique_id NOT IN (SELECT child_id FROM listed)
    )
    SELECT child_id, worker, team, started_on, ceased_on, load_id, line FROM listed
    UNION ALL SELECT child_id, worker, team, started_on, ceased_on, load_id, line FROM pictured`,
}
