import type { InputTable } from '../inputs/input-tables.ts'
import { recognise } from '../recognition/recognise.ts'

/** The table that postcode directories are kept in. */
export const DIRECTORY = 'reference/postcodes'

/** The heads of a directory are some six hundred characters long. */
const HEADER_WITHIN = 8_192
const BYTE_ORDER_MARK = '\uFEFF'

/** A postcode directory known by its first line: its table, and where in a row each of its columns stands. */
export interface DirectoryHeader {
  readonly table: InputTable
  readonly positions: readonly (number | undefined)[]
}

/**
 * Tells from the first bytes of a file whether it is a postcode directory; `undefined` when it is anything else.
 * Every release the Office for National Statistics has published in CSV is comma-separated with its heads on the
 * first line, so nothing else needs to be tried before the file is known.
 */
export function directoryHeader(
  formats: { readonly tables: readonly InputTable[] },
  start: Uint8Array,
): DirectoryHeader | undefined {
  const table = formats.tables.find(({ table: name }) => name === DIRECTORY)
  if (!table) return undefined
  const text = new TextDecoder().decode(start.subarray(0, HEADER_WITHIN))
  const line = text.split('\n', 1)[0]!.replace(BYTE_ORDER_MARK, '')
  const heads = line.split(',').map((head) => head.trim().replaceAll('"', ''))
  const recognised = recognise(heads, [table])
  return recognised && { table, positions: recognised.positions }
}
