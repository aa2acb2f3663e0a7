import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { ACCENT, LINE, TINT } from './docx-style.ts'
import { runsOf } from './docx-text.ts'
import type { TableBlock, Text } from './paper.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE }

/** A table with its caption above: heads repeated on each page, rows never split, numbers to the right. */
export function tableOfBlock(
  { caption, columns, rows }: TableBlock,
  textWidth: number,
): [Paragraph, Table, Paragraph] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / whole))
  const cell = (text: Text, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: 60, right: 90 },
      ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } } : {}),
      borders: { bottom: head ? { style: BorderStyle.SINGLE, size: 10, color: ACCENT } : THIN },
      children: [
        new Paragraph({
          style: 'Cell',
          ...(columns[at]?.numeric ? { alignment: AlignmentType.RIGHT } : {}),
          ...(head ? { keepNext: true } : {}),
          children: head
            ? runsOf(text.map((part) => (typeof part === 'string' ? { strong: part } : part)))
            : runsOf(text),
        }),
      ],
    })
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ words }, at) => cell([words], at, true)),
  })
  const bodyRows = rows.map(
    (cells) => new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, false)) }),
  )
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      borders: {
        top: NONE,
        bottom: NONE,
        left: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
      rows: [headRow, ...bodyRows],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ]
}
