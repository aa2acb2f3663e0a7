import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { comparatorCount, impliedPopulation } from './comparator-count.ts'

const atPaperRate = (rate: number, population: number) => comparatorCount({ rate, population, count: 336 })

test('report 003: 336 children at 93 per 10,000 are of 36,129 children, and other rates of them are 296, 235 and 197', () => {
  const population = Math.round(impliedPopulation({ count: 336, rate: 93 })!)
  expect(population).toBe(36_129)
  const lines = [82, 65, 54.44].map((rate) => atPaperRate(rate, population))
  // 296.2578, 234.8385 and 196.686…: the last is printed as 196, which is cut off and not rounded.
  expect(lines.map(({ children }) => children)).toEqual([296, 235, 197])
  expect(lines.map(({ exact }) => Math.floor(exact * 10) / 10)).toEqual([296.2, 234.8, 196.6])
})

test('report 003: with the one population that fits all four of its figures the table is as printed', () => {
  expect([93, 82, 65, 54.44].map((rate) => atPaperRate(rate, 36_090).children)).toEqual([336, 296, 235, 196])
})

test('report 003: the gap of 140 children to its neighbours costs £7.14m at £51,000 a child', () => {
  const line = comparatorCount({ rate: 54.44, population: 36_090, count: 336, unitCost: 51_000 })
  expect(line).toEqual({
    rate: 54.44,
    population: 36_090,
    exact: 196.47396,
    children: 196,
    difference: 140,
    cost: 7_140_000,
  })
})

test('children below the rate of others are a difference with a minus, and without a cost there is none', () => {
  // 67 × 99,822 / 10,000 = 668.8074
  expect(comparatorCount({ rate: 67, population: 99_822, count: 641 })).toMatchObject({
    children: 669,
    difference: -28,
    cost: null,
  })
})

test('a share is out of a hundred', () => {
  expect(comparatorCount({ rate: 12, population: 665, count: 81, per: 100 })).toMatchObject({
    exact: 79.8,
    children: 80,
    difference: 1,
  })
})

test('a rate of nought says nothing of the population', () => {
  expect(impliedPopulation({ count: 0, rate: 0 })).toBeUndefined()
})

interface Figure {
  readonly id: string
  readonly inputs: { readonly rate: number; readonly population: number }
  readonly printed: string
}

referenceTest(
  'reports/figures.json',
  'report 003: its comparator table from the inputs it was checked with',
  (text) => {
    const figures = (JSON.parse(text) as Figure[]).filter(({ id }) =>
      ['h20-comparator-wm', 'h20-comparator-england', 'h20-comparator-sn'].includes(id),
    )
    const children = figures.map(({ inputs }) => String(atPaperRate(inputs.rate, inputs.population).children))
    expect(children).toEqual(figures.map(({ printed }) => printed))
    expect(children).toEqual(['296', '235', '196'])
  },
)

interface Formula {
  readonly id: string
  readonly inputs: Readonly<Record<string, number>>
  readonly computed: number
}

referenceTest(
  'methods/vectors/seed_formulas.json',
  'counts at other rates and what they cost, as worked before',
  (text) => {
    const { vectors } = JSON.parse(text) as { vectors: readonly Formula[] }
    const counts = vectors.filter(({ inputs }) => 'rate' in inputs && 'pop' in inputs)
    const costs = vectors.filter(
      ({ inputs }) => 'actual' in inputs && 'comparator' in inputs && 'unit' in inputs,
    )
    const exact = counts.map(({ id, inputs }) => {
      // The population of report 003 is kept there rounded, and was not when it was worked with.
      const population = id.startsWith('hereford')
        ? impliedPopulation({ count: 336, rate: 93 })!
        : inputs['pop']!
      return comparatorCount({ rate: inputs['rate']!, population, count: 0 }).exact
    })
    expect(exact).toEqual(counts.map(({ computed }) => expect.closeTo(computed, 8)))
    for (const { inputs, computed } of costs) {
      // A comparator of so many children is a rate of so many per 10,000 of 10,000.
      const line = comparatorCount({
        rate: inputs['comparator']!,
        population: 10_000,
        count: inputs['actual']!,
        unitCost: inputs['unit']!,
      })
      expect(line.cost).toBe(computed)
    }
    expect(counts.length).toBe(5)
    expect(costs.length).toBe(3)
  },
)
