import { expect, test } from 'vitest'
import { day } from '../../core/index.ts'
import { gapsBetween } from './gaps-between.ts'

test('events on 1, 11 and 11 March are 10 and 0 days apart, in whatever order they come', () => {
  const { of, points } = gapsBetween([day('2026-03-11'), day('2026-03-01'), day('2026-03-11')])
  expect(of).toBe('gaps')
  expect(points.map(({ period, value }) => [period.code, value])).toEqual([
    ['2026-03-11', 10],
    ['2026-03-11', 0],
  ])
})

test('one event has no gap, and a gap over a leap day counts it', () => {
  expect(gapsBetween([day('2026-03-01')]).points).toEqual([])
  expect(gapsBetween([day('2024-02-28'), day('2024-03-01')]).points[0]?.value).toBe(2)
})
