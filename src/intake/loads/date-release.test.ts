import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { dictionaryCsv, publishedFile } from '../../../tests/support/published-files.ts'
import { day } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { readPublished } from '../published/read-published.ts'
import { takeInPublished } from './take-in-published.ts'

/** A release of one measure for Kirklees in 2025. */
function release(value: string, name: string) {
  return publishedFile(
    name,
    `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,children
2025,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,382,Kirklees,E08000034,${value}
`,
  )
}

/** Takes a published file in, with the day of its release where one is said. Its name stands for its bytes. */
async function take(store: Database, file: ReturnType<typeof release>, released?: string) {
  const contents = (await readPublished(file, formats))!
  const releasedOn = released === undefined ? undefined : day(released)
  return takeInPublished(store, { file, sha256: file.name, contents, releasedOn }, reception)
}

const REVISED = release('643', 'revised/children.csv')
const FIRST = release('640', 'first/children.csv')

test('a release that counts although it is the older one is put right by saying when it was released', async () => {
  const store = await emptyStore()
  await take(store, REVISED)
  expect((await take(store, FIRST)).beside).toMatchObject([{ code: 'release-may-be-older' }])
  expect(await take(store, FIRST, '2025-11-20')).toMatchObject({
    loadId: 2,
    asAt: '2025-11-20',
    state: 'dated',
    beside: [{ code: 'release-may-be-later' }],
  })
  expect(await take(store, REVISED, '2026-01-15')).toMatchObject({
    loadId: 1,
    asAt: '2026-01-15',
    state: 'dated',
    beside: [
      {
        code: 'release-revises',
        detail:
          'first/children.csv (released on 20 November 2025): 1 of the 1 values that both have is not the same',
      },
    ],
  })
  expect(await store.rows('SELECT load_id, as_at FROM load ORDER BY 1')).toEqual([
    { load_id: 1, as_at: '2026-01-15' },
    { load_id: 2, as_at: '2025-11-20' },
  ])
  await store.close()
})

test('what was found when the release was taken in stays, and what was said of it beside others is said anew', async () => {
  const store = await emptyStore()
  await take(store, REVISED)
  const before = await take(store, FIRST)
  const after = await take(store, FIRST, '2025-11-20')
  const codes = (await store.rows<{ code: string }>('SELECT code FROM load_finding WHERE load_id = 2')).map(
    ({ code }) => code,
  )
  expect(codes.toSorted()).toEqual(['dataset-not-described', 'release-may-be-later'])
  expect([before.findings, after.findings]).toEqual([2, 2])
  expect(await store.rows('SELECT finding_count FROM load WHERE load_id = 2')).toEqual([{ finding_count: 2 }])
  expect(await store.rows('SELECT count(*) AS rows FROM published_value')).toEqual([{ rows: 2 }])
  await store.close()
})

test('the day that is said goes before the one in the name, and the same day again changes nothing', async () => {
  const store = await emptyStore()
  const named = release('640', 'children 2025-03-31.csv')
  expect(await take(store, named, '2025-11-20')).toMatchObject({ state: 'loaded', asAt: '2025-11-20' })
  expect(await take(store, named, '2025-11-20')).toMatchObject({
    state: 'already loaded',
    asAt: '2025-11-20',
  })
  expect(await take(store, named)).toMatchObject({ state: 'already loaded', asAt: '2025-11-20' })
  await store.close()
})

test('a file that dates itself keeps its own day', async () => {
  const store = await emptyStore()
  const dictionary = publishedFile(
    'dictionary.csv',
    dictionaryCsv([{ Measure_short: 'LAC', 'Last Update': '45809' }]),
  )
  expect(await take(store, dictionary, '2025-11-20')).toMatchObject({ state: 'loaded', asAt: '2025-06-01' })
  expect(await take(store, dictionary, '2025-11-20')).toMatchObject({ state: 'already loaded' })
  await store.close()
})
