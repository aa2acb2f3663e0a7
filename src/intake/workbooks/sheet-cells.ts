import { serialText } from './sheet-days.ts'
import type { CellFormat } from './sheet-formats.ts'
import { isNumber, numberText } from './sheet-numbers.ts'
import { unescaped } from './sheet-texts.ts'
import { broken } from './workbook-refusal.ts'

/** A cell as its part writes it: its type and format, and what stands in it. */
export interface WrittenCell {
  readonly type: string
  readonly style: number
  /** The value, or for a text that stands in the cell itself, that text. */
  readonly written: string
}

/** What the cells of a workbook refer to. */
export interface CellSources {
  readonly name: string
  readonly texts: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

const ISO_MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/

/**
 * Makes the reader that gives a cell the text a person reads in it, without what only its format adds: a
 * percentage is the plain number, and a bare number in a column of days stays a bare number.
 *
 * @throws UnreadableFileError when a cell refers to a text that the workbook does not hold
 */
export function cellReader({ name, texts, formats, from1904 }: CellSources): (cell: WrittenCell) => string {
  const shown = new Map<string, string>()
  return ({ type, style, written }) => {
    switch (type) {
      case 's': {
        const text = written === '' ? '' : texts[Number(written)]
        if (text === undefined) throw broken(name, 'a cell refers to a text that is not in it')
        return text
      }
      case 'str':
        return unescaped(written)
      case 'inlineStr':
      case 'e':
        return written
      case 'b':
        return written === '1' || written === 'true' ? 'TRUE' : written === '' ? '' : 'FALSE'
      case 'd':
        return isoMoment(written)
      default: {
        const format = formats[style] ?? 'number'
        if (format === 'number' || written === '') return numberText(written)
        // Days repeat a great deal within a workbook.
        const key = `${format} ${written}`
        const known = shown.get(key)
        if (known !== undefined) return known
        const serial = isNumber(written.trim()) ? Number(written) : Number.NaN
        const text = serialText(serial, format, from1904) ?? numberText(written)
        shown.set(key, text)
        return text
      }
    }
  }
}

function isoMoment(written: string): string {
  const moment = ISO_MOMENT.exec(written.trim())
  if (!moment) return written
  const [, on, time = '00:00'] = moment
  return time === '00:00' ? on! : `${on}T${time}`
}
