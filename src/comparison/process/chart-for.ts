import type { PeriodKind } from '../../core/index.ts'
import type { Better } from '../point.ts'
import type { Target } from '../targets.ts'
import type { ChartedIndicator, ChartMaterial } from './charted-indicator.ts'
import type { Choice } from './choice.ts'
import { choose, type NoChart } from './chosen.ts'
import type { Bounds } from './limits.ts'
import { type ProcessChart, processChart } from './process-chart.ts'
import type { Rebase } from './rebase.ts'
import type { Scale } from './scale.ts'
import type { SeparatePoints } from './separate-points.ts'
import { type TargetHeld, targetHeld } from './target-held.ts'

/** What homeward.yaml says of an indicator's chart. */
export interface ChartSettings {
  /** Days from which limits are worked out afresh; none unless told. */
  readonly rebases?: readonly Rebase[]
  readonly target?: Target
}

/** An indicator's process chart, with what the words of it need. */
export interface IndicatorChart extends ProcessChart, TargetHeld {
  readonly scale: Scale
  readonly because: Choice['because']
  /** The kind of period the indicator was read for: what is charted may be months of it, or changes. */
  readonly readFor: PeriodKind
}

/**
 * The process chart that suits an indicator, or why there is none (methods.md 4.1).
 *
 * A number on a day is charted as its change in each month, never as it stands. A figure of twelve months (a quarter, a
 * year) is charted as that of single months. Percentages of months: p′, or p where chance alone spreads them; events by
 * month: u′ where those who could have one are known, c where chance alone spreads them, otherwise XmR; fewer than two
 * events a month: t or g, from the days of the events; everything else by month: XmR.
 *
 * @throws DefinitionError when a rebase has no reason
 */
export function chartFor(
  indicator: ChartedIndicator,
  material: ChartMaterial,
  { rebases = [], target }: ChartSettings = {},
): IndicatorChart | NoChart {
  const chosen = choose(indicator, material)
  if ('noChart' in chosen) return chosen
  const { separate, scale } = chosen
  const { kind, because } = chosen.choice
  const better = separate.of === 'gaps' ? OF_GAPS[indicator.better] : indicator.better
  const bounds = boundsOf(indicator, separate)
  const per = scale.of === 'rate' ? scale.per : 1
  const chart = processChart(separate, { kind, better, rebases, bounds, per })
  return { ...chart, scale, because, readFor: indicator.kind, ...targetHeld(indicator, chart, scale, target) }
}

/** The fewer the events, the longer the days between them. */
const OF_GAPS: Readonly<Record<Better, Better>> = { higher: 'lower', lower: 'higher', neutral: 'neutral' }

/** Counts and averages of what is never negative have no limit below 0; changes and sums may go there. */
function boundsOf({ measure }: ChartedIndicator, { of, points }: SeparatePoints): Bounds {
  const neverNegative = of === 'months' && measure !== 'sum' && points.every(({ value }) => value >= 0)
  return neverNegative ? { floor: 0 } : {}
}
