import { expect } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import {
  expectAsRecorded,
  placesOf,
  POWERBI_VECTORS,
  type RecordedLimits,
  recordedLimits,
} from '../../../tests/support/spc-vectors.ts'
import { day, monthOf } from '../../core/index.ts'
import { gLimits } from './g-chart.ts'
import type { Limits, LimitsOf } from './limits.ts'
import { movingRangeLimits, movingRanges } from './moving-range.ts'
import { pLimits, pPrimeLimits } from './p-chart.ts'
import { processChart } from './process-chart.ts'
import { monthlyPoints } from './separate-points.ts'
import { tLimits } from './t-chart.ts'
import { uLimits, uPrimeLimits } from './u-chart.ts'
import { xmrLimits } from './xmr.ts'

/** Charts of PowerBI-SPC whose limits are worked out here too. Its charts of means and of standard deviations (x-bar, s) are not. */
referenceTest(POWERBI_VECTORS, 'limits of an XmR chart of rates are those of PowerBI-SPC', (text) =>
  expectSame(recordedLimits(text, 'i'), xmrLimits, 1),
)
referenceTest(POWERBI_VECTORS, 'limits of a p chart are those of PowerBI-SPC, in per cent', (text) =>
  expectSame(recordedLimits(text, 'p'), pLimits, 100),
)
referenceTest(POWERBI_VECTORS, 'limits of a p′ chart are those of PowerBI-SPC, in per cent', (text) =>
  expectSame(recordedLimits(text, 'pprime'), pPrimeLimits, 100),
)
referenceTest(POWERBI_VECTORS, 'limits of a u chart are those of PowerBI-SPC, per 10,000', (text) =>
  expectSame(recordedLimits(text, 'u'), uLimits, 10_000),
)
referenceTest(POWERBI_VECTORS, 'limits of a u′ chart are those of PowerBI-SPC', (text) =>
  expectSame(recordedLimits(text, 'uprime'), uPrimeLimits, 1),
)
referenceTest(POWERBI_VECTORS, 'limits of a g chart are those of PowerBI-SPC', (text) =>
  expectSame(recordedLimits(text, 'g'), gLimits, 1),
)
referenceTest(POWERBI_VECTORS, 'limits of a t chart are those of PowerBI-SPC', (text) =>
  expectSame(recordedLimits(text, 't'), tLimits, 1),
)

referenceTest(
  POWERBI_VECTORS,
  'limits of a c chart rebased at its 25th month are those of PowerBI-SPC',
  (text) => {
    const recorded = recordedLimits(text, 'c')
    const months = monthlyPoints(
      recorded.numerators.map((value, at) => ({
        period: monthOf(day(recorded.keys[at]!)),
        numerator: value,
        denominator: undefined,
        value,
      })),
    )
    if ('refused' in months) return expect.fail(months.refused)
    const rebases = [{ on: day('2014-11-01'), reason: 'The second group of the recorded chart' }]
    const { points, groups } = processChart(months, { kind: 'c', better: 'lower', rebases })
    expect(points).toHaveLength(36)
    expect(groups.map(({ from }) => from)).toEqual([0, 24])
    expectLimits(
      recorded,
      points.map(({ limits }) => limits!),
    )
  },
)

referenceTest(POWERBI_VECTORS, 'moving ranges and their limits are those of PowerBI-SPC', (text) => {
  const recorded = recordedLimits(text, 'mr') as RecordedLimits & { readonly values: readonly number[] }
  const values = recorded.numerators.map((numerator, at) => numerator / recorded.denominators![at]!)
  const ranges = movingRanges(values)
  expect(ranges).toHaveLength(16)
  for (const [at, range] of ranges.entries()) expectAsRecorded(range, recorded.values[at]!, 4)
  expectLimits(
    recorded,
    values.map(() => movingRangeLimits(values)!),
  )
})

function expectSame(recorded: RecordedLimits, limitsOf: LimitsOf, per: number): void {
  const points = recorded.numerators.map((numerator, at) => {
    const denominator = recorded.denominators?.[at]
    return {
      numerator,
      denominator,
      value: denominator === undefined ? numerator : (per * numerator) / denominator,
    }
  })
  expectLimits(recorded, limitsOf({ points, basis: points, screened: true, per }))
}

/** The recorded g and t charts carry one limit more than they have points; it is not looked at. */
function expectLimits(recorded: RecordedLimits, limits: readonly Limits[]): void {
  const places = placesOf(recorded)
  expect(limits).toHaveLength(recorded.numerators.length)
  for (const [at, { outer, near }] of limits.entries()) {
    expectAsRecorded(outer!.upper, recorded.ul99[at]!, places)
    expectAsRecorded(near!.upper, recorded.ul95[at]!, places)
    expectAsRecorded(near!.lower, recorded.ll95[at]!, places)
    expectAsRecorded(outer!.lower, recorded.ll99[at]!, places)
  }
}
