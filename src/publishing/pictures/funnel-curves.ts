import type { Axis } from './axis.ts'
import type { FunnelCurvePoint, FunnelOfAuthorities } from './funnel-standing.ts'
import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { showNumber } from './picture-numbers.ts'
import { spread } from './spread.ts'
import { type Look, path, words } from './svg-marks.ts'
import type { Box, Spot } from './trend-labels.ts'

/** One limit as a line through the picture. */
interface Curve {
  readonly spots: readonly Spot[]
  readonly look: Look
}

const ALERT: Look = { stroke: PALETTE.quiet }
const USUAL: Look = { stroke: PALETTE.quiet, 'stroke-dasharray': '5 4' }

const LIMITS: readonly { of: (at: FunnelCurvePoint) => number; look: Look; text: string }[] = [
  { of: ({ alert }) => alert.upper, look: ALERT, text: '99.8%' },
  { of: ({ usual }) => usual.upper, look: USUAL, text: '95%' },
  { of: ({ usual }) => usual.lower, look: USUAL, text: '95%' },
  { of: ({ alert }) => alert.lower, look: ALERT, text: '99.8%' },
]

/** The four limits, as far as they lie within the picture. */
export function curvesOf(
  { curve }: FunnelOfAuthorities,
  { x, y, box }: { x: Axis; y: Axis; box: Box },
): Curve[] {
  return LIMITS.map(({ of, look }) => ({
    look,
    spots: curve
      .map((at): Spot => [x.at(at.denominator), y.at(of(at))])
      .filter(([, height]) => height >= box.top - 4 && height <= box.bottom),
  }))
}

export function curveMarks(curves: readonly Curve[]): string[] {
  return curves.map(({ spots, look }) => path(spots, look))
}

/** What stands at the right end of a line, and at which value. */
export interface LineEnd {
  readonly value: number
  readonly text: string
  readonly fill: string
}

/** The names of the limits and of the benchmark, the highest first. */
export function lineEnds({ curve, benchmark, unit }: FunnelOfAuthorities): LineEnd[] {
  const last = curve.at(-1)
  const limits = last ? LIMITS.map(({ of, text }) => ({ value: of(last), text, fill: PALETTE.quiet })) : []
  const text = `${benchmark.name} ${showNumber(unit, benchmark.value)}`
  return [...limits, { value: benchmark.value, text, fill: PALETTE.target }].toSorted(
    (a, b) => b.value - a.value,
  )
}

/** The names at the right end, moved apart where they would meet, and the room they take. */
export function endWords(
  ends: readonly LineEnd[],
  { y, box, width }: { y: Axis; box: Box; width: number },
): { marks: string[]; boxes: Box[] } {
  const heights = spread(
    ends.map(({ value }) => y.at(value)),
    14,
    { from: box.top, to: box.bottom },
  )
  return {
    marks: ends.map(({ text, fill }, at) =>
      words([box.right + 6, heights[at]!], text, { size: LETTERS.small, fill }),
    ),
    boxes: heights.map((height) => ({
      left: box.right + 4,
      right: width,
      top: height - 7,
      bottom: height + 7,
    })),
  }
}
