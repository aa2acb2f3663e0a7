import type { AuthorityPlan } from '../src/demo/index.ts'

/** A size of authority to measure with, and what it may take. */
export interface Size {
  readonly name: 'authority' | 'large' | 'national'
  readonly plan: AuthorityPlan
  /** How often loading and measuring are run; the median is printed. */
  readonly runs: number
  /** From the CSV files to all facts: seconds of both processes together, and memory of the larger. */
  readonly budget: {
    readonly wallSeconds: number
    readonly peakMegabytes?: number
    /** For every check, in seconds. */
    readonly checkSeconds: number
  }
}

/**
 * Sizes are told by the children with an episode in the last year: 1,000, 3,500 and 120,000. Of those about
 * seven in ten are looked after at its end, which is what a plan asks for.
 */
export const sizes: readonly Size[] = [
  {
    name: 'authority',
    plan: { children: 722, years: 4 },
    runs: 3,
    budget: { wallSeconds: 3, checkSeconds: 2 },
  },
  { name: 'large', plan: { children: 2440, years: 4 }, runs: 3, budget: { wallSeconds: 6, checkSeconds: 4 } },
  {
    name: 'national',
    plan: { children: 83_850, years: 2 },
    runs: 1,
    budget: { wallSeconds: 60, peakMegabytes: 4096, checkSeconds: 120 },
  },
]

/** What does not depend on the size. */
export const BUDGETS = {
  versionSeconds: 0.3,
  figureSeconds: 0.6,
  demoSeconds: 90,
  pageMilliseconds: 150,
} as const
