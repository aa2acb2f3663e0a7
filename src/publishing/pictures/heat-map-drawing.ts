import type { HeatCell, HeatMap, HeatVerdict } from './heat-map-cells.ts'
import { verdictWords } from './heat-map-reading.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, PICTURE_WIDTHS, type PictureFrame, pictureOf } from './picture-frame.ts'
import { line, rect, words } from './svg-marks.ts'
import { pixelsOf, wrapped } from './wrapped-words.ts'

/**
 * The map as a picture, for Word and print; a screen shows the table. It is as wide as its columns need, so more
 * than a dozen want a page that lies on its side.
 */
export function heatMapDrawing(map: HeatMap, frame: Pick<PictureFrame, 'id' | 'title'>): DrawnPicture {
  const layout = layoutOf(map)
  const { width, bottom } = layout
  const foot = footOf({ notes: [map.shading] }, { top: bottom, width })
  return pictureOf(frame, { width, height: bottom + foot.height, description: map.reading }, [
    ...headMarks(map, layout),
    ...map.rows.flatMap(({ own, cells }, at) => {
      const row = layout.rows[at]!
      const middle = (row.top + row.bottom) / 2
      return [
        ...row.lines.map((text, part) =>
          words([4, middle + (part - (row.lines.length - 1) / 2) * LINE], text, {
            size: LETTERS.small,
            bold: own === true,
          }),
        ),
        ...cells.flatMap((cell, column) =>
          cellMarks(cell, {
            left: layout.left + column * layout.column,
            right: layout.left + (column + 1) * layout.column,
            top: row.top,
            bottom: row.bottom,
          }),
        ),
        line([0, row.bottom], [width, row.bottom], { stroke: PALETTE.faint }),
      ]
    }),
    ...foot.marks,
  ])
}

const LINE = 14
const CELL = { height: 34, least: 42 } as const
const NAMES = 168

interface Layout {
  readonly width: number
  /** Where the cells begin. */
  readonly left: number
  readonly column: number
  readonly headLines: readonly (readonly string[])[]
  readonly head: number
  readonly rows: readonly {
    readonly lines: readonly string[]
    readonly top: number
    readonly bottom: number
  }[]
  readonly bottom: number
}

function layoutOf({ columns, rows }: HeatMap): Layout {
  const small = { size: LETTERS.small }
  const widest = Math.max(
    CELL.least,
    ...rows.flatMap(({ cells }) => cells.map(({ shown }) => pixelsOf(shown, small) * 0.92 + 4)),
    ...columns.flatMap(({ short }) => wordsOf(short).map((word) => pixelsOf(word, small) + 4)),
  )
  const room = (PICTURE_WIDTHS.wide - NAMES) / Math.max(1, columns.length)
  const column = Math.max(widest, room)
  const headLines = columns.map(({ short }) => wrapped(short, column, { ...small, bold: true }))
  const head = Math.max(1, ...headLines.map((lines) => lines.length)) * LINE + 10
  let top = head
  const placed = rows.map(({ name, own, cells }) => {
    const lines = wrapped(name, NAMES, { ...small, bold: own === true })
    const most = Math.max(0, ...cells.map((cell) => saidLines(cell, column).length))
    const high = Math.max(CELL.height, lines.length * LINE + 6, LINE + most * (LINE - 2) + 8)
    const one = { lines, top, bottom: top + high }
    top = one.bottom
    return one
  })
  return {
    width: Math.ceil(NAMES + column * columns.length),
    left: NAMES,
    column,
    headLines,
    head,
    rows: placed,
    bottom: top,
  }
}

/** A head is broken between its words and never within one. */
function wordsOf(head: string): string[] {
  return head.split(' ')
}

function headMarks({ rowHead }: HeatMap, { headLines, head, left, column, width }: Layout): string[] {
  const lettering = { size: LETTERS.small, bold: true } as const
  return [
    words([4, head - 12], rowHead, lettering),
    ...headLines.flatMap((lines, at) =>
      lines.map((text, part) =>
        words([left + (at + 0.5) * column, head - 12 - (lines.length - 1 - part) * LINE], text, {
          ...lettering,
          anchor: 'middle',
        }),
      ),
    ),
    line([0, head], [width, head], { stroke: PALETTE.quiet, 'stroke-width': 1.5 }),
  ]
}

function cellMarks(
  cell: HeatCell,
  box: { left: number; right: number; top: number; bottom: number },
): string[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const lines = saidLines(cell, box.right - box.left)
  const much = cell.verdict.startsWith('much')
  const fill = FILLS[cell.verdict]
  const start = y - (lines.length * (LINE - 2)) / 2
  return [
    ...(fill
      ? [
          rect(
            { left: box.left + 1, right: box.right - 1, top: box.top + 1, bottom: box.bottom - 1 },
            { fill },
          ),
        ]
      : []),
    words([x, start], cell.shown, { size: LETTERS.small, bold: much, anchor: 'middle' }),
    ...lines.map((text, at) =>
      words([x, start + 1 + (at + 1) * (LINE - 2)], text, {
        size: SMALLEST,
        anchor: 'middle',
        fill: cell.verdict === 'not rated' ? PALETTE.quiet : '#000000',
      }),
    ),
  ]
}

/** The words under a figure, in lines. */
function saidLines(cell: HeatCell, room: number): string[] {
  const said = verdictWords(cell)
  return said === '' ? [] : wrapped(said, room, { size: SMALLEST })
}

/** Of the words under a figure. */
const SMALLEST = 11

const FILLS: Readonly<Partial<Record<HeatVerdict, string>>> = {
  'much better': PALETTE.better,
  better: PALETTE.paleBetter,
  worse: PALETTE.paleWorse,
  'much worse': PALETTE.worse,
}
