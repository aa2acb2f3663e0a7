import { expect, test } from 'vitest'
import { Z_95 } from '../../core/index.ts'
import { overdispersion, scaled, wideLimits } from './overdispersion.ts'

test('members at -2, 0 and 2 errors vary 1.7 times as much as by chance, the outermost drawn in to 1.6', () => {
  const members = [-0.2, 0, 0.2].map((away) => ({ away, error: 0.1 }))
  const { phi, tauSquared } = overdispersion(members)
  // (2.56 + 0 + 2.56) / 3, and (5.12 - 2) / (300 - 30,000/300).
  expect(phi).toBeCloseTo(1.7066667, 7)
  expect(tauSquared).toBeCloseTo(0.0156, 10)
})

test('members of different size weigh by their size', () => {
  // z of -2, 1, 1 is drawn in at the tenth, a fifth of the way from -2 to 1: -1.4. phi = (1.96 + 1 + 1)/3 = 1.32.
  // Weights 100, 25 and 25: 150 - 11,250/150 = 75; (3.96 - 2)/75.
  const { phi, tauSquared } = overdispersion([
    { away: -0.2, error: 0.1 },
    { away: 0.2, error: 0.2 },
    { away: 0.2, error: 0.2 },
  ])
  expect(phi).toBeCloseTo(1.32, 10)
  expect(tauSquared).toBeCloseTo(0.0261333, 7)
})

test('one council far out does not widen the limits it is looked for with', () => {
  const quiet = Array.from({ length: 20 }, (_, at) => ({ away: at % 2 === 0 ? 0.05 : -0.05, error: 0.1 }))
  const { phi, tauSquared } = overdispersion([...quiet, { away: 5, error: 0.1 }])
  // Its 50 errors are drawn in to the half error of the others.
  expect(phi).toBeCloseTo(0.25, 10)
  expect(tauSquared).toBe(0)
})

test('members that vary by chance alone, one member, and none, leave the limits as they are', () => {
  const alike = [-0.05, 0.05].map((away) => ({ away, error: 0.1 }))
  expect(overdispersion(alike).tauSquared).toBe(0)
  expect(overdispersion([{ away: 0.3, error: 0.1 }])).toEqual({ phi: expect.closeTo(9, 10), tauSquared: 0 })
  expect(overdispersion([])).toEqual({ phi: 0, tauSquared: 0 })
})

test('a quarter against a half is 15 degrees less on the scale of shares, with an error of 1/20 for 100 cases', () => {
  const { away, error } = scaled('proportion', 0.25, 100, 0.5)
  expect(away).toBeCloseTo(-Math.PI / 12, 12)
  expect(error).toBeCloseTo(0.05, 12)
})

test('four times the rate is twice the benchmark on the scale of rates, with an error of 1/10 where 25 are expected', () => {
  const { away, error } = scaled('rate', 0.004, 25_000, 0.001)
  expect(away).toBeCloseTo(1, 12)
  expect(error).toBeCloseTo(0.1, 12)
})

test('an error of 0.3 and a spread of 0.4 between members are one of 0.5', () => {
  // 1/(2√n) = 0.3 where n = 25/9; τ² = 0.16; z of 0.2 leaves 0.1 either way.
  const size = 25 / 9
  const wide = { size, tauSquared: 0.16, z: 0.2 }
  const shares = wideLimits('proportion', { ...wide, benchmark: 0.5 })
  expect(shares.lower).toBeCloseTo(Math.sin(Math.PI / 4 - 0.1) ** 2, 12)
  expect(shares.upper).toBeCloseTo(Math.sin(Math.PI / 4 + 0.1) ** 2, 12)
  const rates = wideLimits('rate', { ...wide, benchmark: 1 })
  expect(rates.lower).toBeCloseTo(0.81, 12)
  expect(rates.upper).toBeCloseTo(1.21, 12)
})

test('wide limits of a share end at 0 and 1, and those of a rate at 0', () => {
  const wide = { size: 10, tauSquared: 1, z: Z_95 }
  expect(wideLimits('proportion', { ...wide, benchmark: 0.5 })).toEqual({ lower: 0, upper: 1 })
  expect(wideLimits('rate', { ...wide, benchmark: 0.1 }).lower).toBe(0)
})
