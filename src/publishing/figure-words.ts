import type { Assessment, Change, ValuedPoint } from '../comparison/index.ts'
import { roundedNumber, type Period, showDay, showMonth, showPeriod } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { countOf, showCount, showFigure, showValue } from './show.ts'
import { type BoundNumber, type Statement, statement } from './statement.ts'

/** What a figure is, in one sentence: “At 31 March 2026, 8.9% (59 of 665) were placed at home.” */
export function figureStatement({ indicator, figure, period }: Assessment): Statement {
  const number = bound(indicator, figure.period, 'value', showFigure(indicator, figure))
  const words = indicator.reads ? ` ${indicator.reads}` : ''
  const subject = indicator.reads
    ? ''
    : `${indicator.title.charAt(0).toLowerCase()}${indicator.title.slice(1)}: `
  return statement`${when(period)}, ${subject}${number}${words}.`
}

/** Why there is no figure, in one sentence. */
export function noFigureStatement({ figure, period }: Assessment): Statement {
  return statement`Not computed for ${showPeriod(period)}: ${figure.whyNot ?? 'no case to count'}.`
}

/** The change since the period before: “This is 4 fewer (0.6 points lower) than at 28 February 2026.” */
export function changeStatement(assessment: Assessment): Statement | undefined {
  const { indicator, sincePrevious } = assessment
  if (!sincePrevious) return undefined
  return statement`${changeWords(indicator, sincePrevious)}.`
}

/** The change since twelve months before, and whether chance explains it. */
export function yearStatement(assessment: Assessment): Statement | undefined {
  const { indicator, sinceYearBefore } = assessment
  if (!sinceYearBefore) return undefined
  const verdict = verdictWords(assessment)
  return statement`${changeWords(indicator, sinceYearBefore)}${verdict ? `: ${verdict}` : ''}.`
}

/** Where the figure stands among the last twelve: “The highest of the last 12 months; the lowest was …”. */
export function windowStatement({ indicator, summary }: Assessment): Statement | undefined {
  if (!summary || summary.window.length < 3) return undefined
  const { latestIs, highest, lowest, window, run } = summary
  const span = `the last ${showCount(window.length)} ${unitOfWindow(summary.latest.period)}`
  const extreme = latestIs?.includes('highest')
    ? statement`It is the ${latestIs} of ${span}; the lowest was ${pointWords(indicator, lowest)}`
    : latestIs
      ? statement`It is the ${latestIs} of ${span}; the highest was ${pointWords(indicator, highest)}`
      : statement`In ${span} the highest was ${pointWords(indicator, highest)} and the lowest ${pointWords(indicator, lowest)}`
  if (!run || run.steps < 2) return statement`${extreme}.`
  const verb = run.direction === 'rising' ? 'risen' : 'fallen'
  return statement`${extreme}. It has ${verb} ${showCount(run.steps)} times in a row.`
}

/** The mean of the window: “The average of the last 12 months is 25.” */
export function averageStatement({ indicator, summary, figure }: Assessment): Statement | undefined {
  if (!summary || summary.window.length < 3) return undefined
  const { ofValues, pooled } = summary.average
  const mean =
    indicator.measure === 'percentage' && pooled
      ? showFigure(indicator, { ...pooled, value: ofValues })
      : roundedNumber(ofValues, 1)
  const number = bound(indicator, figure.period, 'average', mean)
  return statement`The average of the last ${showCount(summary.window.length)} ${unitOfWindow(summary.latest.period)} is ${number}.`
}

/** The target, and the gap in points and in children: “The target is 30 children by 31 July 2026: 29 fewer …”. */
export function targetStatement({ indicator, figure, target }: Assessment): Statement | undefined {
  if (!target) return undefined
  const { gap } = target
  const said =
    target.on === 'children'
      ? countOf(target.value, indicator.unit)
      : `${roundedNumber(target.value, decimals(target.value))}${percent(indicator)}`
  const aim = statement`The target is ${bound(indicator, figure.period, 'target', said)} by ${showDay(target.by)}`
  if (gap.met === undefined) return statement`${aim}.`
  if (gap.met) return statement`${aim}, which is met.`
  const far =
    target.on === 'value' && gap.points !== undefined
      ? statement` ${bound(indicator, figure.period, 'gap', pointsOf(gap.points))} away,`
      : ''
  if (!gap.children) return statement`${aim}; it is not met.`
  const direction = indicator.better === 'lower' ? 'fewer' : 'more'
  const children = bound(indicator, figure.period, 'gap', showCount(gap.children))
  return statement`${aim}:${far} ${children} ${direction} ${gap.children === 1 ? 'child' : (indicator.unit ?? 'children')} would meet it.`
}

/** What the verdict means, in words; `undefined` when nothing may be judged. */
export function verdictWords({ verdict, indicator }: Assessment): string | undefined {
  switch (verdict?.verdict) {
    case 'improving':
      return 'a clear improvement'
    case 'worsening':
      return 'clearly worse'
    case 'no clear change':
      return 'no clear change, as chance alone could explain it'
    case 'too few to say':
      return `too few ${indicator.unit ?? 'children'} to say`
    default:
      return undefined
  }
}

/** All that a highlight report prints of an indicator, in its order. */
export function statementsOf(assessment: Assessment): Statement[] {
  if (assessment.figure.value === null) return [noFigureStatement(assessment)]
  const all = [
    figureStatement(assessment),
    changeStatement(assessment),
    windowStatement(assessment),
    yearStatement(assessment),
    targetStatement(assessment),
  ]
  return all.filter((sentence) => sentence !== undefined)
}

function changeWords(indicator: Indicator, { since, children, points, units, direction }: Change): Statement {
  const before = sincePeriod(since.period)
  const then = bound(indicator, since.period, 'value', showFigure(indicator, since))
  if (direction === 'same') return statement`This is the same as ${before}`
  const way = direction === 'up'
  if (points !== undefined && children !== undefined) {
    const shift = bound(indicator, since.period, 'change', pointsOf(points))
    return statement`This is ${shift} ${way ? 'higher' : 'lower'} than ${before} (${then})`
  }
  if (units !== undefined) {
    const shift = bound(indicator, since.period, 'change', roundedNumber(Math.abs(units), decimals(units)))
    return statement`This is ${shift} ${way ? 'higher' : 'lower'} than ${before} (${then})`
  }
  const shift = bound(indicator, since.period, 'change', showCount(Math.abs(children ?? 0)))
  return statement`This is ${shift} ${way ? 'more' : 'fewer'} than ${before} (${then})`
}

function pointWords(indicator: Indicator, point: ValuedPoint): Statement {
  return statement`${bound(indicator, point.period, 'value', showFigure(indicator, point))} ${sincePeriod(point.period)}`
}

function pointsOf(points: number): string {
  const shown = roundedNumber(Math.abs(points), 1)
  return `${shown} ${shown === '1.0' ? 'point' : 'points'}`
}

function bound(
  indicator: Indicator,
  period: Period,
  of: BoundNumber['bound']['of'],
  text: string,
): BoundNumber {
  return { text, bound: { indicator: indicator.key, period: period.code, of } }
}

function percent(indicator: Indicator): string {
  return indicator.measure === 'percentage' ? '%' : ''
}

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1
}

function unitOfWindow(period: Period): string {
  return period.kind === 'year' ? 'years' : period.kind === 'quarter' ? 'quarters' : 'months'
}

function when(period: Period): string {
  return period.kind === 'as-at'
    ? `At ${showPeriod(period)}`
    : `In ${period.kind === '12-months' ? 'the ' : ''}${showPeriod(period)}`
}

function sincePeriod(period: Period): string {
  return period.kind === 'as-at'
    ? `at ${showDay(period.endOn)}`
    : period.kind === 'month'
      ? `in ${showMonth(period.endOn)}`
      : `in ${showPeriod(period)}`
}
