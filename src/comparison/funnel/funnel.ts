import { type Interval, Z_95, Z_99_8 } from '../../core/index.ts'
import { PERCENT_FROM } from '../small-numbers.ts'
import { eventLimits, proportionLimits } from './limits.ts'
import { type FunnelKind, type Overdispersion, overdispersion, scaled, wideLimits } from './overdispersion.ts'

/** A council, a team or whatever else is held against its peers. */
export interface FunnelMember {
  readonly name: string
  readonly numerator: number
  readonly denominator: number
}

/** Who is held against what in a funnel. */
export interface FunnelQuestion {
  /** Shares of cases, or events in a population. */
  readonly kind: FunnelKind
  readonly members: readonly FunnelMember[]
  /** What one is held against, in the unit of the values: England's 10 %. All members together unless told. */
  readonly benchmark?: number
  /** What values are printed for: 100 for proportions and 10,000 for rates unless told. */
  readonly per?: number
  /** True when members are known to differ by more than chance, as councils do. False unless told. */
  readonly overdispersed?: boolean
}

/** The limits at one size, in the unit of the values: 1 in 20 and 1 in 500 lie outside by chance alone. */
export interface FunnelLimits {
  readonly usual: Interval
  readonly alert: Interval
}

/** Where a member lies; of fewer than ten cases nothing is said. */
export type FunnelState = 'within' | 'beyond 95' | 'beyond 99.8' | 'too few to say'

/** A member with its place. */
export interface PlacedMember extends FunnelMember {
  /** `undefined` where there is no case. */
  readonly value: number | undefined
  readonly state: FunnelState
  /** On which side of the limits it lies; `undefined` within them. */
  readonly side: 'above' | 'below' | undefined
  /** `undefined` where nothing is said. */
  readonly limits: FunnelLimits | undefined
}

/** A funnel: each member's place, and the limits to draw from the smallest member to the largest. */
export interface Funnel {
  readonly kind: FunnelKind
  readonly per: number
  readonly benchmark: number
  /** In the order they were given. */
  readonly members: readonly PlacedMember[]
  /** Those of which something is said, the limits of each size between the smallest and the largest; empty of none. */
  readonly curve: readonly (FunnelLimits & { readonly denominator: number })[]
  /** How much more members vary than by chance; there when it was asked for. */
  readonly overdispersion: Overdispersion | undefined
}

/** How many steps the limits are drawn in. */
const STEPS = 60

/**
 * Which of several councils or teams differ from a benchmark by more than chance, seen by their size.
 *
 * Proportions have the limits π ± z √(π(1-π)/n), rates exact Poisson limits; with overdispersion both are wider by
 * what members differ beyond chance (Spiegelhalter's additive τ²), and the same as without where that is nothing.
 * A member exactly on a limit lies within it. Returns `undefined` where nothing varies by chance: no member has a case,
 * or the benchmark is 0 or, of a proportion, 100 %.
 *
 * @example funnelOf({ kind: 'proportion', benchmark: 10, members: [{ name: 'North', numerator: 30, denominator: 150 }] })
 * // => North, at 20 %, lies above 17.6 %: 'beyond 99.8'
 */
export function funnelOf(question: FunnelQuestion): Funnel | undefined {
  const { kind, members, per = kind === 'proportion' ? 100 : 10_000 } = question
  const benchmark = question.benchmark ?? per * pooled(members)
  const share = benchmark / per
  if (!(share > 0) || (kind === 'proportion' && share >= 1)) return undefined
  const said = members.filter(isSaid)
  const spread = question.overdispersed
    ? overdispersion(said.map((each) => scaled(kind, shareOf(each), each.denominator, share)))
    : undefined
  const limitsAt = (size: number): FunnelLimits => {
    const at = (z: number) => times(per, shareLimits(kind, share, size, spread?.tauSquared ?? 0, z))
    return { usual: at(Z_95), alert: at(Z_99_8) }
  }
  return {
    kind,
    per,
    benchmark,
    members: members.map((member) => placed(member, per, limitsAt)),
    curve: sizesOf(said).map((denominator) => ({ denominator, ...limitsAt(denominator) })),
    overdispersion: spread,
  }
}

function shareLimits(
  kind: FunnelKind,
  benchmark: number,
  size: number,
  tauSquared: number,
  z: number,
): Interval {
  if (tauSquared > 0) return wideLimits(kind, { size, benchmark, tauSquared, z })
  if (kind === 'proportion') return proportionLimits(benchmark, size, z)
  return times(1 / size, eventLimits(benchmark * size, z))
}

function placed(member: FunnelMember, per: number, limitsAt: (size: number) => FunnelLimits): PlacedMember {
  const value = member.denominator > 0 ? (per * member.numerator) / member.denominator : undefined
  if (value === undefined || !isSaid(member))
    return { ...member, value, state: 'too few to say', side: undefined, limits: undefined }
  const limits = limitsAt(member.denominator)
  const state = isOutside(value, limits.alert)
    ? 'beyond 99.8'
    : isOutside(value, limits.usual)
      ? 'beyond 95'
      : 'within'
  const side = state === 'within' ? undefined : value > limits.usual.upper ? 'above' : 'below'
  return { ...member, value, state, side, limits }
}

function isOutside(value: number, { lower, upper }: Interval): boolean {
  return value < lower || value > upper
}

function isSaid({ denominator }: FunnelMember): boolean {
  return denominator >= PERCENT_FROM
}

function shareOf({ numerator, denominator }: FunnelMember): number {
  return numerator / denominator
}

function pooled(members: readonly FunnelMember[]): number {
  const total = (of: 'numerator' | 'denominator') => members.reduce((sum, member) => sum + member[of], 0)
  return total('numerator') / total('denominator')
}

function times(factor: number, { lower, upper }: Interval): Interval {
  return { lower: factor * lower, upper: factor * upper }
}

/** Sizes from the smallest member to the largest, closer together where the limits bend most. */
function sizesOf(members: readonly FunnelMember[]): number[] {
  if (members.length === 0) return []
  const sizes = members.map(({ denominator }) => denominator)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (least === most) return [least]
  return Array.from({ length: STEPS + 1 }, (_, step) => least * (most / least) ** (step / STEPS))
}
