import type { DerivedFigure, DerivedPart } from '../comparison/index.ts'
import { roundedNumber, showPeriod } from '../core/index.ts'
import type { Figure, Indicator } from '../measures/index.ts'
import { NO_VALUE, showCount, showValue } from './show.ts'
import { amountOf, POUNDS, sayAmounts, showPounds } from './show-amount.ts'

/** A derived figure as people read it: `690`, `−12`, `1.4`, `£1,200`; a dash where there is none. */
export function showDerived({ value, derived: { unit } }: Pick<DerivedFigure, 'value' | 'derived'>): string {
  if (value === null) return NO_VALUE
  if (unit === POUNDS) return showPounds(value)
  return Number.isInteger(value) ? showCount(value) : roundedNumber(value, 1)
}

/** What a part adds: `+ 240`, `− 215`, `÷ 12`. The first part of a sum has no sign of its own. */
export function showPart(
  { indicator, figure, number, times = 1, divides }: DerivedPart,
  isFirst: boolean,
): string {
  const size = Math.abs(times)
  const shown =
    number === null
      ? NO_VALUE
      : number === figure.value
        ? showValue(indicator, figure)
        : partOf(indicator, figure, number)
  const amount = size === 1 ? shown : `${size} × ${shown}`
  if (divides) return `÷ ${amount}`
  if (times < 0) return `− ${amount}`
  return isFirst ? amount : `+ ${amount}`
}

/** The number of a figure that is not its value: its cases, which an average of money has too, are never money. */
function partOf(indicator: Indicator, { denominator }: Figure, number: number): string {
  const averaged = indicator.measure === 'average' || indicator.measure === 'median'
  return averaged && number === denominator ? showCount(number) : amountOf(indicator, number)
}

/** The derived figure in a sentence, or why there is none. */
export function derivedInWords(derived: DerivedFigure): string {
  const { title, unit } = derived.derived
  const when = showPeriod(derived.period)
  if (derived.whyNot !== undefined) return `${title}: not worked out at ${when}, because ${derived.whyNot}.`
  if (derived.groups.length > 0) {
    const said = derived.groups
      .filter(({ ratio }) => ratio !== null)
      .map(({ group, ratio }) => `${group} ${roundedNumber(ratio!, 2)}`)
    return `${title} at ${when}: ${said.join(', ')}.`
  }
  const said = unit === POUNDS ? sayAmounts(showDerived(derived)) : `${showDerived(derived)} ${unit}`
  return `${title} at ${when}: ${said}.`
}
