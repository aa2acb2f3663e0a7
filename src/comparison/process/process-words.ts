import { showPeriod } from '../../core/index.ts'
import { rangeWords } from './amount-words.ts'
import type { IndicatorChart } from './chart-for.ts'
import { areFlat, type Limits } from './limits.ts'
import { capitalised, spelled } from './plain-number.ts'
import type { ChartedPoint } from './process-chart.ts'
import { NAMES } from './process-names.ts'
import { signalWords } from './signal-words.ts'
import { steadyWords } from './steady-words.ts'

/**
 * What a chart says of its last point, in one sentence: that nothing stands out, that it does and whether that is good,
 * or that there is too little to tell. Every number in it is the chart's.
 *
 * @example “Common cause: no month stands out from the usual variation of 12 to 31 a month.”
 * @example “Seven months running below the average since April 2026: an improvement.”
 */
export function processWords(chart: IndicatorChart): string {
  const last = chart.points.at(-1)!
  const { from, rebase } = chart.groups.at(-1)!
  const points = chart.points.slice(from)
  const { one, figure } = NAMES[chart.of]
  const since = rebase ? ` since ${showPeriod(points[0]!.period)}` : ''
  if (!last.limits) return `There is only one ${figure}${since || ' so far'}: too few to say what is usual.`
  if (points.every(({ limits }) => areFlat(limits!))) return steadyWords(chart, points)
  if (last.signal) return `${capitalised(signalWords(chart, last, last.signal))}.`
  const earlier = points.filter(({ signal }) => signal)
  return earlier.length === 0
    ? `Common cause: no ${one}${since} stands out from ${usualWords(chart, points, last.limits)}.`
    : `The latest ${one}, ${NAMES[chart.of].alone(last.period)}, is within ${usualWords(chart, points, last.limits)}; ${earlierWords(chart, earlier)}.`
}

function earlierWords({ of }: IndicatorChart, earlier: readonly ChartedPoint[]): string {
  const { many, label } = NAMES[of]
  const lastOfThem = label(earlier.at(-1)!.period)
  if (earlier.length === 1) return `${lastOfThem} stood out before`
  return `${spelled(earlier.length)} ${many} before it stood out, the last of them ${lastOfThem}`
}

/** `the usual variation of 13 to 31 a month`; where each month has limits of its own, of which month they are. */
function usualWords(chart: IndicatorChart, points: readonly ChartedPoint[], { outer }: Limits): string {
  const { usual } = NAMES[chart.of]
  if (!outer) return `the ${usual}`
  const range = rangeWords(chart, outer)
  const isSame = points.every(({ limits }) => limits!.outer!.upper === outer.upper)
  return isSame
    ? `the ${usual} of ${range}`
    : `the ${usual}, which is ${range} ${NAMES[chart.of].dated(points.at(-1)!.period)}`
}
