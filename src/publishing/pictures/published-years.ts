import { type Axis, AXIS_NOT_FROM_ZERO, axisOf } from './axis.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf, type KeyEntry } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { headOf } from './picture-head.ts'
import { showTick } from './picture-numbers.ts'
import {
  linesOf,
  type PublishedYears,
  publishedYearsReading,
  type YearsLine,
} from './published-years-lines.ts'
import { spread } from './spread.ts'
import { line, type Look, path, type Shape, shape, words } from './svg-marks.ts'
import { pixelsOf } from './wrapped-words.ts'

export { type PublishedYears, publishedYearsReading, publishedYearsTable } from './published-years-lines.ts'

interface Plot {
  readonly lines: readonly YearsLine[]
  readonly y: Axis
  readonly x: (place: number) => number
}

/**
 * A published measure of one authority over the years, with its neighbours’ mean, its region and England as quieter
 * lines, each with a dash and a shape of its own and named at its end, or below where the picture is narrow. A year in
 * which nothing was published is a gap.
 */
export function publishedYears(picture: PublishedYears, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const isWide = frame.width !== 'narrow'
  const { unit, years, model } = picture
  const lines = linesOf(picture)
  const head = headOf(unit.words, width)
  const [top, bottom] = [head.height + 8, head.height + 8 + (isWide ? 240 : 200)]
  const y = axisOf(
    lines.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    { from: bottom, to: top, percentage: unit.measure === 'percentage' },
  )
  const names = isWide ? Math.max(0, ...lines.map((each) => pixelsOf(endWords(each), BOLD))) + 20 : 16
  const left = Math.max(...y.ticks.map((tick) => pixelsOf(showTick(unit, tick), SMALL))) + 14
  const right = width - names
  const step = (right - left) / Math.max(1, years.length - 1)
  const plot = {
    lines,
    y,
    x: (place: number) => (years.length === 1 ? (left + right) / 2 : left + place * step),
  }
  const foot = footOf(
    {
      key: isWide ? [] : lines.map(keyEntry),
      notes: [
        model && lines.some(({ kind }) => kind === 'mean')
          ? `The neighbours are those of the model of ${model} in every year.`
          : undefined,
        y.fromZero ? undefined : AXIS_NOT_FROM_ZERO,
      ],
    },
    { top: bottom + PERIODS, width },
  )
  return pictureOf(
    frame,
    { width, height: bottom + PERIODS + foot.height, description: publishedYearsReading(picture) },
    [
      ...head.marks,
      ...y.ticks.flatMap((tick) => [
        line([left - 6, y.at(tick)], [right, y.at(tick)], { stroke: PALETTE.pale }),
        words([left - 10, y.at(tick)], showTick(unit, tick), { ...SMALL, ...QUIET, anchor: 'end' }),
      ]),
      ...periodMarks(picture, plot, { bottom, step, width }),
      ...lines.toReversed().flatMap((each) => lineMarks(each, plot)),
      ...(isWide ? endMarks(plot, { top, bottom, left: right + 12 }) : []),
      ...foot.marks,
    ],
  )
}

const PERIODS = 22
const SMALL = { size: LETTERS.small } as const
const BOLD = { bold: true } as const
const QUIET = { fill: PALETTE.quiet } as const

const SHAPES: Readonly<Record<YearsLine['kind'], Shape>> = {
  own: 'circle',
  mean: 'diamond',
  region: 'square',
  england: 'up',
}

const STROKES: Readonly<Record<YearsLine['kind'], Look>> = {
  own: { stroke: PALETTE.line, 'stroke-width': 3 },
  mean: { stroke: PALETTE.target, 'stroke-width': 2, 'stroke-dasharray': '7 4' },
  region: { stroke: PALETTE.quiet, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
  england: { stroke: PALETTE.quiet, 'stroke-width': 1.5 },
}

function fillOf(kind: YearsLine['kind']): Look {
  return { fill: STROKES[kind].stroke! }
}

/** The periods below the axis: as many as there is room for, the latest always. */
function periodMarks(
  { years }: PublishedYears,
  { x }: Plot,
  { bottom, step, width }: { bottom: number; step: number; width: number },
): string[] {
  const widest = Math.max(0, ...years.map(({ period }) => pixelsOf(period, SMALL))) + 8
  const every = Math.max(1, Math.ceil(widest / Math.max(1, step)))
  return years.flatMap(({ period }, at) => {
    const tick = line([x(at), bottom], [x(at), bottom + 4], { stroke: PALETTE.quiet })
    if ((years.length - 1 - at) % every !== 0) return [tick]
    const half = pixelsOf(period, SMALL) / 2
    const middle = Math.min(Math.max(x(at), half + 2), width - half - 2)
    return [tick, words([middle, bottom + 13], period, { ...SMALL, ...QUIET, anchor: 'middle' })]
  })
}

function lineMarks({ kind, values }: YearsLine, { x, y }: Plot): string[] {
  const spots = values.map((value, at) => (value === undefined ? undefined : ([x(at), y.at(value)] as const)))
  const last = spots.findLastIndex((spot) => spot !== undefined)
  return [
    path(spots, STROKES[kind]),
    ...spots.flatMap((spot, at) =>
      spot && (at === last || kind === 'own' || (!spots[at - 1] && !spots[at + 1]))
        ? [shape(SHAPES[kind], spot, at === last ? 5 : 3, fillOf(kind))]
        : [],
    ),
  ]
}

/** The name and the last value of each line at its end, apart from each other. */
function endMarks(
  { lines, y }: Plot,
  { top, bottom, left }: { top: number; bottom: number; left: number },
): string[] {
  const ordered = lines
    .map((each) => ({ each, at: y.at(each.values.findLast((value) => value !== undefined)!) }))
    .toSorted((a, b) => a.at - b.at)
  const places = spread(
    ordered.map(({ at }) => at),
    17,
    { from: top, to: bottom },
  )
  return ordered.map(({ each }, at) =>
    words([left, places[at]!], endWords(each), {
      bold: each.kind === 'own',
      fill: each.kind === 'own' ? PALETTE.line : PALETTE.ink,
    }),
  )
}

function endWords({ name, shown }: YearsLine): string {
  return `${name} ${shown}`
}

function keyEntry(each: YearsLine): KeyEntry {
  return { shape: SHAPES[each.kind], look: fillOf(each.kind), words: endWords(each) }
}
