import type { Assessment, Because, Change } from '../../comparison/index.ts'
import { roundedNumber, showMonth, showPeriod } from '../../core/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { POUNDS, sayAmounts, showCount, showDifference } from '../../publishing/index.ts'

/** Which way a figure went since twelve months before, with its shape, and whether that is good, in words. */
export interface Direction {
  readonly shape: '▲' | '▼' | '●'
  readonly word: string
  /** `better` or `worse` only where chance alone does not explain the change. */
  readonly judged: 'better' | 'worse' | undefined
  /** Why nothing is judged, for those who ask. */
  readonly because: string | undefined
}

/** The direction of an assessed figure; `undefined` where there is no figure at all. */
export function directionOf({ verdict, sinceYearBefore }: Assessment): Direction | undefined {
  if (!verdict) return undefined
  const way = sinceYearBefore?.direction ?? verdict.direction ?? 'same'
  const because = BECAUSE[verdict.because]
  switch (verdict.verdict) {
    case 'improving':
    case 'worsening':
      return {
        shape: way === 'up' ? '▲' : '▼',
        word: way === 'up' ? 'Rising' : 'Falling',
        judged: verdict.verdict === 'improving' ? 'better' : 'worse',
        because: undefined,
      }
    case 'no clear change':
      return { shape: '●', word: 'No clear change', judged: undefined, because }
    case 'too few to say':
      return { shape: '●', word: 'Too few to say', judged: undefined, because }
    case 'not judged':
      return { ...unjudged(verdict.because, way), judged: undefined, because }
  }
}

function unjudged(because: Because, way: Change['direction']): Pick<Direction, 'shape' | 'word'> {
  if (because === 'nothing-to-compare-with') return { shape: '●', word: 'No figure a year before' }
  if (way === 'same') return { shape: '●', word: 'Same as a year before' }
  return way === 'up' ? { shape: '▲', word: 'Higher, not judged' } : { shape: '▼', word: 'Lower, not judged' }
}

const BECAUSE: Readonly<Partial<Record<Because, string>>> = {
  neutral: 'Neither way is better by itself.',
  'stock-count': 'A number of children is not judged: it counts mostly the same children a year apart.',
  'no-spread': 'Not judged: chance is not worked out for averages and sums.',
  'cohorts-overlap': 'Not judged: the two periods hold mostly the same children.',
}

/** How far a figure moved: `up 3.1 points since 31 March 2025`, `down £249,600 since March 2025`. */
export function changeBriefly(
  { direction, points, units, children, since }: Change,
  indicator: Pick<Indicator, 'measure' | 'unit'>,
): string {
  const when =
    since.period.kind === 'as-at'
      ? `since ${showMonth(since.period.endOn)}`
      : `since ${showPeriod(since.period)}`
  if (direction === 'same') return `no change ${when}`
  const way = direction === 'up' ? 'up' : 'down'
  if (points !== undefined) {
    const shown = roundedNumber(Math.abs(points), 1)
    if (shown === '0.0') return `${way} less than 0.1 points ${when}`
    return `${way} ${shown} ${shown === '1.0' ? 'point' : 'points'} ${when}`
  }
  if (units !== undefined && indicator.unit === POUNDS)
    return `${way} ${sayAmounts(showDifference(indicator, units))} ${when}`
  if (units !== undefined) return `${way} ${unitsOf(units)} ${when}`
  return `${way} ${showCount(Math.abs(children ?? 0))} ${when}`
}

/** A difference of averages or rates: one decimal place, two where one would say nothing. */
function unitsOf(units: number): string {
  const size = Math.abs(units)
  return roundedNumber(size, Number.isInteger(size) ? 0 : size < 1 ? 2 : 1)
}
