import { compareDays, type Day, day, earlier, hashOf, type Period, VERSION } from '../core/index.ts'
import { buildHistories, forgetHistorySources } from '../records/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { storeCases } from './cases.ts'
import type { Catalogue } from './catalogue.ts'
import { keepDefinitions } from './definitions-kept.ts'
import { forgetSources } from './fact-sources.ts'
import { hashOfDefinitions } from './hash-of-definitions.ts'
import { measure, type Span, usualSpan } from './measure.ts'

/** What the facts in the store were made from. They are made again when any of it has changed. */
interface MadeFrom {
  readonly loads: string
  readonly definitions: string
  /** The version of the product that made them. */
  readonly product: string
  readonly from: string
  readonly to: string
  /** Whether the cases of every cohort are kept, or worked out when a list of them is asked for. */
  readonly cases: 'kept' | 'when asked for'
}

export interface UpToDate {
  /** Whether anything had to be made again. */
  readonly made: boolean
  readonly span: Span | undefined
  /** Hash of every definition the facts rest on. */
  readonly definitions: string
}

/**
 * Brings histories and facts up to date if loads, definitions or settings have changed, or if a period is
 * asked for that lies outside the months made so far. All in one transaction: readers see the old figures
 * until the new ones are whole.
 *
 * `keepCases` is for a site, which shows many lists of cases: they are then worked out once. `now` is the moment at
 * which this is done, under which the definitions are kept that the facts rest on; without it none are kept.
 */
export async function bringUpToDate(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  asked: { period?: Period; span?: Span; again?: boolean; keepCases?: boolean; now?: string } = {},
): Promise<UpToDate> {
  const definitions = await hashOfDefinitions(catalogue, settings)
  const loads = await loadsKey(database)
  const before = await readMadeFrom(database)
  const isSame = before?.loads === loads && before.definitions === definitions && before.product === VERSION
  const fresh = isSame && !asked.again
  const keep = async (inside: Database) => {
    const making = { set: definitions, loads, files: catalogue.files, settings }
    if (asked.now !== undefined) await keepDefinitions(inside, { ...making, now: asked.now })
  }
  if (fresh && !asked.span && covers(before, asked.period)) {
    if (asked.now !== undefined) await database.transaction(keep)
    if (asked.keepCases && before.cases !== 'kept')
      await database.transaction((inside) => keepCases(inside, catalogue, before))
    return { made: false, span: spanOf(before), definitions }
  }
  const span = await database.transaction(async (inside) => {
    if (asked.again || before?.product !== VERSION) {
      await forgetHistorySources(inside)
      await forgetSources(inside)
    }
    await buildHistories(inside, catalogue.files, undefined, settings.authority.gss)
    const usual = await usualSpan(inside)
    const wanted = asked.span ?? (usual && widen(usual, fresh ? before : undefined, asked.period))
    if (!wanted) return undefined
    await measure(inside, catalogue, settings, wanted)
    await keep(inside)
    const months = { from: String(wanted.from), to: String(wanted.to) }
    const made = { loads, definitions, product: VERSION, ...months, cases: 'when asked for' } as const
    await writeMadeFrom(inside, made)
    if (asked.keepCases) await keepCases(inside, catalogue, made)
    return wanted
  })
  return { made: true, span, definitions }
}

async function keepCases(database: Database, catalogue: Catalogue, made: MadeFrom): Promise<void> {
  await storeCases(database, catalogue.cohorts.values())
  await writeMadeFrom(database, { ...made, cases: 'kept' })
}

function covers(made: MadeFrom, period: Period | undefined): boolean {
  if (!period) return true
  return compareDays(day(made.from), period.endOn) <= 0
}

/** Wide enough for what is usual, what was made before, and the period asked for; never past the returns. */
function widen(usual: Span, before: MadeFrom | undefined, period: Period | undefined): Span {
  let from: Day = usual.from
  if (before) from = earlier(from, day(before.from))
  if (period) from = earlier(from, period.endOn.with({ day: 1 }))
  return { from, to: usual.to }
}

function spanOf(made: MadeFrom): Span {
  return { from: day(made.from), to: day(made.to) }
}

/** The files that figures rest on. What others publish stands beside figures and under none of them. */
async function loadsKey(database: Database): Promise<string> {
  const rows = await database.rows<{ sha256: string }>(
    `SELECT sha256 FROM load WHERE substr(kind, 1, 10) <> 'published/' ORDER BY load_id`,
  )
  return hashOf(['', ...rows.map(({ sha256 }) => sha256)])
}

async function readMadeFrom(database: Database): Promise<MadeFrom | undefined> {
  const [row] = await database.rows<{ content: string }>(
    `SELECT content FROM app.setting WHERE name = 'made from'`,
  )
  return row && (JSON.parse(row.content) as MadeFrom)
}

async function writeMadeFrom(database: Database, made: MadeFrom): Promise<void> {
  await database.run(`DELETE FROM app.setting WHERE name = 'made from'`)
  await database.run(`INSERT INTO app.setting (name, content) VALUES ('made from', $1)`, [
    JSON.stringify(made),
  ])
}
