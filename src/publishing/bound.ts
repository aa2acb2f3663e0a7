import type { Period } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { showCount } from './show.ts'
import type { BoundNumber } from './statement.ts'

/** A number as it is printed, with the fact it is. */
export function bound(
  indicator: Pick<Indicator, 'key'>,
  period: Period,
  of: BoundNumber['bound']['of'],
  text: string,
): BoundNumber {
  return { text, bound: { indicator: indicator.key, period: period.code, of } }
}

/** A whole number of children, cases or months, bound. */
export function boundCount(
  indicator: Pick<Indicator, 'key'>,
  period: Period,
  of: BoundNumber['bound']['of'],
  count: number,
): BoundNumber {
  return bound(indicator, period, of, showCount(count))
}
