import type { Assessment, TargetStanding } from '../comparison/index.ts'
import { showDay } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { bound, boundCount } from './bound.ts'
import { countOf, pointsOf, showDifference, showTargetValue, unitFor } from './show.ts'
import { POUNDS } from './show-amount.ts'
import { type Statement, statement } from './statement.ts'

/**
 * The target and the gap, in points and in children: “This is 2.2 points above the target of 10% by 31 December
 * 2017: 15 fewer children would meet it.” A target that is close says within what.
 */
export function targetStatement({ indicator, figure, target }: Assessment): Statement | undefined {
  if (!target) return undefined
  const aim = aimWords(indicator, figure.period, target)
  if (!target.rated)
    return statement`The target is ${aim}. There are too few ${indicator.unit ?? 'children'} to say whether it is met.`
  if (target.gap.met === undefined) return statement`The target is ${aim}.`
  if (target.gap.met) return statement`This meets the target of ${aim}.`
  const away = awayWords(indicator, figure.period, target)
  const close = closeWords(indicator, figure.period, target)
  const { children } = target.gap
  if (!children || target.on === 'children' || indicator.measure === 'count')
    return statement`This is ${away} the target of ${aim}${close}.`
  const missing = amountWords(indicator, figure.period, children)
  return statement`This is ${away} the target of ${aim}${close}: ${missing} would meet it.`
}

/** `, close to it within 2.3 points`: for a target that is missed by no more than its tolerance; else nothing. */
function closeWords(indicator: Indicator, period: Assessment['period'], target: TargetStanding): Statement {
  const room = target.rating.rag === 'close' && roomOf(indicator, target)
  return room ? statement`, close to it within ${bound(indicator, period, 'target', room)}` : []
}

/** How far off counts as close: `2.3 points`, `2 children`; `undefined` where nothing does. Children are whole. */
export function roomOf(
  indicator: Indicator,
  { on, value, rating: { tolerance = 0 } }: Pick<TargetStanding, 'on' | 'value' | 'rating'>,
): string | undefined {
  const room = on === 'children' || indicator.measure === 'count' ? Math.floor(tolerance) : tolerance
  return room > 0 ? distanceOf(indicator, { on }, room, value) : undefined
}

/** A distance from a target's value, without its sign: `2.3 points`, `3 children`, `£15`, `0.10`. */
export function distanceOf(
  indicator: Indicator,
  { on }: Pick<TargetStanding, 'on'>,
  distance: number,
  value: number,
): string {
  if (on === 'children' || indicator.measure === 'count') return countOf(distance, indicator.unit)
  return indicator.measure === 'percentage' ? pointsOf(distance) : showDifference(indicator, distance, value)
}

/** How often a figure comes, where it comes more than once until the milestone. */
const EACH = { month: 'each month', quarter: 'each quarter', year: 'each year' } as const

/**
 * What the next milestone needs: “This needs 4 more children each month until 30 September 2026.” Once the last
 * milestone has passed unmet, what is still missing. `undefined` where nothing is needed, or nothing may be said.
 */
export function neededStatement({ indicator, figure, target }: Assessment): Statement | undefined {
  const needed = target?.needed
  if (!target || !needed) return undefined
  const { milestone, figures, every } = needed
  const by = showDay(milestone.by)
  const all = needWords(indicator, figure.period, target, needed)
  if (!all) return undefined
  if (needed.state === 'passed')
    return statement`The last milestone, ${by}, has passed: this still needs ${all}.`
  const each = isSpread(needed) && needWords(indicator, figure.period, target, needed, figures)
  const words = each ? statement`${each} ${EACH[every]} until` : statement`${all} by`
  if (isJudged(target, needed)) return statement`This needs ${words} ${by}.`
  const aim = valueWords(indicator, figure.period, target, milestone.value)
  return statement`This needs ${words} ${by}, when the target is ${aim}.`
}

/**
 * The same where the target has been told already, as in a paragraph of a paper: left out where it would only say
 * the gap again.
 */
export function neededBesideTarget(assessment: Assessment): Statement | undefined {
  const { target } = assessment
  const needed = target?.needed
  if (!needed || (isJudged(target, needed) && !isSpread(needed))) return undefined
  return neededStatement(assessment)
}

type Needed = NonNullable<TargetStanding['needed']>

/** Whether it is asked for figure by figure. One child is not asked for each month of six. */
function isSpread({ figures, children }: Needed): boolean {
  return figures > 1 && (children === undefined || children > figures)
}

/** Whether what is needed is needed for the milestone that the figure is judged by. */
function isJudged(target: TargetStanding, { milestone }: Needed): boolean {
  return milestone.value === target.value && milestone.by.equals(target.by)
}

/** `4 more children`, `£15 less`; without children `1.5 less`, `0.7 points more`. In all, or for each of so many figures. */
function needWords(
  indicator: Indicator,
  period: Assessment['period'],
  target: TargetStanding,
  { children, childrenEach, away, awayEach, milestone, way }: Needed,
  figures?: number,
): Statement | undefined {
  const count = figures === undefined ? children : childrenEach
  if (count !== undefined) return amountWords(indicator, period, count)
  const distance = figures === undefined ? away : (awayEach ?? away)
  const shown = distanceOf(indicator, target, distance, milestone.value)
  if (!/[1-9]/.test(shown)) return undefined
  return statement`${bound(indicator, period, 'gap', shown)} ${way === 'fewer' ? 'less' : 'more'}`
}

/** `15 fewer children`, `1 more child`, `£15 less`. */
function amountWords(indicator: Indicator, period: Assessment['period'], count: number): Statement {
  const more = indicator.better === 'higher'
  if (indicator.unit === POUNDS)
    return statement`${bound(indicator, period, 'gap', countOf(count, POUNDS))} ${more ? 'more' : 'less'}`
  const number = boundCount(indicator, period, 'gap', count)
  return statement`${number} ${more ? 'more' : 'fewer'} ${unitFor(count, indicator.unit)}`
}

/** `30 children by 31 July 2017`, `10% by 31 December 2017`. */
function aimWords(indicator: Indicator, period: Assessment['period'], target: TargetStanding): Statement {
  return statement`${valueWords(indicator, period, target, target.value)} by ${showDay(target.by)}`
}

/** A target's value, bound to its fact. */
function valueWords(
  indicator: Indicator,
  period: Assessment['period'],
  target: TargetStanding,
  value: number,
): Statement {
  return [bound(indicator, period, 'target', showAim(indicator, target, value))]
}

/** A value of a target with what it is of: `30 children`, `10%`, `£698,400`. */
export function showAim(indicator: Indicator, { on }: Pick<TargetStanding, 'on'>, value: number): string {
  if (on === 'children' || indicator.measure === 'count') return countOf(value, indicator.unit)
  return showTargetValue(indicator, { on }, value)
}

/** `2.2 points above`, `29 children above`, or `just below` when the gap rounds to nothing. */
function awayWords(indicator: Indicator, period: Assessment['period'], target: TargetStanding): Statement {
  const { points, units, children } = target.gap
  const side = indicator.better === 'lower' ? 'above' : 'below'
  const shown =
    target.on === 'children' || indicator.measure === 'count'
      ? countOf(children ?? Math.abs(units ?? 0), indicator.unit)
      : points !== undefined
        ? pointsOf(points)
        : showDifference(indicator, units ?? 0, target.value)
  if (Number.parseFloat(shown) === 0) return statement`just ${side}`
  return statement`${bound(indicator, period, 'gap', shown)} ${side}`
}
