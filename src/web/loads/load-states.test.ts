import { expect, test } from 'vitest'
import { takeIn } from '../../intake/index.ts'
import { buildHistories } from '../../records/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { stateBriefly } from './load-words.ts'
import { readLoads } from './read-loads.ts'

const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2015,10/05/2025,PN1\n'
const visits = (...rows: string[]) =>
  `Child ID,Date of visit,Child seen,Child seen alone,Recorded on\n${rows.join('\n')}\n`
const ANNEX_A =
  'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\nA,Male,WBRI,01/01/2015,10,10/05/2025,School\n'

/** Takes the files in one after another, and gives the state of each in that order. */
async function statesOf(...files: readonly (readonly [string, string])[]): Promise<string[]> {
  const database = await emptyStore()
  for (const [name, text] of files)
    await takeIn(
      database,
      formats,
      { name, folder: '/somewhere', bytes: new TextEncoder().encode(text) },
      reception,
    )
  if (files.some(([name]) => name === 'Reviews.csv')) await buildHistories(database, catalogueFiles)
  const loads = await readLoads(database, formats)
  return loads.toReversed().map(({ file_name: name, state }) => `${name}: ${stateBriefly(state)}`)
}

test('a return counts until a corrected one takes its place', async () => {
  expect(
    await statesOf(['Reviews.csv', REVIEWS], ['corrected.csv', `${REVIEWS}B,01/01/2014,11/05/2025,PN1\n`]),
  ).toEqual(['Reviews.csv: Replaced', 'corrected.csv: Counts'])
})

test('a row of a list counts until a later file has a row with the same key', async () => {
  const first = visits('A,14/05/2025,Yes,Yes,15/05/2025', 'B,15/05/2025,Yes,Yes,16/05/2025')
  const again = visits('A,14/05/2025,No,,15/05/2025')
  const other = visits('C,16/05/2025,Yes,No,17/05/2025')
  expect(await statesOf(['first.csv', first], ['again.csv', again], ['other.csv', other])).toEqual([
    'first.csv: Counts in part (1)',
    'again.csv: Counts',
    'other.csv: Counts',
  ])
  expect(await statesOf(['again.csv', again], ['first.csv', first])).toEqual([
    'again.csv: Replaced',
    'first.csv: Counts',
  ])
})

test('a picture of a day counts until another of the same day comes, and beside those of other days', async () => {
  const more = `${ANNEX_A}B,Female,WBRI,01/01/2014,11,11/05/2025,School\n`
  const later = `${ANNEX_A}C,Female,WBRI,01/01/2013,12,12/05/2025,School\n`
  expect(
    await statesOf(
      ['contacts 2025-05-31.csv', ANNEX_A],
      ['contacts again 2025-05-31.csv', more],
      ['contacts 2025-06-30.csv', later],
    ),
  ).toEqual([
    'contacts 2025-05-31.csv: Replaced',
    'contacts again 2025-05-31.csv: Counts',
    'contacts 2025-06-30.csv: Counts',
  ])
})

test('a return without a year, whose children no return holds, is not used', async () => {
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN\nZ,M,01/01/2015,WBRI,UN1\n'
  expect(await statesOf(['Header.csv', header], ['Reviews.csv', REVIEWS])).toEqual([
    'Header.csv: Not dated',
    'Reviews.csv: Counts',
  ])
})

test('a return that came after the histories were built is not used yet, and is not called replaced', async () => {
  const database = await emptyStore()
  await buildHistories(database, catalogueFiles)
  await takeIn(
    database,
    formats,
    { name: 'Reviews.csv', folder: '/somewhere', bytes: new TextEncoder().encode(REVIEWS) },
    reception,
  )
  const [load] = await readLoads(database, formats)
  expect(stateBriefly(load!.state)).toBe('Not used yet')
})

test('a list that lay beside a return is of no year', async () => {
  const database = await emptyStore()
  for (const [name, text] of [
    ['Episodes.csv', 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA,01/06/2025,S,V2,N1,U4,PR1,,\n'],
    ['visits.csv', visits('A,14/05/2025,Yes,Yes,15/05/2025')],
  ] as const)
    await takeIn(
      database,
      formats,
      { name, folder: '/somewhere', bytes: new TextEncoder().encode(text) },
      reception,
    )
  await buildHistories(database, catalogueFiles)
  const loads = await readLoads(database, formats)
  expect(loads.map(({ file_name: name, collection_year: year }) => [name, year])).toEqual([
    ['visits.csv', null],
    ['Episodes.csv', 2026],
  ])
})
