import { hashOf } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Check } from './check.ts'
import { keepFindings } from './keep-findings.ts'
import { runChecks } from './run-checks.ts'

/** What the kept findings come from: the checks are run again when any of it has changed. */
interface CheckedFrom {
  readonly loads: string
  readonly rules: string
  readonly ranAt: string
  /** The last run over the loads before these; `null` while there has been none. */
  readonly before: string | null
}

/** When the checks last ran, and when they last ran over the loads before; nothing while they never did. */
export interface LastRuns {
  readonly ranAt?: string
  readonly before?: string
}

const NAME = 'checked from'

/** Whether the findings that are kept are those of the histories and the rules as they are now. */
export async function checksUpToDate(database: Database, checks: readonly Check[]): Promise<boolean> {
  const [kept, now] = [await readCheckedFrom(database), await stateNow(database, checks)]
  return kept?.loads === now.loads && kept.rules === now.rules
}

/**
 * Runs the checks and keeps what they find, if loads, definitions or rules have changed since they last ran. The
 * histories must be up to date before.
 *
 * @param now the moment of the run, as text that sorts
 * @returns whether they had to be run
 */
export async function bringChecksUpToDate(
  database: Database,
  checks: readonly Check[],
  now: string,
): Promise<boolean> {
  const [kept, state] = [await readCheckedFrom(database), await stateNow(database, checks)]
  if (kept?.loads === state.loads && kept.rules === state.rules) return false
  await keepFindings(database, await runChecks(database, checks), now)
  // A rule that has changed is no load: what was mended is still counted from the loads before.
  const before = kept === undefined || kept.loads === state.loads ? (kept?.before ?? null) : kept.ranAt
  await writeCheckedFrom(database, { ...state, ranAt: now, before })
  return true
}

/** The moments of the last runs. */
export async function lastRuns(database: Database): Promise<LastRuns> {
  const kept = await readCheckedFrom(database)
  if (!kept) return {}
  return { ranAt: kept.ranAt, ...(kept.before === null ? {} : { before: kept.before }) }
}

async function stateNow(
  database: Database,
  checks: readonly Check[],
): Promise<Pick<CheckedFrom, 'loads' | 'rules'>> {
  const [row] = await database.rows<{ content: string }>(
    `SELECT content FROM app.setting WHERE name = 'made from'`,
  )
  const made = row && (JSON.parse(row.content) as { loads: string; definitions: string })
  const rules = checks.map(({ check, over, needs, from, to, sql }) =>
    JSON.stringify([check, over, needs, from ?? null, to ?? null, sql]),
  )
  return {
    loads: made?.loads ?? (await loadsWithoutFigures(database)),
    rules: await hashOf([made?.definitions ?? '', ...rules]),
  }
}

/** Files from which no figure can be made are checked all the same. */
async function loadsWithoutFigures(database: Database): Promise<string> {
  const rows = await database.rows<{ sha256: string }>('SELECT sha256 FROM load ORDER BY load_id')
  return hashOf(rows.map(({ sha256 }) => sha256))
}

async function readCheckedFrom(database: Database): Promise<CheckedFrom | undefined> {
  const [row] = await database.rows<{ content: string }>('SELECT content FROM app.setting WHERE name = $1', [
    NAME,
  ])
  return row && (JSON.parse(row.content) as CheckedFrom)
}

async function writeCheckedFrom(database: Database, from: CheckedFrom): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.run('DELETE FROM app.setting WHERE name = $1', [NAME])
    await inside.run('INSERT INTO app.setting (name, content) VALUES ($1, $2)', [NAME, JSON.stringify(from)])
  })
}
