import { gzipSync } from 'node:zlib'
import { encode, type Expected, type HostileFile, hostile, joined, odd, SECRET } from './hostile-file.ts'
import { A1, reviews } from './returns.ts'
import { workbookParts, zipOf } from './sheet-markup.ts'

const refused = (reason: string): Expected => ({ outcome: 'refused', reason })
const unknown = refused('not-recognised')
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const ofSecret = reviews(A1.replace('A1', SECRET))
const TABLE = `<tr><td>CHILD</td></tr><tr><td>${SECRET}</td></tr>`

/** What people hand in by mistake, and what lies beside the data. */
export const otherFiles: readonly HostileFile[] = [
  odd(
    'other-picture.png',
    'a picture',
    joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], new Uint8Array(50)),
    refused('picture'),
  ),
  odd(
    'other-photograph.csv',
    'a photograph renamed .csv',
    joined([0xff, 0xd8, 0xff, 0xe0], 'JFIF', new Uint8Array(50)),
    refused('picture'),
  ),
  odd(
    'other-moving-picture.gif',
    'a picture of another kind',
    joined('GIF89a', new Uint8Array(50)),
    refused('picture'),
  ),
  odd('other-document.pdf', 'a PDF', '%PDF-1.7\n%\u00E2\u00E3', refused('pdf')),
  odd(
    'other-letter.docx',
    'a Word document',
    zipOf([{ path: 'word/document.xml', content: SECRET }]),
    refused('word-document'),
  ),
  odd(
    'other-slides.pptx',
    'a presentation',
    zipOf([{ path: 'ppt/presentation.xml', content: SECRET }]),
    refused('presentation'),
  ),
  odd('other-text.rtf', 'a text with formats', String.raw`{\rtf1\ansi ${SECRET}\par}`, refused('rich-text')),
  odd('other-data.json', 'JSON', JSON.stringify([{ CHILD: SECRET, DOB: '2014-04-01' }]), refused('json')),
  odd(
    'other-object.json',
    'JSON over several lines',
    JSON.stringify({ children: [{ CHILD: SECRET }] }, undefined, 2),
    refused('json'),
  ),
  odd(
    'other-packed.csv.gz',
    'a packed CSV file',
    Uint8Array.from(gzipSync(encode(ofSecret))),
    refused('gzip'),
  ),
  odd(
    'other-columns.parquet',
    'a Parquet file',
    joined('PAR1', new Uint8Array(50), 'PAR1'),
    refused('parquet'),
  ),
  odd(
    'other-database.sqlite',
    'a database',
    joined('SQLite format 3\0', new Uint8Array(84)),
    refused('database'),
  ),
  odd(
    'other-access.accdb',
    'a database of Access',
    joined([0, 1, 0, 0], 'Standard ACE DB\0', new Uint8Array(80)),
    refused('database'),
  ),
  odd(
    'other-old-workbook.xls',
    'a workbook of Excel 2003',
    joined(OLE, new Uint8Array(1_016), wide('Workbook')),
    refused('old-office-file'),
  ),
  odd(
    'other-with-password.xlsx',
    'a workbook with a password',
    joined(OLE, new Uint8Array(1_016), wide('EncryptedPackage')),
    refused('workbook-encrypted'),
  ),
  odd(
    'other-oldest-workbook.xls',
    'a workbook of Excel 4',
    joined([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00], new Uint8Array(60)),
    unknown,
  ),
  odd(
    'other-libre.ods',
    'a spreadsheet of LibreOffice',
    zipOf([
      { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { path: 'content.xml', content: `<office>${SECRET}</office>` },
    ]),
    refused('open-document'),
  ),
  odd('other-binary.xlsb', 'a binary workbook', binaryWorkbook(), refused('binary-workbook')),
  odd(
    'other-web-page.xls',
    'a web page saved as .xls, as many systems export',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${TABLE}</table></body></html>`,
    refused('web-page'),
  ),
  odd(
    'other-web-table.xls',
    'a table of a web page without the page',
    `<table border=1>${TABLE}</table>`,
    refused('web-page'),
  ),
  odd(
    'other-error-page.csv',
    'the page that says the session is over, saved as CSV',
    `<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>`,
    refused('web-page'),
  ),
  odd(
    'other-workbook-as-xml.xls',
    'a workbook of Excel 2003 saved as XML',
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Data>${SECRET}</Data></Workbook>`,
    unknown,
  ),
  odd(
    'other-drawing.svg',
    'a drawing',
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`,
    unknown,
  ),
  odd(
    'other-mail.eml',
    'a mail',
    `From: a@a.example\nTo: b@b.example\nSubject: figures\n\nDear all, ${SECRET} is in it.`,
    unknown,
  ),
  odd(
    'other-prose.txt',
    'a text of sentences',
    `The child, ${SECRET}, was seen.\nThe review, held in May, went well.\n`,
    unknown,
  ),
  odd(
    'other-log.txt',
    'a log',
    Array.from({ length: 100 }, (_, at) => `2025-05-10 10:00:${at % 60} INFO request ${at}, ok`).join('\n'),
    unknown,
  ),
  odd('other-numbers.csv', 'a table of numbers alone', '1,2,3\n4,5,6\n', unknown),
  hostile('other-noise.csv', 'sixty-four kilobytes of noise', () => noise(65_536), unknown),
  hostile('other-one-line.csv', 'five megabytes without a line end', () => 'x'.repeat(5_000_000), unknown),
  hostile('other-many-lines.csv', 'a million lines of one letter', () => 'x\n'.repeat(1_000_000), unknown),
  hostile('other-commas.csv', 'a million commas', () => ','.repeat(1_000_000), refused('empty')),
]

function binaryWorkbook(): Uint8Array {
  const [root] = workbookParts({ sheets: {} })
  const content = String(root!.content).replace('workbook.xml', 'workbook.bin')
  return zipOf([
    { ...root!, content },
    { path: 'xl/workbook.bin', content: SECRET },
  ])
}

/** The same noise each time: a generator of Lehmer's. */
function noise(length: number): Uint8Array {
  let state = 11
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff)
}
