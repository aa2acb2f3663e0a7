import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { prepare, takeIn, templateOf, templateWorkbook } from '../index.ts'

const table = formats.tables.find(({ table: name }) => name === 'reference/regional-returns')!

async function taken(text: string) {
  const store = await emptyStore()
  const file = { name: 'returns.csv', folder: '.', bytes: new TextEncoder().encode(text) }
  const own = { name: 'Anytown', code: '998', gss: 'E08000998' }
  const { loads } = await takeIn(store, formats, file, { ...reception, authority: own })
  const findings = await lines(store, 'SELECT code, line, column_name FROM load_finding ORDER BY code, line')
  const rows = await lines(
    store,
    `SELECT authority_number, authority_name, quarter_end, looked_after, population, rate
     FROM reference_regional_returns ORDER BY line`,
  )
  return { loads, findings, rows }
}

test('a quarter that an authority is not in the exchange for is blank in the regional returns, and never 0', async () => {
  const { loads, findings, rows } = await taken(
    `LA code,Local Authority,Quarter end,Number of CLA,0-17 Population,"Rate of CLA (per 10,000 aged 0-17)"
382,Kirklees,31/12/2021,617,"100,020",61.7
383,Leeds,31/12/2021,"1,337","170,581",78.4
350,Bolton,31/12/2021,,"68,931",
831,Derby,31/12/2021,-,n/a,-
`,
  )
  expect(findings).toEqual([])
  expect(loads).toMatchObject([{ kind: 'reference/regional-returns', rows: 4, findings: 0, state: 'loaded' }])
  expect(rows).toEqual([
    '382 Kirklees 2021-12-31 617 100020 61.7',
    '383 Leeds 2021-12-31 1337 170581 78.4',
    '350 Bolton 2021-12-31 - 68931 -',
    '831 Derby 2021-12-31 - - -',
  ])
})

test('a name in the place of the number of an authority, and a number that is none, are findings', async () => {
  const { findings, rows } = await taken(
    `Authority number,Authority,Quarter end,Children looked after,Population aged 0 to 17
Kirklees,Kirklees,31/12/2021,617,100020
383,Leeds,31/12/2021,many,170581
`,
  )
  expect(findings).toEqual([
    'column-missing 1 rate',
    'number-impossible 3 Children looked after',
    'value-malformed 2 Authority number',
  ])
  expect(rows).toEqual(['Kirklees Kirklees 2021-12-31 617 100020 -', '383 Leeds 2021-12-31 - 170581 -'])
})

test('the Excel template of the regional returns is read back as them, without its made-up row', async () => {
  const bytes = await templateWorkbook(table, templateOf(table, formats.codeLists))
  const { tables } = await prepare(formats, { name: 'returns.xlsx', folder: '', bytes }, reception.receivedOn)
  expect(tables.map(({ recognised }) => recognised.table.table)).toEqual(['reference/regional-returns'])
  expect(tables[0]!.rows.lines).toEqual([])
})
