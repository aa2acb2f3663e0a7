import { serialToDate } from 'hucre'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { DayNumber } from '../calendar.ts'
import { ANYTOWN } from '../plan.ts'
import type { AnnexACell, AnnexASheet } from './sheet.ts'

/** Excel counts days from 30 December 1899, we from 1 January 1970. */
const EXCEL_DAY_OF_1970 = 25_569
const DAY_FORMAT = 'dd/mm/yyyy'
const WIDTH = 16
const HEAD_STYLE = {
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
} as const

/**
 * The workbook of a download as a council saves it: a sheet for each list, its heads in a frozen first row, days
 * as Excel dates. It says it was saved on the day of the download, so that it is the same whenever it is made.
 */
export async function annexAWorkbook(sheets: readonly AnnexASheet[], on: DayNumber): Promise<Uint8Array> {
  const savedAt = serialToDate(excelDay(on))
  return writeXlsx({
    properties: { creator: ANYTOWN.name, created: savedAt, modified: savedAt },
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: [[...sheet.heads], ...sheet.rows.map((row) => row.map(valueOf))],
      columns: sheet.heads.map((_, at) => ({
        width: WIDTH,
        ...(sheet.rows.some((row) => typeof row[at] === 'object') && { numFmt: DAY_FORMAT }),
      })),
      cells: new Map(sheet.heads.map((_, at) => [`0,${at}`, { style: HEAD_STYLE }])),
      freezePane: { rows: 1 },
    })),
  })
}

function valueOf(cell: AnnexACell): CellValue {
  if (typeof cell === 'object') return excelDay(cell.day)
  return cell === '' ? null : cell
}

function excelDay(day: DayNumber): number {
  return day + EXCEL_DAY_OF_1970
}
