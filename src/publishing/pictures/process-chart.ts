import { AXIS_NOT_FROM_ZERO, axisOf } from './axis.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { headOf } from './picture-head.ts'
import { betterWords, showTick } from './picture-numbers.ts'
import {
  happeningMarks,
  happenings,
  letterOf,
  lineMarks,
  pointMarks,
  processKey,
  processLines,
  type ProcessPlan,
} from './process-marks.ts'
import type { ProcessPicture } from './process-points.ts'
import { processChartReading } from './process-reading.ts'
import { endMarks, endsOf, endsWidth, runMarks } from './process-words.ts'
import { line, words } from './svg-marks.ts'
import type { Spot } from './trend-labels.ts'
import { pixelsOf } from './wrapped-words.ts'

export {
  type ProcessPicture,
  type ProcessPoint,
  type ProcessSignal,
  processChartTable,
} from './process-points.ts'
export { processChartReading } from './process-reading.ts'

/**
 * A process chart: the figures in their order with the mean, the limits that chance alone keeps them in, and a target
 * where there is one. What stands out has a shape and words of its own; where limits begin afresh the reason is
 * printed under the picture.
 */
export function processChart(chart: ProcessPicture, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const head = headOf(chart.unit.words, width)
  const happened = happenings(chart)
  const plan = planOf(chart, { width, top: head.height + (happened.length > 0 ? 30 : 12) })
  const { box, y, across } = plan
  const lines = processLines(chart, plan)
  const at = (place: number, value: number): Spot => [across(place), y.at(value)]
  const figures = chart.points.flatMap(({ value }, place) => (value === undefined ? [] : [at(place, value)]))
  const foot = footOf(
    {
      key: processKey(chart),
      lines: happened.map((one, place) => `${letterOf(place)}. ${one.words}`),
      notes: [trialWords(chart), betterWords(chart.better), y.fromZero ? undefined : AXIS_NOT_FROM_ZERO],
    },
    { top: box.bottom + 22, width },
  )
  return pictureOf(
    frame,
    { width, height: box.bottom + 22 + foot.height, description: processChartReading(chart) },
    [
      ...head.marks,
      ...axisMarks(chart, plan),
      ...happeningMarks(chart, plan),
      ...lineMarks(lines),
      ...pointMarks(chart, plan),
      ...runMarks(chart, {
        at,
        lines: [figures, ...lines.map(({ spots }) => spots.flatMap((spot) => (spot ? [spot] : [])))],
        frame: { ...box, top: box.top - 4 },
      }),
      ...endMarks(endsOf(chart), y, box),
      ...foot.marks,
    ],
  )
}

function planOf(chart: ProcessPicture, { width, top }: { width: number; top: number }): ProcessPlan {
  const { unit, points } = chart
  const bottom = top + (width > 400 ? 220 : 200)
  const values = points.flatMap(({ value, limits, target }) =>
    [value, limits?.centre, limits?.lower, limits?.upper, target].flatMap((one) => one ?? []),
  )
  const y = axisOf(values, {
    from: bottom,
    to: top,
    percentage: unit.measure === 'percentage',
    whole: unit.measure === 'count',
  })
  const left =
    Math.max(...y.ticks.map((tick) => pixelsOf(showTick(unit, tick), { size: LETTERS.small }))) + 12
  const right = width - endsWidth(endsOf(chart)) - 12
  const half = (right - left) / Math.max(1, points.length) / 2
  const across = (place: number) => left + (2 * place + 1) * half
  return { box: { top, bottom, left, right }, y, across, half }
}

function axisMarks({ unit, points }: ProcessPicture, { box, y, across, half }: ProcessPlan): string[] {
  const quiet = { size: LETTERS.small, fill: PALETTE.quiet } as const
  const wide = Math.max(0, ...points.map(({ label }) => pixelsOf(label, quiet))) + 8
  const every = [1, 2, 3, 4, 6, 12, 24].find((step) => step * half * 2 >= wide) ?? points.length
  return [
    ...y.ticks.flatMap((tick) => [
      line([box.left, y.at(tick)], [box.right, y.at(tick)], { stroke: PALETTE.pale }),
      words([box.left - 6, y.at(tick)], showTick(unit, tick), { ...quiet, anchor: 'end' }),
    ]),
    line([box.left, box.bottom], [box.right, box.bottom], { stroke: PALETTE.quiet }),
    ...points.flatMap(({ label }, place) =>
      (points.length - 1 - place) % every === 0
        ? [
            line([across(place), box.bottom], [across(place), box.bottom + 4], { stroke: PALETTE.quiet }),
            words([across(place), box.bottom + 13], label, { ...quiet, anchor: 'middle' }),
          ]
        : [],
    ),
  ]
}

/** That limits of few points may still move. */
function trialWords({ groups, points }: ProcessPicture): string | undefined {
  const trial = groups.findLast(({ isTrial }) => isTrial)
  if (!trial) return undefined
  const count = trial.to - trial.from + 1
  return `The limits from ${points[trial.from]?.label} rest on ${count} ${count === 1 ? 'point' : 'points'} and may still move.`
}
