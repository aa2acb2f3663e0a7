import { type PackedDay } from '../days.ts'
import { type Life, readLives } from '../lives.ts'
import { inForceOn, type PeriodOfCare } from '../periods-of-care.ts'
import type { CountedPeriod } from '../periods.ts'
import type { ReturnFile } from '../returns.ts'
import { oneForEach } from './grain.ts'
import { cellIn, type ListRow, type Picture } from './rows.ts'

/** All that a council has told: its returns, its own lists, and its downloads of Annex A, the earliest first. */
export interface Council {
  readonly lives: readonly Life[]
  readonly life: ReadonlyMap<string, Life>
  /** The first day of its first return: what was before it nobody has told. */
  readonly firstDay: PackedDay
  /** The last day that the lists can know. */
  readonly lastDay: PackedDay
  readonly pictures: readonly Picture[]
  readonly rows: (list: string) => readonly ListRow[]
  /** The rows of a list about one child. */
  readonly rowsOf: (list: string, child: string) => readonly ListRow[]
}

/** One case of an indicator: whom or what it is about, whether it scores, and what it adds to either number. */
export interface ListCase {
  readonly id: string
  readonly scores: boolean
  readonly of?: number
  readonly per?: number
}

/** What is counted for an indicator in a period, case by case. */
export type ListQuestion = (council: Council, period: CountedPeriod) => Iterable<ListCase>

/** A child in care at the end of a day, with the time in care that runs. */
export interface InCare {
  readonly life: Life
  readonly care: PeriodOfCare
}

/** A council from the files it sends. */
export function councilOf(told: {
  returns: readonly ReturnFile[]
  lists: ReadonlyMap<string, readonly ListRow[]>
  pictures: readonly Picture[]
  lastDay: PackedDay
}): Council {
  const lives = readLives(told.returns)
  const byChild = new Map<string, Map<string, ListRow[]>>()
  const lists = new Map([...told.lists].map(([list, all]) => [list, oneForEach(list, all)]))
  const rows = (list: string) => {
    const found = lists.get(list)
    if (!found) throw new Error(`the council sent no list of ${list}`)
    return found
  }
  return {
    lives,
    life: new Map(lives.map((life) => [life.id, life])),
    firstDay: Math.min(...told.returns.map(({ year }) => (year - 1) * 1_00_00 + 4_01)),
    lastDay: told.lastDay,
    pictures: [...told.pictures].sort((a, b) => a.on - b.on),
    rows,
    rowsOf(list, child) {
      const known = byChild.get(list) ?? groupedBy(rows(list), 'Child ID')
      byChild.set(list, known)
      return known.get(child) ?? []
    },
  }
}

/** Works something out from a council once, however often it is asked for. */
export function oncePerCouncil<Made>(make: (council: Council) => Made): (council: Council) => Made {
  const made = new WeakMap<Council, { readonly is: Made }>()
  return (council) => {
    const known = made.get(council) ?? { is: make(council) }
    made.set(council, known)
    return known.is
  }
}

/** Rows by what stands in one of their cells. */
export function groupedBy(rows: readonly ListRow[], head: string): Map<string, ListRow[]> {
  const groups = new Map<string, ListRow[]>()
  for (const row of rows) {
    const group = groups.get(cellIn(row, head))
    if (group) group.push(row)
    else groups.set(cellIn(row, head), [row])
  }
  return groups
}

/** The children looked after at the end of a day. */
export function* inCareOn({ lives }: Council, on: PackedDay): Generator<InCare> {
  for (const life of lives) {
    const care = inForceOn(life.periods, on)
    if (care) yield { life, care }
  }
}

/** The time in care that runs at the end of a day; `undefined` for a child who is not looked after then. */
export function careOn({ life }: Council, child: string, on: PackedDay): PeriodOfCare | undefined {
  return inForceOn(life.get(child)?.periods ?? [], on)
}

/** Whether the returns tell when a time in care began: it starts as one, or another one went before it. */
export function isStartKnown(life: Life, care: PeriodOfCare): boolean {
  return care.episodes[0]!.reasonNew === 'S' || life.periods[0] !== care
}
