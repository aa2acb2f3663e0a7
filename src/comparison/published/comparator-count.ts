import { roundedNumber } from '../../core/index.ts'
import { withoutDust } from './without-dust.ts'

/** What a count is held against: a rate, the population that the count is of, and the count itself. */
export interface Comparator {
  readonly rate: number
  /** Of the authority, at the time of the count; it is kept with the answer, because another gives another. */
  readonly population: number
  readonly count: number
  /** 10,000 for a rate of children, 100 for a per cent; 10,000 when left out. */
  readonly per?: number
  /** What one child costs, in whatever period the answer should be in. */
  readonly unitCost?: number
}

/** How many children there would be at another rate, and what that is against the children there are. */
export interface ComparatorCount {
  readonly rate: number
  readonly population: number
  /** Children at that rate, before it is rounded: 295.938. */
  readonly exact: number
  /** Whole children at that rate, from which difference and cost are taken, so that a table adds up: 296. */
  readonly children: number
  /** Children there are, less those at that rate: above it when positive. */
  readonly difference: number
  /** The difference times the cost of one child; null where no cost is given. Gross, and at the average cost. */
  readonly cost: number | null
}

/**
 * How many children there would be at a comparator's rate, and the difference in children and in cost.
 *
 * children = rate × population / per, rounded half away from zero; difference = count - children; cost = difference ×
 * unit cost.
 * @example comparatorCount({ rate: 82, population: 36_090, count: 336, unitCost: 51_000 })
 * // => 296 children (295.938), difference 40, cost 2,040,000
 */
export function comparatorCount(comparator: Comparator): ComparatorCount {
  const { rate, population, count, per = 10_000, unitCost } = comparator
  const exact = withoutDust((rate * population) / per)
  const children = Number(roundedNumber(exact, 0))
  const difference = withoutDust(count - children)
  const cost = unitCost === undefined ? null : withoutDust(difference * unitCost)
  return { rate, population, exact, children, difference, cost }
}

/**
 * The population that a count and its rate imply, for papers that print both and not the population. The rate is taken
 * as printed; `undefined` for a rate of 0, which says nothing.
 *
 * @example impliedPopulation({ count: 336, rate: 93 }) // => 36129.03…, printed as 36,129
 */
export function impliedPopulation({ count, rate, per = 10_000 }: ImpliedBy): number | undefined {
  return rate === 0 ? undefined : (count * per) / rate
}

interface ImpliedBy {
  readonly count: number
  readonly rate: number
  readonly per?: number
}
