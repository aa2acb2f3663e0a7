import type { Assessment, TargetStanding } from '../comparison/index.ts'
import { showDay } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { bound, boundCount } from './bound.ts'
import { countOf, pointsOf, showDifference, showTargetValue, unitFor } from './show.ts'
import { type Statement, statement } from './statement.ts'

/**
 * The target and the gap, in points and in children: “This is 2.2 points above the target of 10% by 31 December
 * 2017: 15 fewer children would meet it.”
 */
export function targetStatement({ indicator, figure, target }: Assessment): Statement | undefined {
  if (!target) return undefined
  const aim = aimWords(indicator, figure.period, target)
  if (!target.rated)
    return statement`The target is ${aim}. There are too few ${indicator.unit ?? 'children'} to say whether it is met.`
  if (target.gap.met === undefined) return statement`The target is ${aim}.`
  if (target.gap.met) return statement`This meets the target of ${aim}.`
  const away = awayWords(indicator, figure.period, target)
  const { children } = target.gap
  if (!children || target.on === 'children' || indicator.measure === 'count')
    return statement`This is ${away} the target of ${aim}.`
  const way = indicator.better === 'lower' ? 'fewer' : 'more'
  const missing = boundCount(indicator, figure.period, 'gap', children)
  return statement`This is ${away} the target of ${aim}: ${missing} ${way} ${unitFor(children, indicator.unit)} would meet it.`
}

/** `30 children by 31 July 2017`, `10% by 31 December 2017`. */
function aimWords(indicator: Indicator, period: Assessment['period'], target: TargetStanding): Statement {
  const said =
    target.on === 'children' || indicator.measure === 'count'
      ? countOf(target.value, indicator.unit)
      : showTargetValue(indicator, target, target.value)
  return statement`${bound(indicator, period, 'target', said)} by ${showDay(target.by)}`
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
