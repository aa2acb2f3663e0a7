import { UnreadableFileError } from '../../core/index.ts'
import type { RawFile } from '../raw-tables/raw-table.ts'
import { delimitedRows } from './delimited-rows.ts'
import { fileKind } from './file-kind.ts'
import { textOfFile } from './text-of-file.ts'

// White space takes in the byte order mark.
const MARKUP = /^\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*[\s>/])/i
const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html|head|body|table)\b/i
const JSON_DATA = /^\s*(?:\{\s*"|\[\s*[{[])/
/** An XML file that says it is in the Windows code page, or in what browsers take for it, is read as it says. */
const SAYS_WINDOWS = /^[^>]*encoding\s*=\s*["'](?:windows-1252|cp-?1252|iso-8859-1|latin-?1)["']/i

/**
 * Reads a file into the tables it holds, by what it is and not by what it is called.
 *
 * @throws UnreadableFileError when it is empty, broken, dangerous, or of a kind that holds no table
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<RawFile> {
  const kind = fileKind(name, bytes)
  // Most runs meet neither a workbook nor XML, and their readers take longer to start than a CSV file to read.
  if (kind === 'workbook') return (await import('../workbooks/workbook.ts')).readWorkbook(name, bytes)
  // The one that is known has been read by then, as published values (published/lait-values.ts).
  if (kind === 'parquet')
    throw new UnreadableFileError(
      'parquet',
      `${name} is a Parquet file. Homeward reads one of that form, the long file of the Local Authority Interactive Tool (bds_long), and this is not it or is not whole. Export it as CSV, or download it again`,
    )
  const { text, assumed } = textOfFile(bytes)
  if (WEB_PAGE.test(text))
    throw new UnreadableFileError('web-page', `${name} is a web page. Save the data itself, as CSV or Excel`)
  if (JSON_DATA.test(text)) throw new UnreadableFileError('json', `${name} is JSON. Export the data as CSV`)
  if (MARKUP.test(text)) {
    const file = (await import('../returns/ssda903-xml.ts')).readReturnXml(name, text)
    return SAYS_WINDOWS.test(text) ? file : withAssumption(file, assumed)
  }
  const table = delimitedRows(name, text)
  if (table.header.length === 0) throw new UnreadableFileError('empty', `${name} is empty. Export it again`)
  return withAssumption({ format: 'csv', tables: [table], leftAside: [] }, assumed)
}

/** The file with a finding on its first table that says which encoding had to be assumed, where one had. */
function withAssumption(file: RawFile, assumed: string | undefined): RawFile {
  const [first, ...others] = file.tables
  if (assumed === undefined || !first) return file
  const findings = [{ code: 'encoding-assumed' as const, detail: assumed }, ...first.findings]
  return { ...file, tables: [{ ...first, findings }, ...others] }
}
