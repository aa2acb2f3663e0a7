import { expect, test } from 'vitest'
import { asAt, day, readPeriod } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { bringUpToDate, readCatalogue, stateHash } from '../measures/index.ts'
import { buildHistories } from '../records/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { ownPeriod } from './returned-own.ts'
import { allReturnedFigures, type ReturnedFigure, returnedFigures } from './returned.ts'

const HEADS = 'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note'
const catalogue = readCatalogue(catalogueFiles)

async function given(store: Database, rows: readonly string[]): Promise<Database> {
  const bytes = new TextEncoder().encode([HEADS, ...rows, ''].join('\n'))
  await takeIn(store, formats, { name: 'returned.csv', folder: '.', bytes }, reception)
  return store
}

/** A store with these rows of other services and these figures of our own, as if they had been computed. */
async function storeWith(rows: readonly string[], own: readonly string[] = []): Promise<Database> {
  const store = await given(await emptyStore(), rows)
  await buildHistories(store, catalogueFiles)
  for (const fact of own)
    await store.run(
      `INSERT INTO fact (authority, indicator, period, cut, cut_value, numerator, denominator, value)
       VALUES ('998', ${fact})`,
    )
  return store
}

function inShort(rows: readonly ReturnedFigure[]): string[] {
  return rows.map(({ key, period, source }) => `${key} ${period.code} ${source ?? '-'}`)
}

test('a returned percentage is worked out from its counts and stands beside our own, with the difference', async () => {
  const store = await storeWith(
    ['oc2-dental,2025/26,412,448,92,Health provider,Provisional,24/04/2026,Out-of-area ones included'],
    [
      `'oc2-dental', '2025/26', '', '', 410, 450, 91.1`,
      `'oc2-dental', '2025/26', 'sex', 'Male', 200, 220, 90.9`,
    ],
  )
  const [row, ...others] = await returnedFigures(store, catalogue, 'oc2-dental')
  expect(others).toEqual([])
  expect(row).toMatchObject({
    key: 'oc2-dental',
    source: 'Health provider',
    status: 'provisional',
    note: 'Out-of-area ones included',
    isReturned: true,
    numerator: 412,
    denominator: 448,
    printed: 92,
    agreesWithCounts: true,
    own: { numerator: 410, denominator: 450, value: 91.1, agrees: false },
  })
  expect(row!.sentOn?.toString()).toBe('2026-04-24')
  expect(row!.value).toBeCloseTo(91.9642857, 6)
  expect(row!.own!.difference).toMatchObject({ numerator: -2, denominator: 2 })
  expect(row!.own!.difference.value).toBeCloseTo(-0.8642857, 6)
})

test('a printed figure that its own counts do not come to is found', async () => {
  const store = await storeWith([
    'oc2-dental,2025/26,412,448,93,Health provider,,,',
    'oc2-immunisations,2025/26,412,448,91.9,Health provider,,,',
    'substance-accepted,2025/26,28,,28,Health provider,,,',
  ])
  const rows = await allReturnedFigures(store, catalogue)
  expect(rows.map(({ key, agreesWithCounts }) => `${key} ${agreesWithCounts}`)).toEqual([
    'substance-accepted true',
    'oc2-dental false',
    'oc2-immunisations false',
  ])
})

test('a blank row is there as not returned, and has our own count without a difference', async () => {
  const store = await storeWith(
    ['oc2-dental,2025/26,,,,Health provider,Awaited,,'],
    [`'oc2-dental', '2025/26', '', '', 410, 450, 91.1`],
  )
  expect(await returnedFigures(store, catalogue, 'oc2-dental')).toMatchObject([
    {
      isReturned: false,
      numerator: null,
      denominator: null,
      value: null,
      own: {
        numerator: 410,
        agrees: undefined,
        difference: { numerator: null, denominator: null, value: null },
      },
    },
  ])
})

test('a number that cannot be read is kept as it was written, and is neither blank without a word nor a nought', async () => {
  const store = await storeWith(['substance-accepted,2025/26,<5,,,Health provider,,,'])
  expect(await returnedFigures(store, catalogue, 'substance-accepted')).toMatchObject([
    { isReturned: false, numerator: null, value: null, unreadable: '<5' },
  ])
})

test('with a period only what was sent for it is given, the latest first without one', async () => {
  const store = await storeWith([
    'adoption-breakdowns,2025/26-Q3,1,,,Adoption agency,,,',
    'adoption-breakdowns,2025/26-Q4,0,,,Adoption agency,,,',
    'adoption-breakdowns,2025/26,4,,,Adoption agency,,,',
    'adoption-breakdowns,2025/26,5,,,Another agency,,,',
  ])
  expect(inShort(await returnedFigures(store, catalogue, 'adoption-breakdowns'))).toEqual([
    'adoption-breakdowns 2025/26-Q4 Adoption agency',
    'adoption-breakdowns 2025/26 Adoption agency',
    'adoption-breakdowns 2025/26 Another agency',
    'adoption-breakdowns 2025/26-Q3 Adoption agency',
  ])
  const quarter = readPeriod('2025/26-Q3')!
  expect(inShort(await returnedFigures(store, catalogue, 'adoption-breakdowns', quarter))).toEqual([
    'adoption-breakdowns 2025/26-Q3 Adoption agency',
  ])
})

test('a figure at a day may be sent under the year or the quarter that ends on it', async () => {
  const store = await storeWith(
    [
      'cla-number,2025/26,664,,,Health provider,,,',
      'cla-number,2025/26-Q4,665,,,Virtual school,,,',
      'cla-number,2025/26-Q3,650,,,Virtual school,,,',
    ],
    [`'cla-number', '2026-03-31', '', '', 665, NULL, 665`],
  )
  const rows = await returnedFigures(store, catalogue, 'cla-number', asAt(day('2026-03-31')))
  expect(
    rows.map(
      ({ source, own }) => `${source} ${own?.period.code} ${own?.difference.numerator} ${own?.agrees}`,
    ),
  ).toEqual(['Virtual school 2026-03-31 0 true', 'Health provider 2026-03-31 1 false'])
})

test('a stretch of time is held only against the same days', () => {
  const keptFor = (key: string, code: string) => {
    const indicator = catalogue.indicators.find((each) => each.key === key)!
    return ownPeriod(catalogue, indicator, readPeriod(code)!)?.code
  }
  expect(keptFor('oc2-dental', '2025/26')).toBe('2025/26')
  expect(keptFor('oc2-dental', '12m:2026-03')).toBe('2025/26')
  expect(keptFor('oc2-dental', '2025/26-Q4')).toBeUndefined()
  expect(keptFor('oc2-dental', '2026-03-31')).toBeUndefined()
  expect(keptFor('cla-number', '2026-03')).toBe('2026-03-31')
  // Three or more placements are counted over the twelve months before a day.
  expect(keptFor('stability-3plus', '2025/26')).toBe('2026-03-31')
})

test('what the catalogue does not compute is listed as it came, after what it does, by service', async () => {
  const store = await storeWith([
    'attendance-of-all,2025/26,,,93.4,virtual school,,,',
    'oc2-dental,2025/26,412,448,,Virtual school,,,',
    'oc2-dental,2025/26,,,,Health provider,,,',
    'oc2-dental,2024/25,400,440,,Health provider,,,',
  ])
  const rows = await allReturnedFigures(store, catalogue)
  expect(inShort(rows)).toEqual([
    'oc2-dental 2025/26 Health provider',
    'oc2-dental 2024/25 Health provider',
    'oc2-dental 2025/26 Virtual school',
    'attendance-of-all 2025/26 virtual school',
  ])
  expect(rows.at(-1)).toMatchObject({ indicator: undefined, value: 93.4, own: undefined })
  expect(inShort(await returnedFigures(store, catalogue, 'attendance-of-all'))).toHaveLength(1)
})

test('a store that only took files in, or that nobody sent anything to, has no returned figures', async () => {
  const store = await given(await emptyStore(), ['oc2-dental,2025/26,412,448,,Health provider,,,'])
  expect(await allReturnedFigures(store, catalogue)).toEqual([])
  expect(await returnedFigures(store, catalogue, 'oc2-dental')).toEqual([])
  expect(await allReturnedFigures(await storeWith([]), catalogue)).toEqual([])
})

test('a figure that another service sends is a part of the state that everything came to', async () => {
  const settings = readSettings('authority: { name: Anytown, code: "998" }\n')
  const hashAfter = async (numerator: number) => {
    const store = await given(await emptyStore(), [`oc2-dental,2025/26,${numerator},440,,Health provider,,,`])
    await bringUpToDate(store, catalogue, settings)
    return stateHash(store)
  }
  const first = await hashAfter(380)
  expect(await hashAfter(380)).toBe(first)
  expect(await hashAfter(381)).not.toBe(first)
})
