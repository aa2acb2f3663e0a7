import { UnreadableFileError } from '../core/index.ts'

export interface FileText {
  readonly text: string
  /** The encoding that had to be assumed, when the file did not say and was not UTF-8. */
  readonly assumed?: string
}

const isBinary = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/**
 * The text of a file whatever wrote it: UTF-8 with or without a mark, UTF-16, or the Windows code page.
 *
 * @throws UnreadableFileError when the file is empty or is not text at all, saying what it is instead
 */
export function textOfFile(name: string, bytes: Uint8Array): FileText {
  if (bytes.length === 0) throw new UnreadableFileError('empty', `${name} is empty. Export it again`)
  refuseOtherFormats(name, bytes)
  if (isBinary(bytes, 0xff, 0xfe)) return { text: decode('utf-16le', bytes) }
  if (isBinary(bytes, 0xfe, 0xff)) return { text: decode('utf-16be', bytes) }
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  if (zeros[1]! > head.length / 4) return { text: decode('utf-16le', bytes), assumed: 'UTF-16' }
  if (zeros[0]! > head.length / 4) return { text: decode('utf-16be', bytes), assumed: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: decode('windows-1252', bytes), assumed: 'the Windows code page (cp1252)' }
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function refuseOtherFormats(name: string, bytes: Uint8Array): void {
  if (isBinary(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const names = new TextDecoder('latin1').decode(bytes)
    if (names.includes('word/document.xml'))
      throw new UnreadableFileError('word-document', `${name} is a Word document, not an SSDA903 table`)
    if (names.includes('xl/'))
      throw new UnreadableFileError(
        'excel-workbook',
        `${name} is an Excel workbook. Open it, save the sheet as “CSV UTF-8”, and load that`,
      )
    throw new UnreadableFileError('zip', `${name} is a zip archive. Unpack it and load the files inside`)
  }
  if (isBinary(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableFileError(
      'old-office-file',
      `${name} is an old Word or Excel file. Open it, save the sheet as “CSV UTF-8”, and load that`,
    )
  if (isBinary(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new UnreadableFileError('pdf', `${name} is a PDF, not an SSDA903 table`)
  if (/^\s*<(\?xml|EXPSSDA903|!DOCTYPE|html)/i.test(decode('utf-8', bytes.subarray(0, 200))))
    throw new UnreadableFileError(
      'xml',
      `${name} is XML or a web page. This version reads the SSDA903 return as CSV files, one for each module`,
    )
}
