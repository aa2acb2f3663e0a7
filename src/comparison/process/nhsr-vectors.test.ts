import { expect } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { inMonths, NHSR_VECTORS } from '../../../tests/support/spc-vectors.ts'
import { day } from '../../core/index.ts'
import { assuranceOf } from './assurance.ts'
import { type ChartedPoint, type ProcessChart, processChart } from './process-chart.ts'
import { outside } from './rule-outside.ts'
import { sideOf } from './sides.ts'

interface Vector {
  readonly name: string
  readonly input: {
    readonly y: readonly number[]
    readonly improvement_direction: 'increase' | 'decrease' | 'neutral'
    readonly target: number | null
    readonly rebase_index1: number | null
    readonly fix_after_n_points: number | null
    readonly screen_outliers: boolean
  }
  readonly expected: {
    readonly mean: readonly number[]
    readonly lpl: readonly (number | null)[]
    readonly upl: readonly (number | null)[]
    readonly rebase_group: readonly number[]
    readonly outside_limits: readonly (boolean | null)[]
    readonly relative_to_mean: readonly number[]
    readonly close_to_limits: readonly (boolean | null)[]
    readonly special_cause_type: readonly string[]
    readonly point_type: readonly string[]
    readonly short_group_warning: readonly boolean[]
    readonly assurance: string | null
    readonly variation_icon: string
  }
}

const BETTER = { increase: 'higher', decrease: 'lower', neutral: 'neutral' } as const
const ASSURANCE = {
  'consistently passes': 'consistent_pass',
  'consistently fails': 'consistent_fail',
  'hit and miss': 'inconsistent',
} as const

/** The end of a fall, which NHSRplotthedots calls a rise as the next month is higher (methods.md 4.3): point 12. */
const FAULTY = { vectors: ['cla_count_trend_decrease_good', 'cla_count_neutral'], at: 11 } as const

referenceTest(
  NHSR_VECTORS,
  'limits and groups are those of NHSRplotthedots to eight decimal places',
  (text) => {
    const vectors = vectorsOf(text)
    expect(vectors).toHaveLength(15)
    for (const { name, input, expected } of vectors) {
      const { points, groups } = chartOf(input)
      const groupOf = points.map((_, at) => groups.findIndex(({ from, to }) => from <= at && at <= to))
      expect(groupOf, name).toEqual(expected.rebase_group)
      for (const [at, { limits }] of points.entries()) {
        expectClose(limits!.centre, expected.mean[at]!, name)
        // Where nothing ever moves that tool has no limits; ours are the mean.
        expectClose(limits!.outer!.lower, expected.lpl[at] ?? expected.mean[at]!, name)
        expectClose(limits!.outer!.upper, expected.upl[at] ?? expected.mean[at]!, name)
      }
    }
  },
)

referenceTest(NHSR_VECTORS, 'where each point lies is as in NHSRplotthedots', (text) => {
  for (const { name, input, expected } of vectorsOf(text)) {
    const { points } = chartOf(input)
    const beyond = sidesBeyond(points, 'outer')
    const past = sidesBeyond(points, 'near')
    expect(
      beyond.map((side) => side !== undefined),
      name,
    ).toEqual(expected.outside_limits.map((is) => is ?? false))
    expect(
      past.map((side, at) => side !== undefined && !beyond[at]),
      name,
    ).toEqual(expected.close_to_limits.map((is) => is ?? false))
    const sides = points.map(({ value, limits }) => sideOf(value, limits!.centre))
    expect(
      sides.map((side) => (side === undefined ? 0 : side === 'above' ? 1 : -1)),
      name,
    ).toEqual(expected.relative_to_mean)
  }
})

referenceTest(NHSR_VECTORS, 'the rule and the meaning of each point are those of NHSRplotthedots', (text) => {
  for (const { name, input, expected } of vectorsOf(text)) {
    const { points } = chartOf(input)
    const isFaulty = (at: number) => FAULTY.vectors.some((of) => of === name) && at === FAULTY.at
    const good = <T>(labels: readonly T[]) => labels.filter((_, at) => !isFaulty(at))
    expect(good(points.map(ruleLabel)), name).toEqual(good(expected.special_cause_type))
    expect(good(points.map(meaningLabel)), name).toEqual(good(expected.point_type))
  }
})

referenceTest(NHSR_VECTORS, 'the twelfth month, the end of a fall, is a fall and not a rise', (text) => {
  const [faulty, neutral] = FAULTY.vectors.map((of) => vectorsOf(text).find(({ name }) => name === of)!)
  expect(faulty!.expected.special_cause_type[FAULTY.at]).toBe('7 Point Trend (Increasing)')
  const twelfth = chartOf(faulty!.input).points[FAULTY.at]
  expect(twelfth?.signal).toEqual({ rule: 'trend', side: 'below', from: 5 })
  expect(twelfth?.meaning).toBe('improvement')
  expect(neutral!.expected.point_type[FAULTY.at]).toBe('special_cause_neutral_high')
  expect(chartOf(neutral!.input).points[FAULTY.at]?.meaning).toBe('neutral low')
})

referenceTest(NHSR_VECTORS, 'icons and warnings of short groups are those of NHSRplotthedots', (text) => {
  for (const { name, input, expected } of vectorsOf(text)) {
    const chart = chartOf(input)
    expect(variationLabel(chart), name).toBe(expected.variation_icon)
    const last = chart.points.at(-1)!
    const better = BETTER[input.improvement_direction]
    const assurance =
      input.target === null ? undefined : assuranceOf(last.limits, last.value, input.target, better)
    expect(assurance ? ASSURANCE[assurance] : null, name).toBe(expected.assurance)
    const warned = chart.points.map(
      (_, at) => chart.groups.find(({ from, to }) => from <= at && at <= to)!.isTrial,
    )
    expect(warned, name).toEqual(expected.short_group_warning)
  }
})

function vectorsOf(text: string): readonly Vector[] {
  return (JSON.parse(text) as { cases: readonly Vector[] }).cases
}

function chartOf(input: Vector['input']): ProcessChart {
  const { y, rebase_index1: rebase, fix_after_n_points: fixed } = input
  const on = day('2024-01-01').add({ months: (rebase ?? 1) - 1 })
  return processChart(inMonths(y), {
    kind: 'XmR',
    better: BETTER[input.improvement_direction],
    screened: input.screen_outliers,
    ...(rebase !== null && { rebases: [{ on, reason: 'The second group of the recorded chart' }] }),
    ...(fixed !== null && { limitsFrom: fixed }),
  })
}

function sidesBeyond(points: readonly ChartedPoint[], which: 'outer' | 'near') {
  return outside(
    points.map(({ value }) => value),
    points.map(({ limits }) => limits![which]),
  )
}

function ruleLabel({ signal }: ChartedPoint): string {
  const up = signal?.side === 'above'
  switch (signal?.rule) {
    case undefined:
      return 'Common Cause'
    case 'outside the limits':
      return up ? 'Above UCL' : 'Below LCL'
    case 'trend':
      return up ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)'
    case 'two of three':
      return up ? '2 in 3 Above CL' : '2 in 3 Below CL'
    case 'shift':
      return up ? '7 Points Above CL' : '7 Points Below CL'
  }
}

function meaningLabel({ meaning }: ChartedPoint): string {
  return meaning ? `special_cause_${meaning.replace(' ', '_')}` : 'common_cause'
}

function variationLabel({ variation }: ProcessChart): string {
  return variation === 'common cause' ? 'common_cause' : `special_cause_${variation?.replace(' ', '_')}`
}

function expectClose(value: number, expected: number, name: string): void {
  expect(Math.abs(value - expected), name).toBeLessThan(1e-8)
}
