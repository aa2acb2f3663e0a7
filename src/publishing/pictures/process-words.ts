import { labelAmounts } from '../show-amount.ts'
import type { Axis } from './axis.ts'
import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { showMean, showTick } from './picture-numbers.ts'
import { type Charted, pointShown, type ProcessPicture, runsOf, runWords } from './process-points.ts'
import { spread } from './spread.ts'
import { type Lettering, words } from './svg-marks.ts'
import { type Box, type Offset, placeWords, type Spot } from './trend-labels.ts'
import { pixelsOf } from './wrapped-words.ts'

/** Words at the right end of a line. */
export interface ProcessEnd {
  readonly value: number
  readonly text: string
  readonly look: Lettering
}

const QUIET: Lettering = { size: LETTERS.small, fill: PALETTE.quiet }

/** The middle and the limits of the last point that has any, by name: `Mean 25.3`, `Upper 33.1`. */
export function limitNames({ unit, centre, points }: ProcessPicture): { value: number; text: string }[] {
  const limits = points.findLast((point) => point.limits)?.limits
  const name = (value: number | undefined, text: string) =>
    value === undefined ? [] : [{ value, text: labelAmounts(`${text} ${showMean(unit, value)}`) }]
  return [
    ...name(limits?.centre, centre === 'mean' ? 'Mean' : 'Median'),
    ...name(limits?.lower, 'Lower'),
    ...name(limits?.upper, 'Upper'),
  ]
}

/** What stands right of the plot: the latest figure, the middle, the limits and the target. */
export function endsOf(chart: ProcessPicture): ProcessEnd[] {
  const { unit, points } = chart
  const latest = points.findLast((point): point is Charted => point.value !== undefined)
  const target = points.findLast((point) => point.target !== undefined)?.target
  return [
    ...(latest
      ? [
          {
            value: latest.value,
            text: pointShown(chart, latest),
            look: { size: 15, bold: true, fill: PALETTE.line },
          },
        ]
      : []),
    ...limitNames(chart).map((limit) => ({ ...limit, look: QUIET })),
    ...(target === undefined
      ? []
      : [
          {
            value: target,
            text: `Target ${showTick(unit, target)}`,
            look: { ...QUIET, fill: PALETTE.target },
          },
        ]),
  ].toSorted((a, b) => b.value - a.value)
}

/** The pixels the widest of the words at the right takes. */
export function endsWidth(ends: readonly ProcessEnd[]): number {
  return Math.max(0, ...ends.map(({ text, look }) => pixelsOf(text, { size: look.size ?? LETTERS.plain })))
}

export function endMarks(ends: readonly ProcessEnd[], y: Axis, { right, top, bottom }: Box): string[] {
  const heights = spread(
    ends.map(({ value }) => y.at(value)),
    15,
    { from: top, to: bottom },
  )
  return ends.map(({ text, look }, at) => words([right + 10, heights[at]!], text, look))
}

/** What each run of points that stand out is called, beside it where it covers least. */
export function runMarks(
  chart: ProcessPicture,
  {
    at,
    lines,
    frame,
  }: { at: (place: number, value: number) => Spot; lines: readonly (readonly Spot[])[]; frame: Box },
): string[] {
  const { points } = chart
  const placed = placeWords(
    runsOf(chart).map((run) => ({ text: runWords(run, chart), offsets: offsetsOf(points, run) })),
    {
      at: (code, value) => at(Number(code), value),
      lines,
      boxes: points.flatMap(({ value, signal }, place) => {
        if (value === undefined || !signal) return []
        const [x, y] = at(place, value)
        return [{ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }]
      }),
      frame,
    },
  )
  return placed.map(({ code, value, text, dx, dy, textAnchor }) => {
    const [x, y] = at(Number(code), value)
    return words([x + dx, y + dy], text, { size: LETTERS.small, anchor: textAnchor, halo: true })
  })
}

/** Above and below each point of the run, the side it stands out on first. */
function offsetsOf(
  points: ProcessPicture['points'],
  { from, to, signal }: { from: number; to: number; signal: { side: 'above' | 'below' } },
): Offset[] {
  const places = points.flatMap(({ value }, place) =>
    value === undefined || place < from || place > to ? [] : [{ code: String(place), value }],
  )
  const away = signal.side === 'above' ? -1 : 1
  return [16, 30].flatMap((far) =>
    [away, -away].flatMap((way) =>
      (['middle', 'end', 'start'] as const).flatMap((textAnchor) =>
        places.map((place): Offset => ({ ...place, dx: 0, dy: way * far, textAnchor })),
      ),
    ),
  )
}
