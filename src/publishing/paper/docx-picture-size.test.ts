import { expect, test } from 'vitest'
import { sizeInWord } from './docx-picture-size.ts'

test('a chart of the usual size is as wide as the text leaves it', () => {
  // 300 × 580 / 680 = 255.9
  expect(sizeInWord({ width: 680, height: 300 })).toEqual({ width: 580, height: 256 })
})

test('a picture that is a little taller keeps its proportions and is not pressed flat', () => {
  // 360 × 580 / 680 = 307.1
  expect(sizeInWord({ width: 680, height: 360 })).toEqual({ width: 580, height: 307 })
})

test('a tall picture is made narrower as well, so that two fit on a page and none of it is cut off', () => {
  // 340 / 680 = a half
  expect(sizeInWord({ width: 680, height: 680 })).toEqual({ width: 340, height: 340 })
})
