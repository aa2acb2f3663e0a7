import { OPEN, type PackedDay, readDay } from './days.ts'
import { readEpisodes } from './episodes.ts'
import { inForceOn, type PeriodOfCare, periodsOfCare } from './periods-of-care.ts'
import { type ReturnFile, rowsOf } from './returns.ts'

/** Everything the returns tell of one child. */
export interface Life {
  readonly id: string
  readonly bornOn: PackedDay | undefined
  readonly periods: readonly PeriodOfCare[]
  /** By collection year, the day until which the child was unaccompanied. */
  readonly unaccompaniedUntil: ReadonlyMap<number, PackedDay>
  /** The reviews held while looked after, with how the child took part. */
  readonly reviews: readonly { readonly heldOn: PackedDay; readonly participation: string }[]
  readonly incidents: readonly Incident[]
  readonly workers: readonly WorkerSpell[]
}

/** A time missing (M) or away without authorisation (A) that began while the child was looked after. */
export interface Incident {
  readonly kind: string
  readonly startedOn: PackedDay
  /** The day of return, if the child was still looked after then. */
  readonly endedOn: PackedDay
  readonly careCeasedOn: PackedDay
}

/** A time with one social worker; `isChange` when another one had the child before. */
export interface WorkerSpell {
  readonly startedOn: PackedDay
  readonly ceasedOn: PackedDay
  readonly isChange: boolean
}

/** The lives of all children with an episode of care, in the order of their ids. */
export function readLives(files: readonly ReturnFile[]): Life[] {
  const born = readBirths(files)
  const unaccompanied = readUnaccompanied(files)
  const reviews = firstCopies(files, 'Reviews', ['CHILD', 'REVIEW'])
  const incidents = firstCopies(files, 'Missing', ['CHILD', 'MIS_START', 'MISSING'], 'MIS_END')
  const workers = firstCopies(files, 'SWEpisodes', ['CHILD', 'SW_DECOM'], 'SW_DEC')
  return [...readEpisodes(files)]
    .filter(([, episodes]) => episodes.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, episodes]) => {
      const periods = periodsOfCare(episodes)
      return {
        id,
        bornOn: born.get(id),
        periods,
        unaccompaniedUntil: unaccompanied.get(id) ?? new Map(),
        reviews: reviewsOf(reviews.get(id) ?? [], periods),
        incidents: incidentsOf(incidents.get(id) ?? [], periods),
        workers: workersOf(workers.get(id) ?? []),
      }
    })
}

type Cells = Readonly<Record<string, string>>

/** The date of birth of the latest Header, or else of the latest other table that has one. */
function readBirths(files: readonly ReturnFile[]): Map<string, PackedDay> {
  const born = new Map<string, PackedDay>()
  const others = ['UASC', 'Reviews', 'OC2', 'OC3', 'Missing', 'AD1']
  for (const table of ['Header', ...others])
    for (const { cells } of rowsOf(files, table)) {
      const bornOn = readDay(cells['DOB'] ?? '')
      if (bornOn !== undefined && !born.has(cells['CHILD']!)) born.set(cells['CHILD']!, bornOn)
    }
  return born
}

function readUnaccompanied(files: readonly ReturnFile[]): Map<string, Map<number, PackedDay>> {
  const children = new Map<string, Map<number, PackedDay>>()
  for (const { year, cells } of rowsOf(files, 'UASC')) {
    const years = children.get(cells['CHILD']!) ?? new Map<number, PackedDay>()
    children.set(cells['CHILD']!, years)
    years.set(year, Math.max(years.get(year) ?? 0, readDay(cells['DUC'] ?? '') ?? OPEN))
  }
  return children
}

/**
 * The rows of a table by child, one for each key: that of the latest return, and within a return one with an
 * end rather than one without.
 */
function firstCopies(
  files: readonly ReturnFile[],
  table: string,
  key: readonly string[],
  end?: string,
): Map<string, Cells[]> {
  const copies = new Map<string, { cells: Cells; year: number }>()
  for (const { year, cells } of rowsOf(files, table)) {
    const name = key.map((column) => cells[column]).join('|')
    const other = copies.get(name)
    const isFuller = other?.year === year && end !== undefined && !other.cells[end] && cells[end]
    if (!other || isFuller) copies.set(name, { cells, year })
  }
  const children = new Map<string, Cells[]>()
  for (const { cells } of copies.values()) {
    const ofChild = children.get(cells['CHILD']!)
    if (ofChild) ofChild.push(cells)
    else children.set(cells['CHILD']!, [cells])
  }
  return children
}

/** A review counts when it is held in care; one on the very day care ceased still was. */
function reviewsOf(rows: readonly Cells[], periods: readonly PeriodOfCare[]): Life['reviews'] {
  return rows.flatMap((cells) => {
    const heldOn = readDay(cells['REVIEW']!)
    if (heldOn === undefined) return []
    const inCare = periods.filter(({ startedOn, ceasedOn }) => startedOn <= heldOn && heldOn <= ceasedOn)
    return inCare.map(() => ({ heldOn, participation: cells['REVIEW_CODE']! }))
  })
}

function incidentsOf(rows: readonly Cells[], periods: readonly PeriodOfCare[]): Incident[] {
  return rows.flatMap((cells) => {
    const startedOn = readDay(cells['MIS_START']!)
    const care = startedOn === undefined ? undefined : inForceOn(periods, startedOn)
    if (startedOn === undefined || !care) return []
    const endedOn = readDay(cells['MIS_END']!) ?? OPEN
    return [{ kind: cells['MISSING']!, startedOn, endedOn, careCeasedOn: care.ceasedOn }]
  })
}

function workersOf(rows: readonly Cells[]): WorkerSpell[] {
  const dated = rows.flatMap((cells) => {
    const startedOn = readDay(cells['SW_DECOM']!)
    return startedOn === undefined ? [] : [{ startedOn, cells }]
  })
  dated.sort((a, b) => a.startedOn - b.startedOn)
  return dated.map(({ startedOn, cells }, at) => ({
    startedOn,
    ceasedOn: readDay(cells['SW_DEC']!) ?? OPEN,
    isChange: at > 0 && dated[at - 1]!.cells['SW_ID'] !== cells['SW_ID'],
  }))
}
