import { type Expected, type HostileFile, hostile, joined } from './hostile-file.ts'
import { REVIEW_HEADS, reviews } from './returns.ts'
import { sheetRow, workbookParts, type ZipPart, zipOf } from './sheet-markup.ts'

const PARTS = workbookParts({
  sheets: {
    Reviews: sheetRow(1, ...REVIEW_HEADS.split(',')) + sheetRow(2, 'A1', '01/04/2014', '10/05/2025', 'PN1'),
  },
})
const SHEET = 'xl/worksheets/sheet1.xml'
const unsafe: Expected = { outcome: 'refused', reason: 'workbook-unsafe' }
const damaged: Expected = { outcome: 'refused', reason: 'workbook-broken' }
const tooLarge: Expected = { outcome: 'refused', reason: 'workbook-too-large' }
const asIfNothing: Expected = {
  outcome: 'loaded',
  findings: [],
  rows: { Reviews: 1 },
  cells: { 'Reviews: 2 CHILD': 'A1' },
}
const plus = (...more: readonly ZipPart[]) => zipOf([...PARTS, ...more])
const lied = (lie: Partial<ZipPart>) =>
  zipOf(PARTS.map((part) => (part.path === SHEET ? { ...part, ...lie } : part)))

/** Zips made to grow, to reach out of the file, or to say two things. */
export const zipAttacks: readonly HostileFile[] = [
  hostile(
    'zip-bomb.xlsx',
    'sixty megabytes of spaces packed into sixty kilobytes',
    () => lied({ content: ' '.repeat(60 * 1024 * 1024) }),
    tooLarge,
  ),
  hostile(
    'zip-bomb-that-lies.xlsx',
    'the same, with a list of parts that says it is small',
    () => lied({ content: ' '.repeat(60 * 1024 * 1024), size: 2_000 }),
    unsafe,
  ),
  hostile(
    'zip-bomb-of-many.xlsx',
    'thirty parts that say they are ten megabytes each',
    () =>
      plus(
        ...Array.from({ length: 30 }, (_, at) => ({
          path: `xl/media/${at}.bin`,
          content: noise(150_000),
          size: 10_000_000,
        })),
      ),
    tooLarge,
  ),
  hostile(
    'zip-nested.xlsx',
    'an archive inside the workbook',
    () =>
      plus({
        path: 'xl/inner.zip',
        content: zipOf([{ path: 'a.zip', content: zipOf([{ path: 'b', content: ' '.repeat(1_000_000) }]) }]),
      }),
    unsafe,
  ),
  hostile(
    'zip-of-zips.zip',
    'archives inside archives, as 42.zip is built',
    () =>
      zipOf([
        {
          path: 'lib 0.zip',
          content: zipOf([
            { path: 'book 0.zip', content: zipOf([{ path: 'page 0.dll', content: ' '.repeat(1_000_000) }]) },
          ]),
        },
      ]),
    {
      outcome: 'refused',
      reason: 'zip',
    },
  ),
  hostile('zip-overlapping.xlsx', 'two parts that share their bytes', () => overlapping(), unsafe),
  hostile(
    'zip-slip.xlsx',
    'a part whose path leads out of the file',
    () => plus({ path: '../../../../tmp/out.xml', content: 'x' }),
    unsafe,
  ),
  hostile(
    'zip-slip-windows.xlsx',
    'the same with the slashes of Windows',
    () => plus({ path: String.raw`..\..\out.xml`, content: 'x' }),
    unsafe,
  ),
  hostile(
    'zip-absolute.xlsx',
    'a part with a path from the root of the computer',
    () => plus({ path: '/etc/cron.d/out', content: 'x' }),
    unsafe,
  ),
  hostile(
    'zip-symlink.xlsx',
    'a part that is a link to a file of the computer',
    () => plus({ path: 'xl/link.xml', content: '/etc/hostname', kind: 0xa000 }),
    unsafe,
  ),
  hostile('zip-password.xlsx', 'parts with a password of their own', () => lied({ flags: 1 }), {
    outcome: 'refused',
    reason: 'workbook-encrypted',
  }),
  hostile(
    'zip-two-thousand-parts.xlsx',
    'more parts than any workbook has',
    () => plus(...Array.from({ length: 2_001 }, (_, at) => ({ path: `xl/media/${at}.xml`, content: '' }))),
    tooLarge,
  ),
  hostile(
    'zip-same-name-twice.xlsx',
    'two parts of one name with two contents',
    () => plus({ path: SHEET, content: '<worksheet/>' }),
    unsafe,
  ),
  hostile(
    'zip-two-names.xlsx',
    'a part with one name in the list and another in front of it',
    () => lied({ localPath: 'xl/worksheets/sheet9.xml' }),
    unsafe,
  ),
  hostile(
    'zip-wrong-checksum.xlsx',
    'a part that was changed after it was packed',
    () => lied({ crc: 1 }),
    damaged,
  ),
  hostile(
    'zip-unknown-packing.xlsx',
    'a part packed in a way Excel does not use',
    () => lied({ method: 12 }),
    unsafe,
  ),
  hostile(
    'zip-cut-off.xlsx',
    'a workbook that was not copied in full',
    () => zipOf(PARTS).slice(0, -200),
    damaged,
  ),
  hostile(
    'zip-head-alone.xlsx',
    'the first four kilobytes of a workbook',
    () => joined([0x50, 0x4b, 3, 4], `....xl/workbook.xml`, new Uint8Array(4_000)),
    damaged,
  ),
  hostile(
    'zip-something-behind.xlsx',
    'a program behind the end of the workbook',
    () => zipOf(PARTS, { after: 'MZ program' }),
    damaged,
  ),
  hostile(
    'zip-hidden-between.xlsx',
    'something hidden behind the list of parts',
    () => zipOf(PARTS, { between: 'hidden' }),
    unsafe,
  ),
  hostile(
    'zip-with-comment.xlsx',
    'a comment at the end, as some programs leave',
    () => zipOf(PARTS, { comment: 'made by a program' }),
    asIfNothing,
  ),
  hostile(
    'zip-for-large-files.xlsx',
    'the second list that some programs add to every file',
    () => zipOf(PARTS, { largeCount: PARTS.length }),
    asIfNothing,
  ),
  hostile(
    'zip-two-lists.xlsx',
    'two lists of parts that do not agree',
    () => zipOf(PARTS, { largeCount: PARTS.length + 1 }),
    unsafe,
  ),
  hostile('zip-empty.xlsx', 'a zip of nothing', () => zipOf([]), { outcome: 'refused', reason: 'zip' }),
  hostile(
    'zip-of-returns.zip',
    'a folder of returns, zipped',
    () =>
      zipOf([
        { path: '2025-26/', content: '', kind: 0x4000 },
        { path: '2025-26/Reviews.csv', content: reviews() },
      ]),
    { outcome: 'refused', reason: 'zip' },
  ),
]

/** A second name for the bytes of the sheet: an entry that begins inside another. */
function overlapping(): Uint8Array {
  const inner = zipOf([{ path: 'xl/b.xml', content: 'second', stored: true }])
  const at = Buffer.from(zipOf(PARTS)).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const holder: ZipPart = { path: 'xl/a.bin', content: inner.slice(0, 44), stored: true }
  const start = at + 30 + holder.path.length
  return zipOf([...PARTS, holder, { path: 'xl/b.xml', content: 'second', stored: true, headAt: start }])
}

/** Bytes that no packing makes smaller, the same each time: a generator of Lehmer's. */
function noise(length: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff)
}
