import type { Assessment } from '../../comparison/index.ts'
import type { Site } from '../site.ts'
import { readEnded, standingsOf } from '../checks/index.ts'
import type { Database } from '../../store/index.ts'

/** Indicators that are not computed for one and the same reason. */
export interface NotComputed {
  readonly reason: string
  readonly assessments: readonly Assessment[]
}

/** Groups what has no figure by why, the widest reason first. */
export function notComputed(assessments: readonly Assessment[]): NotComputed[] {
  const reasons = new Map<string, Assessment[]>()
  for (const assessment of assessments) {
    const reason = assessment.figure.whyNot
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), assessment])
  }
  return [...reasons]
    .map(([reason, of]) => ({ reason, assessments: of }))
    .toSorted((a, b) => b.assessments.length - a.assessments.length)
}

/** How many findings the files in use have, by kind of file, most first. */
export async function findingsByKind(database: Database): Promise<{ kind: string; findings: number }[]> {
  return database.rows(
    `SELECT l.kind, CAST(count(*) AS INTEGER) AS findings FROM load_finding f
     JOIN load l ON l.load_id = f.load_id
     WHERE l.load_id IN (SELECT load_id FROM active_load)
     GROUP BY l.kind ORDER BY findings DESC, l.kind`,
  )
}

/** How many repairs the histories needed, in all. */
export async function repairs(database: Database): Promise<number> {
  const [row] = await database.rows<{ found: number }>(
    'SELECT CAST(count(*) AS INTEGER) AS found FROM history_finding',
  )
  return row?.found ?? 0
}

/** What the checks leave in doubt: those that did not run, and the errors that are to be mended. */
export interface CheckDoubts {
  /** The titles of the checks that did not run, or not everywhere. */
  readonly notRun: readonly string[]
  /** How many errors each check has found, most first; those that somebody lets stand are left out. */
  readonly errors: readonly { readonly title: string; readonly count: number }[]
}

/** Reads what the checks leave in doubt; while they never ran, none of them has. */
export async function checkDoubts(site: Site): Promise<CheckDoubts> {
  const standings = await standingsOf(site, await readEnded(site))
  return {
    notRun: standings
      .filter(({ result }) => result.state === 'not run')
      .map(({ result }) => result.check.title),
    errors: standings
      .filter(({ result, toMend }) => result.check.severity === 'error' && toMend > 0)
      .map(({ result, toMend }) => ({ title: result.check.title, count: toMend }))
      .toSorted((a, b) => b.count - a.count),
  }
}
