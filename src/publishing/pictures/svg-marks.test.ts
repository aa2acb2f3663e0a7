import { expect, test } from 'vitest'
import { line, path, rect, shape, words } from './svg-marks.ts'

test('a line through places is lifted where one is missing, and one place makes no line', () => {
  expect(path([[0, 1], [2, 3], undefined, [6, 7], [8, 9]], { stroke: '#000000' })).toBe(
    '<path d="M0 1L2 3M6 7L8 9" fill="none" stroke-linejoin="round" stroke="#000000"/>',
  )
  expect(path([[0, 1], undefined, [2, 3]], { stroke: '#000000' })).toBe('')
})

test('a bar without length is not drawn', () => {
  expect(rect({ left: 5, right: 5, top: 0, bottom: 10 }, { fill: '#12436D' })).toBe('')
  expect(rect({ left: 5, right: 8, top: 0, bottom: 10 }, { fill: '#12436D' })).toBe(
    '<rect x="5" y="0" width="3" height="10" fill="#12436D"/>',
  )
})

test('places are written to two decimals, so that every machine writes the same', () => {
  expect(line([1 / 3, 0], [2 / 3, 1], { stroke: '#000000' })).toBe(
    '<line x1="0.33" y1="0" x2="0.67" y2="1" stroke="#000000"/>',
  )
})

test('shapes differ by their corners: four of a square, three of a triangle, two strokes of a cross', () => {
  const corners = (kind: 'square' | 'up' | 'cross') => shape(kind, [0, 0], 10, {}).match(/[ML]/g)
  expect(corners('square')).toHaveLength(4)
  expect(corners('up')).toHaveLength(3)
  expect(corners('cross')).toEqual(['M', 'L', 'M', 'L'])
  expect(shape('circle', [1, 2], 3, {})).toBe('<circle cx="1" cy="2" r="3"/>')
})

test('words cannot become markup', () => {
  expect(words([0, 0], '<b> & "c"')).toContain('>&lt;b&gt; &amp; &quot;c&quot;</text>')
})
