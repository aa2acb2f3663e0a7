import { Z_95 } from '../../core/index.ts'
import { meanOf, type Observed } from './limits.ts'
import { sigmaOfProportion, standardised } from './shares.ts'

/** How far values spread, held against what chance alone would make of them. */
export type Spread = 'more than chance' | 'chance' | 'less than chance'

/** How shares of so many spread, each held against the share of all. */
export function spreadOfShares(points: readonly Observed[]): Spread {
  return spreadOf(standardised(points, sigmaOfProportion))
}

/** How counts in months of equal opportunity spread, each held against their mean. */
export function spreadOfCounts(points: readonly Observed[]): Spread {
  const mean = meanOf(points.map(({ value }) => value))
  return spreadOf(points.map(({ value }) => (mean === 0 ? 0 : (value - mean) / Math.sqrt(mean))))
}

/**
 * More than chance when Σz² is above its k - 1 degrees of freedom; less when it is below what chance alone hardly ever
 * leaves (the lower 2.5 % point of chi-square, by Wilson and Hilferty's approximation).
 *
 * The upper bar is low on purpose: limits of chance alone are too narrow for values that spread only a little more,
 * and charts that measure the spread are right either way.
 */
function spreadOf(z: readonly number[]): Spread {
  const freedom = z.length - 1
  const spread = z.reduce((sum, each) => sum + each * each, 0)
  if (freedom < 1 || spread > freedom) return 'more than chance'
  const ninth = 2 / (9 * freedom)
  const least = freedom * Math.max(0, 1 - ninth - Z_95 * Math.sqrt(ninth)) ** 3
  return spread < least ? 'less than chance' : 'chance'
}
