import type { WrittenCell } from './sheet-cells.ts'
import { unescaped } from './sheet-texts.ts'
import type { XmlListener } from './sheet-xml.ts'

/** A cell without a formula, with one, or with one whose value was never worked out. */
export type Formula = 'none' | 'valued' | 'valueless'

/** What is told of a sheet, in its own order. */
export interface SheetListener {
  /** The number the row gives itself; `undefined` when it leaves it to be counted. */
  startRow(number: string | undefined): void
  /** The reference the cell gives itself, as `B7`; `undefined` when it is the one after the last. */
  cell(reference: string | undefined, cell: WrittenCell, formula: Formula): void
  endRow(): void
  merge(range: string): void
}

/** Tells the markup of a sheet as rows and cells; formulas themselves, reading aids and formats are passed over. */
export function listenForCells(listener: SheetListener): XmlListener {
  let inRows = false
  let inCell = false
  let collecting: 'value' | 'text' | undefined
  let inReadingAid = false
  let [reference, type, style]: [string | undefined, string, number] = [undefined, 'n', -1]
  let [value, text, run] = ['', '', '']
  let hasFormula = false

  const openInCell = (tag: string) => {
    if (tag === 'v') collecting = 'value'
    else if (tag === 'f') hasFormula = true
    else if (tag === 'rPh') inReadingAid = true
    else if (tag === 't' && !inReadingAid) {
      collecting = 'text'
      run = ''
    }
  }

  const endCell = () => {
    inCell = false
    const written = type === 'inlineStr' ? text : value
    const formula = !hasFormula ? 'none' : written === '' && type !== 'str' ? 'valueless' : 'valued'
    listener.cell(reference, { type, style, written }, formula)
  }

  return {
    open(tag, attributes) {
      if (inCell) return openInCell(tag)
      if (tag === 'c' && inRows) {
        inCell = true
        reference = attributes['r']
        type = attributes['t'] ?? 'n'
        style = attributes['s'] === undefined ? -1 : Number(attributes['s'])
        value = ''
        text = ''
        hasFormula = false
      } else if (tag === 'row' && inRows) listener.startRow(attributes['r'])
      else if (tag === 'sheetData') inRows = true
      else if (tag === 'mergeCell') listener.merge(attributes['ref'] ?? '')
    },
    text(piece) {
      if (collecting === 'value') value += piece
      else if (collecting === 'text') run += piece
    },
    close(tag) {
      if (tag === 'v' || tag === 't') {
        if (collecting === 'text') text += unescaped(run)
        collecting = undefined
      } else if (tag === 'rPh') inReadingAid = false
      else if (tag === 'c' && inCell) endCell()
      else if (tag === 'row' && inRows) listener.endRow()
      else if (tag === 'sheetData') inRows = false
    },
  }
}
