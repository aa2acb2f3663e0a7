import type { IncomingFile } from '../files/reception.ts'
import { textOfFile } from '../files/text-of-file.ts'
import type { PublishedContents } from './contents.ts'
import { damaged } from './statistics-table.ts'

const START = /^\uFEFF?\s*\[\s*\{/
const START_WITHIN = 2_048
const LOWER = /^LTLA(\d\d)CD$/
const UPPER = /^UTLA\d\dCD$/

/**
 * Recognises the lookup of lower to upper tier authorities of the Office for National Statistics, as JSON records.
 *
 * Nothing of it is kept. Benchmarks number an area by its three-digit code, which the lookup does not have: it ties
 * nine-character codes of districts to those of counties, and to match these by name is what must not be done. What
 * it is for, to find the county of a district, the postcode directory does. So it is known, and said not to be needed.
 *
 * @returns `undefined` when the file is something else
 * @throws UnreadableFileError when it is the lookup and is cut off
 */
export function readTierLookup({ name, bytes }: IncomingFile): PublishedContents | undefined {
  const start = textOfFile(bytes.subarray(0, START_WITHIN)).text
  if (!START.test(start) || !/"LTLA\d\dCD"/.test(start)) return undefined
  const records = recordsOf(name, textOfFile(bytes).text)
  const columns = Object.keys(records[0] ?? {})
  const year = columns.map((column) => LOWER.exec(column)?.[1]).find((found) => found !== undefined)
  if (year === undefined || !columns.some((column) => UPPER.test(column))) return undefined
  return {
    kind: 'published/areas',
    dataset: 'lower-to-upper-tier',
    release: `20${year}`,
    count: records.length,
    findings: [{ code: 'file-not-needed', detail: 'the lookup of lower to upper tier authorities' }],
  }
}

function recordsOf(name: string, text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>[]
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(name, {}, 'the JSON is cut off or broken')
    throw error
  }
}
