import type { Better, ValuedPoint } from '../point.ts'
import { type ChartKind, LIMITS_OF } from './chart-kinds.ts'
import { type Bounds, type Limits, within } from './limits.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { groupsOf, type Rebase } from './rebase.ts'
import { followsOn, type SeparatePoints } from './separate-points.ts'
import { type Signal, signalsOf } from './signals.ts'

/** A point with what the chart says of it. */
export interface ChartedPoint extends ValuedPoint {
  /** Absent when its group has fewer than two points. */
  readonly limits?: Limits
  /** Why it stands out; its `from` is a place in the chart's points. */
  readonly signal?: Signal
  /** What it means that it stands out. */
  readonly meaning?: Meaning
}

/** A part of a chart with limits of its own. */
export interface ChartedGroup {
  /** The places of its first and last point in the chart's points. */
  readonly from: number
  readonly to: number
  readonly rebase?: Rebase
  /** Fewer than 13 points: its limits may still move, and are said to be on trial. */
  readonly isTrial: boolean
}

/** Points with their limits and signals: everything of a process chart but its words. */
export interface ProcessChart {
  readonly kind: ChartKind
  readonly of: SeparatePoints['of']
  readonly better: Better
  readonly points: readonly ChartedPoint[]
  readonly groups: readonly ChartedGroup[]
  /** The NHS icon of variation: what the last point says. Absent when it has no limits. */
  readonly variation?: Meaning | 'common cause'
}

/** How the limits of a chart are worked out. */
export interface ChartOptions {
  readonly kind: ChartKind
  readonly better: Better
  /** Days from which limits are worked out afresh. */
  readonly rebases?: readonly Rebase[]
  /** From how many points of each group, the first ones, its limits are worked out; all of them unless told. */
  readonly limitsFrom?: number
  /** Whether moving ranges beyond chance are left out of the limits, once; they are unless told. */
  readonly screened?: boolean
  /** What one unit of a rate is for; 1 unless told. */
  readonly per?: number
  /** What no value can pass. */
  readonly bounds?: Bounds
}

/** Firm limits need so many points. The default of NHSRplotthedots, whose own message says 12. */
export const FIRM_FROM = 13

/**
 * Works out a process chart: limits for each group, and which points stand out from what is usual.
 *
 * A group of one point has no limits. Rules restart with each group, and where a month is missing.
 *
 * @throws DefinitionError when a rebase has no reason
 */
export function processChart({ of, points }: SeparatePoints, options: ChartOptions): ProcessChart {
  const { kind, better, rebases = [] } = options
  const charted: ChartedPoint[] = []
  const groups: ChartedGroup[] = []
  for (const { points: ofGroup, rebase } of groupsOf(points, rebases)) {
    const from = charted.length
    charted.push(...chartedGroup(ofGroup, from, options))
    const isTrial = ofGroup.length < FIRM_FROM
    groups.push({ from, to: charted.length - 1, isTrial, ...(rebase && { rebase }) })
  }
  const last = charted.at(-1)
  const variation = last?.limits && (last.meaning ?? 'common cause')
  return { kind, of, better, points: charted, groups, ...(variation && { variation }) }
}

function chartedGroup(points: readonly ValuedPoint[], from: number, options: ChartOptions): ChartedPoint[] {
  const { kind, better, limitsFrom = points.length, screened = true, per = 1, bounds = {} } = options
  const basis = points.slice(0, limitsFrom)
  if (basis.length < 2) return [...points]
  const limits = LIMITS_OF[kind]({ points, basis, screened, per }).map((each) => within(bounds, each))
  return stretchesOf(points).flatMap(({ first, past }) => {
    const values = points.slice(first, past).map(({ value }) => value)
    const signals = signalsOf(values, limits.slice(first, past))
    return signals.map((signal, at) => ({
      ...points[first + at]!,
      limits: limits[first + at]!,
      ...(signal && {
        signal: { ...signal, from: signal.from + first + from },
        meaning: meaningOf(signal.side, better),
      }),
    }))
  })
}

/** The stretches of points without a gap, as places: the first of each and the one past its last. */
function stretchesOf(points: readonly ValuedPoint[]): { first: number; past: number }[] {
  const starts = points.flatMap((point, at) => (at === 0 || !followsOn(points[at - 1]!, point) ? [at] : []))
  return starts.map((first, at) => ({ first, past: starts[at + 1] ?? points.length }))
}
