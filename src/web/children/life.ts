import { type Day, day, OPEN_END } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'

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
  readonly label: string | null
  readonly detail: string | null
  readonly start_is_known: number
}

/** Reads all there is of one child, from the histories. */
export async function readLife(database: Database, childId: string): Promise<Life | undefined> {
  const [child] = await database.rows<{ born: string | null; sex: string | null; ethnicity: string | null }>(
    `SELECT c.date_of_birth AS born, s.label AS sex, e.label AS ethnicity FROM child c
     LEFT JOIN code_sex s ON s.code = c.sex LEFT JOIN code_ethnicity e ON e.code = c.ethnicity
     WHERE c.child_id = $1`,
    [childId],
  )
  if (!child) return undefined
  const rows = await database.rows<Row>(
    `SELECT * FROM (${LANES.join(' UNION ALL ')}) life ORDER BY started_on, ceased_on`,
    [childId],
  )
  const of = (lane: Row['lane']) => rows.filter((row) => row.lane === lane)
  return {
    childId,
    bornOn: child.born === null ? undefined : day(child.born),
    sex: child.sex ?? undefined,
    ethnicity: child.ethnicity ?? undefined,
    periods: of('care').map((row) => ({ ...spellOf(row), startIsKnown: row.start_is_known === 1 })),
    placements: of('placement').map(spellOf),
    temporary: of('temporary').map(spellOf),
    legal: of('legal').map(spellOf),
    workers: of('worker').map(spellOf),
    reviews: of('review')
      .map(spellOf)
      .map(({ from, label, detail }) => ({ on: from, label, detail })),
    missing: of('missing').map(spellOf),
  }
}

/** One query a lane, all with the columns of {@link Row}; read together, as each question costs its own time. */
const LANES: readonly string[] = [
  `SELECT 'care' AS lane, p.started_on, p.ceased_on, 'In care' AS label, r.label AS detail, p.start_is_known
   FROM period_of_care p LEFT JOIN code_reason_episode_ceased r ON r.code = p.reason_ceased
   WHERE p.child_id = $1`,
  `SELECT 'placement', p.started_on, p.ceased_on, c.category,
     concat_ws(', ', c.label, v.label,
       CASE p.placement_location WHEN 'OUT' THEN 'outside the authority' WHEN 'IN' THEN 'inside the authority' END,
       CASE WHEN p.distance_miles IS NOT NULL
         THEN concat(CAST(p.distance_miles AS VARCHAR), ' miles from home') END), 1
   FROM placement p LEFT JOIN code_placement c ON c.code = p.placement_type
   LEFT JOIN code_placement_provider v ON v.code = p.placement_provider
   WHERE p.child_id = $1`,
  `SELECT 'temporary', e.started_on, e.ceased_on, c.category, c.label, 1
   FROM care_episode e LEFT JOIN code_placement c ON c.code = e.placement_type
   WHERE e.child_id = $1 AND e.is_temporary = 1`,
  `SELECT 'legal', s.started_on, s.ceased_on, c.label, '', 1
   FROM legal_spell s LEFT JOIN code_legal_status c ON c.code = s.legal_status
   WHERE s.child_id = $1`,
  `SELECT 'worker', s.started_on, s.ceased_on, s.social_worker, CASE WHEN r.label IS NULL THEN '' ELSE concat('reason: ', r.label) END, 1
   FROM social_worker_spell s LEFT JOIN code_social_worker_reason r ON r.code = s.reason
   WHERE s.child_id = $1`,
  `SELECT 'review', r.held_on, r.held_on,
     CASE WHEN r.due_on IS NULL THEN 'Review' WHEN r.held_on <= r.due_on THEN 'Review in time'
       ELSE 'Review late' END, c.label, 1
   FROM review r LEFT JOIN code_review_participation c ON c.code = r.participation
   WHERE r.child_id = $1`,
  `SELECT 'missing', m.started_on, m.ended_on, CASE m.kind WHEN 'A' THEN 'Away' ELSE 'Missing' END, c.label, 1
   FROM missing_incident m LEFT JOIN code_missing c ON c.code = m.kind
   WHERE m.child_id = $1`,
]

function spellOf({ started_on, ceased_on, label, detail }: Row): Spell {
  const to = day(ceased_on)
  return {
    from: day(started_on),
    to: to.equals(OPEN_END) ? undefined : to,
    label: label ?? 'Not recorded',
    detail: detail ?? '',
  }
}
