import type { Axis } from './axis.ts'
import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import type { KeyEntry } from './picture-foot.ts'
import type { ProcessPicture, ProcessPoint, ProcessSignal } from './process-points.ts'
import { line, type Look, path, type Shape, shape, words } from './svg-marks.ts'
import type { Box, Spot } from './trend-labels.ts'

/** Where the points of a process chart stand. */
export interface ProcessPlan {
  readonly box: Box
  readonly y: Axis
  /** The middle of a point's room. */
  readonly across: (place: number) => number
  /** Half the room a point has. */
  readonly half: number
}

/** A line that has one height in the room of each point, and none where a point has none; a new group lifts it. */
function steps(
  { points, groups }: ProcessPicture,
  { across, half, y }: ProcessPlan,
  heightOf: (point: ProcessPoint) => number | undefined,
): (Spot | undefined)[] {
  const starts = new Set(groups.map(({ from }) => from))
  return points.flatMap((point, place) => {
    const value = heightOf(point)
    if (value === undefined) return [undefined]
    const [x, height] = [across(place), y.at(value)]
    const step: Spot[] = [
      [x - half, height],
      [x + half, height],
    ]
    return starts.has(place) ? [undefined, ...step] : step
  })
}

/** The middle, the limits and the target of a chart, as corners. */
export function processLines(
  chart: ProcessPicture,
  plan: ProcessPlan,
): { spots: (Spot | undefined)[]; look: Look }[] {
  return [
    {
      spots: steps(chart, plan, ({ limits }) => limits?.centre),
      look: { stroke: PALETTE.quiet, 'stroke-width': 1.25 },
    },
    ...(['upper', 'lower'] as const).map((limit) => ({
      spots: steps(chart, plan, ({ limits }) => limits?.[limit]),
      look: { stroke: PALETTE.quiet, 'stroke-dasharray': '5 4' },
    })),
    {
      spots: steps({ ...chart, groups: [] }, plan, ({ target }) => target),
      look: { stroke: PALETTE.target, 'stroke-width': 1.75, 'stroke-dasharray': '10 4 2 4' },
    },
  ]
}

export function lineMarks(lines: ReturnType<typeof processLines>): string[] {
  return lines.map(({ spots, look }) => path(spots, look))
}

/** The figures as a line, and a mark for each: its shape says by which rule it stands out, if it does. */
export function pointMarks({ points }: ProcessPicture, { across, y }: ProcessPlan): string[] {
  const spots = points.map(({ value }, place): Spot | undefined =>
    value === undefined ? undefined : [across(place), y.at(value)],
  )
  const marks = points.flatMap(({ signal }, place) => {
    const spot = spots[place]
    if (!spot) return []
    if (!signal) return [shape('circle', spot, 2.75, { fill: PALETTE.line })]
    return [shape(shapeOf(signal), spot, 5, lookOf(signal))]
  })
  return [path(spots, { stroke: PALETTE.line, 'stroke-width': 1.5 }), ...marks]
}

/** The shape of a point that stands out: which rule it is by. */
export function shapeOf({ rule, side }: ProcessSignal): Shape {
  if (rule === 'trend') return side === 'above' ? 'up' : 'down'
  return ({ 'outside the limits': 'diamond', 'two of three': 'square', shift: 'circle' } as const)[rule]
}

/** How it is filled: whether that is better or worse. */
export function lookOf({ meaning }: ProcessSignal): Look {
  const fill = { improvement: PALETTE.better, concern: PALETTE.worse }
  return {
    fill: meaning === 'improvement' || meaning === 'concern' ? fill[meaning] : PALETTE.neither,
    stroke: PALETTE.ink,
    'stroke-width': 1.25,
  }
}

/** What the shapes mean, of those that are drawn. */
export function processKey({ points, centre }: ProcessPicture): KeyEntry[] {
  const drawn = points.flatMap(({ signal, value }) => (signal && value !== undefined ? [signal] : []))
  const meanings: readonly { kind: Shape; words: string }[] = [
    { kind: 'diamond', words: 'outside the limits' },
    { kind: 'up', words: 'rising for 7 or more' },
    { kind: 'down', words: 'falling for 7 or more' },
    { kind: 'square', words: 'two of three near a limit' },
    { kind: 'circle', words: `7 or more on one side of the ${centre}` },
  ]
  return meanings.flatMap(({ kind, words: said }) =>
    drawn.some((signal) => shapeOf(signal) === kind)
      ? [
          {
            shape: kind,
            look: { fill: PALETTE.paper, stroke: PALETTE.ink, 'stroke-width': 1.5 },
            words: said,
          },
        ]
      : [],
  )
}

/** What stands on a dotted line and before its words under the picture; a number would read as a day of the month. */
export function letterOf(place: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + (place % 26))
}

/** What happened when: the begin of each group after the first, and the notes, in their order. */
export function happenings({
  points,
  groups,
  notes = [],
}: ProcessPicture): { at: number; edge: boolean; words: string }[] {
  const rebases = groups.flatMap(({ from, reason }, at) =>
    at === 0
      ? []
      : [
          {
            at: from,
            edge: true,
            words: `${points[from]?.label}: limits worked out afresh${reason ? `, ${reason}` : ''}.`,
          },
        ],
  )
  const others = notes.map(({ at, words: said }) => ({
    at,
    edge: false,
    words: `${points[at]?.label}: ${said}.`,
  }))
  return [...rebases, ...others].toSorted((a, b) => a.at - b.at)
}

/** A dotted line with its letter on top for each thing that happened. */
export function happeningMarks(chart: ProcessPicture, { across, half, box }: ProcessPlan): string[] {
  return happenings(chart).flatMap(({ at, edge }, place) => {
    const x = across(at) - (edge ? half : 0)
    const middle: Spot = [x, box.top - 11]
    return [
      line([x, box.top - 3], [x, box.bottom], { stroke: PALETTE.quiet, 'stroke-dasharray': '2 3' }),
      shape('circle', middle, 8, { fill: PALETTE.paper, stroke: PALETTE.quiet }),
      words(middle, letterOf(place), {
        size: LETTERS.small,
        anchor: 'middle',
        bold: true,
        fill: PALETTE.quiet,
      }),
    ]
  })
}
