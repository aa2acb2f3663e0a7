import { showDay } from '../../core/index.ts'
import type { Block, Column, Text } from '../paper/paper.ts'
import type { HighlightModel, ReportIndicator } from './model.ts'
import { hasComparison } from './compared-pages.ts'
import { counted, linkTo, named, place, standing } from './places.ts'

/** The first page: how many indicators, how they stand, what to look at first, and where each area is. */
export function firstPage(model: HighlightModel): Block[] {
  const all = model.areas.flatMap(({ indicators }) => indicators)
  const issues = standing(all, 'current issue').toSorted(byWeight)
  const improvements = standing(all, 'improvement').toSorted(byWeight)
  return [
    {
      kind: 'heading',
      level: 1,
      id: 'summary',
      number: '1',
      words: `${model.layout.summary} at ${showDay(model.asAt)}`,
    },
    ...sentences(model, all).map((text, at): Block => ({ kind: 'paragraph', number: `1.${at + 1}`, text })),
    ...firstToLookAt('issues', 'Current issues', issues),
    ...firstToLookAt('improvements', 'Improvement', improvements),
    { kind: 'heading', level: 2, id: 'by_area', words: 'The areas of this paper' },
    areaTable(model),
  ]
}

function sentences(model: HighlightModel, all: readonly ReportIndicator[]): Text[] {
  const count = ({ length }: readonly ReportIndicator[], none = 'None') =>
    counted(model, length, length === 0 ? none : undefined)
  const thereAre = (indicators: readonly ReportIndicator[]) => {
    const one = indicators.length === 1
    return [
      `There ${one ? 'is' : 'are'} `,
      count(indicators, 'no'),
      ` ${one ? 'indicator' : 'indicators'} `,
    ] as const
  }
  const at = (where: ReportIndicator['standing']) => standing(all, where)
  const [issues, better, unclear, none] = [
    at('current issue'),
    at('improvement'),
    all.filter(({ standing: where }) => where === 'no clear change' || where === 'make-up'),
    at('not computed'),
  ]
  const missed = all.filter(({ offTarget }) => offTarget)
  const worse = all.filter(({ judged }) => judged === 'worsening')
  const improved = all.filter(({ judged }) => judged === 'improving')
  const computed = all.filter(({ standing: where }) => where !== 'not computed')
  return [
    [
      `This paper sums up all the indicators agreed for the ${model.layout.board}. There are `,
      count(all),
      ', of which ',
      count(computed, 'none'),
      ` ${computed.length < 2 ? 'has' : 'have'} a figure.`,
    ],
    [
      ...thereAre(issues),
      'under Current issues. ',
      count(worse),
      ` ${worse.length < 2 ? 'is' : 'are'} clearly worse than a year before, and `,
      count(missed, 'none'),
      ` ${missed.length < 2 ? 'misses its target' : 'miss their target'}.`,
    ],
    [
      ...thereAre(better),
      'under Improvement. ',
      count(improved),
      ` ${improved.length < 2 ? 'is' : 'are'} clearly better than a year before.`,
    ],
    [...thereAre(unclear), 'with no clear change.'],
    ...(none.length === 0
      ? []
      : [
          [
            ...thereAre(none),
            'without a figure. The reasons are in ',
            linkTo(place.appendix('C'), 'Appendix C'),
            '.',
          ],
        ]),
    ...compared(model),
  ]
}

/** Where the paper compares with other councils, or that it cannot: who looks for it is told so. */
function compared(model: HighlightModel): Text[] {
  const { measures, missing, isNothingLoaded } = model.comparison
  if (hasComparison(model))
    return [
      [
        'Of these, ',
        counted(model, measures.length),
        ` ${measures.length === 1 ? 'is' : 'are'} held against other councils in `,
        linkTo(place.compared, 'How we compare'),
        '.',
      ],
    ]
  if (missing.length === 0) return []
  const why = isNothingLoaded
    ? 'no published figures are loaded'
    : 'none of the published figures that it would need is loaded'
  return [[`This paper does not compare with other councils, because ${why}.`]]
}

/** Those that changed and stand off (or on) target first, then those that changed. */
function byWeight(a: ReportIndicator, b: ReportIndicator): number {
  const weight = ({ judged, offTarget }: ReportIndicator) => (judged ? 2 : 0) + (offTarget ? 1 : 0)
  return weight(b) - weight(a)
}

const LOOK_COLUMNS: readonly Column[] = [
  { words: 'Indicator', width: 40 },
  { words: 'Figure', width: 22 },
  { words: 'Why it stands here', width: 38 },
]

function firstToLookAt(id: string, words: string, indicators: readonly ReportIndicator[]): Block[] {
  if (indicators.length === 0) return []
  return [
    { kind: 'heading', level: 2, id, words },
    {
      kind: 'table',
      id: `${id}_table`,
      caption: `${words}, the clearest first`,
      columns: LOOK_COLUMNS,
      rowHead: 0,
      rows: indicators.map((indicator) => [
        [linkTo(place.indicator(indicator), named(indicator))],
        indicator.figure,
        indicator.why,
      ]),
    },
  ]
}

function areaTable(model: HighlightModel): Block {
  const counts = (indicators: readonly ReportIndicator[]): Text[] => [
    [counted(model, indicators.length)],
    [counted(model, standing(indicators, 'current issue').length)],
    [counted(model, standing(indicators, 'improvement').length)],
    [counted(model, standing(indicators, 'no clear change').length + standing(indicators, 'make-up').length)],
    [counted(model, standing(indicators, 'not computed').length)],
  ]
  const all = model.areas.flatMap(({ indicators }) => indicators)
  return {
    kind: 'table',
    id: 'area_table',
    caption: 'Indicators by area and by how they stand',
    rowHead: 0,
    columns: [
      { words: 'Area', width: 34 },
      { words: 'Indicators', numeric: true, width: 13 },
      { words: 'Current issues', numeric: true, width: 12 },
      { words: 'Improvement', numeric: true, width: 16 },
      { words: 'No clear change', numeric: true, width: 11 },
      { words: 'No figure', numeric: true, width: 14 },
    ],
    rows: [
      ...model.areas.map((area) => [
        [linkTo(place.area(area), `${area.code} ${area.title}`)],
        ...counts(area.indicators),
      ]),
      [[{ strong: 'All areas' }], ...counts(all)],
    ],
  }
}
