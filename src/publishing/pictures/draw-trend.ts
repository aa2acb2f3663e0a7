import * as Plot from '@observablehq/plot'
import { showCount } from '../show.ts'
import { poundsTick } from '../show-amount.ts'
import { COLOURS, drawingDocument } from './drawing.ts'
import { niceTicks } from './nice-ticks.ts'
import {
  bottomOf,
  codeOf,
  drawn,
  footLines,
  heightOf,
  MARGIN,
  PICTURE_SIZE,
  placeAt,
  type TrendDrawing,
} from './trend-drawing.ts'
import type { Place } from './trend-points.ts'
import { comparatorDots, happenedMarks, processMarks, signalMarks } from './trend-process.ts'
import { roomUnder, words, type Words } from './trend-words.ts'

export type { TrendDrawing } from './trend-drawing.ts'

/** How many names of months fit under the axis of a page, and of a telephone. */
const LABELS = { wide: 9, narrow: 4 } as const

/** Draws the line with Plot. Everything is an attribute: no style, no script, the same text every time. */
export function drawTrend(drawing: TrendDrawing): Element {
  const { places, average, width } = drawing
  const [low, high] = domainOf(drawing)
  const bottom = bottomOf(drawing)
  const height = heightOf(drawing)
  const range = [height - bottom - roomUnder(drawing, [low, high]), MARGIN.top]
  const codes = places.map(codeOf)
  const x = {
    type: 'point',
    domain: codes,
    padding: 0.3,
    range: [MARGIN.left, width - MARGIN.right],
  } as const
  const scales = {
    x: Plot.scale({ x }),
    y: Plot.scale({ y: { type: 'linear', domain: [low, high], nice: true, range } }),
  }
  const domain = scales.y.domain as number[]
  const ticks = niceTicks(domain, { percentage: drawing.percentage })
  return Plot.plot({
    document: drawingDocument(),
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: bottom,
    marginLeft: MARGIN.left,
    x,
    y: { type: 'linear', domain, range },
    marks: [
      Plot.gridY(ticks, { stroke: COLOURS.quiet, strokeOpacity: 0.18 }),
      Plot.axisY(ticks, {
        tickFormat: drawing.money ? poundsTick : ticks.every(Number.isInteger) ? showCount : String,
        tickSize: 0,
        label: null,
        fontSize: 12,
        fill: COLOURS.quiet,
      }),
      Plot.axisX(labelled(drawing), {
        tickFormat: (code: string) => places.find(({ period }) => period.code === code)?.label ?? '',
        tickSize: 4,
        label: null,
        fontSize: 12,
        fill: COLOURS.quiet,
        stroke: COLOURS.quiet,
      }),
      ...happenedMarks(drawing),
      ...(average ? averageMarks(average) : []),
      ...processMarks(drawing),
      ...targetMarks(drawing),
      Plot.lineY(places, {
        x: codeOf,
        y: (place: Place) => place.value ?? NaN,
        stroke: COLOURS.line,
        strokeWidth: 2.25,
      }),
      Plot.dot(drawn(places), { x: codeOf, y: 'value', r: 2.75, fill: COLOURS.line }),
      ...drawing.marks.map((mark) => triangle(placeAt(drawing, mark.code), mark.shape)),
      ...signalMarks(drawing),
      ...comparatorDots(drawing),
      ...words(drawing, scales).map(drawWords),
      Plot.text([drawing.unit], {
        ...CORNER,
        frameAnchor: 'top-left',
        dx: 4 - MARGIN.left,
        dy: -MARGIN.top + 8,
      }),
      ...footLines(drawing).map((text, at, lines) =>
        Plot.text([text], {
          ...CORNER,
          frameAnchor: 'bottom-left',
          dx: 4 - MARGIN.left,
          dy: bottom - 8 - 16 * (lines.length - 1 - at),
        }),
      ),
    ],
  })
}

const CORNER = { fontSize: 12, fill: COLOURS.quiet, textAnchor: 'start' } as const
const HALO = { stroke: COLOURS.paper, strokeWidth: 4 } as const

/** What the axis must hold: every figure, target and limit, from zero unless that would flatten a high percentage. */
function domainOf(drawing: TrendDrawing): [number, number] {
  const { places, steps, average, fromZero, percentage, comparators, process } = drawing
  const values = [
    ...places.flatMap(({ value }) => value ?? []),
    ...steps.map(({ value }) => value),
    ...(average ? [average.value] : []),
    ...comparators.map(({ value }) => value),
    ...(process?.points ?? []).flatMap(({ limits }) =>
      [limits?.centre, limits?.lower, limits?.upper].flatMap((limit) => limit ?? []),
    ),
  ]
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)]
  if (values.length === 0) return [0, 1]
  const top = most === 0 && least === 0 ? 1 : Math.max(0, most)
  if (fromZero) return [Math.min(0, least), percentage ? Math.min(100, top * 1.08) : top * 1.08]
  const margin = (most - least) * 0.15 || Math.abs(most) * 0.05
  return [least - margin, percentage ? Math.min(100, most + margin) : most + margin]
}

/** The periods named under the axis: the latest, and back from it by as many as leaves room. */
function labelled({ places, width }: TrendDrawing): string[] {
  const fit = width < PICTURE_SIZE.width ? LABELS.narrow : LABELS.wide
  const every = [1, 2, 3, 4, 6, 12].find((step) => places.length / step <= fit) ?? 12
  return places.filter((_, at) => (places.length - 1 - at) % every === 0).map(codeOf)
}

function averageMarks({ codes, value }: NonNullable<TrendDrawing['average']>): Plot.Markish[] {
  const ends = codes.map((x) => ({ x, y: value }))
  return [Plot.line(ends, { x: 'x', y: 'y', stroke: COLOURS.quiet, strokeDasharray: '1 4' })]
}

/** The target's path, dashed, a step where a stage begins. */
function targetMarks({ steps }: TrendDrawing): Plot.Markish[] {
  const path = steps.flatMap(({ codes, value }) => codes.map((x) => ({ x, y: value })))
  return [
    Plot.line(path, {
      x: 'x',
      y: 'y',
      curve: 'step',
      stroke: COLOURS.target,
      strokeWidth: 1.75,
      strokeDasharray: '7 4',
    }),
  ]
}

/** A triangle, up for the highest and down for the lowest. */
function triangle(place: Place, shape: 'high' | 'low'): Plot.Markish {
  return Plot.dot([place], {
    x: codeOf,
    y: 'value',
    symbol: 'triangle',
    rotate: shape === 'high' ? 0 : 180,
    r: 5.5,
    fill: COLOURS.paper,
    stroke: COLOURS.line,
    strokeWidth: 2,
  })
}

/** Words with a white edge, so that a line behind them does not cross them out. */
function drawWords({ code, value, text, dx, dy, textAnchor, fill, fontSize = 12, fontWeight = 400 }: Words) {
  return Plot.text([{ code, value }], {
    x: 'code',
    y: 'value',
    text: () => text,
    dx,
    dy,
    textAnchor,
    fill,
    fontSize,
    fontWeight,
    ...HALO,
  })
}
