import type { Block, Column, Text } from '../paper/paper.ts'
import type { HighlightModel, ReportChart, ReportIndicator } from './model.ts'
import { asSentence, counted, named, place, standing } from './places.ts'

const FIGURE_COLUMNS: readonly Column[] = [
  { words: 'Code', width: 8 },
  { words: 'Indicator', width: 30 },
  { words: 'Figure', width: 18 },
  { words: 'Change from the period before', numeric: true, width: 11 },
  { words: 'Change on the year', numeric: true, width: 11 },
  { words: 'Target', numeric: true, width: 7 },
  { words: 'Verdict', width: 15 },
]

/** Appendix A, on its side: every indicator, with its figure or why there is none. */
export function figuresAppendix(model: HighlightModel): Block[] {
  return [
    appendixHeading('A', 'Every indicator’s figure'),
    ...model.areas.flatMap((area): Block[] => [
      { kind: 'heading', level: 2, id: place.figures(area), words: `${area.code} ${area.title}` },
      {
        kind: 'table',
        id: `${place.figures(area)}_table`,
        caption: `${area.title}: every indicator’s figure`,
        columns: FIGURE_COLUMNS,
        rowHead: 1,
        rows: area.indicators.toSorted(byCode).map(figureRow),
      },
    ]),
  ]
}

function byCode(a: ReportIndicator, b: ReportIndicator): number {
  return a.code === b.code ? 0 : (a.code || '~') < (b.code || '~') ? -1 : 1
}

function figureRow(indicator: ReportIndicator): Text[] {
  const { code, title, figure, sincePrevious, sinceYearBefore, target, verdict } = indicator
  return [[code], [title], figure, [sincePrevious], [sinceYearBefore], [target], [verdict]]
}

/** Appendix B: the numbers each chart is drawn from. */
export function chartsAppendix(model: HighlightModel): Block[] {
  const charts = [...model.comparison.charts, ...model.areas.flatMap((area) => area.charts)]
  if (charts.length === 0) return []
  return [appendixHeading('B', 'The numbers of the charts'), ...charts.flatMap(chartTable)]
}

function chartTable(chart: ReportChart): Block[] {
  const { heads, rows } = chart.picture.table
  const { title: name } = chart
  const ours = rows.length - chart.publishedRows
  return [
    { kind: 'heading', level: 2, id: place.numbers(chart), words: `Chart ${chart.number}: ${name}` },
    {
      kind: 'table',
      id: `${place.numbers(chart)}_table`,
      caption: `${name}: the numbers of the chart`,
      columns: heads.map((words, at) => ({ words, numeric: at > 0, width: 100 / heads.length })),
      rowHead: 0,
      rows: rows.map((cells, row) =>
        cells.map((text, at) =>
          at === 0 ? [text] : [{ text, bound: boundIn(chart, row < ours ? 'value' : 'published') }],
        ),
      ),
    },
  ]
}

function boundIn({ indicator }: ReportChart, of: 'value' | 'published') {
  return { indicator: indicator.key, period: '*', of } as const
}

/** Appendix C: what is not computed and why, and what was found in the files. */
export function qualityAppendix(model: HighlightModel): Block[] {
  return [
    appendixHeading('C', 'What the data cannot say'),
    { kind: 'heading', level: 2, id: 'not_computed', words: 'Indicators without a figure' },
    notComputedTable(model),
    { kind: 'heading', level: 2, id: 'data_quality', words: 'What was found in the files' },
    {
      kind: 'paragraph',
      text: [
        'Figures are worked out with what is wrong left out or repaired as said here. Each line can be followed to the rows of its file by those who may see them.',
      ],
    },
    qualityTable(model),
  ]
}

function notComputedTable(model: HighlightModel): Block {
  const byReason = new Map<string, ReportIndicator[]>()
  for (const indicator of standing(
    model.areas.flatMap(({ indicators }) => indicators),
    'not computed',
  ))
    byReason.set(indicator.whyNot!, [...(byReason.get(indicator.whyNot!) ?? []), indicator])
  if (byReason.size === 0) return { kind: 'paragraph', text: ['Every indicator has a figure.'] }
  return {
    kind: 'table',
    id: 'not_computed_table',
    caption: 'Indicators without a figure, by reason',
    columns: [
      { words: 'Reason', width: 38 },
      { words: 'Number', numeric: true, width: 10 },
      { words: 'Indicators', width: 52 },
    ],
    rowHead: 0,
    rows: [...byReason].map(([reason, indicators]) => [
      [asSentence(reason)],
      [counted(model, indicators.length)],
      [indicators.map(named).join('; ')],
    ]),
  }
}

function qualityTable(model: HighlightModel): Block {
  if (model.quality.length === 0) return { kind: 'paragraph', text: ['Nothing was found.'] }
  return {
    kind: 'table',
    id: 'data_quality_table',
    caption: 'Findings by kind, the most frequent first',
    columns: [
      { words: 'What was found', width: 57 },
      { words: 'Where', width: 18 },
      { words: 'How serious', width: 13 },
      { words: 'Number', numeric: true, width: 12 },
    ],
    rowHead: 0,
    rows: model.quality.map(({ words, where, severity, count }) => [
      [words],
      [where],
      [asSentence(severity)],
      [counted(model, count)],
    ]),
  }
}

/** Appendix D: how to read the paper, and which definitions it rests on. */
export function definitionsAppendix(model: HighlightModel): Block[] {
  const { version, local } = model.definitions
  return [
    appendixHeading('D', 'How to read this paper'),
    ...model.layout.reading.map((words): Block => ({ kind: 'paragraph', text: [words] })),
    { kind: 'heading', level: 2, id: 'definitions', words: 'Definitions' },
    { kind: 'paragraph', text: [`The figures rest on the definitions with the fingerprint ${version}.`] },
    local.length === 0
      ? { kind: 'paragraph', text: ['None of them is the council’s own: all are Homeward’s.'] }
      : {
          kind: 'table',
          id: 'local_table',
          caption: 'Definitions that are the council’s own',
          columns: [
            { words: 'Indicator', width: 55 },
            { words: 'File', width: 45 },
          ],
          rowHead: 0,
          rows: local.map((definition) => [[named(definition)], [definition.path]]),
        },
  ]
}

function appendixHeading(letter: string, words: string): Block {
  return {
    kind: 'heading',
    level: 1,
    id: place.appendix(letter),
    words: `Appendix ${letter}: ${words}`,
    newPage: true,
  }
}
