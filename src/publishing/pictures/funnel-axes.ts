import { showCount } from '../show.ts'
import type { Axis } from './axis.ts'
import type { FunnelOfAuthorities } from './funnel-standing.ts'
import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { showTick } from './picture-numbers.ts'
import { line, words } from './svg-marks.ts'
import type { Box } from './trend-labels.ts'

/** Pixels under the plot for the numbers of the horizontal axis and what it counts. */
export const FUNNEL_AXIS = 44

/** Lines across for the values, and numbers along the bottom for how many they rest on. */
export function funnelAxes(
  { unit, denominatorWords }: FunnelOfAuthorities,
  { x, y, box }: { x: Axis; y: Axis; box: Box },
): string[] {
  const quiet = { size: LETTERS.small, fill: PALETTE.quiet } as const
  return [
    ...y.ticks.flatMap((tick) => [
      line([box.left, y.at(tick)], [box.right, y.at(tick)], { stroke: PALETTE.pale }),
      words([box.left - 6, y.at(tick)], showTick(unit, tick), { ...quiet, anchor: 'end' }),
    ]),
    line([box.left, box.bottom], [box.right, box.bottom], { stroke: PALETTE.quiet }),
    ...x.ticks.flatMap((tick) => [
      line([x.at(tick), box.bottom], [x.at(tick), box.bottom + 4], { stroke: PALETTE.quiet }),
      words([x.at(tick), box.bottom + 13], showCount(tick), { ...quiet, anchor: 'middle' }),
    ]),
    words([(box.left + box.right) / 2, box.bottom + 31], denominatorWords, { ...quiet, anchor: 'middle' }),
  ]
}
