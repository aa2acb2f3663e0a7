/** Things to draw from and how often each comes up; the weights need not add up to anything. */
export type Weights<T> = readonly (readonly [thing: T, weight: number])[]

/**
 * A small seeded generator of chance (mulberry32), so that the demo authority is the same on every machine.
 * Two generators made from the same keys give the same numbers, and a child, a year and a purpose are keys:
 * what happens to one child never depends on how many others there are.
 */
export class Random {
  #state: number

  constructor(...keys: readonly number[]) {
    let state = 0x9e3779b9
    for (const key of keys) state = Math.imul(state ^ mix(key + 0x85ebca6b), 0xc2b2ae35) + 0x27d4eb2f
    this.#state = mix(state)
  }

  /** A number from 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** Whether something with this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** One of the things, in proportion to their weights. */
  pick<T>(weights: Weights<T>): T {
    return pickAt(weights, this.next())
  }

  /** A standard normal deviate (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** A waiting time with this mean and no memory. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  /** A log-normal deviate with this median; `spread` is the standard deviation of its logarithm. */
  lognormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal())
  }

  /** A Weibull waiting time: with `shape` under 1 the longer it has lasted, the longer it will. */
  weibull(scale: number, shape: number): number {
    return scale * (-Math.log(1 - this.next())) ** (1 / shape)
  }
}

/** The thing that lies at this share (0 to 1) of the total weight. */
export function pickAt<T>(weights: Weights<T>, share: number): T {
  let total = 0
  for (const entry of weights) total += entry[1]
  let left = share * total
  for (const entry of weights) {
    left -= entry[1]
    if (left < 0) return entry[0]
  }
  return weights[weights.length - 1]![0]
}

/**
 * The `index`th point of an evenly spread sequence over the unit interval (a Kronecker sequence). Used where
 * plain chance would make a small authority's mix of children wander far from the published one.
 */
export function evenlySpread(index: number, step: number, offset: number): number {
  const value = index * step + offset
  return value - Math.floor(value)
}

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return h ^ (h >>> 16)
}
