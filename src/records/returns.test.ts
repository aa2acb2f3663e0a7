import { expect, test } from 'vitest'
import { lines } from '../../tests/support/histories.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { day } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { buildHistories } from './build.ts'

async function give(database: Database, folder: string, text: string, moment = reception): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  await takeIn(database, formats, { name: 'extract.csv', folder, bytes }, moment)
}

const episodesOf = (year: number) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
C${year},01/05/${year - 1},S,V2,N1,U6,PR1,01/06/${year - 1},E4A,,,AN11AA,
C${year},01/07/${year - 1},S,V2,N1,U6,PR1,,,,,AN11AA,`

const YEARS = 'SELECT kind, collection_year FROM load_year ORDER BY kind, collection_year'

test('a file without dates belongs to the year of the Episodes in its folder', async () => {
  const store = await emptyStore()
  await give(store, '/a', episodesOf(2025))
  await give(store, '/b', episodesOf(2026))
  await give(store, '/a', 'CHILD,SEX,DOB,ETHNIC,UPN\nX,1,01/01/2015,WBRI,UN1')
  await buildHistories(store, catalogueFiles)
  expect(await lines(store, YEARS)).toEqual([
    'ssda903/episodes 2025',
    'ssda903/episodes 2026',
    'ssda903/header 2025',
  ])
})

test('a table with heads and no rows says that there was none of its kind in the year of its folder', async () => {
  const store = await emptyStore()
  const nobodyMissing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n'
  await give(store, '/a', episodesOf(2025))
  await give(store, '/a', nobodyMissing)
  await give(store, '/b', episodesOf(2026))
  await give(store, '/b', nobodyMissing)
  await buildHistories(store, catalogueFiles)
  expect(
    await lines(
      store,
      `SELECT kind, collection_year FROM coverage WHERE kind = 'ssda903/missing' ORDER BY 2`,
    ),
  ).toEqual(['ssda903/missing 2025', 'ssda903/missing 2026'])
})

test('alone in a folder it belongs to the return that holds most of its children', async () => {
  const store = await emptyStore()
  await give(store, '/a', episodesOf(2025))
  await give(store, '/a', episodesOf(2026))
  await give(store, '/c', 'CHILD,SEX,DOB,ETHNIC,UPN\nC2026,1,01/01/2015,WBRI,UN1')
  await buildHistories(store, catalogueFiles)
  expect(await lines(store, YEARS)).toEqual([
    'ssda903/episodes 2025',
    'ssda903/episodes 2026',
    'ssda903/header 2026',
  ])
})

test('a corrected file takes the place of the one before for its year, and the older one is kept', async () => {
  const store = await emptyStore()
  await give(store, '/a', episodesOf(2026))
  await give(store, '/a', episodesOf(2026).replace('01/07/2025', '08/07/2025'))
  await buildHistories(store, catalogueFiles)
  expect(await lines(store, 'SELECT started_on FROM episode ORDER BY started_on')).toEqual([
    '2025-05-01',
    '2025-07-08',
  ])
  expect(await lines(store, 'SELECT count(*) FROM load')).toEqual(['2'])
})

test('one extract over several years covers each of them', async () => {
  const store = await emptyStore()
  await give(
    store,
    '/a',
    `${episodesOf(2024)}\n${episodesOf(2025).split('\n').slice(1).join('\n')}\n${episodesOf(2026).split('\n').slice(1).join('\n')}`,
  )
  await buildHistories(store, catalogueFiles)
  expect(await lines(store, YEARS)).toEqual([
    'ssda903/episodes 2024',
    'ssda903/episodes 2025',
    'ssda903/episodes 2026',
  ])
  expect(await lines(store, 'SELECT child_id, started_on FROM period_of_care ORDER BY started_on')).toEqual([
    'C2024 2023-05-01',
    'C2024 2023-07-01',
    'C2025 2024-05-01',
    'C2025 2024-07-01',
    'C2026 2025-05-01',
    'C2026 2025-07-01',
  ])
})

test('as known at a moment, only what was received by then counts', async () => {
  const store = await emptyStore()
  await give(store, '/a', episodesOf(2026), { ...reception, receivedAt: '2026-05-01T09:00:00Z' })
  const later = { ...reception, receivedAt: '2026-05-20T09:00:00Z' }
  await give(store, '/a', episodesOf(2026).replace('01/07/2025', '08/07/2025'), later)
  await buildHistories(store, catalogueFiles, '2026-05-10T00:00:00Z')
  expect(await lines(store, 'SELECT started_on FROM episode ORDER BY started_on')).toEqual([
    '2025-05-01',
    '2025-07-01',
  ])
})

test('a return handed in after its year ended is complete to 31 March; one in mid-year to the last month end', async () => {
  const store = await emptyStore()
  await give(store, '/a', episodesOf(2026))
  const inYear = { ...reception, receivedAt: '2026-08-12T09:00:00Z', receivedOn: day('2026-08-12') }
  await give(store, '/b', episodesOf(2027), inYear)
  await buildHistories(store, catalogueFiles)
  // The last event in the file is of 1 July 2026, so August may be missing and July is the last whole month.
  expect(await lines(store, 'SELECT collection_year, complete_to FROM coverage ORDER BY 1')).toEqual([
    '2026 2026-03-31',
    '2027 2026-07-31',
  ])
})

test('a list that comes later from the same folder makes no return more complete than it was', async () => {
  const store = await emptyStore()
  const inYear = { ...reception, receivedAt: '2025-08-12T09:00:00Z', receivedOn: day('2025-08-12') }
  await give(store, '/a', episodesOf(2026), inYear)
  const later = { ...reception, receivedAt: '2026-05-10T09:00:00Z' }
  await give(
    store,
    '/a',
    'Child ID,Date of visit,Child seen,Child seen alone,Recorded on\nC2026,02/08/2025,Yes,Yes,',
    later,
  )
  await buildHistories(store, catalogueFiles)
  expect(await lines(store, YEARS)).toEqual(['ssda903/episodes 2026'])
  expect(await lines(store, 'SELECT collection_year, complete_to FROM coverage')).toEqual(['2026 2025-07-31'])
})
