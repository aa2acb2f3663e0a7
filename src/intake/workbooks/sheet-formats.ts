import { readXml } from './sheet-xml.ts'
import type { ZipParts } from './zip-parts.ts'

/** What a number in a cell stands for, by the cell's number format. */
export type CellFormat = 'number' | 'day' | 'time' | 'elapsed'

/**
 * Reads what the number formats of a workbook make of a number, in the order in which cells refer to them.
 */
export async function readCellFormats(name: string, zip: ZipParts, path: string): Promise<CellFormat[]> {
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let inCellFormats = false
  await readXml(name, path, zip.text(path), {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      else if (tag === 'cellXfs') inCellFormats = true
      else if (tag === 'xf' && inCellFormats) {
        const id = attributes['numFmtId'] ?? '0'
        const code = codes.get(id)
        formats.push(code === undefined ? builtInFormat(Number(id)) : formatOfCode(code))
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}

/**
 * The formats every workbook has without naming them: 14 to 22 and 45 to 47 everywhere, the others in the
 * Excel of East Asia (ECMA-376 part 1, 18.8.30).
 */
export function builtInFormat(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || id === 22) return 'day'
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time'
  if (id === 46) return 'elapsed'
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day'
  return id >= 32 && id <= 35 ? 'time' : 'number'
}

const ELAPSED = /\[(h+|m+|s+)\]/i
/** Words in quotation marks, escaped letters, fillers, and conditions, colours and languages in brackets. */
const NOT_OF_NUMBER = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]/gs

/** Excel allows no longer format; a longer one is made to keep a reader busy. */
const LONGEST_FORMAT = 255

/**
 * What a number format makes of a number.
 *
 * @example formatOfCode('dd/mm/yyyy;@') // => 'day'
 * @example formatOfCode('0 "days"') // => 'number'
 */
export function formatOfCode(written: string): CellFormat {
  const code = written.slice(0, LONGEST_FORMAT)
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./gs, '')
  if (ELAPSED.test(bare.split(';')[0]!)) return 'elapsed'
  const letters = code.replace(NOT_OF_NUMBER, '').split(';')[0]!.toLowerCase()
  if (/general/.test(letters)) return 'number'
  if (/[yd]|mmm/.test(letters)) return 'day'
  if (/[hs]|a\/p|am\/pm/.test(letters)) return 'time'
  return letters.includes('m') ? 'day' : 'number'
}
