import { type IndicatorChart, PERCENT_FROM, pointWords } from '../comparison/index.ts'
import { compareDays, type Period, previous, showDay, showPeriodBriefly } from '../core/index.ts'
import type { ProcessPicture, ProcessPoint } from './pictures/process-chart.ts'
import type { PictureUnit } from './pictures/picture-numbers.ts'
import { POUNDS, showCount } from './show-amount.ts'
import { atPeriod } from './when.ts'

type Charted = IndicatorChart['points'][number]

/**
 * A process chart as it is drawn: a gap where a month is missing, the target as the line that the last point is held
 * against, and in the unit of what is charted, which may be single months or changes of what the page shows.
 */
export function processPictureOf(chart: IndicatorChart): ProcessPicture {
  const places = placesOf(chart)
  const at = new Map(
    places.flatMap(({ charted }, place) => (charted === undefined ? [] : [[charted, place] as const])),
  )
  return {
    unit: unitOf(chart),
    better: chart.better,
    centre: chart.kind === 'run' || chart.kind === 'g' ? 'median' : 'mean',
    points: places.map(({ period, charted }) => pointOf(chart, period, charted)),
    groups: chart.groups.map(({ from, to, rebase, isTrial }, place) => ({
      from: place === 0 ? 0 : at.get(from)!,
      to: at.get(to)!,
      ...(rebase ? { reason: rebase.reason } : {}),
      isTrial,
    })),
  }
}

/** Every month from the first to the last, or every gap between events, with its place among the chart's points. */
function placesOf({ of, points }: IndicatorChart): { period: Period; charted: number | undefined }[] {
  if (of === 'gaps') return points.map(({ period }, charted) => ({ period, charted }))
  const known = new Map(points.map(({ period }, charted) => [period.code, charted]))
  const places: { period: Period; charted: number | undefined }[] = []
  const first = points[0]!.period
  for (
    let { period } = points.at(-1)!;
    compareDays(period.endOn, first.endOn) >= 0;
    period = previous(period)
  )
    places.unshift({ period, charted: known.get(period.code) })
  return places
}

function pointOf(chart: IndicatorChart, period: Period, charted: number | undefined): ProcessPoint {
  const point = charted === undefined ? undefined : chart.points[charted]
  const isGap = chart.of === 'gaps'
  const shared = {
    label: showPeriodBriefly(period),
    when: isGap ? `up to ${showDay(period.endOn)}` : atPeriod(period),
    ...(chart.target ? { target: chart.target.value } : {}),
  }
  if (!point) return { ...shared, value: undefined }
  const { limits, signal, meaning, value } = point
  return {
    ...shared,
    value,
    ...(isTooSmall(chart, point) ? { shown: pointWords(chart, point) } : {}),
    ...(limits ? { limits: { centre: limits.centre, ...limits.outer } } : {}),
    ...(signal && meaning ? { signal: { rule: signal.rule, side: signal.side, meaning } } : {}),
  }
}

function isTooSmall({ scale }: IndicatorChart, { denominator }: Charted): boolean {
  return scale.of === 'percentage' && denominator !== undefined && denominator < PERCENT_FROM
}

/** What the vertical axis counts. A change of percentages is in points, which have no sign of per cent. */
function unitOf({ of, scale }: IndicatorChart): PictureUnit {
  const isChange = of === 'changes'
  switch (scale.of) {
    case 'count':
      return {
        words: isChange
          ? `Change in the number of ${scale.unit}, month by month`
          : `Number of ${scale.unit} in the month`,
        measure: 'count',
        places: 0,
      }
    case 'percentage':
      return isChange
        ? { words: 'Change in percentage points, month by month', measure: 'average', places: 1 }
        : { words: 'Percentage in the month', measure: 'percentage', places: 1 }
    case 'rate':
      return {
        words: `For each ${showCount(scale.per)} ${scale.among}, in the month`,
        measure: 'rate',
        places: 1,
      }
    case 'sum':
    case 'average': {
      const what = scale.of === 'sum' ? 'Total' : 'Average'
      const words = `${isChange ? `Change in the ${what.toLowerCase()}, month by month` : `${what} in the month`} (${scale.unit})`
      return { words, measure: 'average', places: scale.unit === POUNDS ? 0 : 1, unit: scale.unit }
    }
    case 'days between':
      return { words: 'Days since the one before', measure: 'count', places: 0 }
  }
}
