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
  readonly started_on: string
  readonly ceased_on: string
  readonly label: string | null
  readonly detail: string | null
}

/** Reads all there is of one child, from the histories. */
export async function readLife(database: Database, childId: string): Promise<Life | undefined> {
  const rows = (sql: string) => database.rows<Row>(sql, [childId])
  const [child] = await database.rows<{ born: string | null; sex: string | null; ethnicity: string | null }>(
    `SELECT c.date_of_birth AS born, s.label AS sex, e.label AS ethnicity FROM child c
     LEFT JOIN code_sex s ON s.code = c.sex LEFT JOIN code_ethnicity e ON e.code = c.ethnicity
     WHERE c.child_id = $1`,
    [childId],
  )
  if (!child) return undefined
  const periods = await database.rows<Row & { start_is_known: number }>(
    `SELECT p.started_on, p.ceased_on, p.start_is_known, 'In care' AS label, r.label AS detail
     FROM period_of_care p LEFT JOIN code_reason_episode_ceased r ON r.code = p.reason_ceased
     WHERE p.child_id = $1 ORDER BY p.started_on`,
    [childId],
  )
  const spells = (found: readonly Row[]) => found.map(spellOf)
  return {
    childId,
    bornOn: child.born === null ? undefined : day(child.born),
    sex: child.sex ?? undefined,
    ethnicity: child.ethnicity ?? undefined,
    periods: periods.map((row) => ({ ...spellOf(row), startIsKnown: row.start_is_known === 1 })),
    placements: spells(await rows(PLACEMENTS)),
    temporary: spells(await rows(TEMPORARY)),
    legal: spells(await rows(LEGAL)),
    workers: spells(await rows(WORKERS)),
    reviews: spells(await rows(REVIEWS)).map(({ from, label, detail }) => ({ on: from, label, detail })),
    missing: spells(await rows(MISSING)),
  }
}

const PLACEMENTS = `
  SELECT p.started_on, p.ceased_on, c.category AS label,
    concat_ws(', ', c.label, v.label,
      CASE p.placement_location WHEN 'OUT' THEN 'outside the authority' WHEN 'IN' THEN 'inside the authority' END,
      CASE WHEN p.distance_miles IS NOT NULL THEN concat(CAST(p.distance_miles AS VARCHAR), ' miles from home') END) AS detail
  FROM placement p LEFT JOIN code_placement c ON c.code = p.placement_type
  LEFT JOIN code_placement_provider v ON v.code = p.placement_provider
  WHERE p.child_id = $1 ORDER BY p.started_on`

const TEMPORARY = `
  SELECT e.started_on, e.ceased_on, c.category AS label, c.label AS detail
  FROM care_episode e LEFT JOIN code_placement c ON c.code = e.placement_type
  WHERE e.child_id = $1 AND e.is_temporary = 1 ORDER BY e.started_on`

const LEGAL = `
  SELECT s.started_on, s.ceased_on, coalesce(c.label, 'Not recorded') AS label, '' AS detail
  FROM legal_spell s LEFT JOIN code_legal_status c ON c.code = s.legal_status
  WHERE s.child_id = $1 ORDER BY s.started_on`

const WORKERS = `
  SELECT s.started_on, s.ceased_on, s.social_worker AS label,
    coalesce('reason: ' || r.label, '') AS detail
  FROM social_worker_spell s LEFT JOIN code_social_worker_reason r ON r.code = s.reason
  WHERE s.child_id = $1 ORDER BY s.started_on`

const REVIEWS = `
  SELECT r.held_on AS started_on, r.held_on AS ceased_on,
    CASE WHEN r.due_on IS NULL THEN 'Review' WHEN r.held_on <= r.due_on THEN 'Review in time' ELSE 'Review late' END AS label,
    c.label AS detail
  FROM review r LEFT JOIN code_review_participation c ON c.code = r.participation
  WHERE r.child_id = $1 ORDER BY r.held_on`

const MISSING = `
  SELECT m.started_on, m.ended_on AS ceased_on, CASE m.kind WHEN 'A' THEN 'Away' ELSE 'Missing' END AS label,
    c.label AS detail
  FROM missing_incident m LEFT JOIN code_missing c ON c.code = m.kind
  WHERE m.child_id = $1 ORDER BY m.started_on`

function spellOf({ started_on, ceased_on, label, detail }: Row): Spell {
  const to = day(ceased_on)
  return {
    from: day(started_on),
    to: to.equals(OPEN_END) ? undefined : to,
    label: label ?? 'Not recorded',
    detail: detail ?? '',
  }
}
