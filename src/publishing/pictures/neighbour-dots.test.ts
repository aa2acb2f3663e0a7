import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  type NeighbourDots,
  neighbourDots,
  neighbourDotsReading,
  neighbourDotsTable,
} from './neighbour-dots.ts'

/** Placed more than 20 miles from home, 2025: the published values of Kirklees and its neighbours. */
const dots: NeighbourDots = {
  unit: { words: 'Percentage placed more than 20 miles from home', measure: 'percentage', places: 0 },
  better: 'lower',
  when: 'at 31 March 2025',
  model: 'May 2025',
  own: { name: 'Kirklees', value: 14 },
  neighbours: [
    { name: 'Sheffield', value: 14 },
    { name: 'Tameside', value: 13 },
    { name: 'Portsmouth', value: 10 },
    { name: 'Derby', value: 34 },
    { name: 'Plymouth', value: 24 },
    { name: 'Rochdale', value: 10 },
    { name: 'Bury', value: 10 },
    { name: 'Wakefield', value: 20 },
    { name: 'Cornwall', value: 18 },
    { name: 'Gateshead', value: 9 },
  ],
  mean: 16.2,
  median: 13.5,
  region: { name: 'Yorkshire and the Humber', value: 17 },
  england: 18,
}
const two: NeighbourDots = {
  ...dots,
  neighbours: [
    { name: 'Bury', value: undefined },
    { name: 'Bournemouth, Christchurch and Poole', value: 24 },
    { name: 'Derby', value: undefined },
  ],
  mean: 24,
  median: 24,
}
const frame = { id: 'dots', title: 'Neighbours' }

test('the reading counts the neighbours that are lower, the same and higher', () => {
  expect(neighbourDotsReading(dots)).toBe(
    'With 14% at 31 March 2025, Kirklees is higher than 5 of its 10 neighbours, the same as 1 and lower than 4; their mean is 16.2%, their median 13.5%, Yorkshire and the Humber is at 17% and England is at 18%.',
  )
})

test('two figures that are printed the same are the same', () => {
  const near = {
    ...dots,
    own: { name: 'Kirklees', value: 14.4 },
    neighbours: [{ name: 'Bury', value: 13.6 }],
  }
  expect(neighbourDotsReading(near)).toMatch(/^With 14% at 31 March 2025, Kirklees is the same as 1 of its 1/)
})

test('the highest stands on top, and what they are held against below all of them', () => {
  expect(neighbourDotsTable(dots).rows).toEqual([
    ['Derby', '34%'],
    ['Plymouth', '24%'],
    ['Wakefield', '20%'],
    ['Cornwall', '18%'],
    ['Kirklees', '14%'],
    ['Sheffield', '14%'],
    ['Tameside', '13%'],
    ['Bury', '10%'],
    ['Portsmouth', '10%'],
    ['Rochdale', '10%'],
    ['Gateshead', '9%'],
    ['Mean of the neighbours', '16.2%'],
    ['Median of the neighbours', '13.5%'],
    ['Yorkshire and the Humber', '17%'],
    ['England', '18%'],
  ])
})

test('neighbours without a value are named in words and stand last in the table', () => {
  const written = drawnWords(neighbourDots(two, frame).svg).map(({ text }) => text)
  expect(written.join(' ')).toContain('No value: Bury and Derby (2 of 3 neighbours).')
  expect(neighbourDotsReading(two)).toContain('is lower than 1 of its 1 neighbours that have a value')
  expect(neighbourDotsTable(two).rows.slice(-2)).toEqual([
    ['Bury', '–'],
    ['Derby', '–'],
  ])
})

test('an authority without a value says so and still sees its neighbours', () => {
  const none = { ...dots, own: { name: 'Rutland', value: undefined } }
  expect(neighbourDotsReading(none)).toBe(
    'Rutland has no value at 31 March 2025; its neighbours’ mean is 16.2%, their median 13.5%, Yorkshire and the Humber is at 17% and England is at 18%.',
  )
  expect(neighbourDotsReading({ ...none, mean: undefined })).toContain('; its neighbours’ median is 13.5%, ')
  expect(drawnWords(neighbourDots(none, frame).svg).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Derby', 'England']),
  )
})

test('every figure of the table is in the picture, at both widths, and no words meet', () => {
  const shown = neighbourDotsTable(dots).rows.map(([, value]) => value)
  for (const width of ['wide', 'narrow'] as const) {
    for (const asked of [dots, two])
      expect(wordsInTrouble(neighbourDots(asked, { ...frame, width }).svg)).toEqual([])
    const { svg } = neighbourDots(dots, { ...frame, width })
    expect(drawnWords(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(shown))
  }
})

test('a dot plot of values near each other says that its axis does not start at zero', () => {
  const words = ({ svg }: { svg: string }) =>
    drawnWords(svg)
      .map(({ text }) => text)
      .join(' ')
  const near = { ...dots, neighbours: [{ name: 'Bury', value: 15 }], mean: 15, median: 15 }
  expect(words(neighbourDots(near, frame))).toContain('The axis does not start at zero.')
  expect(words(neighbourDots(dots, frame))).not.toContain('does not start at zero')
})

test('the picture is described once and holds nothing a strict policy refuses', () => {
  const { svg, width, height } = neighbourDots(dots, { id: 'a', title: 'Far & away' })
  expect(svg).toContain('role="img" aria-labelledby="a-title a-desc"')
  expect(svg).toContain(`<title id="a-title">Far &amp; away</title><desc id="a-desc">With 14%`)
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}" width="680"`)
  expect(svg).not.toMatch(/<style|style=|class=|aria-label=|<script/)
})
