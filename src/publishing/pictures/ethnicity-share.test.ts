import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  type EthnicityShare,
  ethnicityShare,
  ethnicityShareReading,
  ethnicityShareTable,
} from './ethnicity-share.ts'

const asked: EthnicityShare = {
  children: 'children looked after',
  population: 'population aged 0 to 17',
  when: 'at 31 March 2026',
  groups: [
    { name: 'White', children: 120, populationShare: 64, ratio: { value: 0.9375, lower: 0.84, upper: 1.04 } },
    {
      name: 'Asian or Asian British',
      children: 20,
      populationShare: 20,
      ratio: { value: 0.5, lower: 0.33, upper: 0.75 },
    },
    {
      name: 'Mixed or multiple ethnic groups',
      children: 43,
      populationShare: 7,
      ratio: { value: 3.0714, lower: 2.3, upper: 4.1 },
    },
    {
      name: 'Other ethnic groups',
      children: 9,
      populationShare: 2,
      ratio: { value: 2.25, lower: 1.1, upper: 4.1 },
    },
    { name: 'Not recorded', children: 8 },
  ],
}
const frame = { id: 'ethnicity', title: 'Ethnicity' }
const wordsIn = (question: EthnicityShare, width: 'wide' | 'narrow' = 'wide') =>
  drawnWords(ethnicityShare(question, { ...frame, width }).svg).map(({ text }) => text)

test('the reading names the group furthest from its share, of those whose interval leaves out 1', () => {
  expect(ethnicityShareReading(asked)).toBe(
    '“Mixed or multiple ethnic groups” is 21.5% (43) of the 200 children looked after at 31 March 2026 and 7.0% of the population aged 0 to 17: 3.1 times (2.3 to 4.1) its share.',
  )
})

test('where every interval holds 1, no group is called more or less than its share', () => {
  expect(ethnicityShareReading({ ...asked, groups: [asked.groups[0]!, asked.groups[4]!] })).toBe(
    'Of 128 children looked after at 31 March 2026, no ethnic group is clearly more or less than its share of the population aged 0 to 17.',
  )
})

test('a group of fewer than ten children has its bars but no ratio, and those not recorded are not compared', () => {
  expect(ethnicityShareTable(asked).rows).toEqual([
    ['White', '120', '60.0%', '64.0%', '0.94 times (0.84 to 1.04)', 'no clear difference'],
    ['Asian or Asian British', '20', '10.0%', '20.0%', '0.50 times (0.33 to 0.75)', 'less than its share'],
    [
      'Mixed or multiple ethnic groups',
      '43',
      '21.5%',
      '7.0%',
      '3.1 times (2.3 to 4.1)',
      'more than its share',
    ],
    ['Other ethnic groups', '9', '4.5%', '2.0%', 'too few for a ratio', '–'],
    ['Not recorded', '8', '4.0%', '–', '–', '–'],
  ])
  expect(wordsIn(asked)).toEqual(expect.arrayContaining(['4.5% (9)', 'too few for a ratio', '4.0% (8)']))
  expect(wordsIn(asked).join(' ')).not.toContain('2.3 times')
})

test('a ratio without an interval is printed but not judged', () => {
  const bare = {
    ...asked,
    groups: [{ name: 'White', children: 120, populationShare: 64, ratio: { value: 1.2 } }],
  }
  expect(ethnicityShareTable(bare).rows[0]!.slice(-2)).toEqual(['1.2 times', '–'])
  expect(wordsIn(bare).join(' ')).not.toContain('In brackets')
})

test('both bars start at zero and share one scale', () => {
  const { svg } = ethnicityShare(asked, frame)
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="1[12]"/g)]
  const [white, population] = bars
  expect(new Set(bars.map(([, x]) => x)).size).toBe(1)
  // 60 of 64 per cent
  expect(Number(white![2]) / Number(population![2])).toBeCloseTo(0.9375, 3)
})

test('every figure is in the picture at both widths, and no words meet or leave it', () => {
  for (const width of ['wide', 'narrow'] as const) {
    expect(wordsIn(asked, width)).toEqual(
      expect.arrayContaining(['60.0% (120)', '64.0%', '21.5% (43)', '7.0%']),
    )
    expect(wordsInTrouble(ethnicityShare(asked, { ...frame, width }).svg)).toEqual([])
  }
})

test('without children there is nothing to compare, and that is said', () => {
  const none = { ...asked, groups: [{ name: 'White', children: 0, populationShare: 64 }] }
  expect(ethnicityShareReading(none)).toBe('There are no children looked after at 31 March 2026.')
  expect(wordsInTrouble(ethnicityShare(none, frame).svg)).toEqual([])
})
