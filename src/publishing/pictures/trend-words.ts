import type * as Plot from '@observablehq/plot'
import { labelAmounts } from '../show-amount.ts'
import { COLOURS } from './drawing.ts'
import { runsOf, runWords } from './process-points.ts'
import { limitNames } from './process-words.ts'
import { spread } from './spread.ts'
import { bottomOf, codeOf, drawn, heightOf, MARGIN, placeAt, type TrendDrawing } from './trend-drawing.ts'
import { boxOf, type Obstacles, type Offset, placeWords, type Spot, type Wanting } from './trend-labels.ts'
import { happenedLinesOf, linesOf, marksOf } from './trend-obstacles.ts'

/** How far apart two lines of words must be, in pixels. */
const LINE = 16
/** How far the middle of words stands from a marker, from a step of the target, and sideways from a point. */
const BESIDE = { marker: 16, step: 10, side: 12 } as const

/** Words with their place, as they are drawn. */
export interface Words extends Offset {
  readonly text: string
  readonly fill: string
  readonly fontSize?: number
  readonly fontWeight?: number
}

interface Scales {
  readonly x: Plot.Scale
  readonly y: Plot.Scale
}

/** Pixels kept free under the axis's lowest line, where the words of a low would otherwise run into the months. */
export function roomUnder({ places, marks }: TrendDrawing, [low, high]: readonly [number, number]): number {
  const lowest = marks.find(({ shape }) => shape === 'low')
  const value = places.find(({ period }) => period.code === lowest?.code)?.value
  return value !== undefined && value - low < (high - low) * 0.12 ? BESIDE.marker + 8 : 0
}

/** All words in the plot: those at its right end stand first, the others where they cover least. */
export function words(drawing: TrendDrawing, { x, y }: Scales): Words[] {
  const at = (code: string, value: number): Spot => [x.apply(code), y.apply(value)]
  const ends = endWords(drawing, y)
  const obstacles: Obstacles = {
    at,
    lines: [...linesOf(drawing, at), ...happenedLinesOf(drawing, at)],
    boxes: [...ends.map((end) => boxOf(end.text, end, at, end.fontSize)), ...marksOf(drawing, at)],
    frame: {
      left: MARGIN.left,
      right: drawing.width,
      top: MARGIN.top - BESIDE.marker - 8,
      bottom: heightOf(drawing) - bottomOf(drawing),
    },
  }
  const marks = drawing.marks.map((mark) => besideMark(drawing, mark))
  const quiet = [...marks, ...besideComparators(drawing), ...besideRuns(drawing)]
  const steps = besideSteps(drawing)
  return [
    ...ends,
    ...placeWords([...quiet, ...steps], obstacles).map((placed, order) => ({
      ...placed,
      fill: order < quiet.length ? COLOURS.quiet : COLOURS.target,
    })),
  ]
}

/** Where the words of a high or a low may stand: a high's above it and a low's below, or else on the other side. */
function besideMark(
  drawing: TrendDrawing,
  { code, shape, words: text }: TrendDrawing['marks'][number],
): Wanting {
  const value = placeAt(drawing, code).value!
  const away = shape === 'high' ? -BESIDE.marker : BESIDE.marker
  const offsets = [away, -away].flatMap((dy): Offset[] => [
    { code, value, dy, dx: 0, textAnchor: 'middle' },
    { code, value, dy, dx: -6, textAnchor: 'start' },
    { code, value, dy, dx: 6, textAnchor: 'end' },
    { code, value, dy: dy / 2, dx: -BESIDE.side, textAnchor: 'end' },
    { code, value, dy: dy / 2, dx: BESIDE.side, textAnchor: 'start' },
  ])
  return { text, offsets }
}

/** A published value is named beside its mark: right of it, left of it, or else above or below. */
function besideComparators({ comparators }: TrendDrawing): Wanting[] {
  return comparators.map(({ code, value, words: text }) => ({
    text,
    offsets: [
      { code, value, dy: 0, dx: BESIDE.side, textAnchor: 'start' },
      { code, value, dy: 0, dx: -BESIDE.side, textAnchor: 'end' },
      ...[BESIDE.marker, -BESIDE.marker, BESIDE.marker * 2, -BESIDE.marker * 2].flatMap((dy): Offset[] => [
        { code, value, dy, dx: 0, textAnchor: 'middle' },
        { code, value, dy, dx: -6, textAnchor: 'start' },
        { code, value, dy, dx: 6, textAnchor: 'end' },
      ]),
    ],
  }))
}

/** What each run of points that stand out is called, beside one of them. */
function besideRuns({ places, process }: TrendDrawing): Wanting[] {
  if (!process) return []
  return runsOf(process).map((run) => {
    const away = run.signal.side === 'above' ? -BESIDE.marker : BESIDE.marker
    const offsets = places.slice(run.from, run.to + 1).flatMap((place) =>
      [away, -away].flatMap((dy) =>
        (['middle', 'end', 'start'] as const).map((textAnchor): Offset => ({
          code: codeOf(place),
          value: place.value!,
          dx: 0,
          dy,
          textAnchor,
        })),
      ),
    )
    return { text: runWords(run, process), offsets }
  })
}

/** Every stage of the target but the last is named above or below its step, near its beginning. */
function besideSteps({ steps }: TrendDrawing): Wanting[] {
  return steps.slice(0, -1).map(({ codes, value, words: text }) => ({
    text,
    offsets: codes.flatMap((code) =>
      [-BESIDE.step, BESIDE.step].map((dy): Offset => ({ code, value, dy, dx: 0, textAnchor: 'start' })),
    ),
  }))
}

/** The latest figure, the target, the average and the limits by name, right of the line and apart from each other. */
function endWords(drawing: TrendDrawing, scale: Plot.Scale): Words[] {
  const { places, steps, average, process } = drawing
  const latest = drawn(places).at(-1)
  const end = places.at(-1)
  const last = steps.at(-1)
  if (!end) return []
  const right = { dx: BESIDE.side, dy: 0, textAnchor: 'start' } as const
  const code = codeOf(end)
  const quiet = (value: number, text: string): Words => ({ ...right, code, value, text, fill: COLOURS.quiet })
  const all: Words[] = [
    ...(latest
      ? [
          {
            ...right,
            code: codeOf(latest),
            value: latest.value!,
            text: labelAmounts(latest.shown),
            ...FIGURE,
          },
        ]
      : []),
    ...(last ? [{ ...right, code, value: last.value, text: last.words, fill: COLOURS.target }] : []),
    ...(average ? [quiet(average.value, average.words)] : []),
    ...(process ? limitNames(process).map(({ value, text }) => quiet(value, text)) : []),
  ]
  const ordered = all.toSorted((a, b) => b.value - a.value)
  const wanted = ordered.map(({ value }) => scale.apply(value))
  const heights = spread(wanted, LINE, { from: MARGIN.top - 16, to: heightOf(drawing) - bottomOf(drawing) })
  return ordered.map((one, at) => ({ ...one, dy: heights[at]! - wanted[at]! }))
}

const FIGURE = { fill: COLOURS.line, fontSize: 15, fontWeight: 700 } as const
