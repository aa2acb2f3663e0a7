import { type Day, day, type Period } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { DueList } from './due-list.ts'

/** How a row stands to its clock on the day. */
export type DueState = 'overdue' | 'due soon' | 'due next'

/** One thing that is or falls due for one child. */
export interface DueRow {
  readonly child: string
  readonly team: string | null
  readonly worker: string | null
  readonly dueOn: Day | null
  readonly state: DueState
  /** Days past the day it fell due; with a minus, days until it does. */
  readonly days: number | null
  readonly why: string | null
  readonly shown: readonly (string | number | null)[]
}

/**
 * What is overdue on a day and what falls due after it, most overdue first. The rows are those of the cohort, so that
 * the overdue are exactly those the indicator counts. `undefined` where the inputs of the cohort are not loaded, which is not the same as nothing due.
 */
export async function dueRows(
  database: Database,
  list: DueList,
  period: Period,
): Promise<DueRow[] | undefined> {
  const { columns, table } = list.ofCohort
  const [made] = await database.rows(
    'SELECT 1 AS found FROM information_schema.tables WHERE table_name = $1 AND table_catalog = current_database()',
    [table],
  )
  if (!made) return undefined
  const optional = (name: string) => (columns[name] ? name : 'NULL')
  const shown = list.shown.map((name, at) => `, ${name} AS shown_${at}`)
  const rows = await database.rows<Record<string, string | number | null>>(
    `SELECT child_id, ${optional('team')} AS team, ${optional('worker')} AS worker, ${list.due} AS due_on,
       ${list.why ?? 'NULL'} AS why, CASE WHEN ${list.overdue} THEN 1 ELSE 0 END AS is_overdue,
       end_on - ${list.due} AS days ${shown.join('')}
     FROM ${table}
     WHERE period = $1 AND (${list.among ?? 'TRUE'})
       AND ((${list.overdue}) OR (${list.due} >= end_on AND ${list.due} <= end_on + ${list.next}))
     ORDER BY is_overdue DESC, due_on, child_id`,
    [period.code],
  )
  return rows.map((row) => ({
    child: String(row['child_id']),
    team: text(row['team']),
    worker: text(row['worker']),
    dueOn: row['due_on'] === null ? null : day(String(row['due_on'])),
    state: stateOf(row, list),
    days: row['days'] === null ? null : Number(row['days']),
    why: text(row['why']),
    shown: list.shown.map((_, at) => row[`shown_${at}`] ?? null),
  }))
}

function stateOf(row: Record<string, string | number | null>, { soon }: DueList): DueState {
  if (row['is_overdue'] === 1) return 'overdue'
  return -Number(row['days']) <= soon ? 'due soon' : 'due next'
}

function text(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

/** How many rows are in each state. */
export function countStates(rows: readonly DueRow[]): Record<DueState, number> {
  const count = (state: DueState) => rows.filter((row) => row.state === state).length
  return { overdue: count('overdue'), 'due soon': count('due soon'), 'due next': count('due next') }
}
