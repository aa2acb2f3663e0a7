import {
  assess,
  type Assessment,
  type ReturnedFigure,
  returnedFigures,
  returnedSentence,
} from '../../comparison/index.ts'
import {
  DefinitionError,
  readPeriod,
  showDay,
  showPeriod,
  type Period,
  WrongUseError,
} from '../../core/index.ts'
import {
  bringUpToDate,
  cutsOf,
  findIndicator,
  type Indicator,
  type Part,
  type PopulationEstimate,
  casesBehind,
  figureOf,
} from '../../measures/index.ts'
import { definitionHash } from '../definition-hash.ts'
import { momentNow } from '../now.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { asProvenance, explained, printProvenance } from './explain.ts'
import { asDates, childrenKnown, figureKnown, MOVEMENT_PARTS } from './figure-known.ts'

/** What of a workspace figures are made from. */
type Figures = Pick<Workspace, 'database' | 'catalogue' | 'settings'>

interface FigureOptions {
  readonly period?: string
  readonly by?: string
  readonly knownAt?: string
  readonly since?: string
  readonly explain?: boolean
  readonly json?: boolean
}

/** `homeward figure KEY|CODE --period PERIOD [--by CUT] [--explain] [--known-at MOMENT]` */
export async function figure(
  workspace: Figures,
  name: string,
  options: FigureOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { database, catalogue, settings } = workspace
  const orReturned = <Found>(find: () => Found | Promise<Found>) =>
    orReturnedAlone(workspace, { name, period: options.period, json: options.json }, terminal, find)
  const indicator = await orReturned(() => findIndicator(catalogue, name))
  if (options.knownAt !== undefined) {
    if (options.explain)
      throw new WrongUseError('--explain is of the figure as it is known now: leave --known-at out')
    const period = await askedPeriod(workspace, indicator, options.period)
    return figureKnown(workspace, { ...options, indicator, period, knownAt: options.knownAt }, terminal)
  }
  const cut = options.by && cutNamed(workspace, indicator, options.by)
  const found = await orReturned(async () => {
    const asked = await askedPeriod(workspace, indicator, options.period)
    return assess(database, catalogue, settings, indicator, asked)
  })
  const cuts = cut ? found.figure.cuts.filter((fact) => fact.cut === cut) : []
  const returned = await returnedFigures(database, catalogue, indicator.key, found.period)
  const provenance = options.explain ? await explained(workspace, found.figure) : undefined
  if (options.json) {
    const document = asDocument(workspace, found, cut ? cuts : undefined)
    const explanation = provenance ? { provenance: asProvenance(provenance) } : {}
    printJson(terminal, { ...document, returned: returned.map(asReturned), ...explanation })
  } else {
    const { say, showFigure, statementsOf } = await import('../../publishing/index.ts')
    terminal.out(`${indicator.title}${indicator.code ? ` (${indicator.code})` : ''}\n`)
    for (const sentence of statementsOf(found)) terminal.out(`${say(sentence)}\n`)
    if (found.figure.population) terminal.out(`${populationLine(found.figure.population)}\n`)
    if (cuts.length > 0) {
      terminal.out('\n')
      const head = catalogue.cohorts.get(indicator.cohort)!.columns[cuts[0]!.cut]?.cut ?? ''
      const shares = cuts.map((fact) => [fact.cutValue, showFigure(indicator, fact)])
      printTable(terminal, [head, 'Figure'], shares)
    }
    if (returned.length > 0) terminal.out('\n')
    await printReturned(terminal, returned)
    if (provenance) await printProvenance(terminal, found.figure, provenance)
  }
  return found.figure.whyNot === undefined ? EXIT.done : EXIT.findings
}

/** `homeward children KEY|CODE --period PERIOD [--part PART] [--known-at MOMENT]` */
export async function children(
  workspace: Figures,
  name: string,
  options: { period?: string; part?: string; knownAt?: string; since?: string; json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { database, catalogue } = workspace
  const indicator = findIndicator(catalogue, name)
  const part: Part = options.part === 'denominator' ? 'denominator' : 'numerator'
  const moved = MOVEMENT_PARTS.find((each) => each === options.part)
  if (moved && options.knownAt === undefined)
    throw new WrongUseError(`“${moved}” is a part of what moved a figure: say since when with --known-at`)
  const asked = await askedPeriod(workspace, indicator, options.period)
  if (options.knownAt !== undefined) {
    const known = { ...options, indicator, period: asked, part: moved ?? part, knownAt: options.knownAt }
    return childrenKnown(workspace, known, terminal)
  }
  const { whyNot } = await figureOf(database, catalogue, indicator, asked)
  const cases = await casesBehind(database, catalogue, indicator, asked, part)
  if (options.json) {
    printJson(terminal, { indicator: indicator.key, period: asDates(asked), part, cases })
  } else if (whyNot !== undefined) {
    terminal.err(`Not computed for ${showPeriod(asked)}: ${whyNot}\n`)
  } else {
    const heads = Object.keys(catalogue.cohorts.get(indicator.cohort)!.columns).slice(0, 8)
    printTable(
      terminal,
      heads,
      cases.map((row) => heads.map((head) => String(row[head] ?? ''))),
    )
    terminal.err(`${cases.length} in the ${part} of ${indicator.key}, ${showPeriod(asked)}\n`)
  }
  return whyNot === undefined ? EXIT.done : EXIT.findings
}

/** Brings facts up to date and gives the period asked for, or the latest there is. */
async function askedPeriod(
  workspace: Figures,
  indicator: Indicator,
  text: string | undefined,
): Promise<Period> {
  const { database, catalogue, settings } = workspace
  const period = text === undefined ? undefined : readPeriod(text)
  if (text !== undefined && !period)
    throw new WrongUseError(
      `“${text}” is not a period. Write 2026-03-31, 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03`,
    )
  const now = momentNow()
  const { span } = await bringUpToDate(database, catalogue, settings, period ? { period, now } : { now })
  if (!span)
    throw new WrongUseError('Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER')
  if (period) return period
  const [latest] = await database.rows<{ period: string }>(
    `SELECT p.period FROM measured m JOIN calendar_period p ON p.period = m.period
     WHERE m.indicator = $1 AND m.why_not IS NULL ORDER BY p.end_on DESC, p.start_on DESC LIMIT 1`,
    [indicator.key],
  )
  return readPeriod(latest?.period ?? span.to.toString())!
}

/** A cut by its column name, or by the words it is headed with. */
function cutNamed({ catalogue }: Figures, indicator: Indicator, name: string): string {
  const { columns } = catalogue.cohorts.get(indicator.cohort)!
  const cuts = cutsOf(indicator)
  const found = cuts.find((cut) => cut === name || columns[cut]?.cut?.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new DefinitionError(`${indicator.key} has no cut ${name}. Its cuts are ${cuts.join(', ') || 'none'}`)
}

function asDocument(
  { settings, catalogue }: Figures,
  { indicator, figure: found, target, period }: Assessment,
  cuts: Assessment['figure']['cuts'] | undefined,
) {
  return {
    indicator: indicator.key,
    code: indicator.code,
    title: indicator.title,
    authority: settings.authority.code,
    period: asDates(period),
    unit: indicator.unit ?? null,
    measure: indicator.measure,
    numerator: found.numerator,
    denominator: found.denominator,
    value: found.value,
    ...(found.whyNot === undefined ? {} : { whyNot: found.whyNot }),
    better: indicator.better,
    ...(target
      ? {
          target: {
            on: target.on,
            value: target.value,
            by: target.by.toString(),
            met: target.gap.met ?? null,
            gap: target.gap,
          },
        }
      : {}),
    ...(cuts
      ? {
          cuts: cuts.map(({ cut, cutValue, numerator, denominator, value }) => ({
            cut,
            value: cutValue,
            numerator,
            denominator,
            figure: value,
          })),
        }
      : {}),
    ...(found.population ? { population: populationOf(found.population) } : {}),
    definition: definitionHash(catalogue, indicator),
    loads: found.loads,
  }
}

/** What other services sent, a line each under the period it is for; nothing where nobody sent anything. */
async function printReturned(terminal: Terminal, rows: readonly ReturnedFigure[]): Promise<void> {
  const writing = await import('../../publishing/index.ts')
  rows.forEach((row, at) => {
    if (row.period.code !== rows[at - 1]?.period.code)
      terminal.out(`${at === 0 ? '' : '\n'}What other services sent for ${showPeriod(row.period)}\n`)
    terminal.out(`${returnedSentence(row, writing)}\n`)
  })
}

/**
 * Finds what is asked for. Where it is refused, because the catalogue has no such indicator, it is not made for such
 * a period, or there are no returns, what other services sent for it is shown, named as theirs; it is refused all
 * the same.
 */
async function orReturnedAlone<Found>(
  workspace: Figures,
  asked: { name: string; period: string | undefined; json: boolean | undefined },
  terminal: Terminal,
  find: () => Found | Promise<Found>,
): Promise<Found> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof WrongUseError || error instanceof DefinitionError)) throw error
    const rows = await returnedAlone(workspace, asked.name, asked.period)
    if (asked.json && rows.length > 0)
      printJson(terminal, { indicator: asked.name, returned: rows.map(asReturned) })
    if (!asked.json) await printReturned(terminal, rows)
    throw error
  }
}

async function returnedAlone(
  { database, catalogue, settings }: Figures,
  name: string,
  text: string | undefined,
): Promise<ReturnedFigure[]> {
  const key = catalogue.indicators.find((each) => each.key === name || each.code === name)?.key ?? name
  const period = text === undefined ? undefined : readPeriod(text)
  const [any] = await database.rows('SELECT 1 AS found FROM returned_figures WHERE indicator = $1 LIMIT 1', [
    key,
  ])
  if (!any || (text !== undefined && !period)) return []
  await bringUpToDate(database, catalogue, settings, { now: momentNow() })
  return returnedFigures(database, catalogue, key, period)
}

/** A returned figure for programs: all numbers beside `own` are the service's. */
function asReturned(row: ReturnedFigure) {
  const { source, status, sentOn, note, period, numerator, denominator, value, printed, own } = row
  return {
    source: source ?? null,
    status: status ?? null,
    sentOn: sentOn?.toString() ?? null,
    note: note ?? null,
    period: asDates(period),
    returned: row.isReturned,
    numerator,
    denominator,
    value,
    printed,
    printedAgrees: row.agreesWithCounts ?? null,
    own: own
      ? {
          period: asDates(own.period),
          numerator: own.numerator,
          denominator: own.denominator,
          value: own.value,
          difference: own.difference,
          agrees: own.agrees ?? null,
        }
      : null,
  }
}

/** Which estimate a rate is out of: estimates are restated, and the rate with them. */
function populationOf({ load, ...estimate }: PopulationEstimate) {
  return { ...estimate, file: load?.file ?? null, loadedOn: load?.on.toString() ?? null }
}

function populationLine({ children: number, midYear, source, load }: PopulationEstimate): string {
  const from = load ? `${source}, loaded ${showDay(load.on)}` : `${source}, homeward.yaml`
  return `Out of ${number.toLocaleString('en-GB')} children aged 0 to 17, mid-${midYear} (${from})`
}
