import { type Axis, AXIS_NOT_FROM_ZERO, axisOf } from './axis.ts'
import { neighbourDotsReading, noValueWords } from './neighbour-dots-reading.ts'
import { type DotRow, dotRows, type NeighbourDots } from './neighbour-dots-rows.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { headOf } from './picture-head.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { betterWords, showTick } from './picture-numbers.ts'
import { line, type Look, rect, type Shape, shape, words } from './svg-marks.ts'
import { pixelsOf, wrapped } from './wrapped-words.ts'

export { type NamedValue, type NeighbourDots, neighbourDotsTable } from './neighbour-dots-rows.ts'
export { neighbourDotsReading } from './neighbour-dots-reading.ts'

/**
 * An authority among its statistical neighbours: a dot on a line of its own for each, the highest first, and beneath
 * them the neighbours' mean and median, the region and England, each with a shape of its own and a dashed line up
 * through the dots. Areas without a value are named in words.
 */
export function neighbourDots(dots: NeighbourDots, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const head = headOf(dots.unit.words, width)
  const rows = layoutOf(dotRows(dots), head.height + 4, width)
  const bottom = rows.placed.at(-1)?.bottom ?? rows.top
  const axis = axisOf(
    rows.placed.map(({ value }) => value),
    {
      from: rows.left + 10,
      to: rows.right - 10,
      percentage: dots.unit.measure === 'percentage',
      about: width > 400 ? 5 : 4,
    },
  )
  const foot = footOf(
    {
      notes: [
        noValueWords(dots),
        `Statistical neighbours by the model of ${dots.model}.`,
        betterWords(dots.better),
        axis.fromZero ? undefined : AXIS_NOT_FROM_ZERO,
      ],
    },
    { top: bottom + AXIS, width },
  )
  return pictureOf(
    frame,
    { width, height: bottom + AXIS + foot.height, description: neighbourDotsReading(dots) },
    [
      ...head.marks,
      ...rows.placed.filter(({ kind }) => kind === 'own').map((own) => behind(own, width)),
      ...axisMarks(dots, axis, { top: rows.top, bottom }),
      ...rows.placed.flatMap((row) => guideMarks(row, axis, rows.top)),
      ...rows.placed.flatMap((row) =>
        rowMarks(row, axis, { left: axis.fromZero ? axis.at(0) : rows.left, right: width - 4 }),
      ),
      ...foot.marks,
    ],
  )
}

const AXIS = 20

type Placed = DotRow & { readonly top: number; readonly bottom: number; readonly lines: readonly string[] }

/** The rows below each other, as high as their names need, and the ends of the lines their dots stand on. */
function layoutOf(rows: readonly DotRow[], from: number, width: number) {
  const pixels = (text: string, { kind }: DotRow) => pixelsOf(text, { bold: kind === 'own' })
  const named = rows.map((row) => ({
    row,
    lines: wrapped(row.name, width * 0.43, { bold: row.kind === 'own' }),
  }))
  const longest = Math.max(...named.flatMap(({ row, lines }) => lines.map((part) => pixels(part, row))), 60)
  let top = from
  const placed = named.map(({ row, lines }, at): Placed => {
    if (at > 0 && isAuthority(rows[at - 1]!) && !isAuthority(row)) top += 10
    const bottom = top + Math.max(23, lines.length * 15 + 6)
    const one = { ...row, top, bottom, lines }
    top = bottom
    return one
  })
  const right = width - Math.max(...rows.map((row) => pixels(row.shown, row)), 30) - 8
  return { placed, top: from, left: longest + 12, right }
}

function isAuthority({ kind }: DotRow): boolean {
  return kind === 'own' || kind === 'neighbour'
}

/** The row that stands out. */
function behind({ top, bottom }: Placed, width: number): string {
  return rect({ left: 0, right: width, top: top + 1, bottom: bottom - 1 }, { fill: PALETTE.pale })
}

function axisMarks({ unit }: NeighbourDots, axis: Axis, { top, bottom }: Pick<Placed, 'top' | 'bottom'>) {
  return axis.ticks.flatMap((tick) => [
    line([axis.at(tick), top], [axis.at(tick), bottom + 2], { stroke: PALETTE.pale }),
    words([axis.at(tick), bottom + 12], showTick(unit, tick), {
      size: LETTERS.small,
      fill: PALETTE.quiet,
      anchor: 'middle',
    }),
  ])
}

/** From a mean or a wider area up through the dots, to see on which side of it they lie. */
function guideMarks({ kind, value, top, bottom }: Placed, axis: Axis, to: number): string[] {
  const dash = GUIDES[kind]
  if (!dash) return []
  return [
    line([axis.at(value), to], [axis.at(value), (top + bottom) / 2], {
      stroke: PALETTE.target,
      'stroke-width': 1.25,
      'stroke-dasharray': dash,
    }),
  ]
}

function rowMarks(row: Placed, axis: Axis, { left, right }: { left: number; right: number }): string[] {
  const { kind, value, shown, lines, top, bottom } = row
  const middle = (top + bottom) / 2
  const bold = kind === 'own'
  const dot = SHAPES[kind]
  return [
    ...(isAuthority(row) ? [line([left, middle], [axis.at(value), middle], { stroke: PALETTE.faint })] : []),
    ...lines.map((text, at) => words([4, middle + (at - (lines.length - 1) / 2) * 15], text, { bold })),
    shape(dot.shape, [axis.at(value), middle], dot.radius, dot.look),
    words([right, middle], shown, { bold, anchor: 'end' }),
  ]
}

const GUIDES: Readonly<Partial<Record<DotRow['kind'], string>>> = {
  mean: '6 3',
  median: '2 3',
  pooled: '4 2',
  region: '10 3 2 3',
  england: '10 4',
}

const OPEN = { fill: PALETTE.paper, stroke: PALETTE.target, 'stroke-width': 2 } as const
const SHAPES: Readonly<Record<DotRow['kind'], { shape: Shape; radius: number; look: Look }>> = {
  own: { shape: 'circle', radius: 7, look: { fill: PALETTE.line } },
  neighbour: {
    shape: 'circle',
    radius: 5,
    look: { fill: PALETTE.paper, stroke: PALETTE.quiet, 'stroke-width': 2 },
  },
  mean: { shape: 'diamond', radius: 5, look: OPEN },
  median: { shape: 'square', radius: 5, look: OPEN },
  pooled: { shape: 'diamond', radius: 5, look: { fill: PALETTE.target } },
  region: { shape: 'up', radius: 5.5, look: OPEN },
  england: { shape: 'down', radius: 5.5, look: OPEN },
}
