import type { Assessment, Target } from '../../comparison/index.ts'
import { hasValue } from '../../comparison/index.ts'
import type { Settings } from '../../store/index.ts'
import { tooFew } from '../pictures/trend-points.ts'
import { trendPicture } from '../pictures/trend.ts'
import type { ReportChart } from './model.ts'

export type Targets = Settings['targets']

/** A line through fewer points says nothing. */
const FEWEST_POINTS = 6

/**
 * The charts of an area: the indicators its layout picks that can be drawn, or else the first issue or improvement
 * that can. Assessments come in the order of the paper.
 */
export function chartsOf(
  assessments: readonly Assessment[],
  picked: readonly string[],
  targets: Targets,
): Omit<ReportChart, 'number'>[] {
  const drawable = assessments.filter(canBeDrawn)
  const chosen = picked.flatMap((key) => drawable.filter(({ indicator }) => indicator.key === key))
  const leading = drawable.filter(({ heading }) => heading !== 'no clear change').slice(0, 1)
  return (chosen.length > 0 ? chosen : leading).map((assessment) => chartOf(assessment, targets))
}

function canBeDrawn({ points, indicator, figure }: Assessment): boolean {
  const drawn = points.filter((point) => hasValue(point) && !tooFew(indicator, point))
  return figure.value !== null && drawn.length >= FEWEST_POINTS
}

function chartOf({ indicator, points }: Assessment, targets: Targets): Omit<ReportChart, 'number'> {
  const target = targets[indicator.key] as Target | undefined
  const picture = trendPicture({
    id: `chart-${indicator.key}`,
    title: indicator.title,
    points,
    indicator,
    target,
  })
  return { indicator, code: indicator.code ?? '', picture }
}
