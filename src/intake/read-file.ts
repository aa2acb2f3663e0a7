import { UnreadableFileError } from '../core/index.ts'
import { delimitedRows } from './delimited-rows.ts'
import { fileKind } from './file-kind.ts'
import type { RawFile } from './raw-table.ts'
import { textOfFile } from './text-of-file.ts'

const MARKUP = /^\s*(?:\uFEFF\s*)?<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*[\s>/])/i
const WEB_PAGE = /^\s*(?:\uFEFF\s*)?(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html)/i

/**
 * Reads a file into the tables it holds, by what it is and not by what it is called.
 *
 * @throws UnreadableFileError when it is empty, broken, dangerous, or of a kind that holds no table
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<RawFile> {
  // Most runs meet neither a workbook nor XML, and their readers take longer to start than a CSV file to read.
  if (fileKind(name, bytes) === 'workbook') return (await import('./workbook.ts')).readWorkbook(name, bytes)
  const { text, assumed } = textOfFile(bytes)
  if (WEB_PAGE.test(text))
    throw new UnreadableFileError('web-page', `${name} is a web page. Save the data itself, as CSV or Excel`)
  if (MARKUP.test(text)) return (await import('./ssda903-xml.ts')).readReturnXml(name, text)
  const table = delimitedRows(name, text)
  const assumption = assumed ? [{ code: 'encoding-assumed' as const, detail: assumed }] : []
  return {
    format: 'csv',
    tables: [{ ...table, findings: [...assumption, ...table.findings] }],
    leftAside: [],
  }
}
