import { expect, test } from 'vitest'
import { day } from '../core/index.ts'
import { checkTarget } from './check-target.ts'
import type { Milestone } from './targets.ts'

const by = (on: string, value: number): Milestone => ({ by: day(on), value })

test('85 per cent "increasing to 85 per cent" is found: a milestone that asks for nothing new', () => {
  const visits = [by('2017-09-30', 85), by('2017-12-31', 85), by('2018-03-31', 98)]
  expect(checkTarget({ on: 'value', milestones: visits }, 'higher')).toEqual([
    {
      code: 'milestone-repeats',
      milestone: 1,
      message:
        'A milestone asks for nothing new: 85 by 31 December 2017 comes after 85 by 30 September 2017.',
    },
  ])
})

test('45 children placed at home to 30 and then 20 is in order', () => {
  const milestones = [by('2017-07-31', 30), by('2017-12-31', 20)]
  const baseline = { on: day('2016-11-30'), value: 45 }
  expect(checkTarget({ on: 'children', baseline, milestones }, 'lower')).toEqual([])
})

test('stages that go backwards are found, unless no way is the good one', () => {
  const milestones = [by('2017-07-31', 20), by('2017-12-31', 30)]
  expect(codes(milestones, 'lower')).toEqual(['milestone-goes-backwards'])
  expect(codes(milestones, 'higher')).toEqual([])
  expect(codes(milestones, 'neutral')).toEqual([])
})

test('milestones out of date order, or two on one day, are found', () => {
  expect(codes([by('2017-12-31', 20), by('2017-07-31', 30)], 'lower')).toEqual([
    'milestones-out-of-date-order',
  ])
  expect(codes([by('2017-07-31', 30), by('2017-07-31', 20)], 'lower')).toEqual(['two-milestones-on-one-day'])
})

test('a first milestone that is not after the baseline, or no better than it, is found', () => {
  const baseline = { on: day('2017-07-31'), value: 30 }
  const milestones = [by('2017-07-31', 30)]
  const problems = checkTarget({ on: 'children', baseline, milestones }, 'lower')
  expect(problems.map(({ code }) => code)).toEqual([
    'first-milestone-not-after-baseline',
    'first-milestone-no-better-than-baseline',
  ])
  const later = { on: 'children', baseline, milestones: [by('2017-12-31', 40)] } as const
  expect(checkTarget(later, 'higher')).toEqual([])
  expect(checkTarget(later, 'neutral')).toEqual([])
})

test('a tolerance that makes even the baseline close is found, a narrower one is not', () => {
  const baseline = { on: day('2016-11-30'), value: 45 }
  const milestones = [by('2017-07-31', 40), by('2017-12-31', 30)]
  const codesWith = (tolerance: number) =>
    checkTarget({ on: 'children', baseline, milestones, tolerance }, 'lower').map(({ code }) => code)
  expect(codesWith(15)).toEqual(['tolerance-as-wide-as-the-way'])
  expect(codesWith(14)).toEqual([])
  expect(checkTarget({ on: 'children', milestones, tolerance: 50 }, 'lower')).toEqual([])
})

test('a target without milestones is found', () => {
  expect(codes([], 'lower')).toEqual(['no-milestones'])
})

function codes(milestones: readonly Milestone[], better: 'lower' | 'higher' | 'neutral'): string[] {
  return checkTarget({ on: 'children', milestones }, better).map(({ code }) => code)
}
