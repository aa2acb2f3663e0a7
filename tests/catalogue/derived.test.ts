import { beforeAll, expect, test } from 'vitest'
import { combined, derivedFigure, gapToTarget, shareRatios } from '../../src/comparison/index.ts'
import { asAt, day, readExampleTable, readPeriod } from '../../src/core/index.ts'
import { type Derived, figureOf as figureOfIndicator, readCatalogue } from '../../src/measures/index.ts'
import { demoStore } from '../support/demo-store.ts'
import { catalogueFiles } from '../support/example-store.ts'

const catalogue = readCatalogue(catalogueFiles)
const rateIndicator = catalogue.indicators.find(({ key }) => key === 'cla-rate-10k')!

test.each(catalogue.derived.map((derived) => [derived.key, derived] as const))(
  'the derived figure %s comes to what its worked example says',
  (_, derived) => {
    const said = /^Expected: (.*)$/m.exec(derived.workedExample)![1]!
    expect(answered(derived)).toBe(said)
  },
)

/** What the example comes to, written as the file writes it. */
function answered(derived: Derived): string {
  const rows = readExampleTable(derived.workedExample)
  const number = (row: (typeof rows)[number], name: string) => Number(row[name])
  if (derived.shares) {
    const of = (name: string) => new Map(rows.map((row) => [row['group']!, number(row, name)]))
    const ratios = shareRatios(of('of'), of('against'))
    return ratios.map(({ group, ratio }) => `${group} ${ratio ?? 'none'}`).join(', ')
  }
  if (derived.sum) {
    const terms = [...derived.sum, ...(derived.per ?? [])]
    expect(rows.map((row) => row['of'])).toEqual(terms.map(({ of }) => of))
    const summands = terms.map(({ times }, at) => ({
      number: number(rows[at]!, 'value'),
      times,
      divides: at >= derived.sum!.length,
    }))
    return String(combined(summands))
  }
  if (derived.population) {
    const newest = rows.toSorted((a, b) => number(b, 'mid_year') - number(a, 'mid_year'))[0]!
    return newest['children']!
  }
  const [row] = rows
  const indicator = catalogue.indicators.find(({ key }) => key === derived['children-to-target'])!
  const [numerator, denominator] = [number(row!, 'numerator'), number(row!, 'denominator')]
  const point = { period: asAt(day('2026-03-31')), numerator, denominator, value: (100 * numerator) / denominator }
  const { better, measure } = indicator
  const gap = gapToTarget({ point, target: number(row!, 'target'), on: 'value', better, measure })
  return String(gap.children)
}

let store: Awaited<ReturnType<typeof demoStore>>
beforeAll(async () => {
  store = await demoStore()
})

const figureOf = (key: string, on = '2026-03-31') =>
  derivedFigure(store, catalogue.derived.find((derived) => derived.key === key)!, readPeriod(on)!)

test('a projection is the sum of the figures it leads back to', async () => {
  const { value, parts } = await figureOf('cla-projection')
  const [now, starts, ceases] = parts.map(({ figure }) => figure.value!)
  expect(value).toBe(now! + starts! - ceases!)
  expect(parts.map(({ figure }) => figure.period.code)).toEqual(['2026-03-31', '12m:2026-03', '12m:2026-03'])
})

test('the year before is taken at the month end before, in a leap year too', async () => {
  const { parts } = await figureOf('turning-the-curve', '2025-02-28')
  expect(parts.map(({ figure }) => figure.period.code)).toEqual(['2025-02-28', '2024-02-29', '2023-02-28'])
})

test('where one part is not computed there is no value, and the reason names the part', async () => {
  const { value, whyNot } = await figureOf('cla-ethnic-disproportionality')
  expect(value).toBeNull()
  expect(whyNot).toBe(
    'Children who live in the area, by ethnic group: no population by ethnicity file is loaded',
  )
})

test('the population is the estimate that the rate of the day is out of', async () => {
  const { value } = await figureOf('population-0-17')
  const rate = await figureOfIndicator(store.database, catalogue, rateIndicator, readPeriod('2026-03-31')!)
  expect(value).toBe(rate.denominator)
})

test('children to a target need a target', async () => {
  const stability = await figureOf('stability-3plus-children-to-target')
  expect(stability.value).toBeGreaterThan(0)
  const settings = { ...store.settings, targets: {} }
  const derived = catalogue.derived.find(({ key }) => key === 'stability-3plus-children-to-target')!
  expect((await derivedFigure({ ...store, settings }, derived, readPeriod('2026-03-31')!)).whyNot).toBe(
    'homeward.yaml sets no target for stability-3plus',
  )
})
