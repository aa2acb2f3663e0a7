import { expect, test } from 'vitest'
import {
  betterWords,
  type PictureUnit,
  showMean,
  showNumber,
  showPointBetween,
  showTick,
} from './picture-numbers.ts'

const share: PictureUnit = { words: 'Percentage', measure: 'percentage', places: 0 }
const rate: PictureUnit = { words: 'Rate', measure: 'rate', places: 1 }

test('published numbers keep the decimals they were published with', () => {
  expect(showNumber(share, 14)).toBe('14%')
  expect(showNumber(rate, 93)).toBe('93.0')
  expect(showNumber({ ...rate, measure: 'count', places: 0 }, 1474)).toBe('1,474')
  expect(showNumber({ words: 'Cost', measure: 'average', unit: 'pounds', places: 0 }, 78_947.4)).toBe(
    '£78,947',
  )
  expect(showNumber(rate, -2.5)).toBe('−2.5')
  expect(showNumber(rate, undefined)).toBe('–')
})

test('a mean of whole percentages has a decimal place, a quartile point only where it lies between two', () => {
  expect(showMean(share, 16.2)).toBe('16.2%')
  expect(showMean(share, 16)).toBe('16.0%')
  expect(showPointBetween(share, 18)).toBe('18%')
  expect(showPointBetween(share, 22.5)).toBe('22.5%')
})

test('the numbers of an axis have no more decimals than they need', () => {
  expect(showTick(rate, 60)).toBe('60')
  expect(showTick(share, 2.5)).toBe('2.5%')
  expect(showTick(rate, 0.25)).toBe('0.25')
})

test('which way is good is said, and not said where neither is', () => {
  expect(betterWords('lower')).toBe('Lower is better.')
  expect(betterWords('higher')).toBe('Higher is better.')
  expect(betterWords('neutral')).toBeUndefined()
})
