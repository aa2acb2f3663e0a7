import { expect, test } from 'vitest'
import { day } from '../core/index.ts'
import { milestoneAt, type Target } from './targets.ts'

const placedAtHome: Target = {
  on: 'children',
  milestones: [
    { by: day('2017-07-31'), value: 30 },
    { by: day('2017-12-31'), value: 20 },
  ],
}

test('June and the last day of July are held against 30, August and all time after December against 20', () => {
  expect(milestoneAt(placedAtHome, day('2017-06-30'))?.value).toBe(30)
  expect(milestoneAt(placedAtHome, day('2017-07-31'))?.value).toBe(30)
  expect(milestoneAt(placedAtHome, day('2017-08-01'))?.value).toBe(20)
  expect(milestoneAt(placedAtHome, day('2019-03-31'))?.value).toBe(20)
})

test('milestones written in the wrong order are still met in the order of their days', () => {
  const turned: Target = { on: 'children', milestones: placedAtHome.milestones.toReversed() }
  expect(milestoneAt(turned, day('2017-06-30'))?.value).toBe(30)
})

test('a target without milestones asks for nothing', () => {
  expect(milestoneAt({ on: 'value', milestones: [] }, day('2017-06-30'))).toBeUndefined()
})
