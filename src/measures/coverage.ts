import {
  collectionYear,
  collectionYearOf,
  compareDays,
  type Day,
  day,
  OPEN_END,
  type Period,
  showDay,
} from '../core/index.ts'
import { WORKED_OUT_FROM } from '../records/index.ts'
import type { Database } from '../store/index.ts'
import type { Cohort } from './cohort.ts'
import type { Indicator } from './indicator.ts'

/** What of the returns is loaded: by table and year, how far it is complete and which columns it lacks. */
export interface Coverage {
  readonly kinds: ReadonlyMap<
    string,
    ReadonlyMap<number, { completeTo: Day; missing: readonly string[]; sha256: string }>
  >
  /** By list that is no return: the stretches of days it can be spoken for, and the loads that count. */
  readonly lists?: ReadonlyMap<string, ListReach> | undefined
  /** The postcode directory from which places are worked out that a return does not say; absent without one. */
  readonly directory?: { readonly loads: readonly string[]; readonly knowsAuthority: boolean } | undefined
}

/** How far a list reaches, oldest stretch first, and the files of it. */
export interface ListReach {
  readonly spans: readonly { readonly firstOn: Day; readonly completeTo: Day }[]
  readonly loads: readonly string[]
  /** The columns that the newest file lacks. */
  readonly missing: readonly string[]
}

/** Whether anything of a table is loaded. */
export function isLoaded({ kinds, lists }: Coverage, kind: string): boolean {
  return kinds.has(kind) || lists?.has(kind) === true
}

export async function readCoverage(database: Database): Promise<Coverage> {
  const rows = await database.rows<{
    kind: string
    collection_year: number
    complete_to: string
    columns_missing: string | null
    sha256: string
  }>(
    `SELECT c.kind, c.collection_year, c.complete_to, l.columns_missing, l.sha256 FROM coverage c
     JOIN active_load a ON a.kind = c.kind AND a.collection_year = c.collection_year
     JOIN load l ON l.load_id = a.load_id ORDER BY c.kind, c.collection_year`,
  )
  const kinds = new Map<string, Map<number, { completeTo: Day; missing: string[]; sha256: string }>>()
  for (const row of rows) {
    const years = kinds.get(row.kind) ?? new Map()
    const missing = (row.columns_missing ?? '').split(',').filter(Boolean)
    years.set(row.collection_year, { completeTo: day(row.complete_to), missing, sha256: row.sha256 })
    kinds.set(row.kind, years)
  }
  return { kinds, lists: await readLists(database), directory: await readDirectory(database) }
}

async function readLists(database: Database): Promise<Map<string, ListReach>> {
  const loads = await database.rows<{ kind: string; sha256: string; columns_missing: string | null }>(
    `SELECT l.kind, l.sha256, l.columns_missing FROM load l JOIN known_load k ON k.load_id = l.load_id
     WHERE substr(l.kind, 1, 8) <> 'ssda903/' ORDER BY l.load_id`,
  )
  const spans = await database.rows<{ kind: string; first_on: string; complete_to: string }>(
    'SELECT kind, first_on, complete_to FROM list_coverage ORDER BY kind, first_on',
  )
  const lists = new Map<string, { spans: ListReach['spans'][number][]; loads: string[]; missing: string[] }>()
  for (const { kind, sha256, columns_missing: missing } of loads) {
    const list = lists.get(kind) ?? { spans: spansAtFirst(kind), loads: [], missing: [] }
    lists.set(kind, {
      ...list,
      loads: [...list.loads, sha256],
      missing: (missing ?? '').split(',').filter(Boolean),
    })
  }
  for (const { kind, first_on: firstOn, complete_to: completeTo } of spans)
    lists.get(kind)?.spans.push({ firstOn: day(firstOn), completeTo: day(completeTo) })
  return lists
}

async function readDirectory(database: Database): Promise<Coverage['directory']> {
  const loads = await database.rows<{ sha256: string; responsible_authority: string | null }>(
    `SELECT l.sha256, g.responsible_authority FROM postcode_directory g
     JOIN load l ON l.as_at = g.released_on AND l.kind = 'reference/postcodes'
     JOIN known_load k ON k.load_id = l.load_id`,
  )
  const [first] = loads
  if (!first) return undefined
  return { loads: loads.map(({ sha256 }) => sha256), knowsAuthority: first.responsible_authority !== null }
}

/** The inputs an indicator rests on: those of its cohort and its own. */
export function needsOf(indicator: Indicator, cohort: Cohort): string[] {
  return [...new Set([...cohort.needs, ...indicator.needs])]
}

/**
 * Why an indicator cannot be computed for a period, in words, or `undefined` when it can: a return that is
 * not loaded, a column it lacks, or a period that runs past what is complete.
 */
export function whyNotComputed(
  coverage: Coverage,
  needs: readonly string[],
  period: Period,
  looksBack: number,
): string | undefined {
  const firstOn =
    looksBack > 0 ? period.endOn.add({ days: 1 }).subtract({ months: looksBack }) : period.startOn
  const [firstYear, lastYear] = [collectionYearOf(firstOn), collectionYearOf(period.endOn)]
  for (const need of needs) {
    const [kind = '', column] = need.split('.')
    const list = coverage.lists?.get(kind)
    if (list) {
      const why = whyNotSpokenFor(kind, column, list, firstOn, period.endOn)
      if (why !== undefined) return why
      continue
    }
    const years = coverage.kinds.get(kind)
    if (!years) return `no ${titleOf(kind)} file is loaded`
    for (let year = firstYear; year <= lastYear; year++) {
      const loaded = years.get(year)
      if (!loaded) return `no ${titleOf(kind)} file is loaded for ${collectionYear(year).code}`
      if (column && loaded.missing.includes(column)) {
        const isEpisodes = kind === 'ssda903/episodes'
        const why = isEpisodes ? whyNotWorkedOut(coverage, column, loaded.missing) : ''
        if (why !== undefined)
          return `the ${titleOf(kind)} file for ${collectionYear(year).code} has no column ${column}${why}`
      }
    }
    const { completeTo } = years.get(lastYear)!
    if (compareDays(period.endOn, completeTo) > 0) return `the returns reach only to ${showDay(completeTo)}`
  }
  return undefined
}

/** A published table is of no time of its own: its rows say which year they are of. */
function spansAtFirst(kind: string): ListReach['spans'][number][] {
  return kind.startsWith('reference/') ? [{ firstOn: day('1900-01-01'), completeTo: OPEN_END }] : []
}

/** Why a list does not speak for every day between two, in words; `undefined` when it does. */
function whyNotSpokenFor(
  kind: string,
  column: string | undefined,
  { spans, missing }: ListReach,
  firstOn: Day,
  lastOn: Day,
): string | undefined {
  if (column && missing.includes(column)) return `the list of ${titleOf(kind)} has no column ${column}`
  if (spans.length === 0) return `the list of ${titleOf(kind)} has no dated row`
  let next = firstOn
  for (const { firstOn: from, completeTo } of spans) {
    if (compareDays(from, next) > 0) break
    if (compareDays(completeTo, next) >= 0) next = completeTo.add({ days: 1 })
  }
  if (compareDays(next, lastOn) > 0) return undefined
  const later = spans.find(({ firstOn: from }) => compareDays(from, next) > 0)
  if (later === undefined)
    return `the list of ${titleOf(kind)} reaches only to ${showDay(next.subtract({ days: 1 }))}`
  return next.equals(firstOn)
    ? `the list of ${titleOf(kind)} begins on ${showDay(later.firstOn)}`
    : `the list of ${titleOf(kind)} says nothing of the days from ${showDay(next)} to ${showDay(later.firstOn.subtract({ days: 1 }))}`
}

/** Why a column that is missing is not worked out from postcodes either; `undefined` when it is. */
function whyNotWorkedOut(
  { directory }: Coverage,
  column: string,
  missing: readonly string[],
): string | undefined {
  const sources = WORKED_OUT_FROM[column]
  if (!directory || !sources) return ''
  const absent = sources.find((source) => missing.includes(source))
  if (absent !== undefined)
    return `, and without ${absent} it cannot be worked out from the postcode directory`
  if (column === 'PL_LOCATION' && !directory.knowsAuthority)
    return ', and the postcode directory has no postcode in the authority whose code (gss) homeward.yaml gives'
  return undefined
}

/**
 * The first and last collection year whose files a figure of a period rests on. Months looked back on begin with the day
 * before them: of twelve months to 31 March 2026 that is 31 March 2025, whose return tells who was in care then.
 */
export function yearsBehind(period: Period, looksBack: number): readonly [first: number, last: number] {
  const firstOn = looksBack > 0 ? period.endOn.subtract({ months: looksBack }) : period.startOn
  return [collectionYearOf(firstOn), collectionYearOf(period.endOn)]
}

/** The files an indicator's figure for a period rests on, by their SHA-256. */
export function loadsBehind(
  coverage: Coverage,
  needs: readonly string[],
  period: Period,
  looksBack: number,
): string[] {
  const [first, last] = yearsBehind(period, looksBack)
  const hashes = needs.flatMap((need) => {
    const list = coverage.lists?.get(need.split('.')[0]!)
    if (list) return list.loads
    const years = coverage.kinds.get(need.split('.')[0]!) ?? new Map()
    return [...years]
      .filter(([year]) => year >= first && year <= last)
      .map(([, load]) => load.sha256 as string)
  })
  const isPlaced = needs.some((need) => (need.split('.')[1] ?? '') in WORKED_OUT_FROM)
  const places = isPlaced && coverage.directory ? coverage.directory.loads : []
  return [...new Set([...hashes, ...places])].sort()
}

function titleOf(kind: string): string {
  return (kind.split('/')[1] ?? kind).replaceAll('-', ' ')
}
