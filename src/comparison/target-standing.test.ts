import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import { readPeriod } from '../core/index.ts'
import { readSettings } from '../store/index.ts'
import { standingByTarget } from './target-standing.ts'

const { indicator } = assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', 81, 665]])
const settings = readSettings(`authority: { name: A, code: "1" }
targets:
  ${indicator.key}:
    on: value
    baseline: { on: 2017-03-31, value: 14 }
    milestones: [ { by: 2017-12-31, value: 10 } ]
`)

const point = (on: string, numerator: number, denominator: number) => ({
  period: readPeriod(on)!,
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
})

test('81 of 665 stand 15 children off a target of 10 per cent', () => {
  expect(standingByTarget(settings, indicator, point('2017-06-30', 81, 665)).standing).toMatchObject({
    value: 10,
    gap: { met: false, children: 15 },
    rating: { rag: 'missed' },
  })
})

test('where nothing stands, it is said whether target, figure or time is what is missing', () => {
  expect(standingByTarget({ targets: {} }, indicator, point('2017-06-30', 81, 665))).toEqual({
    because: 'no-target',
  })
  expect(standingByTarget(settings, indicator, undefined)).toEqual({ because: 'no-figure' })
  expect(standingByTarget(settings, indicator, point('2017-02-28', 81, 665))).toEqual({
    because: 'before-baseline',
  })
})
