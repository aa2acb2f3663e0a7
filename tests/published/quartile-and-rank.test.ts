import { expect } from 'vitest'
import { bandOf } from '../../src/comparison/published/band.ts'
import { quartilePoints } from '../../src/comparison/published/quartiles.ts'
import { rankAmong } from '../../src/comparison/published/rank.ts'
import { referenceTest } from '../reference-data.ts'

interface Row {
  readonly id: number
  readonly value: number | null
  readonly rank: string | null
  readonly band: string | null
}

interface Measure {
  readonly polarity: string
  readonly n: number
  readonly quartiles: Readonly<Record<'0%' | '25%' | '50%' | '75%' | '100%', number>>
  readonly rows: readonly Row[]
}

interface Vectors {
  readonly unit_tests: {
    readonly bands: {
      readonly q: readonly [number, number, number, number, number]
      readonly low: readonly (readonly [string, string])[]
      readonly high: readonly (readonly [string, string])[]
    }
    readonly rank: readonly {
      readonly values: readonly (number | null)[]
      readonly polarity: string
      readonly rank: readonly (number | null)[]
    }[]
  }
  readonly real: readonly Measure[]
}

const FILE = 'methods/vectors/lait_quartile_rank.json'

referenceTest(
  FILE,
  'rank and band of 790 authorities and measures are those of the national tool',
  (text) => {
    const { real } = JSON.parse(text) as Vectors
    const wrong = real.flatMap(({ polarity, rows }) => {
      const all = rows.map(({ value }) => value)
      const points = quartilePoints(all)
      return rows.filter(({ value, rank, band }) => {
        const ranked = rankAmong(value, all, polarity).rank
        const ours = ranked === null ? null : String(ranked)
        return ours !== rank || bandOf(value, points, { polarity, isBanded: true }) !== band
      })
    })
    expect(wrong).toEqual([])
    expect(real.flatMap(({ rows }) => rows).length).toBe(790)
  },
)

referenceTest(FILE, 'quartile points and the number ranked are those of the national tool', (text) => {
  const { real } = JSON.parse(text) as Vectors
  const ours = real.map(({ polarity, rows }) => {
    const all = rows.map(({ value }) => value)
    const { lowest, lower, median, upper, highest } = quartilePoints(all)!
    return [rankAmong(null, all, polarity).of, lowest, lower, median, upper, highest]
  })
  expect(ours).toEqual(
    real.map(({ n, quartiles: q }) => [n, q['0%'], q['25%'], q['50%'], q['75%'], q['100%']]),
  )
  expect(ours.length).toBe(5)
})

referenceTest(FILE, 'ties and missing values are ranked as in the tests of the national tool', (text) => {
  const { rank } = (JSON.parse(text) as Vectors).unit_tests
  const ours = rank.map(({ values, polarity }) =>
    values.map((value) => rankAmong(value, values, polarity).rank),
  )
  expect(ours).toEqual(rank.map((each) => each.rank))
})

referenceTest(FILE, 'bands at and beyond their ends are as in the tests of the national tool', (text) => {
  const { q, low, high } = (JSON.parse(text) as Vectors).unit_tests.bands
  const points = { lowest: q[0], lower: q[1], median: q[2], upper: q[3], highest: q[4] }
  const bandsOf = (values: readonly (readonly [string, string])[], polarity: string) =>
    values.map(([value]) => {
      try {
        return bandOf(Number(value), points, { polarity, isBanded: true })
      } catch {
        return 'Error'
      }
    })
  expect(bandsOf(low, 'Low')).toEqual(low.map(([, band]) => band))
  expect(bandsOf(high, 'High')).toEqual(high.map(([, band]) => band))
})
