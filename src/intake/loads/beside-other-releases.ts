import { day, showDay } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import {
  type LoadedRelease,
  type MeasureRelease,
  newestFirst,
  outBy,
  readReleases,
} from '../published/newest-release.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'

/** The measures that two releases have, by which of the two counts and why. */
interface Shared {
  /** The new release counts: it reaches further. */
  readonly further: string[]
  /** Both end with the same year, and the new release counts. */
  readonly counting: string[]
  /** Both end with the same year, and the other release goes on counting. */
  readonly kept: string[]
  /** The new release ends earlier. */
  readonly behind: string[]
}

/** How the values of some measures differ between two releases. */
interface Difference {
  /** Values of an area and a period that both have. */
  readonly both: number
  /** Those of them that are not the same: another number, or a sign in place of one. */
  readonly revised: number
  /** Values that only the other release has. */
  readonly lacking: number
}

/**
 * What a release of published values changes beside the others that are loaded: how many values it revises, how many it
 * lacks, and which of two counts. Nothing where they say the same, or no other has a measure of it.
 *
 * Hardly a file of published statistics says when it was released. Where two end with the same year and it is not known
 * which is the later, that is a warning: one of them may count although it is the older.
 *
 * @param own the release, whose values are in the store
 */
export async function besideOthers(database: Database, own: LoadedRelease): Promise<RowFinding[]> {
  const findings: RowFinding[] = []
  const others = await sharedWithOthers(database, own)
  for (const [other, shared] of [...others].toSorted(([a], [b]) => a.load - b.load))
    findings.push(...(await besideOne(database, own, other, shared)))
  return findings
}

/** Of each measure of a release that other release which counts among the others. */
async function sharedWithOthers(database: Database, own: LoadedRelease): Promise<Map<LoadedRelease, Shared>> {
  const releases = await readReleases(database)
  const rows = await database.rows<{ measure: string; load_id: number; last_year: number }>(
    `SELECT measure, load_id, max(year) AS last_year FROM published_value
     WHERE measure IN (SELECT measure FROM published_value WHERE load_id = $1) GROUP BY measure, load_id`,
    [own.load],
  )
  const ownYears = new Map<string, number>()
  const newestOf = new Map<string, MeasureRelease>()
  for (const { measure, load_id: load, last_year: lastYear } of rows) {
    if (load === own.load) ownYears.set(measure, lastYear)
    else newestOf.set(measure, newer(newestOf.get(measure), { release: releases.get(load)!, lastYear }))
  }
  const found = new Map<LoadedRelease, Shared>()
  for (const [measure, other] of newestOf) {
    const shared = found.get(other.release) ?? { further: [], counting: [], kept: [], behind: [] }
    shared[standing({ release: own, lastYear: ownYears.get(measure)! }, other)].push(measure)
    found.set(other.release, shared)
  }
  return found
}

function newer(known: MeasureRelease | undefined, other: MeasureRelease): MeasureRelease {
  return known === undefined || newestFirst(known, other) > 0 ? other : known
}

function standing(own: MeasureRelease, other: MeasureRelease): keyof Shared {
  if (own.lastYear !== other.lastYear) return own.lastYear > other.lastYear ? 'further' : 'behind'
  return newestFirst(own, other) < 0 ? 'counting' : 'kept'
}

async function besideOne(
  database: Database,
  own: LoadedRelease,
  other: LoadedRelease,
  { further, counting, kept, behind }: Shared,
): Promise<RowFinding[]> {
  const findings: RowFinding[] = []
  if (behind.length > 0) {
    const detail = `For ${count(behind.length)} ${behind.length === 1 ? 'measure' : 'measures'} ${nameOf(other)}`
    findings.push({ code: 'release-behind', detail })
  }
  const say = async (code: RowFinding['code'], measures: readonly string[]) => {
    const difference = await differenceOf(database, own, other, measures)
    if (difference.revised + difference.lacking > 0)
      findings.push({ code, detail: `${nameOf(other)}: ${differenceInWords(difference)}` })
  }
  const reachesFurther = further.length > 0 && behind.length === 0
  const isLater = counting.length === 0 || reachesFurther || isSurelyLater(own, other)
  await say(isLater ? 'release-revises' : 'release-may-be-older', [...further, ...counting])
  await say(isSurelyLater(other, own) ? 'release-earlier' : 'release-may-be-later', kept)
  return findings
}

/** Whether a release came after another was out: its own day is known and lies after that by which the other was out. */
function isSurelyLater(release: LoadedRelease, other: LoadedRelease): boolean {
  return release.releasedOn !== null && release.releasedOn > outBy(other)
}

async function differenceOf(
  database: Database,
  own: LoadedRelease,
  other: LoadedRelease,
  measures: readonly string[],
): Promise<Difference> {
  if (measures.length === 0) return { both: 0, revised: 0, lacking: 0 }
  const [row] = await database.rows<Difference>(
    `SELECT CAST(count(own.line) AS INTEGER) AS both,
       CAST(count(own.line) FILTER (
         WHERE own.value IS DISTINCT FROM other.value OR own.symbol IS DISTINCT FROM other.symbol
       ) AS INTEGER) AS revised,
       CAST(count(*) FILTER (WHERE own.line IS NULL) AS INTEGER) AS lacking
     FROM published_value other
     LEFT JOIN published_value own ON own.load_id = $1 AND own.measure = other.measure
       AND own.area = other.area AND own.period = other.period
     WHERE other.load_id = $2 AND other.measure IN (${measures.map((_, at) => `$${at + 3}`).join(', ')})`,
    [own.load, other.load, ...measures],
  )
  return row!
}

/** `12 of the 340 values that both have are not the same, and 1 of its values is missing here` */
function differenceInWords({ both, revised, lacking }: Difference): string {
  const changed = `${count(revised)} of the ${count(both)} values that both have ${isOrAre(revised)} not the same`
  const missing = `${count(lacking)} of its values ${isOrAre(lacking)} missing here`
  return lacking === 0 ? changed : `${changed}, and ${missing}`
}

/** `cla.csv (taken in on 3 March 2026)`, or where its day is known `cla.csv (released on 20 November 2025)` */
function nameOf(release: LoadedRelease): string {
  const what = release.releasedOn === null ? 'taken in' : 'released'
  return `${shownName(release.file)} (${what} on ${showDay(day(outBy(release)))})`
}

function isOrAre(of: number): string {
  return of === 1 ? 'is' : 'are'
}

function count(of: number): string {
  return of.toLocaleString('en-GB')
}
