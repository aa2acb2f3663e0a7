import { expect, test } from 'vitest'
import { writeCsv } from '../src/core/index.ts'
import { listFiles, populate, settlePlan } from '../src/demo/index.ts'
import { templateOf, takeIn } from '../src/intake/index.ts'
import { emptyStore, formats, reception } from './support/example-store.ts'
import { lines } from './support/histories.ts'

const plan = settlePlan({ children: 150, years: 2 })
const children = populate(plan)
const templates = formats.tables.filter(({ format }) => format.name === 'local')

test('every local list of the catalogue is written by the demo authority, and no other', () => {
  expect(listFiles.map(({ table }) => table).sort()).toEqual(templates.map(({ table }) => table).sort())
})

test.each(listFiles.map((list) => [list.table, list] as const))(
  'the demo authority fills %s as the template asks, and it is taken in without a finding',
  async (name, { heads, rows }) => {
    const table = templates.find(({ table: known }) => known === name)!
    expect(heads).toEqual(templateOf(table, formats.codeLists).heads)
    const written = rows({ plan, children })
    expect(written.length).toBeGreaterThan(0)
    const store = await emptyStore()
    const bytes = new TextEncoder().encode(writeCsv(heads, written))
    const { loads } = await takeIn(store, formats, { name: 'list.csv', folder: '.', bytes }, reception)
    expect(
      await lines(store, 'SELECT code, column_name, line, detail FROM load_finding ORDER BY line LIMIT 5'),
    ).toEqual([])
    expect(loads).toMatchObject([{ kind: name, rows: written.length, findings: 0, state: 'loaded' }])
    await store.close()
  },
)

test.each(templates.map((table) => [table.table, table] as const))(
  'the template of %s is recognised as that list, and its made-up row satisfies it and is left out',
  async (name, table) => {
    const { heads, sample } = templateOf(table, formats.codeLists)
    const store = await emptyStore()
    const spare = table.columns.findIndex(({ required, example }) => required !== 'always' && example)
    const real = sample.map((cell, at) => (at === spare ? '' : cell))
    const bytes = new TextEncoder().encode(writeCsv(heads, [sample, real]))
    const { loads } = await takeIn(store, formats, { name: 'list.csv', folder: '.', bytes }, reception)
    expect(loads).toMatchObject([{ kind: name, rows: 1 }])
    expect(await lines(store, 'SELECT code, column_name FROM load_finding ORDER BY code')).toEqual([
      'row-of-template -',
    ])
    await store.close()
  },
)
