import { expect, test } from 'vitest'
import { asAt, day } from '../../core/index.ts'
import type { Point } from '../../comparison/index.ts'
import { sparkline } from './sparkline.ts'

const indicator = { title: 'Children & homes', measure: 'count' } as const

function pointsOf(...values: (number | undefined)[]): Point[] {
  return values.map((value, at) => ({
    period: asAt(day(`2026-0${at + 1}-28`)),
    numerator: value ?? 0,
    denominator: undefined,
    value,
  }))
}

test('a sparkline says in words what it shows, with the text made safe', () => {
  const picture = sparkline({ id: 's', indicator, points: pointsOf(3, 9, 5) })
  expect(picture).toContain(
    '<title id="s">Children &amp; homes, 3 at 28 January 2026 to 5 at 28 March 2026; lowest 3 at 28 January 2026, highest 9 at 28 February 2026.</title>',
  )
})

test('a sparkline lifts its line where a figure is missing, and is not drawn from two figures', () => {
  expect(sparkline({ id: 's', indicator, points: pointsOf(3, undefined, 5, 6) }).match(/M/g)).toHaveLength(2)
  expect(sparkline({ id: 's', indicator, points: pointsOf(3, 5) })).toBe('')
})
