import type { Assessment } from '../comparison/index.ts'
import { showPeriod } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { bound, boundExactly } from './bound.ts'
import {
  averageStatement,
  changeStatement,
  neverMoved,
  windowStatement,
  yearStatement,
} from './change-words.ts'
import { readsStatement } from './reads-words.ts'
import { POUNDS } from './show-amount.ts'
import { countOf, NO_VALUE, showFigure, showRange } from './show.ts'
import { type Statement, statement } from './statement.ts'
import { neededBesideTarget, targetStatement } from './target-words.ts'
import { atPeriod, whenAt } from './when.ts'

/**
 * What a figure is, in one sentence that stands alone: “At 31 March 2026, 665 children were looked after.” An
 * indicator without words of its own gives “Children looked after: 665 at 31 March 2026.”
 */
export function figureStatement(assessment: Assessment): Statement {
  const said = readsStatement(assessment)
  if (said) return said
  const { indicator, figure, period } = assessment
  const number = bound(indicator, figure.period, 'value', showFigure(indicator, figure))
  return statement`${indicator.title}: ${number} ${atPeriod(period)}.`
}

/** The same where the title stands above it: “At 31 March 2026 it was 8.9% (59 of 665).” */
export function figureUnderTitle(assessment: Assessment): Statement {
  const said = readsStatement(assessment)
  if (said) return said
  const { indicator, figure, period } = assessment
  if (indicator.measure === 'count') {
    const count = figure.value ?? 0
    const text = indicator.unit ? countOf(count, indicator.unit) : showFigure(indicator, figure)
    const number = bound(indicator, figure.period, 'value', text)
    return statement`${whenAt(period)} there ${count === 1 ? 'was' : 'were'} ${number}.`
  }
  const number = bound(indicator, figure.period, 'value', withUnit(indicator, showFigure(indicator, figure)))
  return statement`${whenAt(period)} ${SUBJECT[indicator.measure]} was ${number}.`
}

const SUBJECT: Readonly<Record<Indicator['measure'], string>> = {
  count: 'it',
  percentage: 'it',
  rate: 'the rate per 10,000',
  average: 'the average',
  median: 'the median',
  sum: 'the total',
}

/** An average of days is printed as days: `193 days (based on 8)`. Money has its sign already. */
function withUnit({ measure, unit }: Indicator, figure: string): string {
  if (unit === POUNDS) return figure
  const named = (measure === 'average' || measure === 'median' || measure === 'sum') && unit?.endsWith('s')
  return named ? figure.replace(/^\S+/, (value) => `${value} ${unit}`) : figure
}

/** Why there is no figure, in one sentence. */
export function noFigureStatement({ figure, period, indicator }: Assessment): Statement {
  if (figure.whyNot === undefined) return statement`There ${nothing(indicator)} to count ${atPeriod(period)}.`
  return statement`Not computed for ${showPeriod(period)}: ${figure.whyNot}.`
}

/** What there is none of: `were no reviews`, `was no money`. */
function nothing({ unit }: Pick<Indicator, 'unit'>): string {
  return unit === POUNDS ? 'was no money' : `were no ${unit ?? 'cases'}`
}

/** How far chance could move a percentage of 10 to 29: “With so few, chance alone could make it anything from 32% to 68%.” */
export function rangeStatement({ indicator, figure }: Assessment): Statement | undefined {
  const limits = showRange(indicator, figure)?.map((limit) =>
    bound(indicator, figure.period, 'interval', limit),
  )
  if (!limits) return undefined
  return statement`With so few ${indicator.unit ?? 'children'}, chance alone could make it anything from ${limits[0]!} to ${limits[1]!}.`
}

/** A figure in a cell of a paper's table: `50.0% (13 of 26), range 32% to 68%`; a dash where there is none. */
export function figureInTable({ indicator, figure }: Assessment): Statement {
  const number = boundExactly(
    indicator,
    figure.period,
    'value',
    figure.value === null ? NO_VALUE : showFigure(indicator, figure),
  )
  const limits = showRange(indicator, figure)?.map((limit) =>
    bound(indicator, figure.period, 'interval', limit),
  )
  return limits ? statement`${number}, range ${limits[0]!} to ${limits[1]!}` : [number]
}

/**
 * All that a highlight report prints of an indicator under its title, in its order. A figure is printed once: where
 * the period before or the year before is also the highest of the last twelve, a later sentence names it without its number.
 */
export function statementsOf(assessment: Assessment): Statement[] {
  if (assessment.figure.value === null) return [noFigureStatement(assessment)]
  const { sincePrevious, sinceYearBefore, figure } = assessment
  const yearly = sincePrevious?.since.period.code === sinceYearBefore?.since.period.code
  const still = neverMoved(assessment)
  const since = yearly || still ? undefined : changeStatement(assessment)
  const printed = new Set([figure.period.code, ...(since ? [sincePrevious!.since.period.code] : [])])
  // “This” is the figure: no sentence about a longer span may come before the last that begins with it.
  const year = yearStatement(assessment, printed)
  if (year) printed.add(sinceYearBefore!.since.period.code)
  const all = [
    figureUnderTitle(assessment),
    rangeStatement(assessment),
    since,
    year,
    targetStatement(assessment),
    neededBesideTarget(assessment),
    windowStatement(assessment, printed),
    isFlow(assessment) && !still ? averageStatement(assessment) : undefined,
  ]
  return all.filter((sentence) => sentence !== undefined)
}

/** Events of a month go up and down: their average says more than the month. */
function isFlow({ indicator, period }: Assessment): boolean {
  return period.kind === 'month' && (indicator.measure === 'count' || indicator.measure === 'percentage')
}

export {
  averageStatement,
  changeStatement,
  verdictWords,
  windowStatement,
  yearStatement,
} from './change-words.ts'
export { targetStatement } from './target-words.ts'
