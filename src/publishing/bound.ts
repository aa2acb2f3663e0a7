import type { Period } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { showCount } from './show.ts'
import { sayAmounts } from './show-amount.ts'
import type { BoundNumber } from './statement.ts'

/** A number of a sentence, with the fact it is. Large sums are written as papers write them (see {@link sayAmounts}). */
export function bound(
  indicator: Pick<Indicator, 'key'>,
  period: Period,
  of: BoundNumber['bound']['of'],
  text: string,
): BoundNumber {
  return boundExactly(indicator, period, of, sayAmounts(text))
}

/** A number as it stands in a table, or where two are held beside each other to the pound. */
export function boundExactly(
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
