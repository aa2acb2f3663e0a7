import { ANYTOWN_AREA, type DemoAuthority, SMALLEST } from '../elsewhere.ts'
import { Random } from '../random.ts'

const PURPOSE_HARDSHIP = 201
const PURPOSE_FIGURES = 202

/** Part of the spread between authorities that stays with them, and part that comes and goes with the year. */
const LASTING = 0.9
const PASSING = 0.3

/**
 * Shares that differ from place to place: about what England had in 2025, and the standard deviation of its
 * authorities, less what chance alone makes of it.
 */
export const SHARES = {
  threePlacements: [0.105, 0.023],
  longTerm: [0.35, 0.03],
  sameCarer: [0.685, 0.06],
  threeWorkers: [0.266, 0.08],
  suitable17To18: [0.91, 0.04],
  suitable19To21: [0.885, 0.045],
  unsuitable: [0.45, 0.08],
  wholeYear: [0.715, 0.03],
  assessed: [0.9, 0.06],
  immunised: [0.84, 0.09],
  dentist: [0.81, 0.09],
  aged0To4: [0.11, 0.02],
  developed: [0.88, 0.08],
  aged10To17: [0.7, 0.03],
  convicted: [0.02, 0.008],
  aged5To16: [0.74, 0.03],
  scored: [0.78, 0.12],
  concerned: [0.42, 0.06],
  misusing: [0.032, 0.014],
  received: [0.41, 0.1],
  refused: [0.45, 0.1],
  agency: [0.14, 0.06],
  covering: [0.8, 0.08],
  vacancies: [0.14, 0.06],
  caseHolders: [0.585, 0.05],
  leavers: [0.12, 0.03],
  starters: [0.14, 0.03],
  absence: [0.035, 0.008],
  closed: [0.47, 0.01],
  awaiting: [0.04, 0.015],
  upTo3Months: [0.315, 0.05],
  upTo6Months: [0.37, 0.05],
  under1Year: [0.61, 0.06],
  under2Years: [0.86, 0.05],
} as const

/** Numbers that an authority has so many times another, likewise: the median and the spread of its logarithm. */
const TIMES = {
  rate: [0.0066, 0.14],
  started: [0.395, 0.1],
  ceased: [0.4, 0.1],
  leavers17To18: [0.18, 0.12],
  leavers19To21: [0.41, 0.12],
  score: [14.9, 0.06],
  need: [0.033, 0.16],
  protection: [0.0041, 0.2],
  workers: [0.003, 0.16],
  caseload: [15.3, 0.1],
} as const

export type ShareName = keyof typeof SHARES
export type TimesName = keyof typeof TIMES

const NAMES: readonly string[] = [...Object.keys(SHARES), ...Object.keys(TIMES)]

/** Two that make one return of their workforce. */
export const JOINT: readonly number[] = [12, 13]

/** Near Anytown, so that its neighbours are not all easy: one is published jointly, one hardly at all. */
const NEAR_ANYTOWN: Readonly<Record<number, number>> = {
  [ANYTOWN_AREA.number]: 0,
  [JOINT[0]!]: 0.05,
  [JOINT[1]!]: 0.9,
  [SMALLEST]: -0.07,
}

/** How hard life is for families in a place, in standard deviations. Neighbours are those that are alike in this. */
export function hardshipOf({ number }: DemoAuthority): number {
  return NEAR_ANYTOWN[number] ?? new Random(number, PURPOSE_HARDSHIP).normal()
}

/** Draws the figures of one authority for one year: near those of the years before, and of the places like it. */
export class AreaDraws {
  readonly #seed: number
  readonly #area: DemoAuthority
  readonly #year: number
  readonly #hardship: number

  constructor(seed: number, area: DemoAuthority, year: number) {
    this.#seed = seed
    this.#area = area
    this.#year = year
    this.#hardship = hardshipOf(area)
  }

  /** A number drawn round a share of others. */
  of(others: number, name: ShareName): number {
    const [mean, spread] = SHARES[name]
    const logit = Math.log(mean / (1 - mean)) + (spread / (mean * (1 - mean))) * this.#deviation(name)
    const share = 1 / (1 + Math.exp(-logit))
    const chance = Math.sqrt(others * share * (1 - share)) * this.#random(name, 1).normal()
    return Math.min(others, Math.max(0, Math.round(others * share + chance)))
  }

  /** So many times another number. `leaning` is what hardship adds to its logarithm. */
  times(other: number, name: TimesName, leaning = 0): number {
    const [median, spread] = TIMES[name]
    return other * median * Math.exp(spread * this.#deviation(name) + leaning * this.#hardship)
  }

  #deviation(name: string): number {
    const lasting = this.#area === ANYTOWN_AREA ? 0 : new Random(...this.#keys(name)).normal()
    return LASTING * lasting + PASSING * this.#random(name, 0).normal()
  }

  #random(name: string, use: number): Random {
    return new Random(...this.#keys(name), this.#year, use)
  }

  #keys(name: string): number[] {
    return [this.#seed, this.#area.number, PURPOSE_FIGURES, NAMES.indexOf(name)]
  }
}
