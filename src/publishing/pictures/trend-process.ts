import * as Plot from '@observablehq/plot'
import { COLOURS } from './drawing.ts'
import { PALETTE } from './picture-colours.ts'
import { letterOf, lookOf, shapeOf } from './process-marks.ts'
import type { ProcessPicture } from './process-points.ts'
import { codeOf, MARGIN, type TrendDrawing } from './trend-drawing.ts'

/** The mean and the limits of a process, each group's apart, and the points that stand out by their shapes. */
export function processMarks({ places, process }: TrendDrawing): Plot.Markish[] {
  if (!process) return []
  const of = (limit: 'centre' | 'lower' | 'upper') =>
    process.points.flatMap(({ limits }, at) => {
      const value = limits?.[limit]
      return value === undefined ? [] : [{ x: codeOf(places[at]!), y: value, z: groupAt(process, at) }]
    })
  const lineOf = (limit: 'centre' | 'lower' | 'upper', dashes?: string) =>
    Plot.line(of(limit), {
      x: 'x',
      y: 'y',
      z: 'z',
      curve: 'step',
      stroke: COLOURS.quiet,
      ...(dashes ? { strokeDasharray: dashes } : {}),
    })
  return [lineOf('centre'), lineOf('upper', '5 4'), lineOf('lower', '5 4')]
}

/** The points that stand out, over the line. */
export function signalMarks({ places, process }: TrendDrawing): Plot.Markish[] {
  return (process?.points ?? []).flatMap(({ value, signal }, at) => {
    if (!signal || value === undefined) return []
    const shape = shapeOf(signal)
    const look = lookOf(signal)
    return [
      Plot.dot([places[at]!], {
        x: codeOf,
        y: 'value',
        symbol: SYMBOLS[shape],
        rotate: shape === 'down' ? 180 : 0,
        r: 4.5,
        fill: look.fill ?? COLOURS.paper,
        stroke: PALETTE.ink,
        strokeWidth: 1.25,
      }),
    ]
  })
}

const SYMBOLS = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond2',
  up: 'triangle',
  down: 'triangle',
  cross: 'times',
} as const

function groupAt({ groups }: ProcessPicture, at: number): number {
  return groups.findLastIndex(({ from }) => from <= at)
}

/** Published values beside the line: an open mark of a shape of its own for each. */
export function comparatorDots({ comparators }: TrendDrawing): Plot.Markish[] {
  return comparators.map(({ code, value }, at) =>
    Plot.dot([{ code, value }], {
      x: 'code',
      y: 'value',
      symbol: (['diamond2', 'square', 'star', 'times'] as const)[at % 4]!,
      r: 4.5,
      fill: COLOURS.paper,
      stroke: COLOURS.quiet,
      strokeWidth: 2,
    }),
  )
}

/** A dotted line with its letter on top for each thing that happened. */
export function happenedMarks({ happened }: TrendDrawing): Plot.Markish[] {
  return happened.flatMap(({ code }, at) => [
    Plot.ruleX([code], { stroke: COLOURS.quiet, strokeDasharray: '2 3', insetTop: -2 }),
    Plot.dot([code], {
      x: (one: string) => one,
      frameAnchor: 'top',
      dy: -MARGIN.top / 3,
      r: 8,
      fill: COLOURS.paper,
      stroke: COLOURS.quiet,
    }),
    Plot.text([code], {
      x: (one: string) => one,
      text: () => letterOf(at),
      frameAnchor: 'top',
      lineAnchor: 'middle',
      dy: -MARGIN.top / 3,
      fontSize: 12,
      fontWeight: 700,
      fill: COLOURS.quiet,
    }),
  ])
}
