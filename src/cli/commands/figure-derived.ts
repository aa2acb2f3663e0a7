import { derivedFigure, type DerivedPart } from '../../comparison/index.ts'
import type { Derived } from '../../measures/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import { askedDay, type Figures } from './asked-period.ts'

/** `homeward figure KEY --period DAY` of a derived figure: its value and the figures it was worked out from. */
export async function figureDerived(
  workspace: Figures,
  derived: Derived,
  options: { period?: string; json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const period = await askedDay(workspace, options.period)
  const found = await derivedFigure(workspace, derived, period)
  if (options.json) {
    printJson(terminal, {
      derived: derived.key,
      code: derived.code ?? null,
      title: derived.title,
      asAt: period.endOn.toString(),
      unit: derived.unit,
      value: found.value,
      whyNot: found.whyNot ?? null,
      formula: derived.formula,
      parts: found.parts.map(partDocument),
      groups: found.groups,
    })
  } else {
    const { derivedInWords, showPart } = await import('../../publishing/index.ts')
    terminal.out(`${derivedInWords(found)}\n`)
    if (found.parts.length > 0) {
      terminal.out('\n')
      printTable(
        terminal,
        ['Figure', 'Period', 'Indicator', 'Title'],
        found.parts.map((part, at) => [
          showPart(part, at === 0),
          part.figure.period.code,
          part.indicator.key,
          part.indicator.title,
        ]),
      )
    }
  }
  return found.whyNot === undefined ? EXIT.done : EXIT.findings
}

function partDocument({ indicator, figure, number, times, divides }: DerivedPart) {
  return {
    indicator: indicator.key,
    period: figure.period.code,
    number,
    times: times ?? null,
    divides,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
  }
}
