import { showMean, showTick } from './picture-numbers.ts'
import {
  type Charted,
  meaningWords,
  pointShown,
  type ProcessPicture,
  ruleWords,
  runsOf,
  type SignalRun,
} from './process-points.ts'

/**
 * What the latest point says: “It was 34 in March 2026, above the limits (worse); the usual range is 17.5 to 33.1
 * round a mean of 25.3, and the target of 20 is within it.”
 */
export function processChartReading(chart: ProcessPicture): string {
  const at = chart.points.findLastIndex(({ value }) => value !== undefined)
  const latest = chart.points[at] as Charted | undefined
  if (!latest) return 'There is no figure to draw.'
  const was = `It was ${pointShown(chart, latest)} ${latest.when}`
  if (!latest.limits) return `${was}; there are too few points to say what is usual.`
  const runs = runsOf(chart)
  const run = runs.find(({ from, to }) => from <= at && at <= to)
  const earlier = runs.filter(({ to }) => to < at).length
  const before = run || earlier === 0 ? '' : `; it stood out ${timesWords(earlier)} before`
  return `${was}${run ? `, ${standsOut(run, chart)}` : withinWords(latest)}; ${usualWords(chart, latest)}${before}.`
}

/** `above the limits (worse)`, `the last of 8 below the mean (better)`. */
function standsOut(run: SignalRun, chart: ProcessPicture): string {
  const counted = run.signal.rule === 'shift' || run.signal.rule === 'trend'
  const means = meaningWords(run)
  return `${counted ? 'the last of ' : ''}${ruleWords(run, chart)}${means === '' ? '' : ` (${means})`}`
}

function withinWords({ limits }: Charted): string {
  return limits?.lower === undefined && limits?.upper === undefined ? '' : ', where nothing stands out'
}

/** The usual range and where the target lies to it. */
function usualWords({ unit, centre }: ProcessPicture, { limits, target }: Charted): string {
  const { lower, upper } = limits!
  const round = `round a ${centre} of ${showMean(unit, limits!.centre)}`
  const range =
    upper === undefined
      ? `the points lie ${round}`
      : `the usual range is ${lower === undefined ? 'up' : showMean(unit, lower)} to ${showMean(unit, upper)} ${round}`
  if (target === undefined) return range
  const aim = showTick(unit, target)
  if (upper === undefined) return `${range}, and the target is ${aim}`
  const side = target > upper ? 'above' : lower !== undefined && target < lower ? 'below' : 'within'
  return `${range}, and the target of ${aim} is ${side} it`
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
}
