import { expect, test } from 'vitest'
import { day } from '../core/index.ts'
import { cornersOf, pathAt } from './target-path.ts'
import type { Target } from './targets.ts'

const placedAtHome: Target = {
  on: 'children',
  baseline: { on: day('2016-11-30'), value: 45 },
  milestones: [
    { by: day('2017-07-31'), value: 30 },
    { by: day('2017-12-31'), value: 20 },
  ],
}

test('from 45 to 30 children the line falls evenly by day, while 30 is what is judged', () => {
  // 121 of 243 days: 45 - 15 × 121/243.
  const march = pathAt(placedAtHome, day('2017-03-31'))
  expect(march.drawn).toBeCloseTo(37.53086, 5)
  expect(march.judged).toEqual({ by: day('2017-07-31'), value: 30 })
})

test('after July the line goes on to 20, and 20 is judged from the first of August', () => {
  // 61 of 153 days from 30 to 20.
  const september = pathAt(placedAtHome, day('2017-09-30'))
  expect(september.drawn).toBeCloseTo(26.01307, 5)
  expect(september.judged?.value).toBe(20)
  expect(pathAt(placedAtHome, day('2017-08-01')).judged?.value).toBe(20)
})

test('on the day of the baseline and of a milestone the line stands at their values', () => {
  expect(pathAt(placedAtHome, day('2016-11-30'))).toEqual({
    drawn: 45,
    judged: { by: day('2017-07-31'), value: 30 },
  })
  expect(pathAt(placedAtHome, day('2017-07-31'))).toMatchObject({ drawn: 30, judged: { value: 30 } })
  expect(pathAt(placedAtHome, day('2017-12-31'))).toMatchObject({ drawn: 20, judged: { value: 20 } })
})

test('before the baseline there is neither line nor stage, and after the last milestone it stays for good', () => {
  expect(pathAt(placedAtHome, day('2016-11-29'))).toEqual({ drawn: undefined, judged: undefined })
  expect(pathAt(placedAtHome, day('2019-03-31'))).toMatchObject({ drawn: 20, judged: { value: 20 } })
})

test('without a baseline the line begins at the first milestone, which is judged from the beginning', () => {
  const target: Target = { on: 'children', milestones: placedAtHome.milestones }
  expect(pathAt(target, day('2017-06-30'))).toMatchObject({ drawn: undefined, judged: { value: 30 } })
  expect(pathAt(target, day('2017-07-31')).drawn).toBe(30)
})

test('a target without milestones has no path, or stays at its baseline', () => {
  expect(pathAt({ on: 'value', milestones: [] }, day('2017-06-30'))).toEqual({
    drawn: undefined,
    judged: undefined,
  })
})

test('the corners of the line are in the order of their days, however they are written', () => {
  const turned: Target = { ...placedAtHome, milestones: placedAtHome.milestones.toReversed() }
  expect(cornersOf(turned).map(({ value }) => value)).toEqual([45, 30, 20])
})
