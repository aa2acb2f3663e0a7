import { describe, expect, test } from 'vitest'
import { day, readPeriod } from '../core/index.ts'
import type { Effect, Provenance, Source } from '../measures/index.ts'
import {
  checksWords,
  effectInWords,
  effectWords,
  lastLoadWords,
  loadTimeWords,
  restsOnWords,
  rowsUsedWords,
  sourceWords,
} from './provenance-words.ts'

const NINE_CHILDREN: Effect = {
  figure: { numerator: 74, denominator: 616, value: 12.013 },
  without: { numerator: 72, denominator: 607, value: 11.862 },
  casesLeftOut: 9,
  childrenLeftOut: 9,
  byCheck: [],
}

const RAN: Provenance['checks'] = {
  concerning: 12,
  ranAt: '2026-04-20T09:00:00.000Z',
  upToDate: true,
  notRun: [],
}

const source = (changes: Partial<Source> = {}): Source => ({
  kind: 'local/statutory-visits',
  title: 'Statutory visits',
  year: undefined,
  state: 'live',
  troubles: [],
  load: {
    id: 1,
    file: 'visits.csv',
    part: undefined,
    sha256: 'abc',
    rows: 5,
    receivedOn: day('2026-01-31'),
    asAt: undefined,
  },
  indicators: ['visits-in-time'],
  ...changes,
})

describe('the effect of findings', () => {
  test('is the figure with and without the children in doubt', () => {
    expect(effectWords({ measure: 'percentage' }, NINE_CHILDREN)).toBe(
      '12.0% (74 of 616); without the 9 children with an open finding 11.9% (72 of 607)',
    )
  })

  test('names cases and children where a child has several cases', () => {
    const effect: Effect = {
      figure: { numerator: 5, denominator: null, value: 5 },
      without: { numerator: 3, denominator: null, value: 3 },
      casesLeftOut: 2,
      childrenLeftOut: 1,
      byCheck: [],
    }
    expect(effectWords({ measure: 'count' }, effect)).toBe(
      '5; without the 2 cases of 1 child with an open finding 3',
    )
  })

  test('of an average is the average of those who are left', () => {
    const effect: Effect = {
      ...NINE_CHILDREN,
      figure: { numerator: 9, denominator: 3, value: 3 },
      without: { numerator: 3, denominator: 2, value: 1.5 },
      casesLeftOut: 1,
      childrenLeftOut: 1,
    }
    expect(effectWords({ measure: 'average' }, effect)).toBe(
      '3.00 (based on 3); without the 1 child with an open finding 1.50 (based on 2)',
    )
  })

  test('is never said to be nothing while nobody has looked, or looked at something older', () => {
    const load = {} as Provenance['loads'][number]
    const words = (changes: Partial<Provenance>) =>
      effectInWords({ measure: 'percentage' }, { effect: undefined, checks: RAN, loads: [load], ...changes })
    expect(words({})).toBe('No open error or warning is about a child behind the figure.')
    expect(words({ checks: { ...RAN, ranAt: undefined } })).toBe(
      'The checks have not been run yet, so nobody knows what findings do to the figure.',
    )
    expect(words({ checks: { ...RAN, upToDate: false } })).toBe(
      'No open error or warning is about a child behind the figure. Files or definitions have changed since the checks last ran.',
    )
    expect(words({ loads: [] })).toBe('There is no figure that a finding could change.')
  })
})

test('checks that did not run are counted, and never taken as passed', () => {
  expect(checksWords(RAN)).toBe('12 checks concern the figure, last run on 20 April 2026; all of them ran.')
  const notRun = [{ whyNot: [] }] as unknown as Provenance['checks']['notRun']
  expect(checksWords({ ...RAN, concerning: 1, notRun })).toBe(
    '1 check concerns the figure, last run on 20 April 2026; 1 of them did not run, or not over every year.',
  )
  expect(checksWords({ ...RAN, ranAt: undefined })).toBe(
    '12 checks concern the figure; none has been run yet.',
  )
})

test('a load is of its years, of its day, or of no time', () => {
  expect(loadTimeWords({ years: [2025, 2026], asAt: null })).toBe('2024/25, 2025/26')
  expect(loadTimeWords({ years: [], asAt: '2026-02-28' })).toBe('28 February 2026')
  expect(loadTimeWords({ years: [], asAt: null })).toBe('')
})

test('rows used are out of all rows, where rows are about children', () => {
  expect(rowsUsedWords({ rows: 1740, rowsUsed: 1284 })).toBe('1,284 of 1,740')
  expect(rowsUsedWords({ rows: 936, rowsUsed: null })).toBe('936')
})

describe('what a figure rests on', () => {
  test('names what is not live and counts the rest', () => {
    expect(restsOnWords([source({ state: 'stale' })])).toBe(
      'Rests on: Statutory visits, last loaded 31 January 2026: stale',
    )
    const reviews = source({ kind: 'ssda903/reviews', title: 'Reviews', year: 2026, load: undefined })
    expect(restsOnWords([{ ...reviews, state: 'awaiting' }, source(), source()])).toBe(
      'Rests on: Reviews 2025/26, not loaded: awaiting; 2 other sources are live',
    )
  })

  test('names each table once where all are live, with the day of the last load', () => {
    const episodes = (year: number, id: number, on: string) =>
      source({
        kind: 'ssda903/episodes',
        title: 'Episodes',
        year,
        load: { ...source().load!, id, receivedOn: day(on) },
      })
    const both = [episodes(2025, 3, '2025-04-20'), episodes(2026, 8, '2026-04-20')]
    expect(restsOnWords(both)).toBe('Rests on: Episodes, last loaded 20 April 2026: live')
    expect(restsOnWords(both, ({ kind }) => kind.split('/')[1]!)).toBe(
      'Rests on: episodes, last loaded 20 April 2026: live',
    )
  })

  test('is nothing where there is no source', () => {
    expect(restsOnWords([])).toBeUndefined()
  })
})

test('a figure that is awaited is called by its indicator and the service', () => {
  const figure = { period: readPeriod('2025/26')!, service: 'Health provider' }
  expect(sourceWords(source({ title: 'Dental checks', figure }))).toBe('Dental checks, from Health provider')
})

test('a picture of a day is of that day, whenever it was loaded', () => {
  const load = { ...source().load!, asAt: day('2025-12-31') }
  expect(lastLoadWords(source({ load }))).toBe('of 31 December 2025')
})
