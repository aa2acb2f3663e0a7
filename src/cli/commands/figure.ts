import { assess, returnedFigures } from '../../comparison/index.ts'
import { DefinitionError, showDay, WrongUseError } from '../../core/index.ts'
import { cutsOf, findIndicator, type Indicator, type PopulationEstimate } from '../../measures/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import { askedPeriod, type Figures } from './asked-period.ts'
import { asProvenance, explained, printProvenance } from './explain.ts'
import { figureDerived } from './figure-derived.ts'
import { figureDocument } from './figure-document.ts'
import { figureKnown } from './figure-known.ts'
import { orReturnedAlone, printReturned, returnedDocument } from './figure-returned.ts'

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
  const derived = catalogue.derived.find(({ key, code }) => key === name || code === name)
  if (derived && !catalogue.indicators.some(({ code }) => code === name))
    return figureDerived(workspace, derived, options, terminal)
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
    const document = figureDocument(workspace, found, cut ? cuts : undefined)
    const explanation = provenance ? { provenance: asProvenance(provenance) } : {}
    printJson(terminal, { ...document, returned: returned.map(returnedDocument), ...explanation })
  } else {
    const { ratingWords, say, sayAmounts, showFigure, statementsOf } =
      await import('../../publishing/index.ts')
    terminal.out(`${indicator.title}${indicator.code ? ` (${indicator.code})` : ''}\n`)
    for (const sentence of statementsOf(found)) terminal.out(`${say(sentence)}\n`)
    const exact = showFigure(indicator, found.figure)
    if (sayAmounts(exact) !== exact) terminal.out(`To the pound: ${exact}\n`)
    if (found.target) {
      const { rating, set } = found.target
      terminal.out(`Target: ${ratingWords(rating, indicator.unit)}\n`)
      if (set.owner) terminal.out(`Owner of the target: ${set.owner}\n`)
      if (set.note) terminal.out(`Note: ${set.note}\n`)
    }
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

/** A cut by its column name, or by the words it is headed with. */
function cutNamed({ catalogue }: Figures, indicator: Indicator, name: string): string {
  const { columns } = catalogue.cohorts.get(indicator.cohort)!
  const cuts = cutsOf(indicator)
  const found = cuts.find((cut) => cut === name || columns[cut]?.cut?.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new DefinitionError(`${indicator.key} has no cut ${name}. Its cuts are ${cuts.join(', ') || 'none'}`)
}

function populationLine({ children: number, midYear, source, load }: PopulationEstimate): string {
  const from = load ? `${source}, loaded ${showDay(load.on)}` : `${source}, homeward.yaml`
  return `Out of ${number.toLocaleString('en-GB')} children aged 0 to 17, mid-${midYear} (${from})`
}
