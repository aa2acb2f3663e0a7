import { type Day, day, type Period } from '../core/index.ts'
import { readMeasured } from '../measures/index.ts'
import type { Database } from '../store/index.ts'
import type { DueList } from './due-list.ts'
import { columnsNamedIn, fillIn } from './why-words.ts'

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

type Cells = Record<string, string | number | null>

/**
 * What is overdue on a day and what falls due after it, most overdue first. The rows are those of the cohort, so that
 * the overdue are exactly those the indicator counts. `undefined` where an input of the cohort or of the indicator is
 * not loaded, or the day lies outside what is: that is not the same as nothing due.
 */
export async function dueRows(
  database: Database,
  list: DueList,
  period: Period,
): Promise<DueRow[] | undefined> {
  if (!(await isWorkedOut(database, list, period))) return undefined
  const { columns, table } = list.ofCohort
  const optional = (name: string) => (columns[name] ? name : 'NULL')
  const further = new Set([...columnsNamedIn(list.why ?? ''), ...list.shown])
  const rows = await database.rows<Cells>(
    `SELECT child_id AS row_child, ${optional('team')} AS row_team, ${optional('worker')} AS row_worker,
       ${list.due} AS row_due_on, end_on - ${list.due} AS row_days,
       CASE WHEN ${list.overdue} THEN 1 ELSE 0 END AS row_is_overdue ${[...further].map((name) => `, ${name}`).join('')}
     FROM ${table}
     WHERE period = $1 AND (${list.among ?? 'TRUE'})
       AND ((${list.overdue}) OR (${list.due} >= end_on AND ${list.due} <= end_on + ${list.next}))
     ORDER BY row_is_overdue DESC, row_due_on, row_child`,
    [period.code],
  )
  return rows.map((row) => ({
    child: String(row['row_child']),
    team: text(row['row_team']),
    worker: text(row['row_worker']),
    dueOn: row['row_due_on'] === null ? null : day(String(row['row_due_on'])),
    state: stateOf(row, list),
    days: row['row_days'] === null ? null : Number(row['row_days']),
    why: list.why === undefined ? null : fillIn(list.why, row, columns),
    shown: list.shown.map((name) => row[name] ?? null),
  }))
}

/** Whether the cohort is made, and the indicator computed for the day. */
async function isWorkedOut(database: Database, list: DueList, period: Period): Promise<boolean> {
  const [made] = await database.rows(
    'SELECT 1 AS found FROM information_schema.tables WHERE table_name = $1 AND table_catalog = current_database()',
    [list.ofCohort.table],
  )
  if (!made || !list.indicator) return made !== undefined
  const measured = await readMeasured(database, [period.code])
  const known = measured(list.indicator.key, period.code)
  return known !== undefined && known.whyNot === undefined
}

function stateOf(row: Cells, { soon }: DueList): DueState {
  if (row['row_is_overdue'] === 1) return 'overdue'
  return -Number(row['row_days']) <= soon ? 'due soon' : 'due next'
}

function text(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

/** How many rows are in each state. */
export function countStates(rows: readonly DueRow[]): Record<DueState, number> {
  const count = (state: DueState) => rows.filter((row) => row.state === state).length
  return { overdue: count('overdue'), 'due soon': count('due soon'), 'due next': count('due next') }
}
