import { describe, expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { asAt, day } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { findIndicator, readCatalogue } from './catalogue.ts'
import { readSources } from './source-status.ts'
import type { Source } from './source-status-terms.ts'
import { sourcesBehind } from './source-status-rests.ts'
import { bringUpToDate } from './up-to-date.ts'

const catalogue = readCatalogue(catalogueFiles)
const settings = readSettings('authority: { name: Anytown, code: "000" }')

/** Every column that an indicator names, but for PL_LOCATION. */
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,PL_DISTANCE'
const RETURN = {
  2025: `${EPISODES},PL_LOCATION,YEAR\nA,01/05/2024,S,C2,N1,U4,PR1,,,,AN2 1AA,AN1 1AA,1.5,IN,2025\n`,
  2026: `${EPISODES},PL_LOCATION,YEAR\nA,01/05/2024,S,C2,N1,U4,PR1,,,,AN2 1AA,AN1 1AA,1.5,IN,2026\n`,
}

interface Handed {
  readonly name: string
  readonly text: string
  readonly on: string
}

/** A store that took files in one after another, each on its day, with everything made from them. */
async function storeOf(...files: readonly Handed[]): Promise<Database> {
  const database = await emptyStore()
  for (const { name, text, on } of files) {
    const bytes = new TextEncoder().encode(text)
    const received = { ...reception, receivedAt: `${on}T09:00:00Z`, receivedOn: day(on) }
    await takeIn(database, formats, { name, folder: '.', bytes }, received)
  }
  await bringUpToDate(database, catalogue, settings)
  return database
}

async function sourcesOn(database: Database, today: string): Promise<Source[]> {
  return readSources({ database, tables: formats.tables, catalogue, today: day(today) })
}

function only(sources: readonly Source[], kind: string, year?: number): Source {
  const found = sources.filter((source) => source.kind === kind && source.year === year)
  expect(found.map((source) => source.kind)).toEqual([kind])
  return found[0]!
}

/** One store for all who look at it: reading sources changes nothing. */
let both: Promise<Database> | undefined
const bothYears = () =>
  (both ??= storeOf(
    { name: 'Episodes 2025.csv', text: RETURN[2025], on: '2025-04-20' },
    { name: 'Episodes 2026.csv', text: RETURN[2026], on: '2026-04-20' },
  ))

test('a return that is there for every year, with the columns it had, is live in each of them', async () => {
  const sources = await sourcesOn(await bothYears(), '2026-06-01')
  for (const year of [2025, 2026]) {
    const episodes = only(sources, 'ssda903/episodes', year)
    expect(episodes).toMatchObject({ state: 'live', troubles: [] })
    expect(episodes.indicators).toContain('stability-3plus')
  }
})

test('once the next return is overdue the newest one is stale, and the older ones are not', async () => {
  const sources = await sourcesOn(await bothYears(), '2027-07-10')
  expect(only(sources, 'ssda903/episodes', 2025).state).toBe('live')
  expect(only(sources, 'ssda903/episodes', 2026)).toMatchObject({
    state: 'stale',
    troubles: [{ since: day('2027-07-10') }],
    load: { file: 'Episodes 2026.csv', receivedOn: day('2026-04-20'), rows: 1 },
  })
})

describe('awaiting', () => {
  test('is a table that indicators need and that never came', async () => {
    const sources = await sourcesOn(await bothYears(), '2026-06-01')
    const reviews = only(sources, 'ssda903/reviews')
    expect(reviews).toMatchObject({
      state: 'awaiting',
      troubles: [{ state: 'awaiting', reason: 'no file of it has been loaded yet' }],
      load: undefined,
    })
    expect(reviews.indicators.length).toBeGreaterThan(0)
  })

  test('is a table that is there for one year of the return and not for the other', async () => {
    const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END,YEAR\nA,01/01/2010,M,02/05/2024,03/05/2024,2025\n'
    const database = await storeOf(
      { name: 'Episodes 2025.csv', text: RETURN[2025], on: '2025-04-20' },
      { name: 'Missing 2025.csv', text: missing, on: '2025-04-20' },
      { name: 'Episodes 2026.csv', text: RETURN[2026], on: '2026-04-20' },
    )
    const sources = await sourcesOn(database, '2026-06-01')
    expect(only(sources, 'ssda903/missing', 2025).state).toBe('live')
    expect(only(sources, 'ssda903/missing', 2026).troubles).toEqual([
      { state: 'awaiting', reason: 'no file of it is loaded for this year' },
    ])
  })

  test('is a list the catalogue expects, and not one of which it says nothing', async () => {
    const sources = await sourcesOn(await emptyStore(), '2026-06-01')
    expect(only(sources, 'local/statutory-visits').state).toBe('awaiting')
    expect(sources.filter(({ kind }) => kind.startsWith('safeguarding-dataset/'))).toEqual([])
  })

  test('is a figure that a service says it has still to send', async () => {
    const returned =
      'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note\n' +
      'oc2-dental,2025/26,,,,Health provider,Awaited,24/04/2026,\noc2-immunisations,2025/26,3,4,,Health provider,Final,,\n'
    const database = await storeOf(
      { name: 'Episodes 2026.csv', text: RETURN[2026], on: '2026-04-20' },
      { name: 'returned.csv', text: returned, on: '2026-05-02' },
    )
    const awaited = (await sourcesOn(database, '2026-06-01')).filter(({ figure }) => figure)
    expect(awaited).toMatchObject([
      {
        state: 'awaiting',
        figure: { period: { code: '2025/26' }, service: 'Health provider' },
        indicators: ['oc2-dental'],
        troubles: [{ reason: 'Health provider has not sent the figure yet', since: day('2026-04-24') }],
      },
    ])
  })
})

test('a list that is older than it should be is stale since the day it was overdue', async () => {
  const visits = 'child_id,visited_on,seen,seen_alone,recorded_on\nA,14/01/2026,Yes,Yes,16/01/2026\n'
  const database = await storeOf({ name: 'statutory-visits.csv', text: visits, on: '2026-01-31' })
  expect(only(await sourcesOn(database, '2026-03-15'), 'local/statutory-visits').state).toBe('live')
  expect(only(await sourcesOn(database, '2026-04-20'), 'local/statutory-visits')).toMatchObject({
    state: 'stale',
    troubles: [{ state: 'stale', since: day('2026-03-16') }],
  })
})

describe('definition changed', () => {
  test('is a return that lacks a column it had the year before', async () => {
    const without = `${EPISODES},YEAR\nA,01/05/2024,S,C2,N1,U4,PR1,,,,AN2 1AA,AN1 1AA,1.5,2026\n`
    const database = await storeOf(
      { name: 'Episodes 2025.csv', text: RETURN[2025], on: '2025-04-20' },
      { name: 'Episodes 2026.csv', text: without, on: '2026-04-20' },
    )
    const sources = await sourcesOn(database, '2026-06-01')
    expect(only(sources, 'ssda903/episodes', 2026).troubles).toEqual([
      {
        state: 'definition changed',
        reason: 'other than the load before, it no longer has the column PL_LOCATION',
        since: day('2026-04-20'),
      },
      {
        state: 'partly filled',
        reason: 'it does not have the column PL_LOCATION',
        since: day('2026-04-20'),
      },
    ])
    expect(only(sources, 'ssda903/episodes', 2025).state).toBe('live')
  })

  test('is a return whose codes are suddenly not of their list, and not one slip of the pen in twenty rows', async () => {
    const rows = (wrong: number) =>
      Array.from({ length: 20 }, (_, at) => {
        const place = at < wrong ? 'FOSTER' : 'U4'
        return `A${at},01/05/2024,S,C2,N1,${place},PR1,,,,AN2 1AA,AN1 1AA,1.5,IN,2026`
      }).join('\n')
    const changed = async (wrong: number) => {
      const text = `${EPISODES},PL_LOCATION,YEAR\n${rows(wrong)}\n`
      const database = await storeOf(
        { name: 'Episodes 2025.csv', text: RETURN[2025], on: '2025-04-20' },
        { name: 'Episodes 2026.csv', text, on: '2026-04-20' },
      )
      const { troubles } = only(await sourcesOn(database, '2026-06-01'), 'ssda903/episodes', 2026)
      return troubles.map(({ state, reason }) => `${state}: ${reason}`)
    }
    expect(await changed(1)).toEqual([])
    expect(await changed(2)).toEqual([
      'definition changed: other than the load before, it now has codes that are not of their list in the column PLACE',
    ])
  })
})

test('a column that must be filled and is blank in more than one row in twenty makes a source partly filled', async () => {
  const rows = Array.from({ length: 10 }, (_, at) => {
    const status = at === 0 ? '' : 'C2'
    return `A${at},01/05/2025,S,${status},N1,U4,PR1,,,,AN2 1AA,AN1 1AA,1.5,IN,2026`
  })
  const text = `${EPISODES},PL_LOCATION,YEAR\n${rows.join('\n')}\n`
  const database = await storeOf({ name: 'Episodes.csv', text, on: '2026-04-20' })
  expect(only(await sourcesOn(database, '2026-06-01'), 'ssda903/episodes', 2026)).toMatchObject({
    state: 'partly filled',
    troubles: [{ reason: 'LS is blank or cannot be read in 1 of 10 rows', since: day('2026-04-20') }],
  })
})

test('sources come worst first, and of those alike the ones most indicators rest on', async () => {
  const sources = await sourcesOn(await bothYears(), '2026-06-01')
  const states = sources.map(({ state }) => state)
  expect([...new Set(states)]).toEqual(['awaiting', 'live'])
  expect(states.lastIndexOf('awaiting')).toBeLessThan(states.indexOf('live'))
  const awaited = sources
    .filter(({ state }) => state === 'awaiting')
    .map(({ indicators }) => indicators.length)
  expect(awaited).toEqual(awaited.toSorted((a, b) => b - a))
})

test('a figure rests on the years it looks at and on no others', async () => {
  const sources = await sourcesOn(await bothYears(), '2026-06-01')
  const number = findIndicator(catalogue, 'cla-number')
  const on = (end: string) =>
    sourcesBehind(sources, number, asAt(day(end))).map(({ kind, year }) => `${kind} ${year}`)
  expect(on('2025-12-31')).toEqual(['ssda903/episodes 2026'])
  expect(on('2025-03-31')).toEqual(['ssda903/episodes 2025'])
})
