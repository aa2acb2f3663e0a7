import { showPeriod } from '../../core/index.ts'
import { amountWords } from './amount-words.ts'
import type { IndicatorChart } from './chart-for.ts'
import { spelled } from './plain-number.ts'
import type { ChartedPoint } from './process-chart.ts'
import { NAMES } from './process-names.ts'

/**
 * What is said of points that never move, or so seldom that nothing is usual: “It was 5 each time: 15 months since
 * January 2025.” No limits can be drawn for them, so none of them stands out.
 */
export function steadyWords(chart: IndicatorChart, points: readonly ChartedPoint[]): string {
  const [first] = points
  const { many, one } = NAMES[chart.of]
  if (points.some(({ value }) => value !== first!.value))
    return `It moves too seldom from ${one} to ${one} to say what variation is usual.`
  const amount = amountWords(chart, first!.value)
  return `It was ${amount} each time: ${spelled(points.length)} ${many} since ${showPeriod(first!.period)}.`
}
