import { expect, test } from 'vitest'
import { runLimits } from './run-chart.ts'

const of = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))

test('a run chart has the median as its centre and no limits', () => {
  const odd = of([9, 1, 4])
  expect(runLimits({ points: odd, basis: odd, screened: true, per: 1 })).toEqual([
    { centre: 4 },
    { centre: 4 },
    { centre: 4 },
  ])
  const even = of([9, 1, 4, 6])
  expect(runLimits({ points: even, basis: even, screened: true, per: 1 })[0]).toEqual({ centre: 5 })
})
