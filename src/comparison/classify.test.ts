import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPeriod } from '../core/index.ts'
import { classify } from './classify.ts'
import type { Point } from './point.ts'

function share(code: string, numerator: number, denominator: number): Point {
  return { period: readPeriod(code)!, numerator, denominator, value: (100 * numerator) / denominator }
}

function count(code: string, value: number): Point {
  return { period: readPeriod(code)!, numerator: value, denominator: undefined, value }
}

const lower = { measure: 'percentage', better: 'lower' } as const

test('three or more placements at 12.2 per cent after 13.9 a year before is no clear change', () => {
  const latest = share('12m:2017-06', 81, 665)
  const earlier = share('12m:2016-06', 94, 674)
  expect(classify({ latest, earlier, ...lower })).toMatchObject({
    verdict: 'no clear change',
    because: 'difference-includes-zero',
    direction: 'down',
  })
})

test('visits up from 36 to 62 per cent in twelve months are improving, and worsening if lower were better', () => {
  const latest = share('2017-06-30', 412, 665)
  const earlier = share('2016-06-30', 242, 674)
  expect(classify({ latest, earlier, measure: 'percentage', better: 'higher' }).verdict).toBe('improving')
  expect(classify({ latest, earlier, ...lower }).verdict).toBe('worsening')
})

test('half as many children leaving care as in the same month a year before is clearly fewer', () => {
  const compared = { latest: count('2017-06', 18), earlier: count('2016-06', 36), measure: 'count' } as const
  expect(classify({ ...compared, better: 'higher' })).toMatchObject({
    verdict: 'worsening',
    because: 'ratio-excludes-one',
  })
  expect(classify({ ...compared, better: 'higher', dispersion: 2.8 }).verdict).toBe('no clear change')
  expect(classify({ ...compared, better: 'lower', dispersion: 0.5 }).verdict).toBe('improving')
})

test('no test is made between this month end and the last, nor between rolling years that share months', () => {
  const overlap = { verdict: 'not judged', because: 'cohorts-overlap', direction: 'down' }
  const snapshots = { latest: share('2017-06-30', 59, 665), earlier: share('2017-05-31', 81, 674) }
  const windows = { latest: share('12m:2017-06', 59, 665), earlier: share('12m:2017-03', 81, 674) }
  expect(classify({ ...snapshots, ...lower })).toEqual(overlap)
  expect(classify({ ...windows, ...lower })).toEqual(overlap)
})

test('two months in a row are different children but a different season: not twelve months apart', () => {
  const latest = count('2017-06', 18)
  expect(classify({ latest, earlier: count('2017-05', 36), measure: 'count', better: 'higher' })).toEqual({
    verdict: 'not judged',
    because: 'not-twelve-months-apart',
    direction: 'down',
  })
  const snapshot = share('2017-06-30', 59, 665)
  expect(classify({ latest: snapshot, earlier: share('2015-06-30', 81, 674), ...lower }).because).toBe(
    'not-twelve-months-apart',
  )
})

test('640 children looked after and a year later 665 is a stock, which is not tested', () => {
  const stock = { latest: count('2017-06-30', 665), earlier: count('2016-06-30', 640) }
  expect(classify({ ...stock, measure: 'count', better: 'lower' }).because).toBe('stock-count')
  expect(classify({ ...stock, measure: 'rate', better: 'lower' }).because).toBe('stock-count')
  expect(classify({ ...stock, measure: 'count', better: 'neutral' })).toEqual({
    verdict: 'not judged',
    because: 'neutral',
    direction: 'up',
  })
})

test('averages, medians and sums come without a spread and are not judged', () => {
  const compared = { latest: count('2016/17', 1.2), earlier: count('2015/16', 0.9), better: 'lower' } as const
  expect(classify({ ...compared, measure: 'average' }).because).toBe('no-spread')
  expect(classify({ ...compared, measure: 'median' }).because).toBe('no-spread')
  expect(classify({ ...compared, measure: 'sum' }).because).toBe('no-spread')
})

test('5 of 7 is too few to say', () => {
  const latest = share('2017-06', 5, 7)
  expect(
    classify({ latest, earlier: share('2016-06', 89, 177), measure: 'percentage', better: 'higher' }),
  ).toEqual({
    verdict: 'too few to say',
    because: 'denominator-under-10',
    direction: 'up',
  })
})

test('without a point twelve months before, or without a value, nothing is judged', () => {
  const latest = share('2017-06-30', 59, 665)
  const nothing = { verdict: 'not judged', because: 'nothing-to-compare-with' }
  const noValue: Point = { period: readPeriod('2016-06-30')!, numerator: 0, denominator: 0, value: undefined }
  expect(classify({ latest, earlier: undefined, ...lower })).toEqual(nothing)
  expect(classify({ latest, earlier: noValue, ...lower })).toEqual(nothing)
  expect(classify({ latest: noValue, earlier: latest, ...lower })).toEqual(nothing)
})

const shares = fc
  .integer({ min: 1, max: 800 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))

test('what improves when lower is better worsens when higher is, and a wider dispersion never makes a change clear', () => {
  fc.assert(
    fc.property(shares, shares, fc.double({ min: 1, max: 6, noNaN: true }), (now, then, dispersion) => {
      const compared = { latest: share('2016/17', ...now), earlier: share('2015/16', ...then) }
      const fall = classify({ ...compared, measure: 'percentage', better: 'lower' })
      const rise = classify({ ...compared, measure: 'percentage', better: 'higher' })
      expect(fall.verdict === 'improving').toBe(rise.verdict === 'worsening')
      expect(fall.verdict === 'worsening').toBe(rise.verdict === 'improving')
      const wider = classify({ ...compared, measure: 'percentage', better: 'lower', dispersion })
      expect(['no clear change', 'too few to say', fall.verdict]).toContain(wider.verdict)
    }),
  )
})
