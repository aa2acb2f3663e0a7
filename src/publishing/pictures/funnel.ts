import { AXIS_NOT_FROM_ZERO, axisOf } from './axis.ts'
import { FUNNEL_AXIS, funnelAxes } from './funnel-axes.ts'
import { curveMarks, curvesOf, endWords, lineEnds } from './funnel-curves.ts'
import { funnelKey, markOf } from './funnel-shapes.ts'
import {
  type DrawnMark,
  drawnMarks,
  type FunnelOfAuthorities,
  funnelReading,
  leftOutWords,
} from './funnel-standing.ts'
import { funnelNames } from './funnel-words.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { headOf } from './picture-head.ts'
import { showTick } from './picture-numbers.ts'
import { path } from './svg-marks.ts'
import type { Spot } from './trend-labels.ts'
import { pixelsOf } from './wrapped-words.ts'

export {
  type FunnelCurvePoint,
  type FunnelMark,
  type FunnelOfAuthorities,
  funnelReading,
  funnelTable,
} from './funnel-standing.ts'

/**
 * Every authority by how many its figure rests on, with the limits of 95% and 99.8% within which chance and the usual
 * spread of authorities would leave it. Those outside differ by shape and are named where their names cover nothing.
 */
export function funnel(asked: FunnelOfAuthorities, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const head = headOf(asked.unit.words, width)
  const marks = drawnMarks(asked)
  const ends = lineEnds(asked)
  const plan = planOf(asked, marks, { width, top: head.height + 6, ends: ends.map(({ text }) => text) })
  const { box, x, y } = plan
  const at = ({ denominator, value }: DrawnMark): Spot => [x.at(denominator), y.at(value)]
  const curves = curvesOf(asked, plan)
  const middle: Spot[] = [box.left, box.right].map((across) => [across, y.at(asked.benchmark.value)])
  const named = endWords(ends, { y, box, width })
  const names = funnelNames(asked, {
    marks,
    at,
    lines: [middle, ...curves.map(({ spots }) => spots)],
    boxes: named.boxes,
    frame: { ...box, right: width, top: box.top - 6 },
  })
  const notes = [
    names.unnamed > 0 ? unnamedWords(names.unnamed) : undefined,
    asked.note,
    leftOutWords(asked),
    y.fromZero ? undefined : AXIS_NOT_FROM_ZERO,
  ]
  const foot = footOf({ key: funnelKey(asked, marks), notes }, { top: box.bottom + FUNNEL_AXIS, width })
  return pictureOf(
    frame,
    { width, height: box.bottom + FUNNEL_AXIS + foot.height, description: funnelReading(asked) },
    [
      ...head.marks,
      ...funnelAxes(asked, plan),
      ...curveMarks(curves),
      path(middle, { stroke: PALETTE.target, 'stroke-width': 1.75 }),
      ...named.marks,
      ...inOrder(marks, asked.own).map((mark) => markOf(mark, asked, at(mark))),
      ...names.marks,
      ...foot.marks,
    ],
  )
}

/** The plot and its axes, with room left of it for the numbers and right of it for the names of the lines. */
function planOf(
  { unit, benchmark, curve }: FunnelOfAuthorities,
  marks: readonly DrawnMark[],
  { width, top, ends }: { width: number; top: number; ends: readonly string[] },
) {
  const small = { size: LETTERS.small }
  const bottom = top + (width > 400 ? 324 : 284)
  const percentage = unit.measure === 'percentage'
  // The limits of the largest, so that every line reaches the name at its end.
  const { lower, upper } = curve.at(-1)?.alert ?? { lower: benchmark.value, upper: benchmark.value }
  const y = axisOf([...marks.map(({ value }) => value), lower, upper], {
    from: bottom,
    to: top,
    percentage,
    about: 6,
  })
  const left = Math.max(...y.ticks.map((tick) => pixelsOf(showTick(unit, tick), small))) + 10
  const right = width - Math.max(...ends.map((text) => pixelsOf(text, small))) - 10
  const x = axisOf(
    marks.map(({ denominator }) => denominator),
    { from: left, to: right, fromZero: true, about: width > 400 ? 7 : 4, whole: true },
  )
  return { box: { top, bottom, left, right }, x, y }
}

/** The one that stands out last, over the others. */
function inOrder(marks: readonly DrawnMark[], own: string): DrawnMark[] {
  const rank = ({ name, state }: DrawnMark) => (name === own ? 2 : state === 'within' ? 0 : 1)
  return marks.toSorted((a, b) => rank(a) - rank(b))
}

function unnamedWords(unnamed: number): string {
  return `${unnamed} more outside the limits ${unnamed === 1 ? 'is' : 'are'} named in the table.`
}
