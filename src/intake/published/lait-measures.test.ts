import { expect, test } from 'vitest'
import { dictionaryCsv, publishedFile } from '../../../tests/support/published-files.ts'
import { readPublished } from './read-published.ts'

const read = (...rows: Record<string, string>[]) =>
  readPublished(publishedFile('dictionary.csv', dictionaryCsv(rows)))

const DISTANCE = {
  Topic: 'Children Looked After',
  Measure: 'Placed more than 20 miles from home (%)',
  Measure_short: 'LACDistance ',
  Polarity: 'Low',
  'Last Update': '46023',
  'Data Owner (DO) /Supplier and Contact Details': 'DfE',
  Methodology: 'First line\n\nsecond line, with a comma',
  dps: '0',
  Year_Type: 'Financial Year',
}

test('a measure keeps its name, polarity, decimals and method, over several lines of a cell', async () => {
  const contents = await read(DISTANCE)
  expect(contents).toMatchObject({ kind: 'published/lait-measures', count: 1, findings: [] })
  expect(contents!.measures!.map(([cell]) => cell)).toEqual([
    2,
    'LACDistance',
    'Placed more than 20 miles from home (%)',
    'Children Looked After',
    'Low',
    0,
    1,
    'Financial Year',
    'DfE',
    'First line\n\nsecond line, with a comma',
  ])
})

test('without decimals a measure has one, without polarity none, and N means no quartile bands', async () => {
  const contents = await read({ Measure_short: 'LAC', No_Quartile: 'N', Polarity: 'NA' })
  const [, , , , polarity, decimals, banded] = contents!.measures!
  expect([polarity, decimals, banded]).toEqual([[null], [1], [0]])
})

test('the dictionary is as old as the latest update in it', async () => {
  // 46,023 days of Excel are 1 January 2026; 45,809 are 1 June 2025.
  const contents = await read(
    DISTANCE,
    {
      ...DISTANCE,
      Measure_short: 'LAC',
      'Last Update': '45809',
    },
    { ...DISTANCE, Measure_short: 'CIN', 'Last Update': 'Summer 2030' },
  )
  expect(contents!.release).toBe('1 January 2026')
  expect((await read({ Measure_short: 'LAC' }))!.release).toBe('not dated')
})

test('a measure under two topics is kept as the first says it, and the second is noted', async () => {
  const contents = await read(
    { ...DISTANCE, Measure_short: 'LAC_Unauth', Methodology: 'one line' },
    { ...DISTANCE, Measure_short: 'LAC_Unauth', Topic: 'Absence', dps: '2' },
  )
  const [, measures, , topics, , decimals] = contents!.measures!
  expect([measures, topics, decimals]).toEqual([['LAC_Unauth'], ['Children Looked After'], [0]])
  expect(contents!.findings).toEqual([
    {
      code: 'measure-under-two-topics',
      line: 3,
      detail: 'LAC_Unauth: Children Looked After and Absence',
    },
  ])
})

test('a measure marked DISCONTINUED in capitals is left out; one that says Discontinued stays', async () => {
  const contents = await read(
    { Measure_short: 'Old', Table_status: 'DISCONTINUED 2019' },
    { Measure_short: 'PreChildDea', Table_status: 'Discontinued' },
    { Measure: 'without a short name' },
  )
  expect(contents!.measures![1]).toEqual(['PreChildDea'])
  expect(contents!.findings).toEqual([
    { code: 'measure-discontinued', line: 2, detail: 'Old' },
    { code: 'published-row-left-out', line: 4, detail: 'Measure_short' },
  ])
})

test('a dictionary without a measure is refused', async () => {
  await expect(read()).rejects.toThrow('has the heads of the data dictionary and no measure')
})
