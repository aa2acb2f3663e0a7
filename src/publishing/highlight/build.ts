import type { Assessment } from '../../comparison/index.ts'
import type { Day } from '../../core/index.ts'
import type { Area } from '../../measures/index.ts'
import { boundExactly } from '../bound.ts'
import { figureInTable, statementsOf } from '../figure-words.ts'
import { NO_VALUE, showTargetValue } from '../show.ts'
import { showChange } from '../show-change.ts'
import type { BoundNumber } from '../statement.ts'
import { chartsOf, type Targets } from './charts.ts'
import { areaName, areasOfPaper, type HighlightLayout } from './layout.ts'
import type {
  DefinitionsNote,
  HighlightModel,
  Narrative,
  QualityNote,
  ReportArea,
  ReportIndicator,
} from './model.ts'
import { partsOf } from './parts.ts'
import { byUrgency, standingOf, verdictBriefly, whyHere } from './standing.ts'

/** What a highlight report is made from. */
export interface HighlightFacts {
  readonly layout: HighlightLayout
  readonly authority: string
  readonly asAt: Day
  readonly areas: readonly Area[]
  readonly assessments: readonly Assessment[]
  readonly targets: Targets
  readonly narratives: readonly Narrative[]
  readonly quality: readonly QualityNote[]
  readonly definitions: DefinitionsNote
}

/** Builds the report. An area without an indicator is left out. */
export function buildHighlight(facts: HighlightFacts): HighlightModel {
  const { layout, authority, asAt, quality, definitions } = facts
  let charts = 0
  const areas = areasOfPaper(layout, facts.areas).flatMap((area) => {
    const assessments = facts.assessments.filter(({ indicator }) => indicator.area === area.folder)
    if (assessments.length === 0) return []
    const built = buildArea(area, assessments, facts, charts)
    charts += built.charts.length
    return [built]
  })
  return { layout, authority, asAt, areas, quality, definitions }
}

function buildArea(
  area: Area,
  assessments: readonly Assessment[],
  facts: HighlightFacts,
  chartsBefore: number,
): ReportArea {
  const ordered = assessments.toSorted(byUrgency)
  const written = facts.narratives.findLast(({ section }) => section === area.code || section === area.folder)
  return {
    code: areaName(area),
    title: area.title,
    owner: area.owner,
    indicators: ordered.map(buildIndicator),
    charts: inOrder(ordered, chartsOf(ordered, facts.layout.charts[areaName(area)] ?? [], facts.targets)).map(
      (chart, at) => ({ ...chart, number: chartsBefore + at + 1 }),
    ),
    narrative: {
      author: written?.author,
      paragraphs: (written?.content ?? '')
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== ''),
    },
  }
}

/** Charts in the order in which their indicators stand. */
function inOrder<Chart extends { readonly indicator: { readonly key: string } }>(
  assessments: readonly Assessment[],
  charts: readonly Chart[],
): Chart[] {
  return assessments.flatMap(({ indicator }) =>
    charts.filter((chart) => chart.indicator.key === indicator.key),
  )
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
    offTarget: target?.rated === true && target.gap.met === false,
    judged: judged === 'improving' || judged === 'worsening' ? judged : undefined,
  }
}
