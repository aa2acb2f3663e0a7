import {
  type AgeSexBand,
  type AgeSexPyramid,
  ageSexPyramidReading,
  drawnTotal,
  notRecordedWords,
  sideTotal,
} from './age-sex-pyramid-bands.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { showPercentage } from '../../core/index.ts'
import { showCount } from '../show.ts'
import { line, type Look, rect, words } from './svg-marks.ts'
import { pixelsOf } from './wrapped-words.ts'

export {
  type AgeSexBand,
  type AgeSexPyramid,
  ageSexPyramidReading,
  ageSexPyramidTable,
} from './age-sex-pyramid-bands.ts'

/** Counts by age band, one sex on each side, the oldest on top; both sides share one scale from zero. */
export function ageSexPyramid(pyramid: AgeSexPyramid, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const { bands, sides } = pyramid
  const middle = width / 2
  const label = Math.max(...bands.map((band) => pixelsOf(band.label)), pixelsOf('Age')) / 2 + 8
  const counts = bands.flatMap(({ left, right }) => [left, right])
  const most = Math.max(...counts, 1)
  const count = Math.max(...counts.map((one) => pixelsOf(showCount(one)))) + 12
  const length = (value: number) => (value / most) * (middle - label - count)
  const heads = (['left', 'right'] as const).map((side) => headWords(pyramid, side))
  const bottom = HEAD + bands.length * ROW
  const foot = footOf({ notes: [notRecordedWords(pyramid)] }, { top: bottom, width })
  const at = { middle, label, length }
  return pictureOf(
    frame,
    { width, height: bottom + foot.height, description: ageSexPyramidReading(pyramid) },
    [
      words([4, 12], sides.left, { bold: true }),
      words([4, 29], heads[0]!, { size: LETTERS.small, fill: PALETTE.quiet }),
      words([width - 4, 12], sides.right, { bold: true, anchor: 'end' }),
      words([width - 4, 29], heads[1]!, { size: LETTERS.small, fill: PALETTE.quiet, anchor: 'end' }),
      words([middle, 29], 'Age', { size: LETTERS.small, fill: PALETTE.quiet, anchor: 'middle' }),
      ...bands.toReversed().flatMap((band, row) => bandMarks(band, HEAD + row * ROW, at)),
      ...[-1, 1].map((side) =>
        line([middle + side * label, HEAD], [middle + side * label, bottom], { stroke: PALETTE.quiet }),
      ),
      ...foot.marks,
    ],
  )
}

const [HEAD, ROW] = [44, 30]
const LEFT: Look = { fill: PALETTE.line }
const RIGHT: Look = { fill: PALETTE.better, stroke: PALETTE.line, 'stroke-width': 1 }

/** `352 (52.9%)` under the name of a side. */
function headWords(pyramid: AgeSexPyramid, side: 'left' | 'right'): string {
  const total = sideTotal(pyramid, side)
  const share = showPercentage({ numerator: total, denominator: drawnTotal(pyramid) })
  return share === undefined ? showCount(total) : `${showCount(total)} (${share})`
}

function bandMarks(
  { label, left, right }: AgeSexBand,
  top: number,
  at: { middle: number; label: number; length: (value: number) => number },
): string[] {
  const height = { top: top + 4, bottom: top + ROW - 4 }
  const [from, to] = [at.middle - at.label, at.middle + at.label]
  const y = top + ROW / 2
  return [
    words([at.middle, y], label, { anchor: 'middle' }),
    rect({ left: from - at.length(left), right: from, ...height }, LEFT),
    rect({ left: to, right: to + at.length(right), ...height }, RIGHT),
    words([from - at.length(left) - 6, y], showCount(left), { anchor: 'end' }),
    words([to + at.length(right) + 6, y], showCount(right)),
  ]
}
