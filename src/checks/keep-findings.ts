import { day, daysSinceEpoch } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import { acceptedFindingTable, asColumns, checkFindingTable, checkResultTable } from '../store/index.ts'
import type { CheckFinding, CheckResult } from './run-checks.ts'

/** A finding as it is kept from load to load: since when it has been there, and when it was gone. */
export interface KeptFinding extends CheckFinding {
  readonly identity: string
  readonly first_seen: string
  readonly mended_at: string | null
}

/**
 * Keeps what a run of the checks came to. A finding is the same as before when its check, its child and the day
 * it is about are the same (several of those are told apart by their order). One that is no longer there has been
 * mended, unless its check did not run: then nobody knows.
 *
 * @param at the moment of the run, as text that sorts
 */
export async function keepFindings(
  database: Database,
  results: readonly CheckResult[],
  at: string,
): Promise<void> {
  const before = await database.rows<KeptFinding>(
    `SELECT identity, check_key AS "check", year, child_id, CAST(about_on AS VARCHAR) AS about_on, load_id, line,
       detail, first_seen, mended_at FROM ${checkFindingTable.name}`,
  )
  const known = new Map(before.map((finding) => [finding.identity, finding]))
  const kept: KeptFinding[] = []
  const seen = new Set<string>()
  for (const { findings } of results) {
    for (const [identity, finding] of identified(findings)) {
      const earlier = known.get(identity)
      const first = earlier && earlier.mended_at === null ? earlier.first_seen : at
      kept.push({ ...finding, identity, first_seen: first, mended_at: null })
      seen.add(identity)
    }
  }
  const ran = new Map(
    results.map(({ check, state, whyNot }) => [check.check, state !== 'not run' && whyNot.length === 0]),
  )
  for (const finding of before) {
    if (seen.has(finding.identity)) continue
    const gone = ran.get(finding.check) === true
    kept.push({ ...finding, mended_at: finding.mended_at ?? (gone ? at : null) })
  }
  await database.transaction(async (inside) => {
    await inside.run(`DELETE FROM ${checkFindingTable.name}`)
    await inside.append(checkFindingTable, asColumns(checkFindingTable, kept.map(asRow)))
    const rows = results.map(({ check, state, whyNot, findings }) => ({
      ran_at: at,
      check_key: check.check,
      state,
      why_not: whyNot.join('; '),
      findings: findings.length,
    }))
    await inside.append(checkResultTable, asColumns(checkResultTable, rows))
  })
}

/** Each finding with what it is known by; findings that would be known by the same are numbered. */
function* identified(findings: readonly CheckFinding[]): Generator<[string, CheckFinding]> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const { check, year, child_id: child, about_on: on, detail } = finding
    const bare = [check, child ?? `${year ?? ''} ${detail ?? ''}`, on ?? ''].join('|')
    const number = (counts.get(bare) ?? 0) + 1
    counts.set(bare, number)
    yield [number === 1 ? bare : `${bare}|${number}`, finding]
  }
}

function asRow({ check, about_on: on, ...finding }: KeptFinding) {
  return { ...finding, check_key: check, about_on: on === null ? null : daysSinceEpoch(day(on)) }
}

/** A finding that somebody has looked at and lets stand, with the reason, until a day. */
export interface Acceptance {
  readonly identity: string
  readonly person: string
  readonly reason: string
  /** The last day on which it stands; after it the finding is open again. */
  readonly until: string
  readonly accepted_at: string
}

/** Writes down that a finding is accepted. The latest acceptance of a finding counts. */
export async function acceptFinding(database: Database, acceptance: Acceptance): Promise<void> {
  await database.run(
    `INSERT INTO ${acceptedFindingTable.name} (identity, person, reason, until, accepted_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [acceptance.identity, acceptance.person, acceptance.reason, acceptance.until, acceptance.accepted_at],
  )
}
