import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  type NationalStrip,
  nationalStrip,
  nationalStripReading,
  nationalStripTable,
} from './national-strip.ts'

/** Eight authorities of 1 to 8 per cent, of which the lowest is the best; quartile points of R type 7. */
const strip: NationalStrip = {
  unit: { words: 'Percentage of children', measure: 'percentage', places: 0 },
  better: 'lower',
  when: 'in 2024/25',
  own: 'Ely',
  authorities: [
    { name: 'Alton', value: 1, rank: 1, band: 'A' },
    { name: 'Bath', value: 2, rank: 2, band: 'A' },
    { name: 'Calne', value: 3, rank: 3, band: 'B' },
    { name: 'Deal', value: 4, rank: 4, band: 'B' },
    { name: 'Ely', value: 5, rank: 5, band: 'C' },
    { name: 'Frome', value: 5, rank: 5, band: 'C' },
    { name: 'Goole', value: 7, rank: 7, band: 'D' },
    { name: 'Hove', value: 8, rank: 8, band: 'D' },
    { name: 'Iver', value: undefined },
  ],
  quartiles: [2.75, 4.5, 5.5],
}
const neutral: NationalStrip = { ...strip, better: 'neutral' }
const frame = { id: 'strip', title: 'All authorities' }
const wordsIn = (asked: NationalStrip, width: 'wide' | 'narrow' = 'wide') =>
  drawnWords(nationalStrip(asked, { ...frame, width }).svg).map(({ text }) => text)

test('the reading gives rank, ties and band beside the middle of all', () => {
  expect(nationalStripReading(strip)).toBe(
    'With 5% in 2024/25, Ely has rank 5 of 8, shared with 1 other, band C; the middle of all 8 is 4.5%.',
  )
})

test('where neither direction is good there is no rank, no band and no letter, even if they are handed in', () => {
  expect(nationalStripReading(neutral)).toBe(
    'With 5% in 2024/25, Ely is between the middle and the highest quarter; the middle of all 8 is 4.5%.',
  )
  expect(nationalStripTable(neutral).heads).toEqual(['Authority', 'Percentage of children'])
  expect(wordsIn(neutral)).not.toEqual(expect.arrayContaining(['A']))
  expect(wordsIn(neutral).join(' ')).not.toMatch(/rank|band|better/)
})

test('the quarters are lettered from the best: A on the left where lower is better, on the right where higher is', () => {
  const letters = (asked: NationalStrip) => wordsIn(asked).filter((text) => /^[A-D]$/.test(text))
  expect(letters(strip)).toEqual(['A', 'B', 'C', 'D'])
  expect(letters({ ...strip, better: 'higher' })).toEqual(['D', 'C', 'B', 'A'])
})

test('each authority that has a value is a tick, the one that stands out is named, and the missing are counted', () => {
  const { svg } = nationalStrip(strip, frame)
  expect(svg.match(/fill="#8A9499"/g)).toHaveLength(7)
  expect(wordsIn(strip)).toEqual(
    expect.arrayContaining(['Ely 5%', 'rank 5 of 8, shared with 1 other, band C', '2.8%', '4.5%', '5.5%']),
  )
  expect(wordsIn(strip).join(' ')).toContain('1 of 9 authorities has no value.')
})

test('authorities with the same value stand on each other', () => {
  const { svg } = nationalStrip(strip, frame)
  const ticks = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)"[^>]*fill="(#8A9499|#12436D)"/g)].slice(0, 8)
  const across = ticks.map(([, x]) => x)
  expect(new Set(across).size).toBe(7)
  const tops = ticks.filter(([, x]) => x === ticks[4]![1]).map(([, , top]) => Number(top))
  expect(tops[1]).toBeLessThan(tops[0]!)
})

test('the table has every authority by rank, those without a value last', () => {
  const { heads, rows } = nationalStripTable(strip)
  expect(heads).toEqual(['Authority', 'Percentage of children', 'Rank', 'Band'])
  expect(rows).toHaveLength(9)
  expect(rows[0]).toEqual(['Alton', '1%', '1', 'A'])
  expect(rows[5]).toEqual(['Frome', '5%', '5', 'C'])
  expect(rows[8]).toEqual(['Iver', '–', '–', '–'])
})

test('two quartile points that are the same are written once', () => {
  expect(wordsIn({ ...strip, quartiles: [3, 3, 5.5] }).filter((text) => text === '3%')).toHaveLength(1)
})

test('an authority without a value, or a strip of none, still reads', () => {
  expect(nationalStripReading({ ...strip, own: 'Iver' })).toBe(
    'Iver has no value in 2024/25; the middle of all 8 is 4.5%.',
  )
  const none = { ...strip, authorities: [{ name: 'Ely', value: undefined }] }
  expect(nationalStripReading(none)).toBe('No authority has a value in 2024/25.')
  expect(wordsIn(none).join(' ')).toContain('1 of 1 authorities has no value.')
})

test('no words meet or leave the picture at either width, wherever the authority stands', () => {
  for (const width of ['wide', 'narrow'] as const)
    for (const own of ['Alton', 'Ely', 'Hove', 'Iver'])
      expect(wordsInTrouble(nationalStrip({ ...strip, own }, { ...frame, width }).svg)).toEqual([])
})
