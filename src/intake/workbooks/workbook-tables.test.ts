import { describe, expect, test } from 'vitest'
import { textRow, workbookOf, workbookParts, zipOf } from '../../../tests/support/zip.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import { readWorkbook } from './workbook.ts'

async function tableOf(sheet: string, after = ''): Promise<RawTable> {
  const { tables } = await readWorkbook('a.xlsx', workbookOf({ sheets: { List: sheet }, after }))
  return tables[0]!
}

describe('the heads of a table', () => {
  test('stand below the title, the day of the export and blank rows', async () => {
    const table = await tableOf(
      textRow(1, 'Annex A, list 6: children looked after') +
        textRow(2, 'Local authority:', 'Barnsley') +
        '<row r="3"/>' +
        '<row r="4"><c r="A4" t="inlineStr"><is><t>Extracted</t></is></c><c r="B4"><v>45747</v></c></row>' +
        textRow(6, 'Child', 'Sex', 'Date of birth', 'Legal status') +
        textRow(7, '00417', 'M', '01/04/2015', 'C2') +
        textRow(8, '00418', '', '02/05/2016', ''),
    )
    expect(table).toMatchObject({
      part: 'List',
      headerLine: 6,
      header: ['Child', 'Sex', 'Date of birth', 'Legal status'],
      rows: [
        ['00417', 'M', '01/04/2015', 'C2'],
        ['00418', '', '02/05/2016', ''],
      ],
      lines: [7, 8],
      findings: [],
    })
  })

  test('are not the names of groups of columns above them', async () => {
    const table = await tableOf(
      textRow(1, 'Child', '', '', '', 'Placement') +
        textRow(2, 'Id', 'Sex', 'Born', 'Ethnicity', 'Type', 'From'),
    )
    expect(table.headerLine).toBe(2)
  })

  test('are not a line of two words set apart from a small table', async () => {
    const table = await tableOf(
      textRow(1, 'Prepared by', 'Data team') +
        textRow(3, 'Child', 'Sex', 'Status') +
        textRow(4, '7', 'M', 'C2'),
    )
    expect(table.headerLine).toBe(3)
  })

  test('stay the heads when a blank row follows them', async () => {
    const table = await tableOf(
      textRow(1, 'Child', 'Status', 'Team') +
        textRow(3, 'AB7', 'C2', 'North') +
        textRow(4, 'AB8', 'E1', 'South'),
    )
    expect(table.headerLine).toBe(1)
    expect(table.lines).toEqual([3, 4])
  })

  test('may be the only row of the sheet', async () => {
    expect(await tableOf(textRow(1, 'Child', 'Sex'))).toMatchObject({ header: ['Child', 'Sex'], rows: [] })
  })
})

describe('rows and columns', () => {
  test('blank rows are passed over, and each row keeps its number in the sheet', async () => {
    const table = await tableOf(
      `${textRow(1, 'Child', 'Sex')}<row r="2"><c r="A2" s="3"/></row>${textRow(3, ' ', '')}${textRow(9, '1', 'M')}`,
    )
    expect(table).toMatchObject({ rows: [['1', 'M']], lines: [9] })
  })

  test('blank columns behind the last are dropped; one without a head keeps its place', async () => {
    const table = await tableOf(textRow(1, 'Child', 'Sex', ' ') + textRow(2, '1', '', '', 'a note', ' '))
    expect(table).toMatchObject({ header: ['Child', 'Sex', ' ', ''], rows: [['1', '', '', 'a note']] })
  })

  test('rows and cells that do not say where they stand follow the ones before', async () => {
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const table = await tableOf(
      `<row>${text('Child')}${text('Sex')}</row><row r="5"><c r="B5"><v>1</v></c></row><row>${text('7')}</row>`,
    )
    expect(table).toMatchObject({
      headerLine: 1,
      rows: [
        ['', '1'],
        ['7', ''],
      ],
      lines: [5, 6],
    })
  })

  test('hidden rows and columns are read', async () => {
    const row = textRow(2, '1', 'M').replace('<row', '<row hidden="1"')
    const columns = '<cols><col min="2" max="2" hidden="1"/></cols>'
    expect(await tableOf(textRow(1, 'Child', 'Sex') + row, columns)).toMatchObject({ rows: [['1', 'M']] })
  })

  test('10,000 columns are read', async () => {
    const cells = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`.repeat(10_000)
    const table = await tableOf(`<row r="1">${cells('Head')}</row><row r="2">${cells('7')}</row>`)
    expect([table.header.length, table.rows[0]!.length]).toEqual([10_000, 10_000])
  })
})

test('merged cells are a finding when they touch the table, and not in the title above it', async () => {
  const table = await tableOf(
    textRow(1, 'Title') + textRow(2, 'Child', 'Sex') + textRow(3, '1', 'M') + textRow(4, '2'),
    '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="B3:B4"/><mergeCell ref="A90:B91"/></mergeCells>',
  )
  expect(table.findings).toEqual([{ code: 'cells-merged', line: 3, detail: 'B3:B4' }])
})

test('the sheets come in the order of their tabs; a hidden one is read and says so', async () => {
  const sheet = textRow(1, 'Child', 'Sex')
  const { format, tables } = await readWorkbook(
    'a.xlsx',
    workbookOf({
      sheets: { 'Léa &amp; co': sheet, Old: sheet, Lookups: sheet },
      states: { Old: 'hidden', Lookups: 'veryHidden' },
    }),
  )
  expect(format).toBe('xlsx')
  expect(tables.map(({ part, findings }) => [part, findings.map(({ code }) => code)])).toEqual([
    ['Léa & co', []],
    ['Old', ['sheet-hidden']],
    ['Lookups', ['sheet-hidden']],
  ])
})

test('sheets without a table are left aside, each with its reason', async () => {
  const parts = workbookParts({ sheets: { Empty: '', Notes: textRow(1, 'Read me'), Chart: '', Lost: '' } })
    .filter(({ path }) => path !== 'xl/worksheets/sheet4.xml')
    .map((part) =>
      part.path === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            content: String(part.content).replace(/worksheet(" Target="worksheets\/sheet3)/, 'chartsheet$1'),
          }
        : part,
    )
  const { tables, leftAside } = await readWorkbook('a.xlsx', zipOf(parts))
  expect(tables).toEqual([])
  expect(leftAside).toEqual([
    { part: 'Empty', reason: 'The sheet is empty' },
    {
      part: 'Notes',
      reason: 'No row of the sheet could be the heads of columns: none holds two cells of text',
    },
    { part: 'Chart', reason: 'The sheet is a chart and holds no table' },
    { part: 'Lost', reason: 'The workbook names the sheet but does not hold it. Save it again in Excel' },
  ])
})

test('the data of a workbook with macros is read, and names with a prefix are the same names', async () => {
  const parts = workbookParts({
    sheets: { List: textRow(1, 'Child', 'Sex') },
    more: [{ path: 'xl/vbaProject.bin', content: 'macros' }],
  }).map((part) =>
    part.path.endsWith('sheet1.xml')
      ? {
          ...part,
          content: String(part.content)
            .replace(/<(\/?)(?=\w)/g, '<$1x:')
            .replace('xmlns=', 'xmlns:x='),
        }
      : part,
  )
  const { tables } = await readWorkbook('a.xlsm', zipOf(parts))
  expect(tables[0]!.header).toEqual(['Child', 'Sex'])
})
