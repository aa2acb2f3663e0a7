import { type Day, day, type Period } from '../core/index.ts'
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
  const names = sheetNames(lists.map(({ list }) => list.title))
  return lists.map(({ list, rows }, at) => ({
    name: names[at]!,
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
      state === 'overdue' ? days : null,
      why,
      ...list.shown.map((name, place) => cellOf(shown[place] ?? null, list, name)),
    ]),
  }))
}

/** The head of a further column: the words of its cut, else its name. */
export function headOf({ ofCohort }: DueList, name: string): string {
  const words = ofCohort.columns[name]!.cut ?? name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A day as a day and a flag as a word, so that whoever opens the workbook can sort and filter them. */
function cellOf(
  cell: string | number | null,
  { ofCohort }: DueList,
  name: string,
): string | number | Day | null {
  if (cell === null) return null
  const { type } = ofCohort.columns[name]!
  if (type === 'flag') return cell === 1 ? 'Yes' : 'No'
  return type === 'day' ? day(String(cell)) : cell
}

/** Titles as names that a workbook takes: without signs it forbids, cut short, and each of them once. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = []
  for (const title of titles) {
    const plain = title.replaceAll(/[[\]:*?/\\']/g, ' ')
    let name = plain.slice(0, LONGEST_NAME).trim()
    for (let copy = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); copy++) {
      const number = ` (${copy})`
      name = plain.slice(0, LONGEST_NAME - number.length).trim() + number
    }
    names.push(name)
  }
  return names
}
