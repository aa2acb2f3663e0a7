import { beforeAll, describe, expect, test } from 'vitest'
import { readPeriod } from '../../src/core/index.ts'
import { bringUpToDate, casesBehind, figureOf, type Indicator, readCatalogue } from '../../src/measures/index.ts'
import type { Database } from '../../src/store/index.ts'
import { referenceTest } from '../reference-data.ts'
import { demoInputsStore } from '../support/demo-inputs-store.ts'
import { catalogueFiles } from '../support/example-store.ts'

const catalogue = readCatalogue(catalogueFiles)
const { indicators } = catalogue

const TABLE = 'catalogue/indicators.csv'

/** Key and code of each row of the table; neither ever stands in quotes. */
function measuresOf(text: string): Map<string, string> {
  const rows = text.trim().split('\n').slice(1)
  return new Map(rows.map((row) => row.split(',', 2) as [string, string]))
}

referenceTest(TABLE, 'every indicator has a key of the table of measures, or is a part of one', (text) => {
  const measures = measuresOf(text)
  const unknown = indicators.filter(({ key, 'part-of': whole }) => !measures.has(whole ?? key))
  expect(unknown.map(({ path }) => path)).toEqual([])
  const needless = indicators.filter(({ key, 'part-of': whole }) => whole !== undefined && measures.has(key))
  expect(needless.map(({ path }) => path)).toEqual([])
})

referenceTest(TABLE, 'an indicator has the code the table prints, with a letter where it is a part', (text) => {
  const measures = measuresOf(text)
  const wrong = indicators.filter(({ key, code, 'part-of': whole }) => {
    const printed = measures.get(whole ?? key)
    if (code === null) return whole === undefined && printed !== ''
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

test('the name of the file begins with the code the papers print, or with that of its area', () => {
  const codes = new Map(catalogue.areas.map(({ folder, code }) => [folder, code]))
  const wrong = indicators.filter(({ path, code, area }) => {
    const printed = code?.replace(/[a-z]$/, '') ?? codes.get(area)
    return !path.startsWith(`indicators/${area}/${printed === undefined ? '' : `${printed}-`}`)
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

function predicateOf({ among, counts, of, per }: Indicator): string {
  return [among, counts, of, per].filter(Boolean).join(' AND ')
}

describe('on a small generated authority', () => {
  const PERIODS = ['2026-03-31', '2025-09-30', '2026-03', '2025/26-Q4', '2025/26', '12m:2026-03'].map((code) => readPeriod(code)!)
  let database: Database

  beforeAll(async () => {
    const store = await demoInputsStore()
    database = store.database
    await bringUpToDate(database, store.catalogue, store.settings, { keepCases: true })
  }, 120_000)

  test.each([...catalogue.cohorts.values()].map((cohort) => [cohort.name, cohort] as const))(
    'the cohort %s has one row for each case in each period',
    async (_, { table, case: identifies }) => {
      const key = ['period', ...identifies].join(', ')
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

  test('of what happens on a day the months add up to the quarter, and the quarters to the year', async () => {
    const happening = indicators.filter(
      ({ cohort, measure }) =>
        catalogue.cohorts.get(cohort)!.happens !== undefined && ['count', 'sum'].includes(measure),
    )
    const rows = await database.rows<{ indicator: string; kind: string; total: number; periods: number }>(
      `SELECT f.indicator, p.kind, CAST(sum(f.value) AS DOUBLE PRECISION) AS total, CAST(count(*) AS INTEGER) AS periods
       FROM fact f JOIN calendar_period p ON p.period = f.period AND p.collection_year = 2026
       WHERE f.cut = '' AND p.kind IN ('month', 'quarter', 'year') GROUP BY f.indicator, p.kind`,
    )
    const whole = { month: 12, quarter: 4, year: 1 } as Record<string, number>
    const totals = new Map(
      rows.filter((row) => row.periods === whole[row.kind]).map((row) => [`${row.indicator} ${row.kind}`, row.total]),
    )
    let compared = 0
    for (const { key } of happening)
      for (const [fine, coarse] of [['month', 'quarter'], ['month', 'year'], ['quarter', 'year']]) {
        const [parts, sum] = [totals.get(`${key} ${fine}`), totals.get(`${key} ${coarse}`)]
        if (parts === undefined || sum === undefined) continue
        expect(parts, `${key}: each ${fine} against the ${coarse}`).toBeCloseTo(sum, 6)
        compared++
      }
    expect(compared).toBeGreaterThan(30)
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
      let computed = 0
      for (const period of periods) {
        const figure = await figureOf(database, catalogue, indicator, period)
        if (figure.whyNot !== undefined) continue
        computed++
        const counted = await casesBehind(database, catalogue, indicator, period, 'denominator')
        const scoring = await casesBehind(database, catalogue, indicator, period, 'numerator')
        const all = new Set(counted.map((row) => JSON.stringify(row)))
        expect(scoring.filter((row) => !all.has(JSON.stringify(row)))).toEqual([])
        expect({ cases: denominatorOf(indicator, counted), score: numeratorOf(indicator, scoring) }).toEqual({
          cases: ['count', 'rate'].includes(indicator.measure) ? counted.length : figure.denominator,
          score: figure.numerator,
        })
      }
      expect(computed, 'no period of it can be computed').toBeGreaterThan(0)
    },
  )
})

/** What the list of cases makes of the numerator: how many they are, or what they add up to. */
function numeratorOf({ measure, of }: Indicator, cases: readonly Record<string, unknown>[]): number | null {
  if (measure === 'median') return null
  return of === undefined ? cases.length : total(cases, of)
}

function denominatorOf({ per }: Indicator, cases: readonly Record<string, unknown>[]): number {
  return per === undefined ? cases.length : total(cases, per)
}

/** Added up in hundredths of a penny, as the figures are: halves and thirds would not come to the same sum. */
function total(cases: readonly Record<string, unknown>[], column: string): number {
  return cases.reduce((sum, row) => sum + Math.round(Number(row[column]) * 10_000), 0) / 10_000
}
