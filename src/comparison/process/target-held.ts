import type { Day } from '../../core/index.ts'
import { milestoneAt, type Target } from '../targets.ts'
import { type Assurance, assuranceOf } from './assurance.ts'
import type { ChartedIndicator } from './charted-indicator.ts'
import type { ProcessChart } from './process-chart.ts'
import type { Scale } from './scale.ts'

/** The target that the last point of a chart is held against, and whether it will be reached; none without one. */
export interface TargetHeld {
  readonly target?: { readonly value: number; readonly by: Day }
  /** The NHS icon of assurance. */
  readonly assurance?: Assurance
}

/**
 * Holds the last point of a chart against the milestone of its day. Nothing where the chart does not show what the
 * target is set on: a target for a year's count is no target for a month's, one for the number of children none for
 * how that number changes.
 */
export function targetHeld(
  indicator: ChartedIndicator,
  { of, points, better }: ProcessChart,
  scale: Scale,
  target: Target | undefined,
): TargetHeld {
  const last = points.at(-1)
  if (!target || !last || of !== 'months' || !isOfChart(indicator, scale, target)) return {}
  const milestone = milestoneAt(target, last.period.endOn)
  if (!milestone) return {}
  const assurance = assuranceOf(last.limits, last.value, milestone.value, better)
  return { target: milestone, ...(assurance && { assurance }) }
}

function isOfChart({ measure, kind }: ChartedIndicator, scale: Scale, { on }: Target): boolean {
  if (measure === 'count') return kind === 'month' && scale.of === 'count'
  if (measure === 'sum' || measure === 'rate') return kind === 'month' && on === 'value'
  return on === 'value'
}
