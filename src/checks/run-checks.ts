import type { Database } from '../store/index.ts'
import type { Check } from './check.ts'
import { type Loaded, readLoaded, whereRunnable } from './needs.ts'
import { dropReturnTables, makeReturnTables } from './return-tables.ts'

/** One thing that a check found wrong. */
export interface CheckFinding {
  readonly check: string
  readonly year: number | null
  readonly child_id: string | null
  /** The day it is about: with check and child it tells a finding from every other, also in the next load. */
  readonly about_on: string | null
  readonly load_id: number | null
  readonly line: number | null
  readonly detail: string | null
}

/**
 * How a check ended. `not run` is never a pass: it holds also when the check ran in some of the years and could
 * not in others, and found nothing.
 */
export interface CheckResult {
  readonly check: Check
  readonly state: 'pass' | 'findings' | 'not run'
  /** Why it did not run, or not in every year; empty when it did. */
  readonly whyNot: readonly string[]
  readonly findings: readonly CheckFinding[]
  readonly milliseconds: number
}

/**
 * Runs every check over what is loaded, after the histories were built. No check can change what another sees,
 * so their order never matters; one that fails is `not run`, with what failed, and the others go on.
 */
export async function runChecks(database: Database, checks: readonly Check[]): Promise<CheckResult[]> {
  const loaded = await readLoaded(database)
  await makeReturnTables(database)
  try {
    const results: CheckResult[] = []
    for (const check of checks) results.push(await runCheck(database, check, loaded))
    return results
  } finally {
    await dropReturnTables(database)
  }
}

async function runCheck(database: Database, check: Check, loaded: Loaded): Promise<CheckResult> {
  const started = performance.now()
  const { years, whyNot } = whereRunnable(check, loaded)
  const ended = (state: CheckResult['state'], reasons: readonly string[], findings: CheckFinding[] = []) => ({
    check,
    state,
    whyNot: reasons,
    findings,
    milliseconds: performance.now() - started,
  })
  if (years.length === 0) return ended('not run', whyNot)
  try {
    const findings = await runOver(database, check, years)
    if (findings.length > 0) return ended('findings', whyNot, findings)
    return ended(whyNot.length > 0 ? 'not run' : 'pass', whyNot)
  } catch (error) {
    // A fault in one rule must not keep the others from running, and must never look like a pass.
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return ended('not run', [...whyNot, `the check failed: ${said}`])
  }
}

/** What a check finds in some years, over the tables that `makeReturnTables` and the histories made. */
export function runOver(database: Database, check: Check, years: readonly number[]): Promise<CheckFinding[]> {
  return database.rows<CheckFinding>(queryOf(check, years))
}

function queryOf({ check, over, sql }: Check, years: readonly number[]): string {
  const year = over === 'rows' ? 'f.year' : 'NULL'
  const inYears = over === 'rows' ? `WHERE f.year IN (${years.join(', ')})` : ''
  return `SELECT '${check}' AS "check", CAST(${year} AS INTEGER) AS year, CAST(f.child_id AS VARCHAR) AS child_id,
      CAST(f.about_on AS VARCHAR) AS about_on, CAST(f.load_id AS INTEGER) AS load_id,
      CAST(f.line AS INTEGER) AS line, CAST(f.detail AS VARCHAR) AS detail
    FROM (${sql}) f ${inYears} ORDER BY 2, 3, 4, 5, 6, 7`
}
