import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { delimitedRows } from '../files/delimited-rows.ts'
import { readMappings, writeMapping } from '../inputs/mapping.ts'
import { takeIn } from '../loads/take-in.ts'
import { nameLikeness } from './name-likeness.ts'
import { suggestMappings } from './suggest-mapping.ts'

const OWN_SHEET = `Client Ref,Date visited,Did worker see child?,Spoken to alone,Written up,Comments
A0000001,14/05/2025,At home,Y,16/05/2025,fine
A0000002,15/05/2025,Out,,,nobody in
A0000003,16/05/2025,At home,N,19/05/2025,
`
const bytes = new TextEncoder().encode(OWN_SHEET)
const file = { name: 'visits tracker.csv', folder: '/somewhere', bytes }

test('heads are alike by the words they share, whatever their order and form', () => {
  expect(nameLikeness('Visit date', 'Date visited')).toBe(1)
  expect(nameLikeness('Team', 'Postcode')).toBe(0)
})

test('a tracker with heads of its own is taken for the list of visits, and its columns are found', () => {
  const [best] = suggestMappings(delimitedRows(file.name, OWN_SHEET), formats, file.name)
  expect(best!.table.table).toBe('local/statutory-visits')
  const heads = Object.fromEntries(best!.columns.map(({ column, head }) => [column.name, head]))
  expect(heads).toMatchObject({ child_id: 'Client Ref', visited_on: 'Date visited' })
  expect(best!.leftAside).toContain('Comments')
})

test('a confirmed mapping reads the file; a value it does not know is a finding and blank, not a guess', async () => {
  const mapping = {
    name: 'visits-tracker',
    version: 1,
    for: 'local/statutory-visits',
    columns: {
      child_id: 'Client Ref',
      visited_on: 'Date visited',
      seen: 'Did worker see child?',
      seen_alone: 'Spoken to alone',
      recorded_on: 'Written up',
    },
    codes: { seen: { 'At home': 'yes' } },
    'leave-aside': ['Comments'],
    text: '',
  }
  const text = writeMapping(mapping)
  const mappings = readMappings([{ path: 'mappings/visits.yaml', text, local: true }], formats.tables)
  const store = await emptyStore()
  const { loads } = await takeIn(store, { ...formats, mappings }, file, reception)
  expect(loads).toMatchObject([{ kind: 'local/statutory-visits', rows: 3, state: 'loaded with findings' }])
  expect(
    await lines(
      store,
      'SELECT child_id, visited_on, seen, seen_alone FROM local_statutory_visits ORDER BY line',
    ),
  ).toEqual(['A0000001 2025-05-14 yes yes', 'A0000002 2025-05-15 - -', 'A0000003 2025-05-16 yes no'])
  expect(await lines(store, "SELECT code, line FROM load_finding WHERE code LIKE 'value%'")).toEqual([
    'value-unmapped 3',
  ])
  expect(await lines(store, 'SELECT mapping FROM load')).toEqual([text])
})

test('a mapping for a column that its table does not have is refused by name', () => {
  const text =
    'name: x\nversion: 1\nfor: local/statutory-visits\ncolumns: { child_id: Ref, shoe_size: Shoes }\n'
  const read = () => readMappings([{ path: 'mappings/x.yaml', text, local: true }], formats.tables)
  expect(read).toThrow('mappings/x.yaml: Statutory visits has no column “shoe_size”')
})
