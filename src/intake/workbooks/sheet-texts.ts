import { readXml } from './sheet-xml.ts'
import type { ZipParts } from './zip-parts.ts'

/**
 * Reads the list of texts that the cells of a workbook refer to by number. Runs of different fonts are one
 * text; the reading aids of Japanese, which stand above the text, are no part of it.
 */
export async function readSharedTexts(name: string, zip: ZipParts, path: string): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inReadingAid = false
  let run = ''
  await readXml(name, path, zip.text(path), {
    open(tag) {
      if (tag === 'si') text = ''
      else if (tag === 'rPh') inReadingAid = true
      else if (tag === 't' && !inReadingAid) {
        inText = true
        run = ''
      }
    },
    text(piece) {
      if (inText) run += piece
    },
    close(tag) {
      if (tag === 'si') texts.push(text)
      else if (tag === 'rPh') inReadingAid = false
      else if (tag === 't' && inText) {
        inText = false
        text += unescaped(run)
      }
    },
  })
  return texts
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/**
 * Excel writes characters that XML cannot hold as `_x000D_`, and an underscore that would look like the start
 * of one as `_x005F_`. Line ends come out as a line feed alone, whoever wrote them.
 *
 * @example unescaped('one_x000D_\ntwo _x005F_x000D_') // => 'one\ntwo _x000D_'
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
}
