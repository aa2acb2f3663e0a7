import type { BesideLive, OursAsPublished } from '../../src/comparison/index.ts'
import { asAt, day } from '../../src/core/index.ts'

export const THEN = asAt(day('2025-03-31'))
const NOW = asAt(day('2026-03-31'))

/** A share of ours as the published one is counted. */
export const share = (numerator: number, denominator: number, period = NOW): OursAsPublished => ({
  period,
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
  measure: 'percentage',
  isOfSums: false,
})

/** Kirklees at 12%, before 14%, its two neighbours at 8% and 9%, England at 10%. */
export function beside(
  changes: Partial<BesideLive> = {},
  benchmark: object = {},
  link: object = {},
): BesideLive {
  return {
    link: {
      indicator: 'a',
      measure: 'A',
      unit: 'per cent',
      roundedTo: 1,
      differs: [],
      plus: [],
      isOpposite: false,
      isOnlyForEngland: false,
      ourPeriod: { kind: 'as-at', day: 31, month: 3 },
      ...link,
    },
    benchmark: {
      measure: { key: 'A', title: 'Three moves or more (%)', polarity: 'Low', decimals: 1 },
      authority: '382',
      name: 'Kirklees',
      period: '2025',
      previousPeriod: '2024',
      value: 12,
      previous: 14,
      change: -2,
      direction: 'down',
      reads: 'better',
      joint: null,
      neighbours: {
        model: '2025-05',
        n: 2,
        of: 2,
        mean: 8.5,
        median: 8.5,
        pooled: { value: 8.7, n: 2, numerator: 87, denominator: 1000 },
        previousMean: 9.8,
        changeInMean: -1.3,
        values: [],
      },
      region: { area: '982', name: 'Yorkshire and the Humber', value: 11, previous: 11, change: 0 },
      england: { value: 10, previous: 11, change: -1 },
      ...benchmark,
    },
    isKnown: true,
    missingModel: undefined,
    published: THEN,
    asPublished: share(74, 627, THEN),
    live: share(74, 616),
    livePeriod: NOW,
    differs: [],
    held: [],
    ...changes,
  } as unknown as BesideLive
}
