import { type Day, day, OPEN_END, roundedNumber } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { type CodeWords, codeWords } from './code-words.ts'

/** A stretch of a child's life: from a day up to the day it ceased; without an end while it goes on. */
export interface Spell {
  readonly from: Day
  readonly to: Day | undefined
  /** In few words, as a bar is labelled. */
  readonly label: string
  /** In full, as a table says it. */
  readonly detail: string
}

/** Something that happened on a day, or began on it. */
export interface Event {
  readonly on: Day
  readonly label: string
  readonly detail: string
}

/** Where a child lived, under which order, with whom working, and what happened: all we hold. */
export interface Life {
  readonly childId: string
  readonly bornOn: Day | undefined
  readonly sex: string | undefined
  readonly ethnicity: string | undefined
  readonly periods: readonly (Spell & { readonly startIsKnown: boolean })[]
  readonly placements: readonly Spell[]
  readonly temporary: readonly Spell[]
  readonly legal: readonly Spell[]
  readonly workers: readonly Spell[]
  readonly reviews: readonly Event[]
  readonly missing: readonly Spell[]
}

interface Row {
  readonly lane: 'care' | 'placement' | 'temporary' | 'legal' | 'worker' | 'review' | 'missing'
  readonly started_on: string
  readonly ceased_on: string
  /** The code that says what it is, and whatever else a lane has to say. */
  readonly code: string | null
  readonly more: string | null
  readonly place: string | null
  readonly miles: number | null
  readonly known: number
}

/** Reads all there is of one child, from the histories. */
export async function readLife(database: Database, childId: string): Promise<Life | undefined> {
  const words = await codeWords(database)
  const [child] = await database.rows<{ born: string | null; sex: string | null; ethnicity: string | null }>(
    'SELECT date_of_birth AS born, sex, ethnicity FROM child WHERE child_id = $1',
    [childId],
  )
  if (!child) return undefined
  const rows = await database.rows<Row>(
    `SELECT * FROM (${LANES.join(' UNION ALL ')}) life ORDER BY started_on, ceased_on`,
    [childId],
  )
  const of = (lane: Row['lane'], say: (row: Row) => readonly [label: string, detail: string]) =>
    rows.filter((row) => row.lane === lane).map((row) => spellOf(row, ...say(row)))
  const placement = (row: Row) => [words.placementGroup(row.code), placementWords(words, row)] as const
  return {
    childId,
    bornOn: child.born === null ? undefined : day(child.born),
    sex: words.of('sex', child.sex) || undefined,
    ethnicity: words.of('ethnicity', child.ethnicity) || undefined,
    periods: rows
      .filter(({ lane }) => lane === 'care')
      .map((row) => ({
        ...spellOf(row, 'In care', words.of('ceased', row.code)),
        startIsKnown: row.known === 1,
      })),
    placements: of('placement', placement),
    temporary: of('temporary', placement),
    legal: of('legal', ({ code }) => [words.of('legal', code), '']),
    workers: of('worker', ({ code, more }) => [code ?? '', reasonWords(words.of('worker', more))]),
    reviews: of('review', (row) => [reviewWords(row), words.of('review', row.code)]).map(
      ({ from, label, detail }) => ({ on: from, label, detail }),
    ),
    missing: of('missing', ({ code }) => [code === 'A' ? 'Away' : 'Missing', words.of('missing', code)]),
  }
}

/** One query a lane, all with the columns of {@link Row}; read together, as each question costs its own time. */
const LANES: readonly string[] = [
  `SELECT 'care' AS lane, started_on, ceased_on, reason_ceased AS code, NULL AS more, NULL AS place,
     CAST(NULL AS DOUBLE PRECISION) AS miles, start_is_known AS known
   FROM period_of_care WHERE child_id = $1`,
  `SELECT 'placement', started_on, ceased_on, placement_type, placement_provider, placement_location,
     distance_miles, 1 FROM placement WHERE child_id = $1`,
  `SELECT 'temporary', started_on, ceased_on, placement_type, NULL, NULL, NULL, 1
   FROM care_episode WHERE child_id = $1 AND is_temporary = 1`,
  `SELECT 'legal', started_on, ceased_on, legal_status, NULL, NULL, NULL, 1
   FROM legal_spell WHERE child_id = $1`,
  `SELECT 'worker', started_on, ceased_on, social_worker, reason, NULL, NULL, 1
   FROM social_worker_spell WHERE child_id = $1`,
  `SELECT 'review', held_on, held_on, participation,
     CASE WHEN due_on IS NULL THEN NULL WHEN held_on <= due_on THEN 'in time' ELSE 'late' END, NULL, NULL, 1
   FROM review WHERE child_id = $1`,
  `SELECT 'missing', started_on, ended_on, kind, NULL, NULL, NULL, 1
   FROM missing_incident WHERE child_id = $1`,
]

/** `Foster: other carer, long term, Private provision, outside the authority, 12.4 miles from home`. */
function placementWords(words: CodeWords, { code, more, place, miles }: Row): string {
  const where = { IN: 'inside the authority', OUT: 'outside the authority' }[place ?? ''] ?? ''
  const far = miles === null ? '' : `${roundedNumber(miles, 1)} miles from home`
  return [words.of('placement', code), words.of('provider', more), where, far]
    .filter((part) => part !== '')
    .join(', ')
}

function reasonWords(reason: string): string {
  return reason === '' ? '' : `reason: ${reason}`
}

function reviewWords({ more }: Row): string {
  return more === null ? 'Review' : `Review ${more}`
}

function spellOf({ started_on, ceased_on }: Row, label: string, detail: string): Spell {
  const to = day(ceased_on)
  return {
    from: day(started_on),
    to: to.equals(OPEN_END) ? undefined : to,
    label: label || 'Not recorded',
    detail,
  }
}
