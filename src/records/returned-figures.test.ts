import { expect, test } from 'vitest'
import { takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { buildHistories } from './build.ts'

const HEADS = 'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note'
const ROWS = `SELECT source, period, numerator, denominator, value, status, is_returned FROM returned_figure
  ORDER BY source, period`

/** A store that was given these files one day after another, each as its rows under the template's heads. */
async function storeAfter(...files: readonly string[]): Promise<Database> {
  const store = await emptyStore()
  for (const [at, rows] of files.entries()) {
    const text = `${HEADS}\n${rows}\n`
    const file = { name: `returned ${at}.csv`, folder: '.', bytes: new TextEncoder().encode(text) }
    await takeIn(store, formats, file, { ...reception, receivedAt: `2026-05-0${at + 1}T09:00:00Z` })
  }
  return store
}

async function counting(...files: readonly string[]): Promise<string[]> {
  const store = await storeAfter(...files)
  await buildHistories(store, catalogueFiles)
  return lines(store, ROWS)
}

test('a corrected figure takes the place of the one sent before', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,380,440,,Health provider,Provisional,10/04/2026,',
      'oc2-dental,2025/26,386,441,,Health provider,Final,24/04/2026,',
    ),
  ).toEqual(['Health provider 2025/26 386 441 - final 1'])
})

test('the file received last counts, also when an earlier day stands in it', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,386,441,,Health provider,Final,24/04/2026,',
      'oc2-dental,2025/26,380,440,,Health provider,Provisional,10/04/2026,',
    ),
  ).toEqual(['Health provider 2025/26 380 440 - provisional 1'])
})

test('within a file the last line of a figure counts', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,380,440,,Health provider,,,\noc2-dental,2025/26,381,440,,Health provider,,,',
    ),
  ).toEqual(['Health provider 2025/26 381 440 - - 1'])
})

test('each source and each period keeps its own row, and a source is the same in small letters', async () => {
  expect(
    await counting(
      'oc2-dental,2024/25,370,430,,Health provider,,,\noc2-dental,2025/26,380,440,,Health provider,,,',
      'oc2-dental,2025/26,12,15,,Out-of-area provider,,,\noc2-dental,2025/26,386,441,,health PROVIDER,,,',
    ),
  ).toEqual([
    'Health provider 2024/25 370 430 - - 1',
    'Out-of-area provider 2025/26 12 15 - - 1',
    'health PROVIDER 2025/26 386 441 - - 1',
  ])
})

test('a blank row is kept as not returned, and a nought as a nought', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,,,,Health provider,,,\nadoption-breakdowns,2025/26-Q4,0,,,Adoption agency,,,',
    ),
  ).toEqual(['Adoption agency 2025/26-Q4 0 - - - 1', 'Health provider 2025/26 - - - - 0'])
})

test('a row left blank in a later file does not wipe out the figure sent before', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,380,440,,Health provider,Final,24/04/2026,',
      'oc2-dental,2025/26,,,,Health provider,Final,30/04/2026,',
    ),
  ).toEqual(['Health provider 2025/26 380 440 - final 1'])
})

test('nor does a line left blank further down in the same file', async () => {
  expect(
    await counting(
      'oc2-dental,2025/26,380,440,,Health provider,,,\noc2-dental,2025/26,,,,Health provider,,,to come',
    ),
  ).toEqual(['Health provider 2025/26 380 440 - - 1'])
})

test('a later blank row with the status awaited takes the figure back, until it is sent again', async () => {
  const first = 'oc2-dental,2025/26,380,440,,Health provider,Provisional,10/04/2026,'
  const takenBack = 'oc2-dental,2025/26,,,,Health provider,Awaited,20/04/2026,being checked'
  const again = 'oc2-dental,2025/26,386,441,,Health provider,Final,24/04/2026,'
  expect(await counting(first, takenBack)).toEqual(['Health provider 2025/26 - - - awaited 0'])
  expect(await counting(takenBack, first)).toEqual(['Health provider 2025/26 380 440 - provisional 1'])
  expect(await counting(first, takenBack, again)).toEqual(['Health provider 2025/26 386 441 - final 1'])
})

test('a row without an indicator or a period is left aside, and one without a source is kept', async () => {
  expect(
    await counting(
      ',2025/26,380,440,,Health provider,,,\noc2-dental,,380,440,,Health provider,,,\noc2-dental,2025/26,380,440,,,,,',
    ),
  ).toEqual(['- 2025/26 380 440 - - 1'])
})

test('as known at a moment, only what had been sent by then counts', async () => {
  const store = await storeAfter(
    'oc2-dental,2025/26,380,440,,Health provider,Provisional,,',
    'oc2-dental,2025/26,386,441,,Health provider,Final,,',
  )
  await buildHistories(store, catalogueFiles, '2026-05-01T12:00:00Z')
  expect(await lines(store, ROWS)).toEqual(['Health provider 2025/26 380 440 - provisional 1'])
})
