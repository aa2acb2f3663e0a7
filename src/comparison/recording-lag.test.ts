import { expect, test } from 'vitest'
import { readFormats, takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { takeInEpisodes } from '../../tests/support/lean-catalogue.ts'
import { recordingLags } from './recording-lag.ts'

const HEADS = 'Child ID,Date of visit,Child seen,Child seen alone,Recorded on,Social worker,Team'

async function takeInVisits(store: Database, name: string, rows: readonly string[]): Promise<void> {
  const bytes = new TextEncoder().encode([HEADS, ...rows, ''].join('\n'))
  await takeIn(store, formats, { name, folder: '.', bytes }, reception)
}

async function lagsOf(store: Database, table: string) {
  const lags = await recordingLags(
    store,
    formats.tables.filter((each) => each.table === table),
  )
  return lags.map(({ title, event, recorded, team, rows, median, nineInTen }) =>
    [`${title}:`, event, recorded ?? 'first file', team ?? 'all', rows, median, nineInTen].join(' '),
  )
}

test('visits are recorded by each team within so many days; the row of the last file counts', async () => {
  const store = await emptyStore()
  const visit = (child: string, on: string, recorded: string, team: string) =>
    `${child},${on}/05/2025,Yes,Yes,${recorded},SW1,${team}`
  await takeInVisits(store, 'visits-1.csv', [
    visit('A', '01', '', 'North'),
    visit('B', '01', '03/05/2025', 'North'),
    visit('C', '01', '06/05/2025', 'South'),
    // Recorded a day before it was held, and so no delay.
    visit('D', '10', '09/05/2025', 'South'),
  ])
  await takeInVisits(store, 'visits-2.csv', [visit('A', '01', '11/05/2025', 'North')])
  // Delays of 10 (A, from the later file), 2 (B) and 5 days (C).
  expect(await lagsOf(store, 'local/statutory-visits')).toEqual([
    'Statutory visits: visited_on recorded_on all 3 5 10',
    'Statutory visits: visited_on recorded_on North 2 6 10',
    'Statutory visits: visited_on recorded_on South 1 5 5',
  ])
  await store.close()
})

test('an episode that a later file of the year holds first was recorded at the latest when that file came', async () => {
  const store = await emptyStore()
  const load = (receivedAt: string, year: number, rows: string) =>
    takeInEpisodes(store, formats, { receivedAt, year, rows })
  const known = 'A 01/05/2025 S C2 U4'
  await load('2025-04-20T09:00:00Z', 2025, 'B 01/02/2025 S C2 U4')
  expect(await lagsOf(store, 'ssda903/episodes')).toEqual([])
  await load('2025-06-10T09:00:00Z', 2026, known)
  // B was in the return of the year before, so it is no news that it stands in this one.
  await load(
    '2025-07-10T09:00:00Z',
    2026,
    `${known}\nB 01/02/2025 S C2 U4\nC 30/06/2025 S C2 U4\nD 10/06/2025 S C2 U4`,
  )
  // C 10 days and D 30 days after they began.
  expect(await lagsOf(store, 'ssda903/episodes')).toEqual(['Episodes: DECOM first file all 2 20 30'])
  await store.close()
})

test('a table that names a column it has not as the day of recording is refused', () => {
  const files = catalogueFiles.map(({ path, text, local }) => ({
    path,
    local,
    text: text.replace('recorded-by: { visited_on: recorded_on }', 'recorded-by: { visited_on: noted_on }'),
  }))
  expect(() => readFormats(files)).toThrow('there is no column noted_on')
})
