import { expect, test } from 'vitest'
import { formats, reception } from '../../../tests/support/example-store.ts'
import { prepare, templateCsv, templateOf, templateWorkbook } from '../index.ts'

const offered = formats.tables.filter(({ format }) => format.template)
const visits = formats.tables.find(({ table }) => table === 'local/statutory-visits')!

test.each(offered.map((table) => [table.title, table] as const))(
  'the Excel template of “%s” is read back as the very table it is for, without its made-up row',
  async (_, table) => {
    const bytes = await templateWorkbook(table, templateOf(table, formats.codeLists))
    const file = { name: `${table.table.split('/')[1]}.xlsx`, folder: '', bytes }
    const { tables } = await prepare(formats, file, reception.receivedOn)
    expect(tables.map(({ recognised }) => recognised.table.table)).toEqual([table.table])
    expect(tables[0]!.rows.lines).toEqual([])
  },
)

test('the CSV template opens with the mark of UTF-8, then the heads, then the made-up row', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    templateCsv(templateOf(visits, formats.codeLists)),
  )
  expect(text).toBe(
    '\uFEFFChild ID,Date of visit,Child seen,Child seen alone,Recorded on,Social worker,Team\r\n' +
      'A1234567,14/05/2025,Yes,Yes,16/05/2025,SW99800012,Looked After North\r\n',
  )
})
