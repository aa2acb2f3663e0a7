import { expect, test } from 'vitest'
import { pixelsOf, wrapped } from './wrapped-words.ts'

test('a letter of 12 pixels is reckoned 7 wide', () => {
  expect(pixelsOf('ten letter', { size: 12 })).toBe(70)
})

test('a long name is broken between its words', () => {
  expect(wrapped('Bath and North East Somerset', 12 * 7, { size: 12 })).toEqual([
    'Bath and',
    'North East',
    'Somerset',
  ])
})

test('a word that is wider than the room stays whole', () => {
  expect(wrapped('Northumberland', 50, { size: 12 })).toEqual(['Northumberland'])
})
