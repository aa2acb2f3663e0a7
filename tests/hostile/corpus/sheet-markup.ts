import { workbookParts, zipOf, type WorkbookMarkup, type ZipPart } from '../../support/zip.ts'

export { type WorkbookMarkup, type ZipPart, workbookOf, workbookParts, zipOf } from '../../support/zip.ts'

/** A cell that is more than its text: with a type, a format, or a formula that gave its value. */
export interface MarkedCell {
  readonly value?: string | number
  readonly type?: string
  readonly style?: number
  readonly formula?: string
}

/** A row of a sheet from column A on; blank texts are cells that are not there. */
export function sheetRow(line: number, ...cells: readonly (string | number | MarkedCell)[]): string {
  const written = cells.map((cell, at) => (cell === '' ? '' : cellMarkup(`${columnName(at)}${line}`, cell)))
  return `<row r="${line}">${written.join('')}</row>`
}

function cellMarkup(reference: string, cell: string | number | MarkedCell): string {
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  const attributes = [
    cell.type === undefined ? '' : ` t="${cell.type}"`,
    cell.style === undefined ? '' : ` s="${cell.style}"`,
  ].join('')
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`
  const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`
  return `<c r="${reference}"${attributes}>${formula}${value}</c>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The letters of a column counted from 0: A, B ... Z, AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

/** The formats of cells: `style: 1` is a date as Excel writes it, `style: 2` a date with a time. */
export const DATE_STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>'

/** A workbook in which one part is changed: what an attacker would do to it. */
export function workbookWith(
  markup: WorkbookMarkup,
  path: string,
  change: (content: string) => string,
): Uint8Array {
  return zipOf(workbookParts(markup).map((part) => (part.path === path ? changed(part, change) : part)))
}

function changed(part: ZipPart, change: (content: string) => string): ZipPart {
  return { ...part, content: change(String(part.content)) }
}
