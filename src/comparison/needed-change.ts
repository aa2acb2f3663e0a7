import { compareDays, type Day, endOfMonth, type Period, type PeriodKind } from '../core/index.ts'
import { gapToTarget } from './gap-to-target.ts'
import { type Better, hasValue, type Measure, type Point } from './point.ts'
import type { Milestone, Target } from './targets.ts'

/** What it takes to reach a milestone, in all and for each figure that is still to come. */
export interface NeededChange {
  /** `ahead`: the milestone is still to come. `passed`: its day has come, and it was missed. */
  readonly state: 'ahead' | 'passed'
  readonly milestone: Milestone
  /** More is needed where more is better. */
  readonly way: 'more' | 'fewer'
  /**
   * How many figures of this kind come after this one, up to the day of the milestone: month ends, quarters or
   * years. 0 once it has passed, and where it falls before the next figure.
   */
  readonly figures: number
  /** The kind of those figures: a figure of twelve months comes every month. */
  readonly every: 'month' | 'quarter' | 'year'
  /** Children in all; absent where nobody can say (averages, medians, sums). */
  readonly children?: number
  /** Children for each figure, rounded up so that it is enough; absent where there is no figure left to come. */
  readonly childrenEach?: number
  /** The way to go in the unit of the value or, of a target on children, in children: never negative. */
  readonly away: number
  /** The same for each figure to come; absent where there is none. */
  readonly awayEach?: number
}

interface NeededQuestion {
  readonly point: Point
  readonly target: Target
  readonly better: Better
  readonly measure: Measure
  readonly per?: number
}

/**
 * What is needed from a figure to the next milestone that it does not meet yet, spread evenly over the figures until
 * then: 12 more children by September are 4 more each month from June.
 *
 * A figure that meets the next milestone is held against the one after it. When the last milestone has passed
 * unmet, what is still missing is told without a pace, because no day is set. Children are counted as in
 * {@link gapToTarget}, on the denominator of today. Returns `undefined` when nothing is needed (every milestone to come
 * is met already), for a neutral measure, and for a figure without a value.
 *
 * @example neededChange({ point: 37 children at 31 March 2017, target: 30 by 31 July 2017, better: 'lower', … })
 * // => 7 fewer children in all, 2 each month
 */
export function neededChange(question: NeededQuestion): NeededChange | undefined {
  const { point, target, better } = question
  if (better === 'neutral' || !hasValue(point)) return undefined
  const on = point.period.endOn
  const milestones = target.milestones.toSorted((a, b) => compareDays(a.by, b.by))
  const ahead = milestones.filter(({ by }) => compareDays(by, on) > 0)
  const last = milestones.at(-1)
  const candidates = ahead.length > 0 || !last ? ahead : [last]
  for (const milestone of candidates) {
    const gap = gapToTarget({ ...question, target: milestone.value, on: target.on })
    if (gap.met === true) continue
    const figures = figuresBetween(point.period.kind, on, milestone.by)
    const away = Math.abs(gap.points ?? gap.units ?? 0)
    return {
      state: ahead.length > 0 ? 'ahead' : 'passed',
      milestone,
      way: better === 'lower' ? 'fewer' : 'more',
      figures,
      every: EVERY[point.period.kind],
      away,
      ...(figures === 0 ? {} : { awayEach: away / figures }),
      ...(gap.children === undefined ? {} : { children: gap.children }),
      ...(gap.children === undefined || figures === 0
        ? {}
        : { childrenEach: Math.ceil(gap.children / figures) }),
    }
  }
  return undefined
}

/** How often there is a figure of each kind. */
const EVERY: Readonly<Record<PeriodKind, NeededChange['every']>> = {
  'as-at': 'month',
  month: 'month',
  '12-months': 'month',
  quarter: 'quarter',
  year: 'year',
}

/** The figures of a kind that end after one day and on another at the latest; none where that is not later. */
function figuresBetween(kind: Period['kind'], from: Day, to: Day): number {
  const length = { month: 1, quarter: 3, year: 12 }[EVERY[kind]]
  // Financial years end with March, the third month; so does one quarter in four.
  const ended = (on: Day) => Math.floor((monthsEnded(on) - 3) / length)
  return Math.max(0, ended(to) - ended(from))
}

/** The months that have ended on a day, its own if it is the last of the month, counted from the year 0. */
function monthsEnded(on: Day): number {
  return 12 * on.year + on.month - (on.equals(endOfMonth(on)) ? 0 : 1)
}
