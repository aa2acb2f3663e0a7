import { expect, test } from 'vitest'
import { pLimits, pPrimeLimits } from './p-chart.ts'

const share = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
})

test('10 of 50 and 30 of 50 have limits of 19.2 and 60.8 per cent round 40 per cent', () => {
  // √(0.4 × 0.6 / 50) = 0.069282; three of them are 20.785 points.
  const points = [share(10, 50), share(30, 50)]
  const [limits] = pLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits?.centre).toBe(40)
  expect(limits?.outer?.lower).toBeCloseTo(19.2154, 4)
  expect(limits?.outer?.upper).toBeCloseTo(60.7846, 4)
  expect(limits?.near?.upper).toBeCloseTo(53.8564, 4)
})

test('a month with more children has narrower limits', () => {
  // 20 of 50 and 80 of 200 are 40 % each: sigma 0.069282 and 0.034641.
  const points = [share(20, 50), share(80, 200)]
  const limits = pLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits[0]?.outer?.upper).toBeCloseTo(60.7846, 4)
  expect(limits[1]?.outer?.upper).toBeCloseTo(50.3923, 4)
})

test('a percentage stays within 0 and 100, and so do its limits', () => {
  // 19 of 20 altogether: √(0.95 × 0.05 / 10) = 0.0689; 95 + 20.7 would be above 100.
  const high = [share(9, 10), share(10, 10)]
  expect(pLimits({ points: high, basis: high, screened: true, per: 1 })[0]?.outer?.upper).toBe(100)
  const low = [share(1, 10), share(0, 10)]
  expect(pLimits({ points: low, basis: low, screened: true, per: 1 })[0]?.outer?.lower).toBe(0)
})

test("Laney's limits are as much wider as the months vary more than chance", () => {
  // z = (0.2 - 0.4) / 0.069282 = -2.88675 and +2.88675: range 5.7735, over 1.128 = 5.11835 times as wide.
  const points = [share(10, 50), share(30, 50)]
  const [limits] = pPrimeLimits({ points, basis: points, screened: true, per: 1 })
  // 40 ± 3 × 6.9282 × 5.11835 = 40 ± 106.4: kept within 0 and 100; near 40 - 70.9.
  expect(limits?.outer).toEqual({ lower: 0, upper: 100 })
  // 1000 times the children: sigma 0.21909 points, z ± 91.287, factor 161.854; the product is the same.
  const many = [share(19_900, 50_000), share(20_100, 50_000)]
  const [narrow] = pPrimeLimits({ points: many, basis: many, screened: true, per: 1 })
  // Range of 0.4 points over 1.128, three times: 40 ± 1.0638.
  expect(narrow?.outer?.upper).toBeCloseTo(41.0638, 4)
  expect(narrow?.outer?.lower).toBeCloseTo(38.9362, 4)
})

test('when all score, or none, the limits are that share', () => {
  const all = [share(10, 10), share(20, 20)]
  const everybody = pPrimeLimits({ points: all, basis: all, screened: true, per: 1 })[1]
  expect(everybody).toEqual({
    centre: 100,
    outer: { lower: 100, upper: 100 },
    near: { lower: 100, upper: 100 },
  })
  const none = [share(0, 10), share(0, 20)]
  expect(pPrimeLimits({ points: none, basis: none, screened: true, per: 1 })[0]?.outer).toEqual({
    lower: 0,
    upper: 0,
  })
})
