import { UnreadableFileError } from '../../core/index.ts'
import type { IncomingFile } from '../files/reception.ts'
import { LimitedFindings } from '../raw-tables/limited-findings.ts'
import type { PublishedContents, PublishedRows } from './contents.ts'

/** The columns that are read; names and regions are left aside, because everything is joined by number. */
const COLUMNS = { measure: 'Short Desc', period: 'Years', area: 'LA Number', value: 'Values' } as const

/** Ten times what the tool holds today: more is no file of it, or one that is made to fill the memory. */
const MOST_ROWS = 6_000_000

/** A number as printed: `64`, `8.6999999999999993`, `9.997E-2`. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i
/** The one sign the tool has for a value that is missing, whatever sign its own sources had. */
const MISSING = '-'

type Column = readonly unknown[]

/** A column of some of the rows. */
interface Chunk {
  readonly columnName: string
  readonly rowStart: number
  readonly columnData: ArrayLike<unknown>
}

/**
 * Reads the long Parquet file of the Local Authority Interactive Tool: every value of every measure, area and period.
 * `undefined` when the file is a Parquet file of something else, or none that can be opened.
 *
 * @throws UnreadableFileError when it has the columns of the tool and cannot be read to its end
 */
export async function readLaitValues({ name, bytes }: IncomingFile): Promise<PublishedContents | undefined> {
  const { parquetMetadata, parquetRead } = await import('hyparquet')
  const metadata = orNothing(() => parquetMetadata(bytes))
  const heads = metadata?.schema.map((element) => element.name)
  if (!metadata || !Object.values(COLUMNS).every((column) => heads?.includes(column))) return undefined
  const count = Number(metadata.num_rows)
  if (count > MOST_ROWS)
    throw refusal(
      'too-large',
      name,
      `holds ${count.toLocaleString('en-GB')} rows, ten times what the tool has`,
    )
  const chunks: Chunk[] = []
  try {
    const columns = Object.values(COLUMNS)
    const file = new Uint8Array(bytes).buffer
    // Nothing else is done with a chunk here: what that threw would reach nobody.
    await parquetRead({ file, metadata, columns, onChunk: (chunk) => void chunks.push(chunk) })
  } catch {
    throw broken(name)
  }
  const inOrder = chunks.toSorted((a, b) => a.rowStart - b.rowStart)
  const read = {
    measure: columnOf(inOrder, COLUMNS.measure),
    period: columnOf(inOrder, COLUMNS.period),
    area: columnOf(inOrder, COLUMNS.area),
    value: columnOf(inOrder, COLUMNS.value),
  }
  if (Object.values(read).some((column) => column.length !== count)) throw broken(name)
  return contentsOf(name, read)
}

function columnOf(chunks: readonly Chunk[], name: string): Column {
  const cells = chunks.filter(({ columnName }) => columnName === name).map(({ columnData }) => columnData)
  return new Array<unknown>().concat(...cells.map((each) => (Array.isArray(each) ? each : Array.from(each))))
}

function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    // Not a Parquet file, whatever its first letters say: whoever asks finds out next what else it could be.
    return undefined
  }
}

function broken(name: string): UnreadableFileError {
  return new UnreadableFileError('parquet-broken', `${name} cannot be read to its end. Download it again`)
}

function refusal(reason: string, name: string, why: string): UnreadableFileError {
  return new UnreadableFileError(reason, `${name} was not loaded: it ${why}`)
}

function contentsOf(name: string, read: Readonly<Record<keyof typeof COLUMNS, Column>>): PublishedContents {
  const found = new LimitedFindings()
  const rows = emptyRows()
  const yearOf = yearReader(found)
  const areas = new Map<number, string>()
  const measures = new Map<string, string>()
  let latest = 0
  for (let at = 0; at < read.value.length; at++) {
    const [measure, period, area] = [read.measure[at], read.period[at], read.area[at]]
    if (typeof measure !== 'string' || typeof period !== 'string' || typeof area !== 'number') {
      found.add({ code: 'published-row-left-out', line: at + 1, detail: Object.values(COLUMNS).join(', ') })
      continue
    }
    const key = kept(measures, measure, () => measure.trim())
    const year = yearOf(period, key, at + 1)
    if (year > latest) latest = year
    const printed = read.value[at]
    const value = typeof printed === 'string' && NUMBER.test(printed) ? Number(printed) : null
    const symbol = value === null && typeof printed === 'string' ? printed : null
    if (value === null && symbol !== MISSING)
      found.add({ code: 'published-value-unread', line: at + 1, detail: symbol ?? 'blank' })
    rows.lines.push(at + 1)
    rows.measures.push(key)
    rows.areas.push(kept(areas, area, () => String(area)))
    rows.periods.push(period)
    rows.years.push(year)
    rows.values.push(value)
    rows.symbols.push(symbol)
  }
  if (rows.lines.length === 0) throw refusal('no-rows', name, 'has no row that can be read')
  return {
    kind: 'published/lait-values',
    dataset: 'lait',
    release: String(latest),
    count: rows.lines.length,
    values: Object.values(rows) satisfies PublishedRows,
    findings: found.all(),
  }
}

/** In the order of the columns of the table of published values. */
function emptyRows() {
  return {
    lines: [] as number[],
    measures: [] as string[],
    areas: [] as string[],
    periods: [] as string[],
    years: [] as number[],
    values: [] as (number | null)[],
    symbols: [] as (string | null)[],
  }
}

/** What was worked out of a key before, or is now: a few hundred keys stand in hundreds of thousands of rows. */
function kept<Key, Made>(known: Map<Key, Made>, key: Key, make: () => Made): Made {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

/** The year of a period is its first four digits; a period that begins with none is of year 0, noted once a measure. */
function yearReader(found: LimitedFindings): (period: string, measure: string, line: number) => number {
  const years = new Map<string, number>()
  const noted = new Set<string>()
  return (period, measure, line) => {
    const year = kept(years, period, () => Number(/^\d{4}/.exec(period)?.[0] ?? 0))
    if (year === 0 && !noted.has(measure)) {
      noted.add(measure)
      found.add({ code: 'period-without-year', line, detail: `“${period}” of ${measure}` })
    }
    return year
  }
}
