import { type FindingCode, sayCode, severityOf } from '../../core/index.ts'
import type { Assessment } from '../../comparison/index.ts'
import { needsOf } from '../../measures/index.ts'
import type { Value } from '../../store/index.ts'
import type { Site } from '../site.ts'

/** Findings of one kind in the files a figure rests on. */
export interface Touching {
  readonly code: FindingCode
  readonly count: number
  readonly kind: string
  readonly where: 'file' | 'history'
}

/** What was found in, and repaired from, the very files that a figure rests on; the most frequent first. */
export async function findingsTouching(
  { database, catalogue }: Site,
  { indicator, figure }: Assessment,
): Promise<Touching[]> {
  if (figure.loads.length === 0) return []
  const kinds = needsOf(indicator, catalogue.cohorts.get(indicator.cohort)!).map(
    (need) => need.split('.')[0]!,
  )
  const values: Value[] = [...figure.loads, ...new Set(kinds)]
  const hashes = figure.loads.map((_, at) => `$${at + 1}`).join(', ')
  const wanted = [...new Set(kinds)].map((_, at) => `$${figure.loads.length + at + 1}`).join(', ')
  const from = (table: string, where: string) =>
    `SELECT f.code, l.kind, '${where}' AS "where", CAST(count(*) AS INTEGER) AS count FROM ${table} f
     JOIN load l ON l.load_id = f.load_id WHERE l.sha256 IN (${hashes}) AND l.kind IN (${wanted})
     GROUP BY f.code, l.kind`
  return database.rows<Touching & object>(
    `SELECT * FROM (${from('load_finding', 'file')} UNION ALL ${from('history_finding', 'history')}) found
     ORDER BY count DESC, code`,
    values,
  )
}

/** The sentence of a kind of finding, without the particulars of one. */
export function sayKind(code: FindingCode): string {
  return sayCode(code, '…')
}

/** How much it matters, in a word that is not blame. */
export function weightOf(code: FindingCode): string {
  const words = { error: 'Error', warning: 'Warning', note: 'Note' } as const
  return words[severityOf(code)]
}
