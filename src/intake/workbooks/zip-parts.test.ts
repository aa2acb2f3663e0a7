import { describe, expect, test } from 'vitest'
import { textRow, workbookParts, type ZipEnd, type ZipPart, zipOf } from '../../../tests/support/zip.ts'
import { readWorkbook } from './workbook.ts'

const parts = workbookParts({ sheets: { List: textRow(1, 'Child', 'Sex') + textRow(2, '1', 'M') } })
const sheet = parts.find(({ path }) => path === 'xl/worksheets/sheet1.xml')!

function read(changed: readonly ZipPart[], end?: ZipEnd) {
  return readWorkbook('a.xlsx', zipOf(changed, end))
}

/** The workbook with its sheet's part changed. */
function withSheet(change: Partial<ZipPart>): ZipPart[] {
  return parts.map((part) => (part === sheet ? { ...part, ...change } : part))
}

const rows = [['1', 'M']]

describe('a workbook is read', () => {
  test.each([
    ['when its parts are not compressed', parts.map((part) => ({ ...part, stored: true })), {}],
    ['when it ends in a comment', parts, { comment: 'made by the case system' }],
    ['when its sizes stand in fields for large files', parts.map((part) => ({ ...part, large: true })), {}],
    ['when it has a second end record that agrees', parts, { largeCount: parts.length }],
    ['when somebody embedded a document in it', [...parts, extra('xl/embeddings/Guidance.docx')], {}],
    ['when a sheet is UTF-16 with a mark', withSheet({ content: utf16(String(sheet.content)) }), {}],
  ])('%s', async (_, made, end) => {
    expect((await read(made, end)).tables[0]!.rows).toEqual(rows)
  })
})

describe('a workbook is refused before anything is unpacked', () => {
  const many = Array.from({ length: 2_001 }, (_, at) => ({ path: `xl/p${at}`, content: '', stored: true }))
  test.each([
    ['with more than 2,000 parts', 'workbook-too-large', many],
    ['that claims more than 256 MB', 'workbook-too-large', claimed(257 * 1024 * 1024, 3 * 1024 * 1024)],
    ['with a part packed 101 times', 'workbook-too-large', claimed(101 * 20_000, 20_000)],
    ['with a password on a part', 'workbook-encrypted', withSheet({ flags: 1 })],
    ['with a path that leads out', 'workbook-unsafe', [...parts, extra('xl/../../evil.xml')]],
    [
      'with a path that leads out the Windows way',
      'workbook-unsafe',
      [...parts, extra('xl\\..\\..\\evil.xml')],
    ],
    ['with a path from the root', 'workbook-unsafe', [...parts, extra('/etc/passwd')]],
    ['with a path from a drive', 'workbook-unsafe', [...parts, extra('C:/evil.xml')]],
    ['with a link', 'workbook-unsafe', [...parts, { ...extra('xl/link.xml'), kind: 0xa1ff }]],
    ['with an archive inside', 'workbook-unsafe', [...parts, extra('xl/more.zip')]],
    ['with a workbook inside', 'workbook-unsafe', [...parts, extra('other.xlsx')]],
    ['with two parts of one name', 'workbook-unsafe', [...parts, extra('XL/Workbook.xml')]],
    ['with a part under two names', 'workbook-unsafe', withSheet({ localPath: 'xl/worksheets/sheet9.xml' })],
    ['with an unknown packing', 'workbook-unsafe', withSheet({ method: 12 })],
    ['with two sizes of a part not packed', 'workbook-unsafe', withSheet({ stored: true, size: 10 })],
    ['with parts on top of each other', 'workbook-unsafe', overlapping()],
    ['with a part that begins nowhere', 'workbook-broken', withSheet({ headAt: 7 })],
    [
      'with a part larger than the file',
      'workbook-broken',
      withSheet({ packedSize: 1_000_000, size: 1_000_000 }),
    ],
  ])('%s', async (_, reason, made) => {
    await expect(read(made)).rejects.toMatchObject({ name: 'UnreadableFileError', reason })
  })

  test.each([
    ['that says it has more parts than it has', 'workbook-broken', { count: 40 }],
    ['that says it has fewer parts than it has', 'workbook-unsafe', { count: 3 }],
    ['that counts its parts as only files over 4 GB do', 'workbook-unsafe', { count: 0xffff }],
    ['with a second end record that does not agree', 'workbook-unsafe', { largeCount: 2 }],
    ['with something between its list of parts and its end', 'workbook-unsafe', { between: 'hidden' }],
    ['with something behind its end', 'workbook-broken', { after: 'PK\u0005\u0006' }],
  ])('%s', async (_, reason, end) => {
    await expect(read(parts, end)).rejects.toMatchObject({ reason })
  })
})

describe('a workbook is refused while it is unpacked', () => {
  const markup = String(sheet.content)
  test.each([
    ['when a part holds more than it claims', 'workbook-unsafe', withSheet({ size: 100 })],
    ['when a part holds less than it claims', 'workbook-broken', withSheet({ size: 100_000 })],
    ['when a byte of a part is not what it was', 'workbook-broken', withSheet({ crc: 1 })],
    ['when a part cannot be unpacked', 'workbook-broken', withSheet({ stored: true, method: 8, size: 500 })],
    ['when a part ends in the middle', 'workbook-broken', withSheet({ content: markup.slice(0, -20) })],
    ['when a part is not text', 'workbook-broken', withSheet({ content: Uint8Array.of(60, 0xff, 0xc0, 62) })],
    [
      'when a part names an entity',
      'workbook-broken',
      withSheet({ content: markup.replace('Child', '&boom;') }),
    ],
    [
      'when a part declares entities',
      'workbook-unsafe',
      withSheet({ content: `<!DOCTYPE x [<!ENTITY boom "boom">]>${markup.replace('Child', '&boom;')}` }),
    ],
    [
      'when a part points to a file outside',
      'workbook-unsafe',
      withSheet({ content: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${markup}` }),
    ],
  ])('%s', async (_, reason, made) => {
    await expect(read(made)).rejects.toMatchObject({ name: 'UnreadableFileError', reason })
  })

  test('and a bomb that claims to be small is not unpacked beyond its claim', async () => {
    const bomb = withSheet({ content: Buffer.alloc(24 * 1024 * 1024, 32), size: 300_000 })
    const bytes = zipOf(bomb)
    const before = process.memoryUsage().arrayBuffers
    await expect(readWorkbook('a.xlsx', bytes)).rejects.toMatchObject({ reason: 'workbook-unsafe' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
  })
})

describe('the sentence names the file and what to do', () => {
  test.each([
    ['cut off', zipOf(parts).slice(0, -30), /^a\.xlsx is damaged: its end is missing.*save it as \.xlsx/],
    ['empty', new Uint8Array(), /^a\.xlsx is damaged: its end is missing/],
    ['no workbook', zipOf([extra('readme.txt')]), /^a\.xlsx is damaged: there is no workbook in it/],
    ['encrypted', zipOf(withSheet({ flags: 1 })), /^a\.xlsx is protected by a password\. Open it in Excel/],
  ])('of a file that is %s', async (_, bytes, sentence) => {
    await expect(readWorkbook('a.xlsx', bytes)).rejects.toThrow(sentence)
  })
})

function extra(path: string): ZipPart {
  return { path, content: 'PK', stored: true }
}

/** The workbook with one more part that claims these sizes; its bytes are there, so that only the claim is large. */
function claimed(size: number, packedSize: number): ZipPart[] {
  const content = new Uint8Array(packedSize)
  return [...parts, { path: 'xl/media/big.bin', content, stored: true, method: 8, size }]
}

/** Two parts whose content is the same bytes: the second's head stands inside the first's content. */
function overlapping(): ZipPart[] {
  const inner = zipOf([{ path: 'xl/b.xml', content: 'b', stored: true }]).slice(0, 39)
  const outer = { path: 'xl/a.xml', content: inner, stored: true }
  return [outer, { path: 'xl/b.xml', content: 'b', stored: true, headAt: 38 }, ...parts]
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}
