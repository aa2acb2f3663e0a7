import type { RawFile, RawTable } from '../raw-tables/raw-table.ts'
import { cellReader } from './sheet-cells.ts'
import { readCellFormats } from './sheet-formats.ts'
import { readSheet, ROOM } from './sheet-rows.ts'
import { tableOfSheet } from './sheet-table.ts'
import { readSharedTexts } from './sheet-texts.ts'
import { refuseOldOffice } from './workbook-old-office.ts'
import { findWorkbookParts } from './workbook-parts.ts'
import { refusal } from './workbook-refusal.ts'
import { openZip } from './zip-parts.ts'

/** Why a sheet of each kind gives no table, and what to do where there is something to do. */
const UNREAD: Readonly<Record<string, string>> = {
  chartsheet: 'The sheet is a chart and holds no table',
  dialogsheet: 'The sheet is a dialogue of a macro and holds no table',
  xlMacrosheet: 'The sheet holds macros and no table; macros are never run',
  xlIntlMacrosheet: 'The sheet holds macros and no table; macros are never run',
}
const MISSING = 'The workbook names the sheet but does not hold it. Save it again in Excel'
const EMPTY = 'The sheet is empty'
const NO_HEADS = 'No row of the sheet could be the heads of columns: none holds two cells of text'

/**
 * Reads the sheets of an Excel workbook (.xlsx, and .xlsm without its macros) into tables, one for each sheet
 * that holds one. Cells are the text a person reads in them; formulas give the value they last had; links to
 * other files are never followed.
 *
 * @throws UnreadableFileError with the reason `workbook-encrypted`, `workbook-too-large`, `workbook-unsafe`,
 *   `workbook-broken`, `old-office-file`, `binary-workbook` or `open-document`
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<RawFile> {
  refuseOldOffice(name, bytes)
  const zip = openZip(name, bytes)
  if (zip.find('content.xml') !== undefined)
    throw refusal('open-document', name, 'is a spreadsheet of the OpenDocument form (.ods)')
  const { sheets, stringsAt, stylesAt, from1904 } = await findWorkbookParts(name, zip)
  const textOf = cellReader({
    name,
    texts: stringsAt === undefined ? [] : await readSharedTexts(name, zip, stringsAt),
    formats: stylesAt === undefined ? [] : await readCellFormats(name, zip, stylesAt),
    from1904,
  })
  const room = { ...ROOM }
  const tables: RawTable[] = []
  const leftAside: { part: string; reason: string }[] = []
  const read = new Set<string>()
  for (const sheet of sheets) {
    const { name: part, path, kind } = sheet
    if (path === undefined || kind !== 'worksheet') {
      leftAside.push({ part, reason: path === undefined ? MISSING : (UNREAD[kind] ?? NO_HEADS) })
      continue
    }
    if (read.has(path))
      throw refusal('workbook-unsafe', name, 'has several sheets that are one and the same part')
    read.add(path)
    const content = await readSheet({ name, zip, path, textOf, room })
    const table = tableOfSheet(name, sheet, content, room)
    if (table) tables.push(from1904 ? { ...table, countsDaysFrom: 1904 } : table)
    else leftAside.push({ part, reason: content.rows.length === 0 ? EMPTY : NO_HEADS })
  }
  return { format: 'xlsx', tables, leftAside }
}
