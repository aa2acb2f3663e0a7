import { describe, expect, test } from 'vitest'
import { textRow, workbookOf, type WorkbookMarkup } from '../../../tests/support/zip.ts'
import { readWorkbook } from './workbook.ts'

/** Formats by their place: 0 general, 1 dd/mm/yyyy, 2 with a time, 3 hh:mm, 4 hours run together, 5 per cent. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="9"/></cellXfs>`

const HEADS = textRow(1, 'Child', 'Value')

/** The text that one cell, given its markup, becomes in the second column under the heads. */
async function cellOf(cell: string, more: Partial<WorkbookMarkup> = {}): Promise<string | undefined> {
  const sheets = { List: `${HEADS}<row r="2"><c r="A2"><v>1</v></c>${cell}</row>` }
  const { tables } = await readWorkbook('a.xlsx', workbookOf({ sheets, styles: STYLES, ...more }))
  return tables[0]?.rows[0]?.[1]
}

describe('text', () => {
  test.each([
    ['a text in the list of texts', '<c r="B2" t="s"><v>0</v></c>', '00417'],
    ['a text in runs of different fonts', '<c r="B2" t="s"><v>1</v></c>', 'Not in care'],
    ['a text with a reading aid above it', '<c r="B2" t="s"><v>2</v></c>', '東京'],
    ['a text with characters XML cannot hold', '<c r="B2" t="s"><v>3</v></c>', 'one\ntwo _x000D_'],
    ['a text in the cell itself', '<c r="B2" t="inlineStr"><is><t>007</t></is></c>', '007'],
    [
      'a text in runs in the cell itself, with a reading aid',
      '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c>',
      'ab',
    ],
    ['a text with spaces around it', '<c r="B2" t="inlineStr"><is><t> x </t></is></c>', ' x '],
    [
      'markup as text',
      '<c r="B2" t="inlineStr"><is><t>&lt;b&gt; &amp;amp; &#233;</t></is></c>',
      '<b> &amp; é',
    ],
    ['text in CDATA', '<c r="B2" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'FALSE'],
  ])('%s is the text a person reads', async (_, cell, text) => {
    const texts = `<si><t>00417</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">Not </t></r><r><t>in care</t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
      <si><t>one_x000D_&#10;two _x005F_x000D_</t></si>`
    expect(await cellOf(cell, { texts })).toBe(text)
  })

  test('a cell that refers to a text the workbook does not hold is no blank: the file is refused', async () => {
    await expect(cellOf('<c r="B2" t="s"><v>7</v></c>')).rejects.toMatchObject({ reason: 'workbook-broken' })
  })
})

test.each([
  ['417', '417'],
  ['417.0', '417'],
  ['1E5', '100000'],
  ['1.5E+21', '1500000000000000000000'],
  ['12345678901234567', '12345678901234567'],
  ['0.10000000000000001', '0.1'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['2.5E-7', '0.00000025'],
  ['-3', '-3'],
  ['-0', '0'],
])('the number Excel writes %s is read %s', async (written, text) => {
  expect(await cellOf(`<c r="B2"><v>${written}</v></c>`)).toBe(text)
})

describe('days', () => {
  test.each([
    ['a day', 1, '45747', '2025-03-31'],
    ['the first day of Excel', 1, '1', '1900-01-01'],
    ['28 February 1900', 1, '59', '1900-02-28'],
    ['29 February 1900, which Excel shows and never was', 1, '60', '1900-02-29'],
    ['1 March 1900', 1, '61', '1900-03-01'],
    ['29 February 2000', 1, '36585', '2000-02-29'],
    ['the last day of Excel', 1, '2958465', '9999-12-31'],
    ['a day with a time', 2, '45747.604166666664', '2025-03-31T14:30'],
    ['a time a hair before midnight', 2, '45747.99999999999', '2025-04-01'],
    ['a time under a format that shows the day alone', 1, '45747.25', '2025-03-31T06:00'],
    ['midnight under a format that shows a time', 2, '45747', '2025-03-31'],
    ['a time of day', 3, '0.604166666666667', '14:30'],
    ['hours that run past a day', 4, '1.5208333333333333', '36:30'],
    ['a number below zero, where Excel shows no day', 1, '-1', '-1'],
    ['a number after 9999, where Excel shows no day', 1, '2958466', '2958466'],
    ['a bare number', 0, '45747', '45747'],
    ['a percentage', 5, '0.25', '0.25'],
    ['a format the workbook does not have', 99, '45747', '45747'],
  ])('%s', async (_, style, written, text) => {
    expect(await cellOf(`<c r="B2" s="${style}"><v>${written}</v></c>`)).toBe(text)
  })

  test.each([
    [1, '44285', '2025-03-31'],
    [1, '0', '1904-01-01'],
    [1, '60', '1904-03-01'],
    [1, '2957003', '9999-12-31'],
    [0, '44285', '44285'],
  ])('in a workbook that counts from 1904 (format %s), %s is %s', async (style, written, text) => {
    const cell = `<c r="B2" s="${style}"><v>${written}</v></c>`
    expect(await cellOf(cell, { attributes: 'date1904="1"' })).toBe(text)
  })

  test('a workbook says where its bare numbers count from only when that is 1904', async () => {
    const sheets = { List: HEADS + textRow(2, 'a', 'b') }
    const usual = await readWorkbook('a.xlsx', workbookOf({ sheets }))
    const old = await readWorkbook('a.xlsx', workbookOf({ sheets, attributes: 'date1904="true"' }))
    expect(usual.tables[0]).not.toHaveProperty('countsDaysFrom')
    expect(old.tables[0]!.countsDaysFrom).toBe(1904)
  })

  test.each([
    ['2025-03-31', '2025-03-31'],
    ['2025-03-31T00:00:00', '2025-03-31'],
    ['2025-03-31T14:30:00Z', '2025-03-31T14:30'],
  ])('a day written as a day, %s, is read %s', async (written, text) => {
    expect(await cellOf(`<c r="B2" t="d"><v>${written}</v></c>`)).toBe(text)
  })
})

describe('formulas', () => {
  const formulas = (cells: string) => {
    const sheets = { List: textRow(3, 'Child', 'Age') + cells }
    return readWorkbook('a.xlsx', workbookOf({ sheets, styles: STYLES })).then(({ tables }) => tables[0]!)
  }

  test('give the value they last had and one finding for the column', async () => {
    const table = await formulas(
      `<row r="4"><c r="A4"><v>1</v></c><c r="B4"><f>1+1</f><v>15</v></c></row>
       <row r="5"><c r="A5"><v>2</v></c><c r="B5" t="str"><f t="shared" si="0"/><v>under 1</v></c></row>
       <row r="6"><c r="A6"><v>3</v></c><c r="B6" s="1"><f>TODAY()</f><v>45747</v></c></row>
       <row r="7"><c r="A7"><v>4</v></c><c r="B7" t="str"><f>""</f><v></v></c></row>`,
    )
    expect(table.rows).toEqual([
      ['1', '15'],
      ['2', 'under 1'],
      ['3', '2025-03-31'],
      ['4', ''],
    ])
    expect(table.findings).toEqual([{ code: 'formula-read', line: 3, column: 'Age', detail: 'Age' }])
  })

  test('that were never worked out are blank, and the first of them in a column is a finding', async () => {
    const table = await formulas(
      `<row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>15</v></c></row>
       <row r="5"><c r="A5"><v>2</v></c><c r="B5"><f>1+1</f></c></row>
       <row r="6"><c r="A6"><v>3</v></c><c r="B6"><f>1+1</f><v/></c></row>`,
    )
    expect(table.rows.map((row) => row[1])).toEqual(['15', '', ''])
    expect(table.findings).toEqual([
      { code: 'formula-read', line: 3, column: 'Age', detail: 'Age' },
      { code: 'formula-without-value', line: 5, column: 'Age', detail: 'Age' },
    ])
  })
})

test('a text of over 32,767 characters is cut as Excel cuts it, with its place', async () => {
  const sheets = { List: HEADS + textRow(2, 'a', 'é'.repeat(32_768)) + textRow(3, 'b', 'é'.repeat(32_767)) }
  const { tables } = await readWorkbook('a.xlsx', workbookOf({ sheets }))
  expect(tables[0]!.rows.map((row) => row[1]!.length)).toEqual([32_767, 32_767])
  expect(tables[0]!.findings).toEqual([{ code: 'cell-too-long', line: 2, column: 'Value', detail: '32768' }])
})

test('the cut never goes through a character', async () => {
  const sheets = { List: HEADS + textRow(2, 'a', `${'x'.repeat(32_766)}😀`) }
  const { tables } = await readWorkbook('a.xlsx', workbookOf({ sheets }))
  expect(tables[0]!.rows[0]![1]).toBe('x'.repeat(32_766))
})
