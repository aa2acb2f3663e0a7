import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAt, day } from '../../src/core/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { materialise } from '../../src/measures/cases.ts'
import { readCatalogue } from '../../src/measures/index.ts'
import { type Database, writeCalendarPeriods } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, exampleFile, formats, reception } from '../support/example-store.ts'
import { storeWithHistories } from '../support/lazy-histories.ts'

// The worked example of the cohort holds one picture. These are four of them, one after another.

const cohort = readCatalogue(catalogueFiles).cohorts.get('protection-plans')!
const [START, LATEST] = ['Child Protection Plan Start Date', 'Date of latest review conference']
const plan = (child: string, startedOn: string, latest: string | null) => ({
  'Child Unique ID': child,
  [START]: startedOn,
  [LATEST]: latest,
})

/** CORRECTED had a day of a conference that the next picture took back; LATE was written up two months late. */
const pictures = {
  '2025-09-30': [
    plan('CORRECTED', '01/02/2025', '02/09/2025'),
    plan('LATE', '01/02/2025', '01/05/2025'),
    plan('STEADY', '01/02/2025', '30/04/2025'),
  ],
  '2025-10-31': [
    plan('CORRECTED', '01/02/2025', '09/02/2025'),
    plan('LATE', '01/02/2025', '01/05/2025'),
    plan('NEW', '20/10/2025', null),
    plan('STEADY', '01/02/2025', '15/10/2025'),
  ],
  '2025-12-31': [
    plan('CORRECTED', '01/02/2025', '09/02/2025'),
    plan('LATE', '01/02/2025', '29/09/2025'),
    plan('NEW', '20/10/2025', '15/12/2025'),
    plan('STEADY', '01/02/2025', '15/10/2025'),
  ],
  '2026-03-07': [
    plan('CORRECTED', '01/02/2025', '09/02/2025'),
    plan('LATE', '01/02/2025', '29/09/2025'),
    plan('NEW', '20/10/2025', '15/12/2025'),
    plan('STEADY', '01/02/2025', '02/03/2026'),
  ],
}

let database: Database

beforeAll(async () => {
  const store = await emptyStore()
  for (const [on, rows] of Object.entries(pictures)) {
    const { bytes } = exampleFile('annex-a/list-7', rows, 2026)
    await takeIn(store, formats, { name: `list-7 ${on}.csv`, folder: '.', bytes }, reception)
  }
  database = await storeWithHistories(store)
  await writeCalendarPeriods(
    database,
    ['2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2026-02-28'].map((on) => asAt(day(on))),
  )
  await materialise(database, cohort)
})

afterAll(() => database.close())

/** The last review conference and the day of the next of each child on a plan at the end of a day. */
async function reviewsOn(on: string) {
  const rows = await database.rows<Record<string, string | null>>(
    `SELECT child_id, last_reviewed_on, review_due_on FROM ${cohort.table} WHERE period = $1 ORDER BY child_id`,
    [on],
  )
  return rows.map((row) => [row['child_id'], row['last_reviewed_on'], row['review_due_on']])
}

test('the last conference is the newest by the day that any picture names, unless a newer picture took it back', async () => {
  expect(await reviewsOn('2025-09-30')).toEqual([
    ['CORRECTED', '2025-02-09', '2025-08-09'],
    ['LATE', '2025-09-29', '2026-03-29'],
    ['STEADY', '2025-04-30', '2025-10-30'],
  ])
  expect(await reviewsOn('2025-10-31')).toEqual([
    ['CORRECTED', '2025-02-09', '2025-08-09'],
    ['LATE', '2025-09-29', '2026-03-29'],
    ['NEW', null, '2026-01-20'],
    ['STEADY', '2025-10-15', '2026-04-15'],
  ])
})

test('between pictures a month away on either side the conferences are known, before the first picture they are not', async () => {
  expect(await reviewsOn('2025-11-30')).toEqual([
    ['CORRECTED', '2025-02-09', '2025-08-09'],
    ['LATE', '2025-09-29', '2026-03-29'],
    ['NEW', null, '2026-01-20'],
    ['STEADY', '2025-10-15', '2026-04-15'],
  ])
  expect(await reviewsOn('2025-08-31')).toEqual([
    ['CORRECTED', null, null],
    ['LATE', null, null],
    ['STEADY', null, null],
  ])
})

test('of a picture within a week after the day, what was held since does not tell what stood on the day', async () => {
  expect(await reviewsOn('2026-02-28')).toEqual([
    ['CORRECTED', '2025-02-09', '2025-08-09'],
    ['LATE', '2025-09-29', '2026-03-29'],
    ['NEW', '2025-12-15', '2026-06-15'],
    ['STEADY', null, null],
  ])
})
