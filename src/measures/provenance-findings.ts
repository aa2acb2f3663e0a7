import { type FindingCode, type Severity, severityOf } from '../core/index.ts'
import type { Database } from '../store/index.ts'

/** Findings of one kind in the loads behind a figure. */
export interface FoundIn {
  /** `file`: in the file as it came. `history`: repaired while histories were built from it. */
  readonly where: 'file' | 'history'
  readonly code: FindingCode
  readonly severity: Severity
  readonly kind: string
  readonly count: number
}

/** What was found in, and repaired from, loads by their numbers; the most frequent first. */
export async function findingsIn(database: Database, loads: readonly number[]): Promise<FoundIn[]> {
  if (loads.length === 0) return []
  const from = (table: string, where: string) =>
    `SELECT '${where}' AS "where", f.code, l.kind, CAST(count(*) AS INTEGER) AS count FROM ${table} f
     JOIN load l ON l.load_id = f.load_id WHERE l.load_id IN (${loads.join(', ')}) GROUP BY f.code, l.kind`
  const rows = await database.rows<Omit<FoundIn, 'severity'>>(
    `SELECT * FROM (${from('load_finding', 'file')} UNION ALL ${from('history_finding', 'history')}) found
     ORDER BY count DESC, code, kind`,
  )
  return rows.map((row) => ({ ...row, severity: severityOf(row.code) }))
}
