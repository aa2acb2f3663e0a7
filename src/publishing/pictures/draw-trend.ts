import * as Plot from '@observablehq/plot'
import { COLOURS, drawingDocument } from './drawing.ts'
import type { Place } from './trend-points.ts'

/** A picture of a line over time, as it is drawn: heights and words, nothing more to decide. */
export interface TrendDrawing {
  readonly places: readonly Place[]
  /** What the vertical axis counts. */
  readonly unit: string
  readonly percentage: boolean
  readonly fromZero: boolean
  /** Printed under the picture: that the axis does not start at zero, what the gaps are. */
  readonly notes: readonly string[]
  /** The highest and lowest of the last twelve, with what is written beside them. */
  readonly marks: readonly { readonly code: string; readonly shape: 'high' | 'low'; readonly words: string }[]
  /** The targets in their order, with what is written at each: `Target 30`. */
  readonly steps: readonly {
    readonly codes: readonly string[]
    readonly value: number
    readonly words: string
  }[]
  readonly average:
    | { readonly codes: readonly string[]; readonly value: number; readonly words: string }
    | undefined
}

export const PICTURE_SIZE = { width: 680, height: 300 } as const
const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE
const MARGIN = { top: 42, right: 92, left: 48 }
/** Under the plot: the names of months, and the notes where there are any. */
const BOTTOM = { plain: 32, noted: 54 }
/** How far apart two lines of words must be, in pixels. */
const LINE = 15
/** How many month names fit under the axis. */
const LABELS = 9

interface Words {
  readonly x: string
  readonly y: number
  readonly text: string
  readonly fill: string
  readonly fontSize?: number
  readonly fontWeight?: number
}

/** Draws the line with Plot. Everything is an attribute: no style, no script, the same text every time. */
export function drawTrend(drawing: TrendDrawing): Element {
  const { places, average } = drawing
  const [low, high] = domainOf(drawing)
  const bottom = drawing.notes.length > 0 ? BOTTOM.noted : BOTTOM.plain
  const range = [HEIGHT - bottom, MARGIN.top]
  const scale = Plot.scale({ y: { type: 'linear', domain: [low, high], nice: true, range } })
  const ticks = niceTicks(scale.domain as number[], drawing.percentage)
  return Plot.plot({
    document: drawingDocument(),
    width: WIDTH,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: bottom,
    marginLeft: MARGIN.left,
    x: { type: 'point', domain: places.map(({ period }) => period.code), padding: 0.3 },
    y: { type: 'linear', domain: scale.domain as number[], range },
    marks: [
      Plot.gridY(ticks, { stroke: COLOURS.quiet, strokeOpacity: 0.18 }),
      Plot.axisY(ticks, { tickSize: 0, label: null, fontSize: 12, fill: COLOURS.quiet }),
      Plot.axisX(labelled(places), {
        tickFormat: (code: string) => places.find(({ period }) => period.code === code)?.label ?? '',
        tickSize: 4,
        label: null,
        fontSize: 12,
        fill: COLOURS.quiet,
        stroke: COLOURS.quiet,
      }),
      ...(average ? averageMarks(average) : []),
      ...targetMarks(drawing),
      Plot.lineY(places, {
        x: codeOf,
        y: (place: Place) => place.value ?? NaN,
        stroke: COLOURS.line,
        strokeWidth: 2.25,
      }),
      Plot.dot(drawn(places), { x: codeOf, y: 'value', r: 2.75, fill: COLOURS.line }),
      ...extremeMarks(drawing, scale),
      ...endWords(drawing, scale),
      Plot.text([drawing.unit], {
        ...CORNER,
        frameAnchor: 'top-left',
        dx: 4 - MARGIN.left,
        dy: -MARGIN.top + 8,
      }),
      Plot.text([drawing.notes.join('. ')], {
        ...CORNER,
        frameAnchor: 'bottom-left',
        dx: 4 - MARGIN.left,
        dy: bottom - 8,
      }),
    ],
  })
}

const CORNER = { fontSize: 12, fill: COLOURS.quiet, textAnchor: 'start' } as const
const HALO = { stroke: COLOURS.paper, strokeWidth: 4 } as const

const codeOf = (place: Place) => place.period.code

function drawn(places: readonly Place[]): Place[] {
  return places.filter(({ value }) => value !== undefined)
}

/** What the axis must hold: every figure and target, from zero unless that would flatten a high percentage. */
function domainOf({ places, steps, average, fromZero, percentage }: TrendDrawing): [number, number] {
  const values = [
    ...places.flatMap(({ value }) => value ?? []),
    ...steps.map(({ value }) => value),
    ...(average ? [average.value] : []),
  ]
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)]
  if (values.length === 0) return [0, 1]
  const top = most === 0 ? 1 : most
  if (fromZero) return [0, percentage ? Math.min(100, top * 1.08) : top * 1.08]
  const margin = (most - least) * 0.15 || Math.abs(most) * 0.05
  return [least - margin, percentage ? Math.min(100, most + margin) : most + margin]
}

/** About five lines across, at round numbers, never past 100 per cent. */
function niceTicks([low = 0, high = 1]: number[], percentage: boolean): number[] {
  const rough = (high - low) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough * 0.999)!
  const ticks: number[] = []
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + 1e-9; at++)
    ticks.push(Number((at * step).toPrecision(12)))
  return percentage ? ticks.filter((tick) => tick <= 100) : ticks
}

/** The periods named under the axis: the latest, and back from it by as many as leaves room. */
function labelled(places: readonly Place[]): string[] {
  const every = [1, 2, 3, 4, 6, 12].find((step) => places.length / step <= LABELS) ?? 12
  return places.filter((_, at) => (places.length - 1 - at) % every === 0).map(codeOf)
}

function averageMarks({ codes, value }: NonNullable<TrendDrawing['average']>): Plot.Markish[] {
  const ends = codes.map((x) => ({ x, y: value }))
  return [Plot.line(ends, { x: 'x', y: 'y', stroke: COLOURS.quiet, strokeDasharray: '1 4' })]
}

/** The target's path, dashed, a step where a stage begins; each stage but the last named where it begins. */
function targetMarks({ steps }: TrendDrawing): Plot.Markish[] {
  const path = steps.flatMap(({ codes, value }) => codes.map((x) => ({ x, y: value })))
  const earlier = steps
    .slice(0, -1)
    .flatMap(({ codes, value, words }) => codes.slice(0, 1).map((x) => ({ x, y: value, text: words })))
  return [
    Plot.line(path, {
      x: 'x',
      y: 'y',
      curve: 'step',
      stroke: COLOURS.target,
      strokeWidth: 1.75,
      strokeDasharray: '7 4',
    }),
    Plot.text(earlier, {
      x: 'x',
      y: 'y',
      text: 'text',
      dy: -8,
      fontSize: 12,
      fill: COLOURS.target,
      textAnchor: 'start',
      ...HALO,
    }),
  ]
}

/** Triangles, up for the highest and down for the lowest, with their words on the side away from the line. */
function extremeMarks({ places, marks }: TrendDrawing, scale: Plot.Scale): Plot.Markish[] {
  return marks.flatMap(({ code, shape, words }) => {
    const at = places.findIndex(({ period }) => period.code === code)
    const place = places[at]!
    const height = scale.apply(place.value!)
    const roomBelow = (scale.range as number[])[0]! - height > LINE + 8
    const above = shape === 'high' || !roomBelow
    const share = at / Math.max(1, places.length - 1)
    const textAnchor = share > 0.8 ? 'end' : share < 0.12 ? 'start' : 'middle'
    return [
      Plot.dot([place], {
        x: codeOf,
        y: 'value',
        symbol: 'triangle',
        rotate: shape === 'high' ? 0 : 180,
        r: 5.5,
        fill: COLOURS.paper,
        stroke: COLOURS.line,
        strokeWidth: 2,
      }),
      Plot.text([place], {
        x: codeOf,
        y: 'value',
        text: () => words,
        dy: above ? -LINE : LINE,
        fontSize: 12,
        fill: COLOURS.quiet,
        textAnchor,
        ...HALO,
      }),
    ]
  })
}

/** The latest figure, the target and the average by name, right of the line and moved apart where they would meet. */
function endWords({ places, steps, average }: TrendDrawing, scale: Plot.Scale): Plot.Markish[] {
  const latest = drawn(places).at(-1)
  const end = places.at(-1)
  const last = steps.at(-1)
  if (!end) return []
  const words: Words[] = [
    ...(latest ? [{ x: codeOf(latest), y: latest.value!, text: latest.shown, ...FIGURE }] : []),
    ...(last ? [{ x: codeOf(end), y: last.value, text: last.words, fill: COLOURS.target }] : []),
    ...(average ? [{ x: codeOf(end), y: average.value, text: average.words, fill: COLOURS.quiet }] : []),
  ]
  const ordered = words.toSorted((a, b) => b.y - a.y)
  const wanted = ordered.map(({ y }) => scale.apply(y))
  const heights = spread(wanted)
  return ordered.map(({ x, y, text, fill, fontSize = 12, fontWeight = 400 }, at) =>
    Plot.text([{ x, y }], {
      x: 'x',
      y: 'y',
      text: () => text,
      dx: 10,
      dy: heights[at]! - wanted[at]!,
      textAnchor: 'start',
      fill,
      fontSize,
      fontWeight,
      ...HALO,
    }),
  )
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
