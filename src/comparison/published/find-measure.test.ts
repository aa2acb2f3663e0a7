import { expect, test } from 'vitest'
import { findMeasure, likeliest } from './find-measure.ts'
import { undescribed } from './published-measure.ts'

const measures = [
  { ...undescribed('LACDistance'), title: 'Children placed more than 20 miles from home (%)' },
  { ...undescribed('LACStable_2016on'), title: 'Children with three or more placements' },
  { ...undescribed('CareLeaverEET'), title: 'Care leavers in education, employment or training' },
]
const keysOf = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key)
const none = () => []

test('a measure is found by its name in any letter case', () => {
  expect(findMeasure('LACDistance', measures, none).key).toBe('LACDistance')
  expect(findMeasure('careleavereet', measures, none).key).toBe('CareLeaverEET')
})

test('one of our indicators leads to the first of its measures that is loaded', () => {
  const measuresOf = (name: string) => (name === '4.05.01' ? ['not-loaded', 'LACStable_2016on'] : [])
  expect(findMeasure('4.05.01', measures, measuresOf).key).toBe('LACStable_2016on')
})

test('an indicator whose measure is not loaded says which file is missing, and not that it is unknown', () => {
  expect(() => findMeasure('4.05.01', measures, () => ['not-loaded'])).toThrow(
    '4.05.01 is held against not-loaded, which is not loaded',
  )
})

test('a misspelt name is answered with the likeliest ones', () => {
  expect(() => findMeasure('LACDistanse', measures, none)).toThrow(
    'There is no published measure LACDistanse. Did you mean\n  LACDistance  Children placed more than 20 miles',
  )
})

test('words of a title lead to the measure', () => {
  expect(keysOf(likeliest('employment of care leavers', measures))).toEqual(['CareLeaverEET'])
  expect(keysOf(likeliest('miles from home', measures))).toEqual(['LACDistance'])
})

test('a name that is like nothing is answered with where to find them all', () => {
  expect(() => findMeasure('zzzz', measures, none)).toThrow(
    'There is no published measure zzzz. “homeward benchmark --list” lists them all',
  )
  expect(likeliest('', measures)).toEqual([])
})
