import { compareDays, day, showDay } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import { dayOfFile } from '../rows/day-in-name.ts'

/** What a release that was loaded before and a new one have of some measures that both have. */
interface Beside {
  readonly load_id: number
  readonly file_name: string
  readonly folder: string
  readonly received_at: string
  /** How many years further the new release reaches with these measures; below 0 where it ends earlier. */
  readonly further: number
  readonly measures: number
  /** Values of an area and a period that both have. */
  readonly both: number
  /** Those of them that are not the same: another number, or a sign in place of one. */
  readonly revised: number
  /** Values that only the earlier release has. */
  readonly lacking: number
}

/** A file by its name and that of its folder. */
interface Named {
  readonly name: string
  readonly folder: string
}

/**
 * Of each measure of a new release the earlier release that counted until now: the one that reaches furthest, and of
 * those that reach as far the one received last, as comparisons choose it.
 */
const BESIDE = `
  WITH reach AS (
    SELECT measure, load_id, max(year) AS last_year FROM published_value
    WHERE measure IN (SELECT measure FROM published_value WHERE load_id = $1)
    GROUP BY measure, load_id
  ), earlier AS (
    SELECT measure, load_id, last_year,
      row_number() OVER (PARTITION BY measure ORDER BY last_year DESC, load_id DESC) AS place
    FROM reach WHERE load_id <> $1
  ), pair AS (
    SELECT e.measure, e.load_id AS earlier_id, own.last_year - e.last_year AS further
    FROM earlier e JOIN reach own ON own.measure = e.measure AND own.load_id = $1
    WHERE e.place = 1
  )
  SELECT l.load_id, l.file_name, l.folder, l.received_at, CAST(p.further AS INTEGER) AS further,
    CAST(count(DISTINCT p.measure) AS INTEGER) AS measures,
    CAST(count(own.line) AS INTEGER) AS both,
    CAST(count(own.line) FILTER (
      WHERE own.value IS DISTINCT FROM was.value OR own.symbol IS DISTINCT FROM was.symbol
    ) AS INTEGER) AS revised,
    CAST(count(*) FILTER (WHERE own.line IS NULL) AS INTEGER) AS lacking
  FROM pair p
  JOIN load l ON l.load_id = p.earlier_id
  JOIN published_value was ON was.load_id = p.earlier_id AND was.measure = p.measure
  LEFT JOIN published_value own ON own.load_id = $1 AND own.measure = p.measure
    AND own.area = was.area AND own.period = was.period
  GROUP BY l.load_id, l.file_name, l.folder, l.received_at, p.further
  ORDER BY l.load_id, p.further`

/**
 * What a release of published values changes beside the releases that are loaded: how many values it revises, how many
 * it lacks, and which of the two counts. Nothing where they say the same, or no measure of it was there.
 *
 * Hardly a file of published statistics says of which release it is. Where one ends with the same year as another, that
 * counts which was received last, although it may be the older one: a warning, unless the new one reaches further with
 * other measures, or the names of both files or of their folders give days and the new one's is the later.
 *
 * @param loadId the new release, whose values are in the store
 */
export async function besideEarlier(database: Database, loadId: number, file: Named): Promise<RowFinding[]> {
  const found = await database.rows<Beside>(BESIDE, [loadId])
  const earlier = new Set(found.map(({ load_id: id }) => id))
  return [...earlier].flatMap((id) =>
    besideOne(
      file,
      found.filter((each) => each.load_id === id),
    ),
  )
}

/** What there is to say beside one earlier release, whose measures may end before, with and after those of the new one. */
function besideOne(file: Named, earlier: readonly Beside[]): RowFinding[] {
  const behind = earlier.filter(({ further }) => further < 0)
  const counting = earlier.filter(({ further }) => further >= 0)
  const findings: RowFinding[] = []
  if (behind.length > 0) {
    const [measures, name] = [sumOf(behind, 'measures'), nameOf(behind[0]!)]
    const detail = `For ${count(measures)} ${measures === 1 ? 'measure' : 'measures'} ${name}`
    findings.push({ code: 'release-behind', detail })
  }
  if (counting.some(({ revised, lacking }) => revised + lacking > 0)) {
    const reachesFurther = behind.length === 0 && counting.some(({ further }) => further > 0)
    const isLater = reachesFurther || isDatedLater(file, counting[0]!)
    const code = isLater ? 'release-revises' : 'release-may-be-older'
    findings.push({ code, detail: differenceTo(counting) })
  }
  return findings
}

function isDatedLater(file: Named, { file_name: name, folder }: Beside): boolean {
  const [own, before] = [dayOfFile(file), dayOfFile({ name, folder })]
  return own !== undefined && before !== undefined && compareDays(own, before) > 0
}

/** `cla.csv (taken in on 3 March 2026): 12 of the 340 values that both have are not the same, and 1 of its values is missing here` */
function differenceTo(earlier: readonly Beside[]): string {
  const [revised, lacking] = [sumOf(earlier, 'revised'), sumOf(earlier, 'lacking')]
  const changed = `${count(revised)} of the ${count(sumOf(earlier, 'both'))} values that both have ${isOrAre(revised)} not the same`
  const missing = `${count(lacking)} of its values ${isOrAre(lacking)} missing here`
  return `${nameOf(earlier[0]!)}: ${lacking === 0 ? changed : `${changed}, and ${missing}`}`
}

function isOrAre(of: number): string {
  return of === 1 ? 'is' : 'are'
}

function nameOf({ file_name: name, received_at: received }: Beside): string {
  return `${shownName(name)} (taken in on ${showDay(day(received.slice(0, 10)))})`
}

function sumOf(of: readonly Beside[], what: 'measures' | 'both' | 'revised' | 'lacking'): number {
  return of.reduce((sum, each) => sum + each[what], 0)
}

function count(of: number): string {
  return of.toLocaleString('en-GB')
}
