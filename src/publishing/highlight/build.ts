import { type Assessment, isOffTarget } from '../../comparison/index.ts'
import type { Area } from '../../measures/index.ts'
import { boundExactly } from '../bound.ts'
import { figureInTable, statementsOf } from '../figure-words.ts'
import { NO_VALUE, showTargetValue } from '../show.ts'
import { showChange } from '../show-change.ts'
import type { BoundNumber } from '../statement.ts'
import { courseChart, drawnOf } from './charts.ts'
import { comparisonOf } from './comparison.ts'
import type { HighlightFacts } from './facts.ts'
import { areaName, areasOfPaper, type HighlightLayout } from './layout.ts'
import type { HighlightModel, ReportArea, ReportIndicator } from './model.ts'
import { partsOf } from './parts.ts'
import { byUrgency, standingOf, verdictBriefly, whyHere } from './standing.ts'

/** Builds the report. An area without an indicator is left out. */
export function buildHighlight(facts: HighlightFacts): HighlightModel {
  const { layout, authority, asAt, quality, definitions } = facts
  const comparison = comparisonOf(facts)
  let charts = comparison.charts.length
  const areas = areasOfPaper(layout, facts.areas).flatMap((area) => {
    const ordered = inUrgency(area, facts.assessments)
    if (ordered.length === 0) return []
    const built = buildArea(area, ordered, facts, charts)
    charts += built.charts.length
    return [built]
  })
  return { layout, authority, asAt, comparison, areas, quality, definitions }
}

/** The indicators that are drawn over time, of all areas of the paper. */
export function drawnInPaper({
  layout,
  areas,
  assessments,
}: Pick<HighlightFacts, 'layout' | 'areas' | 'assessments'>): Assessment[] {
  return areasOfPaper(layout, areas).flatMap((area) =>
    drawnOf(inUrgency(area, assessments), picksOf(layout, area)),
  )
}

/** The indicators of an area in the order of the paper. */
function inUrgency(area: Area, assessments: readonly Assessment[]): Assessment[] {
  return assessments.filter(({ indicator }) => indicator.area === area.folder).toSorted(byUrgency)
}

function picksOf({ charts }: HighlightLayout, area: Area): readonly string[] {
  return charts[areaName(area)] ?? []
}

function buildArea(
  area: Area,
  ordered: readonly Assessment[],
  facts: HighlightFacts,
  chartsBefore: number,
): ReportArea {
  const written = facts.narratives.findLast(({ section }) => section === area.code || section === area.folder)
  return {
    code: areaName(area),
    title: area.title,
    owner: area.owner,
    indicators: ordered.map(buildIndicator),
    charts: drawnOf(ordered, picksOf(facts.layout, area)).map((assessment, at) => ({
      ...courseChart(assessment, facts),
      number: chartsBefore + at + 1,
    })),
    narrative: {
      author: written?.author,
      paragraphs: (written?.content ?? '')
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== ''),
    },
  }
}

function buildIndicator(assessment: Assessment): ReportIndicator {
  const { indicator, figure, summary, target, verdict, sincePrevious, sinceYearBefore } = assessment
  const { period } = figure
  const number = (of: BoundNumber['bound']['of'], text: string) => boundExactly(indicator, period, of, text)
  const judged = verdict?.verdict
  return {
    key: indicator.key,
    code: indicator.code ?? '',
    title: indicator.title,
    standing: standingOf(assessment),
    statements: statementsOf(assessment),
    figure: figureInTable(assessment),
    sincePrevious: number('change', showChange(indicator, summary?.latest, sincePrevious)),
    sinceYearBefore: number('change', showChange(indicator, summary?.latest, sinceYearBefore)),
    target: number('target', target ? showTargetValue(indicator, target, target.value) : NO_VALUE),
    verdict: verdictBriefly(assessment),
    parts: partsOf(assessment),
    why: whyHere(assessment),
    whyNot: figure.value === null ? (figure.whyNot ?? 'there was nothing to count') : undefined,
    offTarget: isOffTarget(target),
    judged: judged === 'improving' || judged === 'worsening' ? judged : undefined,
  }
}
