import { beforeAll, describe, expect, test } from 'vitest'
import { readPeriod } from '../../src/core/index.ts'
import { casesBehind, figureOf, type Indicator, readCatalogue } from '../../src/measures/index.ts'
import type { Database } from '../../src/store/index.ts'
import { referenceTest } from '../reference-data.ts'
import { demoStore } from '../support/demo-store.ts'
import { catalogueFiles } from '../support/example-store.ts'

const catalogue = readCatalogue(catalogueFiles)
const { indicators } = catalogue

/** Keys that the table of measures does not have: parts of one of its rows, or the other of two ways to count. */
const OUR_OWN: Record<string, string> = {
  'entering-care-children': 'entering-care-number',
  'entering-care-under-1': 'entering-care-age',
  'entering-care-under-5': 'entering-care-age',
  'entering-care-teenagers': 'entering-care-age',
  'entering-care-outside-boundary': 'entering-care-within-boundary',
  'entering-care-again': 'entering-care-number',
  'ceased-children': 'ceased-number',
  'cla-not-home-on-order': 'cla-home-on-order',
  'cla-home-under-6-months': 'cla-home-duration',
  'cla-home-6-to-12-months': 'cla-home-duration',
  'cla-home-12-to-18-months': 'cla-home-duration',
  'cla-home-18-months': 'cla-home-duration',
  'moves-unplanned': 'moves-planned-unplanned',
  'reviews-overdue': 'reviews-in-timescale',
  'reviews-held-number': 'review-participation',
  'missing-incidents-average': 'missing-children',
  'oc2-health-assessment': 'oc2-health-set',
  'oc2-dental': 'oc2-health-set',
  'oc2-immunisations': 'oc2-health-set',
  'oc2-developmental': 'oc2-health-set',
  'oc2-substance-identified': 'substance-accepted',
  'sdq-completed': 'mental-health-support',
  'sdq-average': 'mental-health-support',
  'sdq-concern': 'mental-health-support',
  'cl-in-touch-17-18': 'cl-in-touch',
  'cl-suitable-accommodation-17-18': 'cl-suitable-accommodation',
  'cl-eet-17-18': 'cl-eet',
  'cl-higher-education': 'cl-degrees',
  'adoption-waiting-decision': 'adoption-waiting',
  'adoption-days-to-placement': 'adoption-orders-granted',
  'adoption-days-to-moving-in': 'adoption-orders-granted',
  'adoption-days-order-to-match': 'adoption-orders-granted',
}

const TABLE = 'catalogue/indicators.csv'

/** Key and code of each row of the table; neither ever stands in quotes. */
function measuresOf(text: string): Map<string, string> {
  const rows = text.trim().split('\n').slice(1)
  return new Map(rows.map((row) => row.split(',', 2) as [string, string]))
}

referenceTest(TABLE, 'every indicator has a key of the table of measures, or is a part of one', (text) => {
  const measures = measuresOf(text)
  const unknown = indicators.filter(({ key }) => !measures.has(OUR_OWN[key] ?? key))
  expect(unknown.map(({ path }) => path)).toEqual([])
  const ours = indicators.map(({ key }) => key)
  expect(Object.keys(OUR_OWN).filter((key) => measures.has(key) || !ours.includes(key))).toEqual([])
})

referenceTest(TABLE, 'an indicator has the code the table prints, with a letter where it is a part', (text) => {
  const measures = measuresOf(text)
  const wrong = indicators.filter(({ key, code }) => {
    const printed = measures.get(OUR_OWN[key] ?? key)
    if (code === null) return !(key in OUR_OWN) && printed !== ''
    return code !== printed && code.replace(/[a-z]$/, '') !== printed
  })
  expect(wrong.map(({ path, code }) => `${path}: ${code}`)).toEqual([])
})

test('no two indicators have one key or one code', () => {
  const keys = indicators.map(({ key }) => key)
  const codes = indicators.flatMap(({ code }) => code ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})

test('the name of the file begins with the code the papers print', () => {
  const wrong = indicators.filter(({ path, code, area }) => {
    const printed = code?.replace(/[a-z]$/, '') ?? area.slice(0, 4)
    return !path.startsWith(`indicators/${area}/${printed}-`)
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

const SQL_WORDS = ['and', 'or', 'not', 'in', 'is', 'null', 'between']

test('a predicate names only columns of its cohort', () => {
  const strange = indicators.flatMap((indicator) => {
    const { columns } = catalogue.cohorts.get(indicator.cohort)!
    const words = predicateOf(indicator).replaceAll(/'[^']*'/g, '').match(/[a-z_]\w*/gi) ?? []
    const unknown = words.filter((word) => !columns[word] && !SQL_WORDS.includes(word.toLowerCase()))
    return unknown.map((word) => `${indicator.key}: ${word}`)
  })
  expect(strange).toEqual([])
})

test('no definition says what day it is', () => {
  const said = catalogueFiles.filter(
    ({ path, text }) => /^(cohorts|indicators)\//.test(path) && /\bnow\s*\(|\bcurrent_|\btoday\b/i.test(text),
  )
  expect(said.map(({ path }) => path)).toEqual([])
})

function predicateOf({ among, counts, of }: Indicator): string {
  return [among, counts, of].filter(Boolean).join(' AND ')
}

describe('on a small generated authority', () => {
  const PERIODS = ['2026-03-31', '2025-09-30', '2026-03', '2025/26-Q4', '2025/26', '12m:2026-01'].map((code) => readPeriod(code)!)
  let database: Database

  /** What tells two cases of one child in one period apart, where there can be two. */
  const EVENTS: Record<string, string> = {
    'entering-care': 'started_on',
    ceased: 'ceased_on',
    adopted: 'adopted_on',
    'latest-entrants': 'entry',
    'placement-moves': 'moved_on',
    'reviews-held': 'held_on',
  }

  beforeAll(async () => {
    const store = await demoStore({ years: 4 })
    database = store.database
  })

  test.each([...catalogue.cohorts.values()].map(({ name, table }) => [name, table] as const))(
    'the cohort %s has one row for each case in each period',
    async (name, table) => {
      const key = ['period', 'child_id', EVENTS[name]].filter(Boolean).join(', ')
      const rows = await database.rows(`SELECT ${key} FROM ${table} GROUP BY ${key} HAVING count(*) > 1`)
      expect(rows).toEqual([])
      const [made] = await database.rows<{ cases: number }>(`SELECT count(*) AS cases FROM ${table}`)
      expect(made!.cases).toBeGreaterThan(0)
    },
  )

  test('children at the start, those who came and those who left explain the children at the end', async () => {
    const of = (key: string, code: string) =>
      figureOf(database, catalogue, indicators.find((indicator) => indicator.key === key)!, readPeriod(code)!)
    const [opening, closing] = [await of('cla-number', '2025-12-31'), await of('cla-number', '2026-03-31')]
    const [started, ceased] = [await of('entering-care-number', '2025/26-Q4'), await of('ceased-number', '2025/26-Q4')]
    const [change, gap] = [await of('cla-net-change', '2025/26-Q4'), await of('cla-stock-flow-gap', '2025/26-Q4')]
    expect(change.value).toBe(closing.value! - opening.value!)
    expect(gap.value).toBe(opening.value! + started.value! - ceased.value! - closing.value!)
  })

  test('the months of a year add up to its starts', async () => {
    const [row] = await database.rows<{ months: number; year: number }>(
      `SELECT sum(f.value) FILTER (WHERE p.kind = 'month') AS months, max(f.value) FILTER (WHERE p.kind = 'year') AS year
       FROM fact f JOIN calendar_period p ON p.period = f.period AND p.collection_year = 2026
       WHERE f.indicator = 'entering-care-number' AND f.cut = ''`,
    )
    expect(row!.months).toBe(row!.year)
  })

  test.each(indicators.map((indicator) => [indicator.key, indicator] as const))(
    '%s scores only cases that count, and its lists hold as many children as its figures say',
    async (_, indicator) => {
      const asAt = catalogue.cohorts.get(indicator.cohort)!.periods === 'as-at'
      const periods = PERIODS.filter(({ kind }) => (asAt ? kind === 'as-at' : indicator.periods.includes(kind)))
      expect(periods.length).toBeGreaterThan(0)
      for (const period of periods) {
        const figure = await figureOf(database, catalogue, indicator, period)
        expect(figure.whyNot, `${indicator.key} ${period.code}`).toBeUndefined()
        const counted = await casesBehind(database, catalogue, indicator, period, 'denominator')
        const scoring = await casesBehind(database, catalogue, indicator, period, 'numerator')
        const all = new Set(counted.map((row) => JSON.stringify(row)))
        expect(scoring.filter((row) => !all.has(JSON.stringify(row)))).toEqual([])
        expect({ cases: counted.length, score: numeratorOf(indicator, scoring) }).toEqual({
          cases: ['count', 'rate'].includes(indicator.measure) ? counted.length : figure.denominator,
          score: figure.numerator,
        })
      }
    },
  )
})

/** What the list of cases makes of the numerator: how many they are, or what they add up to. */
function numeratorOf({ measure, of }: Indicator, cases: readonly Record<string, unknown>[]): number | null {
  if (measure === 'median') return null
  if (measure !== 'average' && measure !== 'sum') return cases.length
  return cases.reduce((total, row) => total + Number(row[of!]), 0)
}
