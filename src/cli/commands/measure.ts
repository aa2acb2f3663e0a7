import { endOfMonth, readPeriod, showMonth, WrongUseError } from '../../core/index.ts'
import { asKnownAt, bringUpToDate, type Span, stateHash } from '../../measures/index.ts'
import type { Database } from '../../store/index.ts'
import { momentNow } from '../now.ts'
import { tellTargetProblems } from '../tell-target-problems.ts'
import { EXIT, type ExitCode, printJson, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

interface MeasureOptions {
  readonly from?: string
  readonly to?: string
  readonly knownAt?: string
  readonly json?: boolean
}

/**
 * `homeward measure [--from YYYY-MM --to YYYY-MM] [--known-at MOMENT]`
 *
 * With a moment it says what the figures were then, by the files and definitions of then, and leaves the workspace’s
 * own as they are.
 */
export async function measure(
  workspace: Workspace,
  options: MeasureOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { database, catalogue, settings, formats } = workspace
  const span = askedSpan(options)
  if (options.knownAt !== undefined) {
    const { knownAt } = options
    const asked = { knownAt, ...(span ? { span } : {}) }
    const known = await asKnownAt(database, formats.tables, catalogue, settings, asked)
    try {
      return await sayMeasured(known, options, terminal)
    } finally {
      await known.close()
    }
  }
  const asked = { now: momentNow(), ...(span ? { span } : {}) }
  const made = await bringUpToDate(database, catalogue, settings, asked)
  return sayMeasured({ database, catalogue, settings, span: made.span }, options, terminal)
}

interface Made extends Pick<Workspace, 'catalogue' | 'settings'> {
  readonly database: Database
  readonly span: Span | undefined
}

async function sayMeasured(
  { database, catalogue, settings, span }: Made,
  options: MeasureOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const problems = tellTargetProblems({ catalogue, settings }, terminal)
  if (!span)
    throw new WrongUseError('Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER')
  const [facts] = await database.rows<{ facts: number; indicators: number }>(
    'SELECT CAST(count(*) AS INTEGER) AS facts, CAST(count(DISTINCT indicator) AS INTEGER) AS indicators FROM fact',
  )
  const notComputed = await database.rows<{ indicator: string; why_not: string }>(
    `SELECT m.indicator, min(m.why_not) AS why_not FROM measured m
     WHERE m.indicator NOT IN (SELECT indicator FROM fact) GROUP BY m.indicator ORDER BY m.indicator`,
  )
  if (options.json) {
    printJson(terminal, {
      from: span.from.toString(),
      to: span.to.toString(),
      ...facts,
      state: await stateHash(database),
      notComputed,
    })
  } else {
    terminal.out(
      `${facts!.facts} facts of ${facts!.indicators} indicators, ${showMonth(span.from)} to ${showMonth(span.to)}\n`,
    )
    for (const { indicator, why_not: why } of notComputed)
      terminal.err(`  not computed: ${indicator}: ${why}\n`)
  }
  return notComputed.length > 0 || problems > 0 ? EXIT.findings : EXIT.done
}

function askedSpan({ from, to }: MeasureOptions): Span | undefined {
  if (from === undefined && to === undefined) return undefined
  const [first, last] = [from, to].map((text) => (text === undefined ? undefined : readPeriod(text)))
  if (first?.kind !== 'month' || last?.kind !== 'month')
    throw new WrongUseError('Give both --from and --to as months, such as --from 2024-04 --to 2026-03')
  return { from: first.startOn, to: endOfMonth(last.endOn) }
}
