import type { Assessment, Target } from '../../comparison/index.ts'
import { hasValue } from '../../comparison/index.ts'
import { trendComparators } from '../compared-pictures.ts'
import { tooFew } from '../pictures/trend-points.ts'
import { trendPicture } from '../pictures/trend.ts'
import type { HighlightFacts } from './facts.ts'
import type { ReportChart } from './model.ts'
import { named } from './places.ts'

/** A line through fewer points says nothing. */
const FEWEST_POINTS = 6

/**
 * The indicators of an area that are drawn, in the order of the paper, in which they come: those its layout picks that
 * can be drawn, or else the first issue or improvement that can.
 */
export function drawnOf(assessments: readonly Assessment[], picked: readonly string[]): Assessment[] {
  const drawable = assessments.filter(canBeDrawn)
  const chosen = drawable.filter(({ indicator }) => picked.includes(indicator.key))
  return chosen.length > 0
    ? chosen
    : drawable.filter(({ heading }) => heading !== 'no clear change').slice(0, 1)
}

function canBeDrawn({ points, indicator, figure }: Assessment): boolean {
  const drawn = points.filter((point) => hasValue(point) && !tooFew(indicator, point))
  return figure.value !== null && drawn.length >= FEWEST_POINTS
}

/** An indicator over time, with the path of its target and what others published last. */
export function courseChart(
  { indicator, points, figure }: Assessment,
  { targets, besides }: Pick<HighlightFacts, 'targets' | 'besides'>,
): Omit<ReportChart, 'number'> {
  const target = targets[indicator.key] as Target | undefined
  const beside = besides.get(indicator.key)
  const comparators = !beside || 'unpublished' in beside ? [] : trendComparators(beside, figure.period)
  const picture = trendPicture({
    id: `chart-${indicator.key}`,
    title: indicator.title,
    points,
    indicator,
    target,
    comparators,
  })
  const { rows } = picture.table
  return {
    indicator,
    title: named({ code: indicator.code ?? '', title: indicator.title }),
    shows: 'course',
    picture,
    publishedRows: rows.filter(([first = '']) =>
      comparators.some(({ name }) => first.startsWith(`${name}, `)),
    ).length,
  }
}
