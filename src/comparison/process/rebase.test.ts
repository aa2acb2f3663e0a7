import { expect, test } from 'vitest'
import { day, DefinitionError } from '../../core/index.ts'
import { inMonths } from '../../../tests/support/spc-vectors.ts'
import { groupsOf } from './rebase.ts'

const { points } = inMonths([1, 2, 3, 4, 5])
const values = (groups: ReturnType<typeof groupsOf<(typeof points)[number]>>) =>
  groups.map((group) => group.points.map(({ value }) => value))

test('a rebase on the first of a month begins with that month', () => {
  const groups = groupsOf(points, [{ on: day('2024-03-01'), reason: 'New front door' }])
  expect(values(groups)).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
  expect(groups[0]?.rebase).toBeUndefined()
  expect(groups[1]?.rebase?.reason).toBe('New front door')
})

test('a rebase in the middle of a month begins with the next one', () => {
  expect(values(groupsOf(points, [{ on: day('2024-03-02'), reason: 'New front door' }]))).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('rebases come in any order; one before the first month or after the last parts nothing', () => {
  const rebases = [
    { on: day('2025-01-01'), reason: 'Later' },
    { on: day('2024-05-01'), reason: 'New edge of care team' },
    { on: day('2024-02-01'), reason: 'New front door' },
    { on: day('2020-01-01'), reason: 'Long ago' },
  ]
  const groups = groupsOf(points, rebases)
  expect(values(groups)).toEqual([[1], [2, 3, 4], [5]])
  expect(groups.map(({ rebase }) => rebase?.reason)).toEqual([
    undefined,
    'New front door',
    'New edge of care team',
  ])
})

test('a rebase without a reason is refused', () => {
  const noReason = () => groupsOf(points, [{ on: day('2024-03-01'), reason: '  ' }])
  expect(noReason).toThrow(DefinitionError)
  expect(noReason).toThrow('The limits start afresh on 1 March 2024, but no reason is given.')
})

test('nothing to part has no groups', () => {
  expect(groupsOf([], [])).toEqual([])
})
