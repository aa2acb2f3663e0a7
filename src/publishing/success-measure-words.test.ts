import { expect, test } from 'vitest'
import type { SuccessMeasure, SuccessReport } from '../comparison/success-measures.ts'
import { day } from '../core/index.ts'
import { correctedReading, successMeasureReading } from './success-measure-words.ts'

const report: SuccessReport = {
  reportedOn: day('2026-03-31'),
  value: 85,
  target: 85,
  dueOn: day('2026-03-31'),
  status: 'on-track',
  standing: 'on track',
  loadId: 2,
  receivedAt: '2026-05-10T09:00:00Z',
  saidBefore: [],
}

function measure(latest: SuccessReport, more: Partial<SuccessMeasure> = {}): SuccessMeasure {
  return {
    plan: 'Improvement plan',
    number: '1.1',
    title: 'Visits in time (%)',
    owner: undefined,
    better: 'higher',
    baseline: { on: day('2026-01-31'), value: 61.9 },
    latest,
    standing: latest.standing,
    since: day('2026-02-28'),
    reports: [latest],
    stages: [],
    problems: [],
    ...more,
  }
}

test('a measure says its value, its stage, since when, and what it was at first', () => {
  expect(successMeasureReading(measure(report))).toBe(
    '85 at 31 March 2026: on track by the target of its stage, 85 by 31 March 2026. On track since 28 February 2026. It was 61.9 when first reported, at 31 January 2026.',
  )
})

test('a first report has neither a since nor a before, and a stage without a day none', () => {
  const first = { ...report, value: 1_200, dueOn: undefined, standing: 'not on track' } as const
  const only = measure(first, { since: first.reportedOn, baseline: { on: first.reportedOn, value: 1_200 } })
  expect(successMeasureReading(only)).toBe(
    '1,200 at 31 March 2026: not on track by the target of its stage, 85.',
  )
})

test('what cannot be told says what is missing', () => {
  const blank = { ...report, value: undefined, standing: 'cannot be told' } as const
  expect(
    successMeasureReading(
      measure(blank, { since: blank.reportedOn, better: undefined, baseline: undefined }),
    ),
  ).toBe(
    'No value at 31 March 2026: whether it is on track cannot be told without a value, which way is better.',
  )
})

test('a report that was corrected says what had been reported, one that was only sent again does not', () => {
  const { saidBefore: _, ...said } = report
  const before = { ...said, value: 86, receivedAt: '2026-04-10T09:00:00Z' }
  expect(correctedReading({ ...report, saidBefore: [before, said] })).toEqual([
    'Reported as 86 against a target of 85 in the file of 10 April 2026, 09:00 UTC.',
  ])
  expect(correctedReading(report)).toEqual([])
})
