import { compareDays, type Day } from '../../core/index.ts'
import type { ValuedPoint } from '../point.ts'
import type { ChartedIndicator, ChartMaterial } from './charted-indicator.ts'
import {
  areRare,
  areSmall,
  type Choice,
  choiceForCounts,
  choiceForGaps,
  choiceForPercentages,
} from './choice.ts'
import { gapsBetween } from './gaps-between.ts'
import { monthlyChanges } from './monthly-changes.ts'
import { isKnownFor, ratesOf } from './opportunity.ts'
import type { Scale } from './scale.ts'
import { monthlyPoints, type Refused, type SeparatePoints } from './separate-points.ts'

/** What is charted, how, and in what. */
export interface Chosen {
  readonly separate: SeparatePoints
  readonly choice: Choice
  readonly scale: Scale
}

/** An indicator that has no process chart, and why. */
export interface NoChart {
  readonly noChart: Refused['refused'] | 'no figures' | 'small' | 'rare'
}

/** DfE's rates of children are for each 10,000 under 18. */
const PER_CHILDREN = 10_000

/** What to chart of an indicator by methods.md 4.1; see `chartFor`. */
export function choose(indicator: ChartedIndicator, material: ChartMaterial): Chosen | NoChart {
  if (indicator.kind === 'as-at') return changesOfStock(indicator, material)
  const months = material.points.filter(({ period }) => period.kind === 'month')
  // A figure of twelve months is kept under its last day: not a stock for that, and no month either.
  if (months.length === 0 && indicator.kind === '12-months') return { noChart: 'overlapping' }
  const separate = monthlyPoints(months.length > 0 ? months : material.points)
  if ('refused' in separate) return { noChart: separate.refused }
  if (separate.points.length === 0) return { noChart: 'no figures' }
  return ofMonths(indicator, separate, material)
}

function changesOfStock(indicator: ChartedIndicator, { points }: ChartMaterial): Chosen | NoChart {
  const { measure, unit = 'children' } = indicator
  const separate = monthlyChanges(points, measure)
  if (separate.points.length === 0) return { noChart: 'no figures' }
  if (measure === 'percentage' && areSmall(points)) return { noChart: 'small' }
  const scale: Scale = measure === 'percentage' ? { of: measure } : { of: CHANGES_IN[measure], unit }
  return { separate, choice: { kind: 'XmR', because: 'stock' }, scale }
}

/** What a stock changes in; a rate changes in children. */
const CHANGES_IN = {
  count: 'count',
  rate: 'count',
  sum: 'sum',
  average: 'average',
  median: 'average',
} as const

function ofMonths(
  indicator: ChartedIndicator,
  separate: SeparatePoints,
  { events, opportunity }: ChartMaterial,
): Chosen | NoChart {
  const { measure, unit = 'children' } = indicator
  const { points } = separate
  switch (measure) {
    case 'percentage':
      if (areSmall(points)) return { noChart: 'small' }
      return { separate, choice: choiceForPercentages(indicator, points), scale: { of: 'percentage' } }
    case 'count':
      if (areRare(points)) return ofRare(points, events)
      if (opportunity && isKnownFor(points, opportunity)) {
        const { per, among } = opportunity
        const scale = { of: 'rate', per, among } as const
        return { separate: ratesOf(separate, opportunity), choice: KNOWN_OPPORTUNITY, scale }
      }
      return { separate, choice: choiceForCounts(indicator, points), scale: { of: 'count', unit } }
    case 'rate':
      if (areRare(points)) return ofRare(points, events)
      return {
        separate,
        choice: KNOWN_OPPORTUNITY,
        scale: { of: 'rate', per: PER_CHILDREN, among: 'children' },
      }
    case 'sum':
      return { separate, choice: ANY_VALUES, scale: { of: 'sum', unit } }
    case 'average':
    case 'median':
      return { separate, choice: ANY_VALUES, scale: { of: 'average', unit } }
  }
}

const KNOWN_OPPORTUNITY: Choice = { kind: 'u′', because: 'known opportunity' }
const ANY_VALUES: Choice = { kind: 'XmR', because: 'any values' }

/** The days between events up to the end of the last month; without any, a chart of rare events has no point. */
function ofRare(months: readonly ValuedPoint[], events: readonly Day[] = []): Chosen | NoChart {
  const { endOn } = months.at(-1)!.period
  const separate = gapsBetween(events.filter((on) => compareDays(on, endOn) <= 0))
  if (separate.points.length === 0) return { noChart: 'rare' }
  return { separate, choice: choiceForGaps(separate.points), scale: { of: 'days between' } }
}
