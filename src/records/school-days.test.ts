import { expect, test } from 'vitest'
import {
  catalogueFiles,
  emptyStore,
  exampleStore,
  formats,
  reception,
} from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { readNamedTables } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { buildHistories } from './build.ts'

const HEADS = 'Term,First day,Last day,Authority,School'
const TERMS_OF_2025 = [
  'Spring 2025,06/01/2025,04/04/2025,Anytown,',
  'Summer 2025,22/04/2025,21/07/2025,Anytown,',
]

async function withTerms(...files: string[][]) {
  const store = await emptyStore()
  for (const [at, rows] of files.entries())
    await takeIn(
      store,
      formats,
      { name: `terms ${at}.csv`, folder: '.', bytes: new TextEncoder().encode([HEADS, ...rows].join('\n')) },
      { ...reception, receivedAt: `2026-0${at + 1}-01T09:00:00Z` },
    )
  await buildHistories(store, catalogueFiles)
  return store
}

const isTaught = (days: string[]) =>
  `SELECT day, is_school_day FROM school_day WHERE day IN (${days.map((day) => `DATE '${day}'`).join(', ')}) ORDER BY day`

test('weekends, bank holidays and the days between two terms are no school days', async () => {
  const store = await withTerms(TERMS_OF_2025)
  const days = ['2025-04-04', '2025-04-05', '2025-04-07', '2025-04-22', '2025-05-05', '2025-05-06']
  expect(await lines(store, isTaught(days))).toEqual([
    '2025-04-04 1',
    '2025-04-05 0',
    '2025-04-07 0',
    '2025-04-22 1',
    '2025-05-05 0',
    '2025-05-06 1',
  ])
})

test('school days are numbered on across a holiday', async () => {
  const store = await withTerms(TERMS_OF_2025)
  // 13 weeks from 6 January to 4 April are 65 school days; 22 April is the next.
  expect(
    await lines(
      store,
      `SELECT day, school_days_so_far FROM school_day
       WHERE day IN (DATE '2025-01-06', DATE '2025-04-04', DATE '2025-04-21', DATE '2025-04-22') ORDER BY day`,
    ),
  ).toEqual(['2025-01-06 1', '2025-04-04 65', '2025-04-21 65', '2025-04-22 66'])
})

test('days before the first term and after the last are not known, and without terms no day is', async () => {
  const reach = 'SELECT min(day) AS first_on, max(day) AS last_on FROM school_day'
  expect(await lines(await withTerms(TERMS_OF_2025), reach)).toEqual(['2025-01-06 2025-07-21'])
  expect(await lines(await withTerms(), reach)).toEqual(['- -'])
})

test('a term that nobody listed parts the days before it from those after', async () => {
  const store = await withTerms(['Autumn,02/09/2024,19/12/2024,Anytown,', TERMS_OF_2025[1]!])
  expect(
    await lines(
      store,
      'SELECT stretch, min(day) AS first_on, max(day) AS last_on FROM school_day GROUP BY stretch ORDER BY stretch',
    ),
  ).toEqual(['1 2024-09-02 2024-12-19', '2 2025-04-22 2025-07-21'])
})

test('summer holidays of six weeks part nothing', async () => {
  const store = await withTerms([TERMS_OF_2025[1]!, 'Autumn 2025,02/09/2025,19/12/2025,Anytown,'])
  expect(await lines(store, 'SELECT count(DISTINCT stretch) AS stretches FROM school_day')).toEqual(['1'])
})

test('a corrected term takes the place of the one before, and a build as known before it does not see it', async () => {
  const store = await withTerms(TERMS_OF_2025, ['Summer 2025,24/04/2025,21/07/2025,Anytown,'])
  const days = ['2025-04-22', '2025-04-24']
  expect(await lines(store, isTaught(days))).toEqual(['2025-04-22 0', '2025-04-24 1'])
  await buildHistories(store, catalogueFiles, '2026-01-15T00:00:00Z')
  expect(await lines(store, isTaught(days))).toEqual(['2025-04-22 1', '2025-04-24 1'])
})

test('the same name of a term in another school year is another term', async () => {
  const store = await withTerms(
    ['Autumn,02/09/2024,19/12/2024,Anytown,', 'Spring,06/01/2025,04/04/2025,Anytown,'],
    ['Summer,22/04/2025,21/07/2025,Anytown,', 'Autumn,02/09/2025,19/12/2025,Anytown,'],
  )
  const days = ['2024-10-01', '2025-10-01']
  expect(await lines(store, isTaught(days))).toEqual(['2024-10-01 1', '2025-10-01 1'])
})

test('the days of a single school are left alone', async () => {
  const store = await withTerms([...TERMS_OF_2025, 'Summer 2025,07/04/2025,21/07/2025,,Anytown Academy'])
  expect(await lines(store, isTaught(['2025-04-07', '2025-04-22']))).toEqual(['2025-04-07 0', '2025-04-22 1'])
})

test('a child who is four on 31 August starts school the next day, one born a day later a year after', async () => {
  const store = await exampleStore(
    readNamedTables(`
### ssda903/header
| CHILD | SEX | DOB        | ETHNIC |
| ----- | --- | ---------- | ------ |
| A     | M   | 31/08/2020 | WBRI   |
| B     | F   | 01/09/2020 | WBRI   |
`),
    2026,
  )
  expect(
    await lines(store, 'SELECT child_id, first_on, secondary_on, last_on FROM school_age ORDER BY child_id'),
  ).toEqual(['A 2024-09-01 2031-09-01 2036-08-31', 'B 2025-09-01 2032-09-01 2037-08-31'])
})
