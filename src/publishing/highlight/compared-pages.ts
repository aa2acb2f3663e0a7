import type { Block, Column, Text } from '../paper/paper.ts'
import type { HighlightModel, ReportMeasure } from './model.ts'
import { pictureOf } from './picture.ts'
import { counted, named, place } from './places.ts'

/** The number of the section, after the first page. */
const NUMBER = '2'

/** Whether the paper has a section that compares: one without a published figure would be empty. */
export function hasComparison({ comparison }: HighlightModel): boolean {
  return comparison.measures.length > 0
}

const PUBLISHED_COLUMNS: readonly Column[] = [
  { words: 'Measure', width: 20 },
  { words: 'Ours now', width: 14.5 },
  { words: 'Ours as last published', width: 11.5 },
  { words: 'Neighbours’ mean', numeric: true, width: 8.5 },
  { words: 'Neighbours’ median', numeric: true, width: 8.5 },
  { words: 'Neighbours with a figure', numeric: true, width: 8.5 },
  { words: 'Region', numeric: true, width: 6 },
  { words: 'England', numeric: true, width: 6.5 },
  { words: 'Rank and quartile', width: 8.5 },
  { words: 'Like for like', width: 7.5 },
]

const NOW_COLUMNS: readonly Column[] = [
  { words: 'Measure', width: 23 },
  { words: 'Ours now beside theirs, allowing for chance', width: 25 },
  { words: 'Target', width: 24 },
  { words: 'Over time', width: 28 },
]

/** The table of what is published beside ours, which lies on its side. */
export function comparedTable(model: HighlightModel): Block[] {
  return [
    { kind: 'heading', level: 1, id: place.compared, number: NUMBER, words: 'How we compare' },
    { kind: 'paragraph', number: `${NUMBER}.1`, text: introduction(model) },
    { kind: 'paragraph', number: `${NUMBER}.2`, keepsWithNext: true, text: [RANKS] },
    {
      kind: 'table',
      id: 'compared_table',
      caption: 'Our figures beside what is published of other councils',
      columns: PUBLISHED_COLUMNS,
      rowHead: 0,
      rows: model.comparison.measures.map(publishedRow),
    },
  ]
}

const RANKS =
  'Ranks and quartiles are of the published figures of England’s councils: the first is the best, and A is the best quarter. Nothing is ranked where the publisher takes neither way to be better.'

function introduction({ comparison, ...model }: HighlightModel): Text {
  const { length } = comparison.measures
  return [
    `There ${length === 1 ? 'is' : 'are'} `,
    counted(model, length),
    ` ${length === 1 ? 'measure' : 'measures'} here beside the last figures published of every council. Those are older than ours, so both have their dates; what is published of others is of the same date as our published one. ${comparison.beside.join(' ')}`,
  ]
}

function publishedRow(measure: ReportMeasure): Text[] {
  const { name, now, published, mean, median, withFigure, region, england, rank, alike } = measure
  return [[name], now, published, [mean], [median], [withFigure], [region], [england], [rank], [alike]]
}

/** How the measures stand now, what the table cannot say; then the authority among its neighbours. */
export function comparedNow(model: HighlightModel): Block[] {
  const { measures, charts } = model.comparison
  return [
    { kind: 'heading', level: 2, id: 'compared_now', words: 'Where the same measures stand now' },
    {
      kind: 'table',
      id: 'compared_now_table',
      caption: 'The same measures beside others, by their targets and over time',
      columns: NOW_COLUMNS,
      rowHead: 0,
      rows: measures.map(({ name, held, target, course }) => [[name], held, target, course]),
    },
    ...notesBelow(model),
    ...(charts.length === 0 ? [] : [AMONG_NEIGHBOURS]),
    ...charts.map((chart) => pictureOf(chart)),
  ]
}

const AMONG_NEIGHBOURS = {
  kind: 'heading',
  level: 2,
  id: 'among_neighbours',
  words: 'Among our statistical neighbours',
} as const

/** What differs between ours and what is published, what is not loaded, and whose figures they are. */
function notesBelow({ comparison: { measures, missing, notes } }: HighlightModel): Block[] {
  const differing = measures.filter(({ differs }) => differs.length > 0)
  return [
    ...differing.map(({ name, differs }): Block => {
      return {
        kind: 'paragraph',
        text: [{ strong: `Not quite like for like: ${name}.` }, ` ${differs.join(' ')}`],
      }
    }),
    ...(missing.length === 0
      ? []
      : [{ kind: 'paragraph', text: [`Nothing published is loaded of: ${listed(missing)}.`] } as const]),
    ...notes.map((words): Block => ({ kind: 'paragraph', text: [words] })),
  ]
}

function listed(indicators: HighlightModel['comparison']['missing']): string {
  return indicators.map(named).join('; ')
}
