import type * as Plot from '@observablehq/plot'
import { COLOURS } from './drawing.ts'
import { BOTTOM, codeOf, drawn, MARGIN, PICTURE_SIZE, placeAt, type TrendDrawing } from './trend-drawing.ts'
import { boxOf, type Obstacles, type Offset, placeWords, type Spot, type Wanting } from './trend-labels.ts'

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
    lines: linesOf(drawing, at),
    boxes: ends.map((end) => boxOf(end.text, end, at, end.fontSize)),
    frame: {
      left: MARGIN.left,
      right: PICTURE_SIZE.width,
      top: MARGIN.top - BESIDE.marker - 8,
      bottom: PICTURE_SIZE.height - (drawing.notes.length > 0 ? BOTTOM.noted : BOTTOM.plain),
    },
  }
  const [marks, steps] = [drawing.marks.map((mark) => besideMark(drawing, mark)), besideSteps(drawing)]
  return [
    ...ends,
    ...placeWords([...marks, ...steps], obstacles).map((placed, order) => ({
      ...placed,
      fill: order < marks.length ? COLOURS.quiet : COLOURS.target,
    })),
  ]
}

/** The figures and the target's path as lines of pixels: gaps part the line, and a step is half-way between months. */
function linesOf({ places, steps, average }: TrendDrawing, at: Obstacles['at']): Spot[][] {
  const figures: Spot[][] = [[]]
  for (const { period, value } of places)
    if (value === undefined) figures.push([])
    else figures.at(-1)!.push(at(period.code, value))
  const path = steps.flatMap(({ codes, value }) => codes.map((code) => at(code, value)))
  const stepped = path.flatMap(([x, y], index): Spot[] => {
    const before = path[index - 1]
    return before
      ? [
          [(x + before[0]) / 2, before[1]],
          [(x + before[0]) / 2, y],
          [x, y],
        ]
      : [[x, y]]
  })
  const mean = average?.codes.map((code) => at(code, average.value)) ?? []
  return [...figures, stepped, mean]
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

/** Every stage of the target but the last is named above or below its step, near its beginning. */
function besideSteps({ steps }: TrendDrawing): Wanting[] {
  return steps.slice(0, -1).map(({ codes, value, words: text }) => ({
    text,
    offsets: codes.flatMap((code) =>
      [-BESIDE.step, BESIDE.step].map((dy): Offset => ({ code, value, dy, dx: 0, textAnchor: 'start' })),
    ),
  }))
}

/** The latest figure, the target and the average by name, right of the line and moved apart where they would meet. */
function endWords({ places, steps, average }: TrendDrawing, scale: Plot.Scale): Words[] {
  const latest = drawn(places).at(-1)
  const end = places.at(-1)
  const last = steps.at(-1)
  if (!end) return []
  const right = { dx: BESIDE.side, dy: 0, textAnchor: 'start' } as const
  const code = codeOf(end)
  const all: Words[] = [
    ...(latest
      ? [{ ...right, code: codeOf(latest), value: latest.value!, text: latest.shown, ...FIGURE }]
      : []),
    ...(last ? [{ ...right, code, value: last.value, text: last.words, fill: COLOURS.target }] : []),
    ...(average ? [{ ...right, code, value: average.value, text: average.words, fill: COLOURS.quiet }] : []),
  ]
  const ordered = all.toSorted((a, b) => b.value - a.value)
  const wanted = ordered.map(({ value }) => scale.apply(value))
  const heights = spread(wanted)
  return ordered.map((one, at) => ({ ...one, dy: heights[at]! - wanted[at]! }))
}

const FIGURE = { fill: COLOURS.line, fontSize: 15, fontWeight: 700 } as const

/** Heights that keep their order and lie a line of words apart, moved as little as may be. */
function spread(wanted: readonly number[]): number[] {
  const heights = [...wanted]
  for (let round = 0; round < 8; round++)
    for (let at = 1; at < heights.length; at++) {
      const short = LINE - (heights[at]! - heights[at - 1]!)
      if (short <= 0) continue
      heights[at - 1]! -= short / 2
      heights[at]! += short / 2
    }
  return heights
}
