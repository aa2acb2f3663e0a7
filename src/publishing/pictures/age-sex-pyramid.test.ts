import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  type AgeSexPyramid,
  ageSexPyramid,
  ageSexPyramidReading,
  ageSexPyramidTable,
} from './age-sex-pyramid.ts'

const pyramid: AgeSexPyramid = {
  children: 'children looked after',
  when: 'at 31 March 2026',
  sides: { left: 'Boys', right: 'Girls' },
  bands: [
    { label: 'Under 1', left: 18, right: 14 },
    { label: '1 to 4', left: 45, right: 41 },
    { label: '5 to 9', left: 70, right: 66 },
    { label: '10 to 15', left: 136, right: 110 },
    { label: '16 and 17', left: 83, right: 82 },
  ],
  notRecorded: 2,
}
const frame = { id: 'pyramid', title: 'Age and sex' }

test('the reading gives both sides and the largest age band', () => {
  // 18 + 45 + 70 + 136 + 83 = 352; 14 + 41 + 66 + 110 + 82 = 313; 246 of 665 = 37.0 %
  expect(ageSexPyramidReading(pyramid)).toBe(
    'Of 665 children looked after at 31 March 2026, 352 are boys and 313 girls; the largest age band is 10 to 15 (246, 37.0%). 2 more have no sex or age recorded.',
  )
})

test('the oldest are on top, and the totals at the end', () => {
  expect(ageSexPyramidTable(pyramid)).toEqual({
    caption: 'Age and sex of children looked after at 31 March 2026',
    heads: ['Age', 'Boys', 'Girls', 'All'],
    rows: [
      ['16 and 17', '83', '82', '165'],
      ['10 to 15', '136', '110', '246'],
      ['5 to 9', '70', '66', '136'],
      ['1 to 4', '45', '41', '86'],
      ['Under 1', '18', '14', '32'],
      ['All', '352', '313', '665'],
    ],
  })
  const { svg } = ageSexPyramid(pyramid, frame)
  expect(svg.indexOf('>16 and 17<')).toBeLessThan(svg.indexOf('>Under 1<'))
})

test('both sides have one scale', () => {
  const { svg } = ageSexPyramid(pyramid, frame)
  const widths = (fill: string) =>
    [...svg.matchAll(new RegExp(`<rect [^>]*width="([\\d.]+)"[^>]*fill="${fill}"`, 'g'))].map(([, width]) =>
      Number(width),
    )
  // 10 to 15: 136 boys and 110 girls
  expect(widths('#28A197')[1]! / widths('#12436D')[1]!).toBeCloseTo(110 / 136, 3)
})

test('a band without children has its nought and no bar', () => {
  const few = { ...pyramid, bands: [{ label: 'Under 1', left: 0, right: 3 }] }
  const { svg } = ageSexPyramid(few, frame)
  expect(drawnWords(svg).map(({ text }) => text)).toContain('0')
  expect(svg.match(/<rect/g)).toHaveLength(1)
})

test('nobody to draw is said, and does not fail', () => {
  const none = { ...pyramid, bands: [{ label: 'Under 1', left: 0, right: 0 }] }
  expect(ageSexPyramidReading(none)).toBe(
    'There are no children looked after at 31 March 2026 whose age and sex are recorded.',
  )
  expect(wordsInTrouble(ageSexPyramid(none, frame).svg)).toEqual([])
})

test('every count is labelled at both widths, and no words meet or leave the picture', () => {
  for (const width of ['wide', 'narrow'] as const) {
    const { svg } = ageSexPyramid(pyramid, { ...frame, width })
    expect(drawnWords(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '136',
        '110',
        '352 (52.9%)',
        '313 (47.1%)',
        '2 more have no sex or age recorded.',
      ]),
    )
    expect(wordsInTrouble(svg)).toEqual([])
  }
})
