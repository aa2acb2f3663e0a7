import type { Day, Period } from '../core/index.ts'
import type { DueList } from './due-list.ts'
import type { DueRow, DueState } from './due-rows.ts'

/** A sheet of the workbook that lists of what is due are handed out as. */
export interface DueSheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | Day | null)[])[]
}

const STATE_WORDS: Record<DueState, string> = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  'due next': 'Due next',
}

const LONGEST_NAME = 31

/** A sheet for each list, with the rows in their order. A list with nothing due has a sheet that holds its heads. */
export function dueSheets(
  lists: readonly { readonly list: DueList; readonly rows: readonly DueRow[] }[],
  period: Period,
): DueSheet[] {
  return lists.map(({ list, rows }) => ({
    name: list.title
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, LONGEST_NAME)
      .trim(),
    heads: [
      'Team',
      'Worker',
      'Child',
      `State at ${period.endOn.toString()}`,
      'Due on',
      'Days overdue',
      'Why',
      ...list.shown.map((name) => headOf(list, name)),
    ],
    rows: rows.map(({ team, worker, child, state, dueOn, days, why, shown }) => [
      team,
      worker,
      child,
      STATE_WORDS[state],
      dueOn,
      days,
      why,
      ...shown,
    ]),
  }))
}

/** The head of a further column: the words of its cut, else its name. */
export function headOf({ ofCohort }: DueList, name: string): string {
  const words = ofCohort.columns[name]!.cut ?? name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
