import { describe, expect, test } from 'vitest'
import { unzip } from '../../../tests/support/unzip.ts'
import { day } from '../../core/index.ts'
import { type WorkbookCell, writeWorkbook, type WrittenSheet } from './workbook-writer.ts'
import { readWorkbook } from './workbook.ts'

const heads = ['Child', 'Value']

async function markupOf(cell: WorkbookCell): Promise<string> {
  const parts = unzip(await writeWorkbook([{ name: 'List', heads, rows: [['1', cell]] }]))
  return parts.get('xl/worksheets/sheet1.xml')!
}

async function readBack(cell: WorkbookCell): Promise<string | undefined> {
  const { tables } = await readWorkbook(
    'a.xlsx',
    await writeWorkbook([{ name: 'List', heads, rows: [['1', cell]] }]),
  )
  return tables[0]!.rows[0]![1]
}

test.each([
  '=1+1',
  '+44 20 7946 0000',
  '-cmd',
  '@SUM(A1)',
  '\t=1+1',
  '\u200B=1+1',
  ' =1+1',
  '007',
  '1E5',
  '31/03/2025',
  '#N/A',
  'TRUE',
  '_x000D_',
  '\u0001',
  ' spaces ',
  'two\nlines',
  'Zoë & <Łukasz> "O’Neill" 😀',
])('the text %j is written as text, never as a formula, and read back the same', async (text) => {
  const markup = await markupOf(text)
  expect(markup).toMatch(/<c r="B2" t="(s|inlineStr)"/)
  expect(markup).not.toContain('<f')
  expect(await readBack(text)).toBe(text)
})

test.each([
  [-5, '-5'],
  [0, '0'],
  [0.1, '0.1'],
  [1e21, '1000000000000000000000'],
])('the number %s stays a number', async (number, text) => {
  expect(await markupOf(number)).toContain(`<c r="B2"><v>${number}</v></c>`)
  expect(await readBack(number)).toBe(text)
})

test('a day is a date of Excel, shown as dd/mm/yyyy; days Excel cannot count are text', async () => {
  const parts = unzip(await writeWorkbook([{ name: 'List', heads, rows: [['1', day('2025-03-31')]] }]))
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="B2" s="\d+"><v>45747<\/v><\/c>/)
  expect(parts.get('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"')
  expect(await readBack(day('2025-03-31'))).toBe('2025-03-31')
  expect(await readBack(day('1900-03-01'))).toBe('1900-03-01')
  expect(await readBack(day('1900-02-28'))).toBe('28/02/1900')
})

test('blank cells stay blank, and every sheet is read back cell for cell', async () => {
  const sheets: WrittenSheet[] = [
    { name: 'List 1', heads: ['Child', 'Sex', 'Note'], rows: [['00417', null, 'a'], ['00418', 'F', ''], []] },
    { name: 'Léa & co', heads: ['=Head', 'Other'], rows: [] },
  ]
  const { tables, leftAside } = await readWorkbook('a.xlsx', await writeWorkbook(sheets))
  expect(leftAside).toEqual([])
  expect(tables.map(({ part, header, rows, lines }) => ({ part, header, rows, lines }))).toEqual([
    {
      part: 'List 1',
      header: ['Child', 'Sex', 'Note'],
      rows: [
        ['00417', '', 'a'],
        ['00418', 'F', ''],
      ],
      lines: [2, 3],
    },
    { part: 'Léa & co', header: ['=Head', 'Other'], rows: [], lines: [] },
  ])
  expect(tables.flatMap(({ findings }) => findings)).toEqual([])
})

test('the heads are bold and stay in sight; columns are as wide as what stands in them', async () => {
  const rows = [['1', 'x'.repeat(20), 'x'.repeat(500), 'x']]
  const sheet = {
    name: 'List',
    heads: ['Child', 'b', 'c', 'd'],
    rows,
    widths: [undefined, undefined, undefined, 33],
  }
  const parts = unzip(await writeWorkbook([sheet]))
  const markup = parts.get('xl/worksheets/sheet1.xml')!
  expect(markup).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"')
  expect([...markup.matchAll(/<col [^>]*width="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([
    10, 22, 62, 33,
  ])
  expect(parts.get('xl/styles.xml')).toMatch(/<font><b\/>/)
  expect(markup).toMatch(/<c r="A1" t="s" s="1">/)
})

test('a note stands beside its head and changes no cell', async () => {
  const bytes = await writeWorkbook([{ name: 'List', heads, rows: [], notes: [undefined, 'In whole years'] }])
  expect(unzip(bytes).get('xl/comments1.xml')).toMatch(/ref="B1".*In whole years/)
  expect((await readWorkbook('a.xlsx', bytes)).tables[0]!.header).toEqual(heads)
})

test('the same sheets are the same bytes, whatever the clock says', async () => {
  const sheets = [{ name: 'List', heads, rows: [['1', day('2025-03-31')]], notes: ['a', 'b'] }]
  const bytes = await writeWorkbook(sheets)
  expect(await writeWorkbook(sheets)).toEqual(bytes)
  const moments = unzip(bytes)
    .get('docProps/core.xml')!
    .match(/\d{4}-\d{2}-\d{2}T/g)
  expect(moments).toEqual(['1980-01-01T', '1980-01-01T'])
})

describe('what Excel could not open is never written', () => {
  test.each([
    ['a name of 32 characters', 'x'.repeat(32), 1],
    ['a name with a slash', 'a/b', 1],
    ['no name', '', 1],
    ['a number that is none', 'List', Number.NaN],
    ['a text of 32,768 characters', 'List', 'x'.repeat(32_768)],
  ])('%s', async (_, name, cell) => {
    await expect(writeWorkbook([{ name, heads, rows: [['1', cell]] }])).rejects.toThrow(RangeError)
  })

  test('two sheets of one name, and no sheet', async () => {
    const sheet = { name: 'List', heads, rows: [] }
    await expect(writeWorkbook([sheet, { ...sheet, name: 'LIST' }])).rejects.toThrow(RangeError)
    await expect(writeWorkbook([])).rejects.toThrow(RangeError)
  })
})
