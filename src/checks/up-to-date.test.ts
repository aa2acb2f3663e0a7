import { expect, test } from 'vitest'
import { formats, reception } from '../../tests/support/example-store.ts'
import { catalogueFiles, emptyStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { takeIn } from '../intake/index.ts'
import { buildHistories } from '../records/index.ts'
import type { Database } from '../store/index.ts'
import type { Check } from './check.ts'
import { bringChecksUpToDate, checksUpToDate, lastRuns } from './up-to-date.ts'

const HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,YEAR'
const FIRST = `${HEADS}
A,01/05/2025,S,V2,N1,U6,PR1,,,,2026
B,01/06/2025,S,V2,N1,U6,PR1,,,,2026
`
const SECOND = FIRST.replace('A,01/05/2025,S,V2,N1,U6,PR1,,,,', 'A,01/05/2025,S,V2,N1,U6,PR1,,,AN11AA,')

const check: Check = {
  check: 'no-postcode',
  title: 'No postcode',
  mends: 'Social worker of the child',
  severity: 'warning',
  over: 'histories',
  needs: ['ssda903/episodes'],
  path: 'checks/local/no-postcode.md',
  meaning: 'Nobody can look it up.',
  sql: `SELECT child_id, started_on AS about_on, load_id, line, NULL AS detail FROM placement
    WHERE placement_postcode IS NULL`,
  workedExample: '',
  local: false,
}
const stricter = { ...check, sql: `${check.sql} AND child_id <> 'B'` }

/** Takes the episodes of a year in, and makes the histories from them. */
async function load(database: Database, text: string): Promise<void> {
  const file = { name: 'Episodes.csv', folder: '.', bytes: new TextEncoder().encode(text) }
  await takeIn(database, formats, file, reception)
  await buildHistories(database, catalogueFiles)
}

const runs = 'SELECT ran_at, findings FROM app.check_result ORDER BY ran_at'

test('the checks run once for each state of the files, and not again while nothing has changed', async () => {
  const store = await emptyStore()
  await load(store, FIRST)
  expect(await checksUpToDate(store, [check])).toBe(false)
  expect(await bringChecksUpToDate(store, [check], '2026-04-01')).toBe(true)
  expect(await checksUpToDate(store, [check])).toBe(true)
  expect(await bringChecksUpToDate(store, [check], '2026-04-02')).toBe(false)
  await load(store, SECOND)
  expect(await checksUpToDate(store, [check])).toBe(false)
  expect(await bringChecksUpToDate(store, [check], '2026-04-03')).toBe(true)
  expect(await lines(store, runs)).toEqual(['2026-04-01 2', '2026-04-03 1'])
})

test('a rule that says something else is run again, one with only another title is not', async () => {
  const store = await emptyStore()
  await load(store, FIRST)
  await bringChecksUpToDate(store, [check], '2026-04-01')
  expect(await checksUpToDate(store, [{ ...check, title: 'The postcode is blank' }])).toBe(true)
  expect(await checksUpToDate(store, [stricter])).toBe(false)
  await bringChecksUpToDate(store, [stricter], '2026-04-02')
  expect(await lines(store, runs)).toEqual(['2026-04-01 2', '2026-04-02 1'])
})

test('the load before is the one before the last load, whatever rules have changed since', async () => {
  const store = await emptyStore()
  expect(await lastRuns(store)).toEqual({})
  await load(store, FIRST)
  await bringChecksUpToDate(store, [check], '2026-04-01')
  expect(await lastRuns(store)).toEqual({ ranAt: '2026-04-01' })
  await load(store, SECOND)
  await bringChecksUpToDate(store, [check], '2026-05-01')
  expect(await lastRuns(store)).toEqual({ ranAt: '2026-05-01', before: '2026-04-01' })
  await bringChecksUpToDate(store, [stricter], '2026-05-02')
  expect(await lastRuns(store)).toEqual({ ranAt: '2026-05-02', before: '2026-04-01' })
})
