import type { DerivedFigure, DerivedPart } from '../comparison/index.ts'
import { roundedNumber, showPeriod } from '../core/index.ts'
import { NO_VALUE, showCount, showValue } from './show.ts'

/** A derived figure as people read it: `690`, `−12`, `1.4`; a dash where there is none. */
export function showDerived({ value }: Pick<DerivedFigure, 'value'>): string {
  if (value === null) return NO_VALUE
  return Number.isInteger(value) ? showCount(value) : roundedNumber(value, 1)
}

/** What a part adds: `+ 240`, `− 215`, `÷ 12`. The first part of a sum has no sign of its own. */
export function showPart(
  { indicator, figure, number, times = 1, divides }: DerivedPart,
  isFirst: boolean,
): string {
  const size = Math.abs(times)
  const shown =
    number === null ? NO_VALUE : number === figure.value ? showValue(indicator, figure) : showCount(number)
  const amount = size === 1 ? shown : `${size} × ${shown}`
  if (divides) return `÷ ${amount}`
  if (times < 0) return `− ${amount}`
  return isFirst ? amount : `+ ${amount}`
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
  return `${title} at ${when}: ${showDerived(derived)} ${unit}.`
}
