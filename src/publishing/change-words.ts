import {
  type Assessment,
  type Change,
  displayRule,
  PERCENT_FROM,
  shownPeriod,
  summarise,
  type ValuedPoint,
} from '../comparison/index.ts'
import { type Period, roundedNumber } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { bound, boundCount } from './bound.ts'
import { movedBy, whatMoves } from './reads-words.ts'
import { pointsOf, showDifference, showFigure, showPastFigure } from './show.ts'
import { POUNDS, sayAmounts, showPounds } from './show-amount.ts'
import { type Statement, statement } from './statement.ts'
import { atPeriod, PERIODS_OF, withoutGap } from './when.ts'

/** The figures a paragraph has printed already, by period code: each is printed once. */
export type Printed = ReadonlySet<string>

const NOTHING_PRINTED: Printed = new Set()

/** The change since the period before: “This is 0.6 points lower than at 31 May 2017, when it was 9.5% (64 of 674).” */
export function changeStatement(assessment: Assessment): Statement | undefined {
  const { indicator, sincePrevious, summary } = assessment
  if (!sincePrevious || !summary) return undefined
  return statement`${changeWords(indicator, summary.latest, sincePrevious, at(indicator, sincePrevious.since.period), NOTHING_PRINTED)}.`
}

/** The change since twelve months before, and whether chance explains it. */
export function yearStatement(
  assessment: Assessment,
  printed: Printed = NOTHING_PRINTED,
): Statement | undefined {
  const { indicator, sinceYearBefore, summary } = assessment
  if (!sinceYearBefore || !summary) return undefined
  const before = `a year before, ${at(indicator, sinceYearBefore.since.period)}`
  const words = changeWords(indicator, summary.latest, sinceYearBefore, before, printed)
  const verdict = sinceYearBefore.direction === 'same' ? undefined : verdictWords(assessment)
  return statement`${words}.${verdict ? ` ${verdict}.` : ''}`
}

/**
 * Where the figure stands among the last twelve, and whether it keeps going one way. Percentages of fewer than ten are
 * left out of it, because one child moves them further than anything real.
 */
export function windowStatement(
  { indicator, summary }: Assessment,
  printed: Printed = NOTHING_PRINTED,
): Statement | undefined {
  if (!summary || tooFewToCompare(indicator, summary.latest)) return undefined
  const shown = summary.window.filter((point) => !tooFewToCompare(indicator, point))
  const { latestIs, highest, lowest, window, run, latest } = summarise(shown)!
  if (window.length < 3) return undefined
  const span = spanWords(indicator, window, shown.length < summary.window.length)
  if (highest.value === lowest.value) return statement`It has been the same in all of ${span}.`
  if (whatMoves(indicator)) return movesStatement(indicator, { highest, lowest, span, printed })
  const where = (point: ValuedPoint) => pointWords(indicator, point, printed)
  const extreme = latestIs?.includes('highest')
    ? statement`It is the ${latestIs} of ${span}; the lowest was ${where(lowest)}`
    : latestIs
      ? statement`It is the ${latestIs} of ${span}; the highest was ${where(highest)}`
      : statement`In ${span}, the highest was ${where(highest)} and the lowest was ${where(lowest)}`
  if (!run || run.steps < 3) return statement`${extreme}.`
  const steps = boundCount(indicator, latest.period, 'window', run.steps)
  const verb = run.direction === 'rising' ? 'risen' : 'fallen'
  return statement`${extreme}. It has ${verb} for ${steps} ${PERIODS_OF[latest.period.kind]} in a row.`
}

/** The most that ups and downs came to: “In the last 12 months, it rose most in September 2025, by 8, and fell most in May 2025, by 9.” */
function movesStatement(
  indicator: Indicator,
  {
    highest,
    lowest,
    span,
    printed,
  }: Record<'highest' | 'lowest', ValuedPoint> & {
    readonly span: Statement
    readonly printed: Printed
  },
): Statement {
  const most = (verb: string, { period, value }: ValuedPoint) => {
    const by = boundCount(indicator, period, 'value', Math.abs(value))
    const end = printed.has(period.code) ? '' : statement`, by ${by}`
    return statement`${verb} most ${at(indicator, period)}${end}`
  }
  const rise = highest.value > 0 ? most('rose', highest) : undefined
  const fall = lowest.value < 0 ? most('fell', lowest) : undefined
  const both = rise && fall ? statement`${rise}, and ${fall}` : (rise ?? fall ?? [])
  return statement`In ${span}, it ${both}.`
}

/** Whether the figure has not moved in all of the window: then one sentence says all of its past. */
export function neverMoved({ summary }: Assessment): boolean {
  return summary !== undefined && summary.window.length > 2 && summary.highest.value === summary.lowest.value
}

/** The mean of the window: “The average of the last 12 months is 25.3.” or “Over the last 12 months it is 50.3% (89 of 177).” */
export function averageStatement({ indicator, summary, figure }: Assessment): Statement | undefined {
  if (!summary || summary.window.length < 3) return undefined
  const { ofValues, pooled } = summary.average
  const span = spanWords(indicator, summary.window)
  if (indicator.measure === 'percentage' && pooled) {
    const all = bound(
      indicator,
      figure.period,
      'average',
      showFigure(indicator, { ...pooled, value: ofValues }),
    )
    return statement`Over ${span} together it is ${all}.`
  }
  const shown = indicator.unit === POUNDS ? showPounds(ofValues) : roundedNumber(ofValues, 1)
  const mean = bound(indicator, figure.period, 'average', shown)
  return statement`The average of ${span} is ${mean}.`
}

/** What the verdict means, as a sentence without its full stop; `undefined` when nothing may be judged. */
export function verdictWords({ verdict, indicator }: Assessment): string | undefined {
  switch (verdict?.verdict) {
    case 'improving':
      return 'That is a clear improvement'
    case 'worsening':
      return 'That is clearly worse'
    case 'no clear change':
      return 'Chance alone could explain that, so there is no clear change'
    case 'too few to say':
      return `There are too few ${indicator.unit ?? 'children'} to say whether that is a real change`
    default:
      return undefined
  }
}

/** “This is 3.0 points lower than …, when it was 11.8% (81 of 685)”; the old figure is left out if it is printed. */
function changeWords(
  indicator: Indicator,
  latest: ValuedPoint,
  change: Change,
  before: string,
  printed: Printed,
): Statement {
  const { since, direction } = change
  const then = bound(indicator, since.period, 'value', showPastFigure(indicator, since))
  const began = before.charAt(0).toUpperCase() + before.slice(1)
  if (whatMoves(indicator))
    return statement`${began}, it ${movedBy(indicator, since.period, since.value ?? 0)}`
  if (tooFewToCompare(indicator, latest, since)) return statement`${began}, it was ${then}`
  const known = printed.has(since.period.code) || sayAmounts(showPastFigure(indicator, latest)) === then.text
  const when = known ? '' : statement`, when it was ${then}`
  if (direction === 'same') return statement`This is the same as ${before}${when}`
  const shift = shiftWords(indicator, latest, change)
  if (!shift) return statement`This is about the same as ${before}${when}`
  const up = direction === 'up'
  const counted = indicator.measure === 'count' || indicator.measure === 'sum'
  const fewer = indicator.unit === POUNDS ? 'less' : 'fewer'
  const way = counted ? (up ? 'more' : fewer) : up ? 'higher' : 'lower'
  return statement`This is ${shift} ${way} than ${before}${when}`
}

/** How far it moved, in points, in its own unit or in children; nothing when that rounds to nothing. */
function shiftWords(indicator: Indicator, latest: ValuedPoint, { since, children, points, units }: Change) {
  const shown =
    points !== undefined
      ? pointsOf(points)
      : units !== undefined
        ? showDifference(indicator, units, latest.value, since.value ?? 0)
        : undefined
  if (shown !== undefined)
    return Number.parseFloat(shown) === 0 ? undefined : bound(indicator, since.period, 'change', shown)
  return children ? boundCount(indicator, since.period, 'change', Math.abs(children)) : undefined
}

/** Two percentages are compared in points only when both may be printed as percentages. */
function tooFewToCompare(
  { measure }: Indicator,
  ...points: readonly { denominator?: number | undefined }[]
): boolean {
  return (
    measure === 'percentage' &&
    points.some(({ denominator = PERCENT_FROM }) => displayRule(denominator) === 'count-only')
  )
}

function pointWords(indicator: Indicator, point: ValuedPoint, printed: Printed): Statement {
  if (printed.has(point.period.code)) return [at(indicator, point.period)]
  return statement`${bound(indicator, point.period, 'value', showPastFigure(indicator, point))} ${at(indicator, point.period)}`
}

function spanWords(indicator: Indicator, window: readonly ValuedPoint[], someLeftOut = false): Statement {
  const latest = window.at(-1)!.period
  const whole = withoutGap(window.map(({ period }) => period))
  const length = boundCount(indicator, latest, 'window', window.length)
  if (someLeftOut) return statement`the ${length} figures of the year that are not too small to compare`
  return statement`the last ${length} ${whole ? PERIODS_OF[latest.kind] : 'figures'}`
}

/** When a point was, as its indicator speaks of it: a figure of twelve months is kept under its last day. */
function at(indicator: Indicator, period: Period): string {
  return atPeriod(shownPeriod(indicator, period))
}
