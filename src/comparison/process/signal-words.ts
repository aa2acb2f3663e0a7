import { showPeriod } from '../../core/index.ts'
import { pointWords, rangeWords } from './amount-words.ts'
import type { IndicatorChart } from './chart-for.ts'
import type { Meaning } from './meaning.ts'
import { spelled } from './plain-number.ts'
import type { ChartedPoint } from './process-chart.ts'
import { NAMES } from './process-names.ts'
import { outside } from './rule-outside.ts'
import type { Side } from './sides.ts'
import type { Signal } from './signals.ts'

/** Why the last point of a chart stands out and what that means, as a sentence without its ends. */
export function signalWords(chart: IndicatorChart, last: ChartedPoint, signal: Signal): string {
  const { rule, side } = signal
  const isNeutralTrend = rule === 'trend' && chart.better === 'neutral'
  const meaning = isNeutralTrend ? GOES[side] : MEANS[last.meaning!]
  return `${ruleWords(chart, last, signal)}: ${meaning}`
}

const MEANS: Readonly<Record<Meaning, string>> = {
  improvement: 'an improvement',
  concern: 'a concern',
  'neutral high': 'unusually high',
  'neutral low': 'unusually low',
}

/** A number that rises may still be low. */
const GOES: Readonly<Record<Side, string>> = { above: 'a clear rise', below: 'a clear fall' }

function ruleWords(chart: IndicatorChart, last: ChartedPoint, { rule, side, from }: Signal): string {
  const { points, kind } = chart
  const names = NAMES[chart.of]
  const ofRun = points.slice(from)
  const since = `since ${showPeriod(ofRun[0]!.period)}`
  const running = (count: number) => `${spelled(count)} ${names.many} running`
  switch (rule) {
    case 'outside the limits':
      return `${pointWords(chart, last)} ${names.dated(last.period)} is ${side} ${usualOf(chart, last)}`
    case 'trend':
      return `${side === 'above' ? names.rising : names.falling} ${since}, ${running(ofRun.length - 1)}`
    case 'two of three': {
      const end = side === 'above' ? 'top' : 'bottom'
      return `${nearOf(ofRun)} of the last three ${names.many} came close to the ${end} of ${usualOf(chart, last)}`
    }
    case 'shift': {
      const centre = kind === 'g' || kind === 'run' ? names.middle : names.average
      return `${running(ofRun.length)} ${side} the ${centre} ${since}`
    }
  }
}

function usualOf(chart: IndicatorChart, { limits }: ChartedPoint): string {
  return `the ${NAMES[chart.of].usual} of ${rangeWords(chart, limits!.outer!)}`
}

/** How many of three points are between the near limit and the outer one, on whichever side. */
function nearOf(three: readonly ChartedPoint[]): string {
  const values = three.map(({ value }) => value)
  const past = outside(
    values,
    three.map(({ limits }) => limits!.near),
  )
  const beyond = outside(
    values,
    three.map(({ limits }) => limits!.outer),
  )
  return past.filter((side, at) => side && !beyond[at]).length === three.length ? 'all' : 'two'
}
