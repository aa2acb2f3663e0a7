import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import type { MeasureLink } from '../../src/comparison/published/measure-link.ts'
import { readMeasureMap } from '../../src/comparison/published/measure-map.ts'
import { readDatasets } from '../../src/intake/published/ees-datasets.ts'
import { type Indicator, readCatalogue } from '../../src/measures/index.ts'
import { referenceTest } from '../reference-data.ts'
import { catalogueFiles } from '../support/whole-catalogue.ts'

const catalogue = readCatalogue(catalogueFiles)
const map = readMeasureMap(catalogueFiles)
const { links, elsewhere } = map
const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.key, indicator]))
const derived = new Set(catalogue.derived.map(({ key }) => key))
const isOurs = (key: string) => indicators.has(key) || derived.has(key)

/** A figure of a link, to name it when a test fails. */
const nameOf = ({ indicator, measure, part }: MeasureLink) =>
  [indicator, ...(part?.is ?? []), '→', measure].join(' ')
const namesOf = (found: readonly MeasureLink[]) => found.map(nameOf)

/** Every figure that a link names, with its part. */
const figuresOf = ({ indicator, part, shareOf }: MeasureLink) => [{ indicator, part }, ...(shareOf ? [shareOf] : [])]
const measuresOf = ({ measure, plus, also, generalPopulation }: MeasureLink) => [
  measure,
  ...plus,
  ...also,
  ...(generalPopulation === undefined ? [] : [generalPopulation]),
]
/** Those of the Local Authority Interactive Tool have no slash in their names. */
const isTool = (name: string) => !name.includes('/')

test('the map has over a hundred figures, of which about half are like for like', () => {
  expect(links.length).toBeGreaterThan(140)
  const alike = links.filter(({ isLikeForLike }) => isLikeForLike).length
  expect(alike).toBeGreaterThan(links.length / 3)
  expect(alike).toBeLessThan((links.length * 2) / 3)
})

test('every figure of ours that the map names is in the catalogue', () => {
  const named = links.flatMap(figuresOf).map(({ indicator }) => indicator)
  expect([...named, ...elsewhere.map(({ indicator }) => indicator)].filter((key) => !isOurs(key))).toEqual([])
})

test('every indicator that says under what name it is published is in the map', () => {
  const found = new Set(elsewhere.map(({ indicator }) => indicator))
  const absent = catalogue.indicators.filter(
    ({ key, 'published-as': name }) => name !== 'none' && map.ofIndicator(key).length === 0 && !found.has(key),
  )
  expect(absent.map(({ key }) => key)).toEqual([])
})

test('what is published elsewhere only answers to nothing that can be loaded', () => {
  expect(elsewhere.filter(({ indicator }) => map.ofIndicator(indicator).length > 0)).toEqual([])
})

test('a part of a figure is of a cut that it has, and of values that the catalogue knows', () => {
  const said = catalogueFiles.filter(({ path }) => /^(?:cohorts|code-lists)\//.test(path)).map(({ text }) => text)
  const wrong = links.flatMap(figuresOf).filter(({ indicator, part }) => {
    if (!part) return false
    const { cuts, 'shown-by': shownBy } = indicators.get(indicator)!
    const isKnown = part.is.every((value) => said.some((text) => text.includes(value)))
    return !(isKnown && [...cuts, shownBy].includes(part.cut))
  })
  expect(wrong).toEqual([])
})

test('the period to hold beside a published figure is one that our figure is made for', () => {
  const wrong = links.filter(({ indicator, shareOf, ourPeriod: { kind, day, month } }) => {
    const figures = [indicator, ...(shareOf ? [shareOf.indicator] : [])].flatMap((key) => indicators.get(key) ?? [])
    if (kind === 'year' && (day !== 31 || month !== 3)) return true
    return figures.some(({ periods }) => !periods.includes(kind))
  })
  expect(namesOf(wrong)).toEqual([])
})

/** What our figure is a number of, in the words of the map; an average is whatever it is of. */
function ourUnit(link: MeasureLink): string {
  if (link.basis !== 'figure') return link.basis === 'share' ? 'per cent' : 'per 10,000'
  const indicator = indicators.get(link.indicator)
  const units: Partial<Record<Indicator['measure'], string>> = {
    count: 'number',
    percentage: 'per cent',
    rate: 'per 10,000',
  }
  if (indicator?.unit === 'pounds' && indicator.measure === 'average') return 'pounds a year'
  if (indicator?.unit === 'full-time equivalents' && indicator.measure === 'average') return 'cases'
  return indicator ? (units[indicator.measure] ?? indicator.unit ?? '') : 'number'
}

test('ours and the published figure are of one unit, or the map says that they are not', () => {
  const wrong = links.filter(
    (link) => (ourUnit(link) === link.unit) === link.differs.some(({ kind }) => kind === 'unit'),
  )
  expect(wrong.map((link) => `${nameOf(link)}: ${ourUnit(link)}, ${link.unit}`)).toEqual([])
})

test('a rate for every 10,000 is made of a number, and 100 less a figure of shares', () => {
  const wrong = links.filter(
    ({ basis, indicator, isOpposite, unit }) =>
      (basis === 'rate' && indicators.get(indicator)?.measure !== 'count') ||
      (isOpposite && unit !== 'per cent'),
  )
  expect(namesOf(wrong)).toEqual([])
})

test('every measure of a release that the map names can be loaded from it', () => {
  const keys = new Set(
    readDatasets(catalogueFiles).flatMap(({ dataset, filters, indicators: columns, differs }) => {
      const labels = filters.map((filter) => [...new Set([...filter.labels.values()].map(({ key }) => key))])
      const heads = labels.reduce((before, each) => before.flatMap((head) => each.map((key) => `${head}/${key}`)), [
        dataset,
      ])
      const names = [...columns.map(({ column }) => column), ...differs.map((different) => different.as)]
      return heads.flatMap((head) => names.map((name) => `${head}/${name}`))
    }),
  )
  const named = links.flatMap(measuresOf).filter((name) => !isTool(name))
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((name) => !keys.has(name))).toEqual([])
})

/** Releases of which the files that are known have England and no authorities. */
const ENGLAND_ONLY = ['adoption-timeliness', 'children-who-ceased', 'cla-on-31-march-by-characteristics']

test('what is published for England alone is marked', () => {
  const wrong = links.filter(
    ({ measure, isOnlyForEngland }) => ENGLAND_ONLY.includes(measure.split('/')[0]!) !== isOnlyForEngland,
  )
  expect(namesOf(wrong)).toEqual([])
})

interface DictionaryRow {
  readonly Measure_short: string
  readonly Polarity: string
  readonly y_axis_name: string
}
const DICTIONARY = 'benchmarks/lait/lait_data_dictionary.csv'

/** The rows of the data dictionary by measure, the first of two. */
function dictionaryOf(text: string): ReadonlyMap<string, DictionaryRow> {
  const rows = parseCsv<DictionaryRow>(text, { columns: true, bom: true })
  return new Map(rows.toReversed().map((row) => [row.Measure_short.trim(), row]))
}

referenceTest(DICTIONARY, 'every measure of the tool that the map names is in its dictionary', (text) => {
  const dictionary = dictionaryOf(text)
  const named = links.flatMap(measuresOf).filter(isTool)
  expect(new Set(named).size).toBeGreaterThan(80)
  expect(named.filter((name) => !dictionary.has(name))).toEqual([])
})

referenceTest(DICTIONARY, 'the unit of a measure of the tool is the one on its axis', (text) => {
  const dictionary = dictionaryOf(text)
  const wrong = links.filter(({ measure, unit }) => {
    const axis = dictionary.get(measure)?.y_axis_name
    if (axis === undefined) return false
    const isRate = /^rate per 10,000$/i.test(axis)
    const isShare = axis.startsWith('%') || axis === 'Absence Rate'
    const isNumber = /^number/i.test(axis)
    return (isRate && unit !== 'per 10,000') || isShare !== (unit === 'per cent') || isNumber !== (unit === 'number')
  })
  expect(wrong.map((link) => `${nameOf(link)}: ${dictionary.get(link.measure)!.y_axis_name}`)).toEqual([])
})

const SIDES: Readonly<Record<string, string>> = { High: 'higher', Low: 'lower' }
const TURNED: Readonly<Record<string, string>> = { higher: 'lower', lower: 'higher', neutral: 'neutral' }

referenceTest(DICTIONARY, 'where the direction we call better is not the publisher’s, the map says why', (text) => {
  const dictionary = dictionaryOf(text)
  const side = (name: string) => SIDES[dictionary.get(name)!.Polarity] ?? 'neutral'
  const judged = links.filter(
    ({ measure, isContext, indicator }) => isTool(measure) && !isContext && indicators.has(indicator),
  )
  const differing = judged.filter(({ indicator, measure, plus, isOpposite }) => {
    const sides = new Set([measure, ...plus].map(side))
    const theirs = sides.size === 1 ? [...sides][0]! : 'neutral'
    return indicators.get(indicator)!.better !== (isOpposite ? TURNED[theirs] : theirs)
  })
  expect(judged.length).toBeGreaterThan(80)
  expect(namesOf(differing)).toEqual(namesOf(links.filter(({ polarityDiffers }) => polarityDiffers)))
})

interface LaitRow {
  readonly 'Short Desc': string
  readonly 'LA Number': number
  readonly Years: string
  readonly Values: string
}

referenceTest(
  DICTIONARY,
  'the tool has values of authorities for every measure the map names, as rounded and as long as the map says',
  async () => {
    const path = new URL('../../../shared/benchmarks/lait/bds_long_0.parquet', import.meta.url)
    const bytes = readFileSync(path)
    const parquet = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const columns = ['Short Desc', 'LA Number', 'Years', 'Values']
    const rows = (await parquetReadObjects({ file: parquet, columns })) as unknown as readonly LaitRow[]
    const newest = new Map<string, { years: string; values: number[] }>()
    for (const { 'Short Desc': name, 'LA Number': area, Years: years, Values: printed } of rows) {
      if (area >= 970 || printed === '-') continue
      const found = newest.get(name.trim())
      if (!found || years > found.years) newest.set(name.trim(), { years, values: [Number(printed)] })
      else if (years === found.years) found.values.push(Number(printed))
    }
    const isMultiple = (value: number, of: number) => Math.abs(value / of - Math.round(value / of)) < 1e-6
    const isRounded = (name: string, to: number) => newest.get(name)!.values.every((value) => isMultiple(value, to))
    const named = new Set(links.flatMap(measuresOf).filter(isTool))
    expect([...named].filter((name) => !newest.has(name))).toEqual([])
    const tool = links.filter(({ measure }) => isTool(measure))
    const wrong = tool.filter(
      ({ measure, roundedTo }) => !isRounded(measure, roundedTo) || isRounded(measure, roundedTo * 10),
    )
    expect(namesOf(wrong)).toEqual([])
    const ended = tool.filter(({ measure, until }) => until && !newest.get(measure)!.years.startsWith(`${until}`))
    expect(namesOf(ended)).toEqual([])
  },
)
