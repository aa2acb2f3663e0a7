import type { Expected } from './hostile-file.ts'
import { REVIEW_HEADS } from './returns.ts'
import { DATE_STYLES, type MarkedCell, sheetRow, type WorkbookMarkup, workbookOf } from './sheet-markup.ts'

/** 1 April 2014 and 10 May 2025 as Excel counts them: 16,161 and 20,218 days after 1970 began. */
export const BORN = 41_730
export const REVIEWED = 45_787

/** A day as Excel keeps it. */
export const day = (value: number): MarkedCell => ({ value, style: 1 })

/** The heads of Reviews in the first row, and a row in which nothing is wrong. */
export const heads = sheetRow(1, ...REVIEW_HEADS.split(','))
export const row = (line: number, child: string) => sheetRow(line, child, day(BORN), day(REVIEWED), 'PN1')

/** A workbook with these sheets, which knows how days are shown. */
export function book(
  sheets: Readonly<Record<string, string>>,
  more: Partial<WorkbookMarkup> = {},
): Uint8Array {
  return workbookOf({ sheets, styles: DATE_STYLES, ...more })
}

/** A workbook of one sheet of Reviews with these rows. */
export function reviewBook(...sheetRows: readonly string[]): Uint8Array {
  return book({ Reviews: [heads, ...sheetRows].join('') })
}

/** What must come of one row in which nothing is wrong. */
export const oneRow = {
  outcome: 'loaded',
  findings: [],
  rows: { Reviews: 1 },
  cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 2 DOB': '2014-04-01', 'Reviews: 2 REVIEW': '2025-05-10' },
} as const satisfies Expected
