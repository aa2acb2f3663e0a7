import { countInterval, type Interval, wilson, Z_95, Z_99_8 } from '../core/index.ts'
import { type Better, hasValue, type Measure, type Point } from './point.ts'
import { PERCENT_FROM, RATING_FROM } from './small-numbers.ts'

/**
 * How a figure stands to a benchmark. `better` and `worse` go by the good way of the measure; where no way is good it
 * is only `higher` or `lower`.
 */
export type BenchmarkVerdict =
  | 'similar'
  | 'better'
  | 'worse'
  | 'higher'
  | 'lower'
  | 'too few to say'
  | 'not judged'

/** Why a verdict was given or withheld; the words for it are the page's. */
export type BenchmarkBecause =
  | 'no-figure'
  | 'no-benchmark'
  | 'no-spread'
  | 'no-counts'
  | 'denominator-under-10'
  | 'interval-holds-benchmark'
  | 'interval-excludes-benchmark'
  | 'alert-interval-excludes-benchmark'

/** A figure against England, its region or its neighbours. */
export interface AgainstBenchmark {
  readonly verdict: BenchmarkVerdict
  readonly because: BenchmarkBecause
  /** The benchmark lies outside the 99.8 % interval too: chance would do that once in 500 times. */
  readonly isAlert: boolean
  /** Whether the verdict may have a colour: from 30 cases on, and where one way is good. */
  readonly isRated: boolean
  /** The 95 % interval of the figure, in the unit of its value; absent where there is none. */
  readonly interval?: Interval
  /** The 99.8 % interval. */
  readonly alertInterval?: Interval
}

interface BenchmarkQuestion {
  readonly point: Point
  /** The value of the benchmark in the same unit; `undefined` where none is published. It is taken as fixed. */
  readonly benchmark: number | undefined
  readonly measure: Measure
  readonly better: Better
  /** For rates: the population that one unit of rate is for. 10,000 unless told. */
  readonly per?: number
  /** True for a share or mean of sums (sessions, posts), of which nobody knows how chance spreads it. */
  readonly isOfSums?: boolean
}

/**
 * Whether a figure is similar to a benchmark, better or worse: similar when its 95 % interval holds the benchmark, an
 * alert when its 99.8 % interval does not hold it either.
 *
 * Percentages have Wilson's interval, counts and rates Byar's or below 10 events the exact one. Under 10 cases
 * nothing is said, from 10 to 29 the verdict has no colour (`small-numbers.ts`); a count has no cases, and its interval
 * is wide enough to speak for itself. An average, median or sum is not judged, nor a percentage of which only the
 * printed value is known: no spread, no verdict. Source: methods.md section 5.
 *
 * @example againstBenchmark({ point: 81 of 665, benchmark: 10, measure: 'percentage', better: 'lower' })
 * // => 'similar': 12.2 % lies between 9.9 and 14.9 %, which holds 10 %
 */
export function againstBenchmark(question: BenchmarkQuestion): AgainstBenchmark {
  const { point, benchmark, measure, better } = question
  if (!hasValue(point)) return notJudged('no-figure')
  if (benchmark === undefined) return notJudged('no-benchmark')
  if (question.isOfSums || measure === 'average' || measure === 'median' || measure === 'sum')
    return notJudged('no-spread')
  if (measure !== 'count' && point.denominator === undefined) return notJudged('no-counts')
  if (isUnder(PERCENT_FROM, question))
    return { ...notJudged('denominator-under-10'), verdict: 'too few to say' }

  const [interval, alertInterval] = [intervalOf(question, Z_95), intervalOf(question, Z_99_8)]
  const isAlert = !holds(alertInterval, benchmark)
  const shown = {
    isAlert,
    interval,
    alertInterval,
    isRated: better !== 'neutral' && !isUnder(RATING_FROM, question),
  }
  if (holds(interval, benchmark)) return { verdict: 'similar', because: 'interval-holds-benchmark', ...shown }
  const because = isAlert ? 'alert-interval-excludes-benchmark' : 'interval-excludes-benchmark'
  return { verdict: sideOf(point.value, benchmark, better), because, ...shown }
}

function notJudged(because: BenchmarkBecause): AgainstBenchmark {
  return { verdict: 'not judged', because, isAlert: false, isRated: false }
}

function sideOf(value: number, benchmark: number, better: Better): BenchmarkVerdict {
  const side = value > benchmark ? 'higher' : 'lower'
  if (better === 'neutral') return side
  return side === better ? 'better' : 'worse'
}

function isUnder(cases: number, { measure, point }: BenchmarkQuestion): boolean {
  return measure !== 'count' && (point.denominator ?? 0) < cases
}

/** The interval of the figure in the unit of its value. */
function intervalOf({ point, measure, per = 10_000 }: BenchmarkQuestion, z: number): Interval {
  const { numerator, denominator = 1 } = point
  if (measure === 'percentage') return times(100, wilson({ numerator, denominator }, z)!)
  return times(measure === 'rate' ? per / denominator : 1, countInterval(numerator, z))
}

function times(factor: number, { lower, upper }: Interval): Interval {
  return { lower: factor * lower, upper: factor * upper }
}

function holds({ lower, upper }: Interval, benchmark: number): boolean {
  return lower <= benchmark && benchmark <= upper
}
