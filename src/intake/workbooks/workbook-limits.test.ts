import { describe, expect, test } from 'vitest'
import { textRow, workbookOf, workbookParts, zipOf } from '../../../tests/support/zip.ts'
import { readWorkbook } from './workbook.ts'

const heads = textRow(1, 'Child', 'Sex')

describe('the size of a sheet is what it holds', () => {
  test('not the corner it says it reaches to', async () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'
    const { tables } = await readWorkbook('a.xlsx', workbookOf({ sheets: { List: heads + last } }))
    expect(tables[0]!.lines).toEqual([1_048_576])
    expect(tables[0]!.rows[0]).toHaveLength(16_384)
    expect(tables[0]!.rows[0]!.at(-1)).toBe('7')
  })

  test('not a million rows that are only formatted', async () => {
    const blank = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"><c s="1"/></row>`).join('')
    const bytes = workbookOf({ sheets: { List: heads + textRow(2, '1', 'M') + blank } })
    const before = process.memoryUsage().heapUsed
    const { tables } = await readWorkbook('a.xlsx', bytes)
    expect(tables[0]!.rows).toEqual([['1', 'M']])
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024)
  }, 20_000)
})

describe('a workbook is refused', () => {
  test('when few cells far to the right would make it enormous', async () => {
    const far = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(1_221)
    await expect(readWorkbook('a.xlsx', workbookOf({ sheets: { List: heads + far } }))).rejects.toMatchObject(
      {
        reason: 'workbook-too-large',
      },
    )
  })

  test('when one stray cell far to the right would make every row as wide', async () => {
    const narrow = '<row><c><v>1</v></c></row>'.repeat(1_300)
    const sheet = `${heads}<row r="2"><c r="XFD2"><v>1</v></c></row>${narrow}`
    await expect(readWorkbook('a.xlsx', workbookOf({ sheets: { List: sheet } }))).rejects.toMatchObject({
      reason: 'workbook-too-large',
    })
  })

  test('when one long text of its list is used so often that the cells outgrow the file', async () => {
    const texts = `<si><t>${Array.from({ length: 6_000 }, (_, at) => at).join(' ')}</t></si>`
    const used = `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`.repeat(1_000)
    await expect(
      readWorkbook('a.xlsx', workbookOf({ sheets: { List: heads + used }, texts })),
    ).rejects.toMatchObject({ reason: 'workbook-too-large' })
  })

  test.each([
    ['its rows are out of order', textRow(3, 'a', 'b') + textRow(2, 'c', 'd')],
    ['it has a row after the last of Excel', textRow(1_048_577, 'a', 'b')],
    ['a cell stands after the last column of Excel', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell stands in no column', '<row r="1"><c r="17"><v>1</v></c></row>'],
    ['a cell stands twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ])('when %s', async (_, sheet) => {
    await expect(readWorkbook('a.xlsx', workbookOf({ sheets: { List: sheet } }))).rejects.toMatchObject({
      reason: 'workbook-broken',
    })
  })

  test('when it is a binary workbook', async () => {
    const [root] = workbookParts({ sheets: {} })
    const content = String(root!.content).replace('workbook.xml', 'workbook.bin')
    const bytes = zipOf([
      { ...root!, content },
      { path: 'xl/workbook.bin', content: '' },
    ])
    await expect(readWorkbook('a.xlsb', bytes)).rejects.toMatchObject({ reason: 'binary-workbook' })
  })

  test('when it is an OpenDocument spreadsheet', async () => {
    const bytes = zipOf([
      { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { path: 'content.xml', content: '<office/>' },
    ])
    await expect(readWorkbook('a.ods', bytes)).rejects.toMatchObject({ reason: 'open-document' })
  })

  test.each([
    ['of Excel 2003', 'Workbook', 'old-office-file', /^a\.xls is a file of Office 2003 or before.*\.xlsx/],
    ['with a password', 'EncryptedPackage', 'workbook-encrypted', /^a\.xls is protected by a password/],
  ])('when it is a container %s', async (_, stream, reason, sentence) => {
    const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const bytes = Uint8Array.from([...mark, ...new Uint8Array(1_016), ...Buffer.from(stream, 'utf16le')])
    const refused = readWorkbook('a.xls', bytes)
    await expect(refused).rejects.toMatchObject({ reason })
    await expect(refused).rejects.toThrow(sentence)
  })
})

test('a link to another file is never followed', async () => {
  const parts = workbookParts({ sheets: { List: heads } }).map((part) =>
    part.path === 'xl/_rels/workbook.xml.rels'
      ? {
          ...part,
          content: String(part.content).replace(
            'Target="worksheets/sheet1.xml"',
            'Target="file:///etc/passwd" TargetMode="External"',
          ),
        }
      : part,
  )
  const { tables, leftAside } = await readWorkbook('a.xlsx', zipOf(parts))
  expect(tables).toEqual([])
  expect(leftAside.map(({ part }) => part)).toEqual(['List'])
})
