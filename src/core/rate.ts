/** Children in a population, for every so many of it (10,000 for the rate of children looked after). */
export interface Rate {
  readonly children: number
  readonly population: number
  readonly per: number
}

/**
 * Children for every `per` of a population, unrounded; printed figures come from `roundedShare`.
 *
 * The population must be stored with the rate: report 003 prints rates that need two different ones.
 * Returns `undefined` when the population is 0: a missing population is not a rate of zero.
 *
 * @example ratePer({ children: 412, population: 61_800, per: 10_000 }) // => 66.67 (412 / 61,800 × 10,000)
 */
export function ratePer({ children, population, per }: Rate): number | undefined {
  return population === 0 ? undefined : (children * per) / population
}
