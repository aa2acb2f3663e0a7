import type { Interval } from '../../core/index.ts'
import { type Side, sideOf } from './sides.ts'

/** The first rule: on which side of its limits each value lies outside them. A value on a limit does not. */
export function outside(
  values: readonly number[],
  limits: readonly (Interval | undefined)[],
): (Side | undefined)[] {
  return values.map((value, at) => {
    const limit = limits[at]
    if (!limit) return undefined
    if (sideOf(value, limit.upper) === 'above') return 'above'
    return sideOf(value, limit.lower) === 'below' ? 'below' : undefined
  })
}
