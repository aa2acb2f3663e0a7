import { showPeriod, WrongUseError } from '../../core/index.ts'
import { casesBehind, figureOf, findIndicator, type Part } from '../../measures/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import { askedPeriod, type Figures } from './asked-period.ts'
import { asDates, childrenKnown, MOVEMENT_PARTS } from './figure-known.ts'

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
