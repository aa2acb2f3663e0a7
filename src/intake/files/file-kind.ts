import { UnreadableFileError } from '../../core/index.ts'

/** What a file is by its first bytes, whatever its name says: a spreadsheet renamed .csv is a spreadsheet. */
export type FileKind = 'text' | 'workbook' | 'parquet'

/** A part, the end of a zip of none, a piece of several. A CSV file may begin with the letters PK alone. */
const ZIP = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const PARQUET = lettersOf('PAR1')

/** The kinds of files that people hand in by mistake, with what their first bytes are and what to do. */
const REFUSED: readonly { reason: string; starts: readonly number[]; say: string }[] = [
  { reason: 'pdf', starts: [0x25, 0x50, 0x44, 0x46], say: 'is a PDF. Ask for the data it was made from' },
  { reason: 'picture', starts: [0x89, 0x50, 0x4e, 0x47], say: 'is a picture. Ask for the data it shows' },
  { reason: 'picture', starts: [0xff, 0xd8, 0xff], say: 'is a picture. Ask for the data it shows' },
  { reason: 'picture', starts: lettersOf('GIF8'), say: 'is a picture. Ask for the data it shows' },
  {
    reason: 'rich-text',
    starts: lettersOf('{\\rtf'),
    say: 'is a text document (RTF). Ask for the data behind it',
  },
  {
    reason: 'database',
    starts: lettersOf('SQLite format 3\0'),
    say: 'is a database (SQLite). Export its tables as CSV',
  },
  {
    reason: 'database',
    starts: [0, 1, 0, 0, ...lettersOf('Standard ')],
    say: 'is a database (Access). Export its tables as CSV',
  },
  { reason: 'utf-32', starts: [0xff, 0xfe, 0, 0], say: 'is in UTF-32. Save it as CSV UTF-8' },
  { reason: 'utf-32', starts: [0, 0, 0xfe, 0xff], say: 'is in UTF-32. Save it as CSV UTF-8' },
  { reason: 'gzip', starts: [0x1f, 0x8b], say: 'is a compressed file. Unpack it and load what is inside' },
]

/**
 * Tells workbooks and Parquet files from text.
 * @throws UnreadableFileError when the file is empty, or is of a kind that holds no table, saying what it is
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFileError('empty', `${name} is empty. Export it again`)
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  const refused = REFUSED.find(({ starts }) => startsWith(starts))
  if (refused) throw new UnreadableFileError(refused.reason, `${name} ${refused.say}`)
  if (startsWith(OLE)) return 'workbook'
  if (startsWith(PARQUET)) return 'parquet'
  if (!ZIP.some(startsWith)) return 'text'
  // The names of the parts of a zip stand unpacked in it, in front of each part and again at its end.
  const ends = new TextDecoder('latin1').decode(bytes.subarray(-65_536))
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)) + ends
  if (names.includes('word/document.xml'))
    throw new UnreadableFileError('word-document', `${name} is a Word document. Ask for the data behind it`)
  if (names.includes('ppt/presentation.xml'))
    throw new UnreadableFileError('presentation', `${name} is a presentation. Ask for the data behind it`)
  if (/xl\/|EncryptedPackage|application\/vnd\.oasis\.opendocument\.spreadsheet/.test(names))
    return 'workbook'
  throw new UnreadableFileError('zip', `${name} is a zip archive. Unpack it and load the files inside`)
}

function lettersOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
