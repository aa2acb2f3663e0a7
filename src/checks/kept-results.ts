import type { Database } from '../store/index.ts'
import { checkResultTable } from '../store/index.ts'
import type { Check } from './check.ts'
import type { CheckResult } from './run-checks.ts'

/** How a check ended when it last ran, as it was kept. */
export interface KeptResult extends Pick<CheckResult, 'check' | 'state' | 'whyNot'> {
  /** How many findings it had; findings that somebody lets stand are among them. */
  readonly found: number
}

/** How a check ended in one run. */
export interface CheckRun {
  readonly ran_at: string
  readonly state: CheckResult['state']
  readonly why_not: string
  readonly findings: number
}

/**
 * How each check ended when it last ran. One that has never been run is `not run`, as nobody has looked.
 */
export async function keptResults(database: Database, checks: readonly Check[]): Promise<KeptResult[]> {
  const rows = await database.rows<CheckRun & { check_key: string }>(
    `SELECT check_key, state, why_not, findings FROM (
       SELECT r.*, row_number() OVER (PARTITION BY check_key ORDER BY ran_at DESC) AS latest
       FROM ${checkResultTable.name} r
     ) ranked WHERE latest = 1`,
  )
  const latest = new Map(rows.map((row) => [row.check_key, row]))
  return checks.map((check) => {
    const row = latest.get(check.check)
    if (!row) return { check, state: 'not run', whyNot: ['it has not been run yet'], found: 0 }
    const whyNot = row.why_not.split('; ').filter(Boolean)
    return { check, state: row.state, whyNot, found: row.findings }
  })
}

/** How a check ended in its last runs, the latest first. */
export function runsOfCheck(database: Database, check: string, runs: number): Promise<CheckRun[]> {
  return database.rows<CheckRun>(
    `SELECT ran_at, state, why_not, findings FROM ${checkResultTable.name}
     WHERE check_key = $1 ORDER BY ran_at DESC LIMIT ${runs}`,
    [check],
  )
}
