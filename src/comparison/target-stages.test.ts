import { expect, test } from 'vitest'
import { assessed, type Written } from '../../tests/support/assessed.ts'
import { day } from '../core/index.ts'
import { stagesOf } from './target-stages.ts'

const AT_HOME = `{ on: children, baseline: { on: 2016-11-30, value: 60 }, milestones: [
    { by: 2017-07-31, value: 30 }, { by: 2017-12-31, value: 20 }, { by: 2018-06-30, value: 10 } ] }`

function stages(on: string, written: readonly Written[]): string[] {
  const { indicator, points, target } = assessed({ measure: 'percentage', better: 'lower' }, written, {
    target: AT_HOME,
  })
  return stagesOf(indicator, target!.set, points, day(on)).map(
    ({ milestone, state, point, rating }) =>
      `${milestone.value} ${state} ${point?.numerator ?? '-'} ${rating?.rag ?? '-'}`,
  )
}

test('a milestone whose day has come is judged by the last figure of its stage, whatever came after', () => {
  const figures: Written[] = [
    ['2017-06-30', 41, 665],
    ['2017-07-31', 30, 665],
    ['2017-08-31', 35, 665],
  ]
  expect(stages('2017-08-31', figures)).toEqual(['30 passed 30 met', '20 next 35 missed', '10 ahead - -'])
})

test('the milestone of a day has come on that day', () => {
  expect(stages('2017-07-31', [['2017-07-31', 32, 665]])).toEqual([
    '30 passed 32 close',
    '20 next - -',
    '10 ahead - -',
  ])
})

test('a stage without a figure is not judged by a figure of the stage before, nor of before the baseline', () => {
  const figures: Written[] = [
    ['2016-10-31', 25, 665],
    ['2017-06-30', 30, 665],
  ]
  expect(stages('2018-01-31', figures)).toEqual(['30 passed 30 met', '20 passed - -', '10 next - -'])
})
