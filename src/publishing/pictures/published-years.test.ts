import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  type PublishedYears,
  publishedYears,
  publishedYearsReading,
  publishedYearsTable,
} from './published-years.ts'

const picture: PublishedYears = {
  unit: { words: 'Children looked after rate per 10,000', measure: 'average', places: 0 },
  own: 'Kirklees',
  region: 'Yorkshire and the Humber',
  model: 'May 2025',
  years: [
    { period: '2022', own: 61, mean: 80.6, region: 73, england: 70 },
    { period: '2023', own: undefined, mean: 81, region: 74, england: 70 },
    { period: '2024', own: 61, mean: 82.3, region: 75, england: 69 },
    { period: '2025', own: 64, mean: 83.1, region: 76, england: 67 },
  ],
}
const alone: PublishedYears = {
  ...picture,
  model: undefined,
  region: undefined,
  years: [{ period: '2024-25 (OT)', own: 64, mean: undefined, region: undefined, england: 67 }],
}
const frame = { id: 'years', title: 'Over the years' }

test('the reading says where each began and where each stands', () => {
  expect(publishedYearsReading(picture)).toBe(
    'Kirklees went from 61 in 2022 to 64 in 2025; the neighbours’ mean from 80.6 in 2022 to 83.1 in 2025, Yorkshire and the Humber from 73 in 2022 to 76 in 2025 and England from 70 in 2022 to 67 in 2025.',
  )
})

test('what stands where it began is not said to have gone anywhere', () => {
  const [first] = picture.years
  const same = { ...alone, years: [first!, { ...first!, period: '2025', england: 71 }] }
  expect(publishedYearsReading(same)).toBe(
    'Kirklees stood at 61 in both 2022 and 2025; the neighbours’ mean at 80.6 in both 2022 and 2025 and England from 70 in 2022 to 71 in 2025.',
  )
})

test('a measure of one year, and one without a figure of our own, are said as such', () => {
  expect(publishedYearsReading(alone)).toBe(
    'Kirklees stood at 64 in 2024-25 (OT); England at 67 in 2024-25 (OT).',
  )
  const none = { ...alone, years: [{ ...alone.years[0]!, own: undefined }] }
  expect(publishedYearsReading(none)).toBe(
    'Nothing is published for Kirklees; England at 67 in 2024-25 (OT).',
  )
})

test('the table has a column for each line that has any value, and a dash for a year without one', () => {
  expect(publishedYearsTable(picture)).toMatchObject({
    heads: ['Period', 'Kirklees', 'Neighbours’ mean', 'Yorkshire and the Humber', 'England'],
    rows: [
      ['2022', '61', '80.6', '73', '70'],
      ['2023', '–', '81.0', '74', '70'],
      ['2024', '61', '82.3', '75', '69'],
      ['2025', '64', '83.1', '76', '67'],
    ],
  })
  expect(publishedYearsTable(alone).heads).toEqual(['Period', 'Kirklees', 'England'])
})

test('every line is named with its last value at both widths, and no words meet', () => {
  const long = Array.from({ length: 12 }, (_, at) => ({
    ...picture.years[3]!,
    period: `20${at + 10}-${at + 11} (OT)`,
  }))
  for (const width of ['wide', 'narrow'] as const) {
    for (const asked of [picture, alone, { ...picture, years: long }])
      expect(wordsInTrouble(publishedYears(asked, { ...frame, width }).svg)).toEqual([])
    const written = drawnWords(publishedYears(picture, { ...frame, width }).svg).map(({ text }) => text)
    expect(written).toEqual(
      expect.arrayContaining(['Kirklees 64', 'Neighbours’ mean 83.1', 'England 67', '2025']),
    )
  }
})

test('a year without a figure leaves a gap in the line', () => {
  const lines = [...publishedYears(picture, frame).svg.matchAll(/<path d="([^"]*)" fill="none"/g)]
  // Our own is drawn last, over the others; 2022 stands alone, then 2024 to 2025.
  expect(lines.at(-1)![1]!.match(/[ML]/g)).toEqual(['M', 'M', 'L'])
})

test('the picture is described once and holds nothing a strict policy refuses', () => {
  const { svg } = publishedYears(picture, frame)
  expect(svg).toContain('role="img" aria-labelledby="years-title years-desc"')
  expect(svg).not.toMatch(/<style|style=|class=|aria-label=|<script/)
})
