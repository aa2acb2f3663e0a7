import type { Block, Inline, Text } from '../paper/paper.ts'
import type { Statement } from '../statement.ts'
import type { HighlightModel, ReportArea, ReportIndicator } from './model.ts'
import { hasComparison } from './compared-pages.ts'
import { pictureOf } from './picture.ts'
import { asSentence, linkTo, named, place, standing } from './places.ts'

/** One area: its issues, its improvements, what has not clearly changed, what is not known, and the narrative. */
export function areaPages(model: HighlightModel, area: ReportArea, number: string): Block[] {
  const numbered = counter(number)
  const judged = (['current issue', 'improvement'] as const).flatMap((where) => {
    const indicators = standing(area.indicators, where)
    if (indicators.length === 0) return []
    const words = where === 'current issue' ? 'Current issues' : 'Improvement'
    return [
      { kind: 'heading', level: 2, id: `${place.area(area)}_${words.split(' ')[0]!}`, words } as const,
      ...indicators.flatMap((indicator) => indicatorBlocks(area, indicator, numbered)),
    ]
  })
  return [
    {
      kind: 'heading',
      level: 1,
      id: place.area(area),
      number,
      words: `${area.title} (${area.code})`,
      ...(area === model.areas[0] && !hasComparison(model) ? { newPage: true } : {}),
    },
    {
      kind: 'paragraph',
      keepsWithNext: true,
      text: [linkTo(place.figures(area), 'All figures of this area are in Appendix A')],
    },
    ...(judged.length > 0
      ? judged
      : [{ kind: 'paragraph', number: numbered(), text: [NOTHING_JUDGED] } as const]),
    ...unclear(area),
    ...madeUp(area),
    ...notComputed(area),
    ...narrative(model, area),
  ]
}

const NOTHING_JUDGED = 'No indicator of this area has clearly changed, and none is rated against a target.'

function indicatorBlocks(area: ReportArea, indicator: ReportIndicator, numbered: () => string): Block[] {
  return [
    { kind: 'heading', level: 3, id: place.indicator(indicator), words: named(indicator) },
    { kind: 'paragraph', number: numbered(), text: joined(indicator.statements) },
    ...pictures(area, [indicator], true),
  ]
}

/** The sentences of a paragraph, with a space between. */
function joined(statements: readonly Statement[]): Text {
  return statements.flatMap((sentence, at): Inline[] => (at === 0 ? [...sentence] : [' ', ...sentence]))
}

/** The charts of some indicators; under an indicator's own heading its title is not said again. */
function pictures(area: ReportArea, indicators: readonly ReportIndicator[], underHeading = false): Block[] {
  const keys = new Set(indicators.map(({ key }) => key))
  return area.charts
    .filter(({ indicator }) => keys.has(indicator.key))
    .map((chart) => pictureOf(chart, underHeading ? `Chart ${chart.number}.` : undefined))
}

function unclear(area: ReportArea): Block[] {
  const indicators = standing(area.indicators, 'no clear change')
  if (indicators.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: `${place.area(area)}_unclear`, words: 'No clear change' },
    {
      kind: 'table',
      id: `${place.area(area)}_unclear_table`,
      caption: `${area.title}: no clear change`,
      columns: [
        { words: 'Indicator', width: 50 },
        { words: 'Figure', width: 28 },
        { words: 'Change on the year', numeric: true, width: 22 },
      ],
      rowHead: 0,
      rows: indicators.map((indicator) => [
        [named(indicator)],
        indicator.figure,
        [indicator.sinceYearBefore],
      ]),
    },
    ...pictures(area, indicators),
  ]
}

function madeUp(area: ReportArea): Block[] {
  const indicators = standing(area.indicators, 'make-up')
  if (indicators.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: `${place.area(area)}_parts`, words: 'How the numbers are made up' },
    {
      kind: 'table',
      id: `${place.area(area)}_parts_table`,
      caption: `${area.title}: how the numbers are made up`,
      columns: [
        { words: 'Indicator', width: 33 },
        { words: 'Number', numeric: true, width: 11 },
        { words: 'Change on the year', numeric: true, width: 13 },
        { words: 'Made up of', width: 43 },
      ],
      rowHead: 0,
      rows: indicators.map((indicator) => [
        [named(indicator)],
        indicator.figure,
        [indicator.sinceYearBefore],
        indicator.parts.flatMap((part, at): Inline[] => (at === 0 ? [part] : ['; ', part])),
      ]),
    },
    ...pictures(area, indicators),
  ]
}

function notComputed(area: ReportArea): Block[] {
  const indicators = standing(area.indicators, 'not computed')
  if (indicators.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: `${place.area(area)}_unknown`, words: 'No figure' },
    {
      kind: 'table',
      id: `${place.area(area)}_unknown_table`,
      caption: `${area.title}: no figure, and why`,
      columns: [
        { words: 'Indicator', width: 50 },
        { words: 'Why', width: 50 },
      ],
      rowHead: 0,
      rows: indicators.map((indicator) => [[named(indicator)], [asSentence(indicator.whyNot ?? '')]]),
    },
  ]
}

function narrative({ layout }: HighlightModel, area: ReportArea): Block[] {
  const { author, paragraphs } = area.narrative
  const who = author && author !== area.owner ? `${author}, ${area.owner}` : area.owner
  const kind = area.owner.startsWith('Head of') ? 'Head of service narrative' : 'Narrative'
  return [
    { kind: 'heading', level: 2, id: `${place.area(area)}_narrative`, words: `${kind} (${who})` },
    { kind: 'narrative', paragraphs, prompt: layout.prompt },
  ]
}

/** `2.1`, `2.2` … */
function counter(number: string): () => string {
  let at = 0
  return () => `${number}.${++at}`
}
