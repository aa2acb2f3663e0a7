import type { Interval } from '../../core/index.ts'
import { quantile } from '../published/quartiles.ts'

/** How a funnel counts: shares of cases, or events held against a number expected. */
export type FunnelKind = 'proportion' | 'rate'

/** A member on the scale on which every member of one size varies alike. */
export interface Scaled {
  /** How far it lies from the benchmark. */
  readonly away: number
  /** The standard error that chance alone gives it. */
  readonly error: number
}

/** By how much members differ more than chance alone would have them. */
export interface Overdispersion {
  /** How many times the variance of chance they vary; about 1 when nothing but chance moves them. */
  readonly phi: number
  /** The variance between members beyond chance, on the transformed scale; 0 when there is none. */
  readonly tauSquared: number
}

/** The tenth at either end is drawn in to where it begins, so that the members looked for do not hide themselves. */
const TRIMMED = 0.1

/**
 * How much more members vary than chance explains: φ, the mean of z² with the outermost tenth on either side drawn in
 * (winsorised, quantiles of R's type 7), and τ² = max(0, (Nφ - (N - 1)) / (Σw - Σw²/Σw)) with w = 1/error².
 *
 * Source: Spiegelhalter 2005, as in PowerBI-Funnels and FunnelPlotR. Councils differ in more than luck (who lives
 * there, what is recorded), so limits of chance alone put most of them outside; these find those unlike the others.
 * Fewer than two members cannot differ: φ is 0 of none.
 *
 * @example three members with z of -2, 0 and 2, each with an error of 0.1: drawn in to ±1.6, φ is 1.707 and
 * τ² (3 × 1.707 - 2) / (300 - 100) = 0.0156
 */
export function overdispersion(members: readonly Scaled[]): Overdispersion {
  if (members.length === 0) return { phi: 0, tauSquared: 0 }
  const scores = members.map(({ away, error }) => away / error)
  const ordered = scores.toSorted((a, b) => a - b)
  const [low, high] = [quantile(ordered, TRIMMED), quantile(ordered, 1 - TRIMMED)]
  const squares = scores.map((score) => Math.min(high, Math.max(low, score)) ** 2)
  const phi = sum(squares) / members.length
  if (members.length === 1) return { phi, tauSquared: 0 }
  const weights = members.map(({ error }) => 1 / error ** 2)
  const weight = sum(weights)
  const beyond = members.length * phi - (members.length - 1)
  const tauSquared = Math.max(0, beyond / (weight - sum(weights.map((each) => each * each)) / weight))
  return { phi, tauSquared }
}

/**
 * A member on the scale for overdispersion: arcsin √p for a proportion, √(events/expected) for a rate, on which the
 * error depends on the size alone, 1/(2√n) or 1/(2√expected).
 *
 * @param benchmark the proportion, or the events expected of one case
 */
export function scaled(kind: FunnelKind, value: number, size: number, benchmark: number): Scaled {
  if (kind === 'proportion')
    return { away: angle(value) - angle(benchmark), error: 1 / (2 * Math.sqrt(size)) }
  return { away: Math.sqrt(value / benchmark) - 1, error: 1 / (2 * Math.sqrt(size * benchmark)) }
}

/** The limits round a benchmark when members vary beyond chance by τ²: target ± z √(error² + τ²), transformed back. */
export function wideLimits(
  kind: FunnelKind,
  { size, benchmark, tauSquared, z }: Record<'size' | 'benchmark' | 'tauSquared' | 'z', number>,
): Interval {
  const { error } = scaled(kind, benchmark, size, benchmark)
  const spread = z * Math.sqrt(error ** 2 + tauSquared)
  if (kind === 'rate')
    return {
      lower: benchmark * Math.max(0, 1 - spread) ** 2,
      upper: benchmark * (1 + spread) ** 2,
    }
  return {
    lower: Math.sin(Math.max(0, angle(benchmark) - spread)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, angle(benchmark) + spread)) ** 2,
  }
}

function angle(proportion: number): number {
  return Math.asin(Math.sqrt(proportion))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
