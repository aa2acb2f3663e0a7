import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import type { Point } from './point.ts'
import { RAG_SIGNS, ragOf } from './rag.ts'

const period = asAt(day('2017-06-30'))

function share(numerator: number, denominator: number): Point {
  return { period, numerator, denominator, value: denominator ? (100 * numerator) / denominator : undefined }
}

/** Children placed at home, from 60 to 45. */
const atHome = {
  on: 'children',
  target: 45,
  baseline: 60,
  better: 'lower',
  measure: 'percentage',
  mayBeRated: true,
} as const

test('from 60 to 45 children a tenth of the way is 1.5: 46 is close and 47 is missed', () => {
  expect(ragOf({ ...atHome, point: share(45, 665) })).toEqual({ rag: 'met', tolerance: 1.5 })
  expect(ragOf({ ...atHome, point: share(46, 665) })).toEqual({ rag: 'close', tolerance: 1.5 })
  expect(ragOf({ ...atHome, point: share(47, 665) })).toEqual({ rag: 'missed', tolerance: 1.5 })
})

test('a tolerance that the target sets is taken instead, and one of none leaves nothing close', () => {
  expect(ragOf({ ...atHome, tolerance: 3, point: share(48, 665) }).rag).toBe('close')
  expect(ragOf({ ...atHome, tolerance: 3, point: share(49, 665) }).rag).toBe('missed')
  expect(ragOf({ ...atHome, tolerance: 0, point: share(46, 665) })).toEqual({ rag: 'missed', tolerance: 0 })
})

test('a target without baseline and tolerance is met or missed, and nothing between', () => {
  const { baseline: _, ...alone } = atHome
  expect(ragOf({ ...alone, point: share(46, 665) })).toEqual({ rag: 'missed' })
  expect(ragOf({ ...alone, point: share(45, 665) })).toEqual({ rag: 'met' })
})

test('a percentage is close within its tolerance in points, in whole children', () => {
  const visits = { ...atHome, on: 'value', better: 'higher', target: 85, baseline: 61.9 } as const
  // 2.31 points below 85 is 82.69 %: 549.9 of 665, so 550.
  expect(ragOf({ ...visits, point: share(550, 665) })).toEqual({ rag: 'close', tolerance: 2.31 })
  expect(ragOf({ ...visits, point: share(549, 665) }).rag).toBe('missed')
  expect(ragOf({ ...visits, point: share(566, 665) }).rag).toBe('met')
})

test('0.7 with a tolerance of 0.1 is close at exactly 0.8', () => {
  const moves: Point = { period, numerator: 8, denominator: 10, value: 0.8 }
  const average = { ...atHome, on: 'value', measure: 'average', target: 0.7, tolerance: 0.1 } as const
  expect(ragOf({ ...average, point: moves }).rag).toBe('close')
})

test('what is not rated says why: no figure, no good way, too few, not begun', () => {
  expect(ragOf({ ...atHome, point: share(0, 0) })).toEqual({ rag: 'not rated', because: 'no-figure' })
  expect(ragOf({ ...atHome, better: 'neutral', point: share(46, 665) })).toEqual({
    rag: 'not rated',
    because: 'neutral',
  })
  expect(ragOf({ ...atHome, mayBeRated: false, point: share(5, 7) })).toEqual({
    rag: 'not rated',
    because: 'too-few',
  })
  expect(ragOf({ ...atHome, target: undefined, point: share(46, 665) })).toEqual({
    rag: 'not rated',
    because: 'before-baseline',
  })
})

test('every rating has a word and a shape of its own, so that colour is never needed', () => {
  const signs = Object.values(RAG_SIGNS)
  expect(new Set(signs.map(({ word }) => word)).size).toBe(4)
  expect(new Set(signs.map(({ sign }) => sign)).size).toBe(4)
  expect(new Set(signs.map(({ shape }) => shape)).size).toBe(4)
})
