import { expect, test } from 'vitest'
import { type Obstacles, type Offset, placeWords } from './trend-labels.ts'

/** Words of ten letters, 70 pixels wide, above or below a point in the middle of a frame. */
const WORDS = 'ten letter'
const above: Offset = { code: 'now', value: 0, dx: 0, dy: -16, textAnchor: 'middle' }
const below: Offset = { ...above, dy: 16 }
const open: Obstacles = {
  lines: [],
  boxes: [],
  frame: { left: 0, right: 200, top: 0, bottom: 200 },
  at: () => [100, 100],
}

const sideOf = (obstacles: Obstacles) =>
  placeWords([{ text: WORDS, offsets: [below, above] }], obstacles)[0]!.dy

test('words stand in the first place where nothing is in their way', () => {
  expect(sideOf(open)).toBe(16)
})

test('words keep off a line, off other words and inside the frame', () => {
  const step: Obstacles['lines'][number] = [
    [0, 118],
    [200, 118],
  ]
  expect(sideOf({ ...open, lines: [step] })).toBe(-16)
  expect(sideOf({ ...open, boxes: [{ left: 60, right: 140, top: 110, bottom: 125 }] })).toBe(-16)
  expect(sideOf({ ...open, frame: { ...open.frame, bottom: 120 } })).toBe(-16)
})

test('the second words keep off the first', () => {
  const wanting = { text: WORDS, offsets: [below, above] }
  expect(placeWords([wanting, wanting], open).map(({ dy }) => dy)).toEqual([16, -16])
})

test('words that may be left out are, rather than stand on others', () => {
  const wanting = { text: WORDS, offsets: [below], coversAtMost: 5 }
  expect(placeWords([wanting, wanting], open)).toHaveLength(1)
  expect(placeWords([wanting, { ...wanting, coversAtMost: Infinity }], open)).toHaveLength(2)
})
