import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { takeIn, writeWorkbook } from '../index.ts'

async function taken(name: string, content: string | Uint8Array, authority = true) {
  const store = await emptyStore()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const own = authority ? { name: 'Anytown', code: '998', gss: 'E08000998' } : undefined
  const { loads } = await takeIn(
    store,
    formats,
    { name, folder: '.', bytes },
    { ...reception, authority: own },
  )
  const findings = await lines(store, 'SELECT code, line, column_name FROM load_finding ORDER BY code, line')
  return { store, loads, findings }
}

test('population estimates in the layout of the department are of every authority, and are no other authority’s file', async () => {
  const { store, loads, findings } = await taken(
    'estimates.csv',
    `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate
2024,Reporting year,National,E92000001,England,,,,,,Children aged 0 to 17 years,12183016
2024,Reporting year,Local authority,E92000001,England,E12000001,North East,840,E06000047,County Durham,Children aged 0 to 17 years,100432
2018,Reporting year,Local authority,E92000001,England,E12000009,South West,837,E06000028,Bournemouth,Children aged 0 to 17 years,x
`,
  )
  expect(findings).toEqual([])
  expect(loads).toMatchObject([{ kind: 'reference/population', rows: 3, state: 'loaded' }])
  expect(
    await lines(
      store,
      'SELECT authority, authority_number, mid_year, age, children FROM reference_population',
    ),
  ).toEqual([
    '- - 2024 Children aged 0 to 17 years 12183016',
    'E06000047 840 2024 Children aged 0 to 17 years 100432',
    'E06000028 837 2018 Children aged 0 to 17 years -',
  ])
})

test('a plain list of populations is read, and a number that is none is a finding', async () => {
  const { loads, findings } = await taken(
    'ours.csv',
    'Authority,Mid-year,Age,Children,Source\nE08000998,2025,0-17,"98,900",ONS\nE08000998,2024,0-17,many,ONS\n',
  )
  expect(loads).toMatchObject([{ kind: 'reference/population', rows: 2 }])
  expect(findings).toEqual(['number-impossible 3 Children'])
})

const PROVIDERS =
  'SELECT urn, name, sector, local_authority, grade, inspected_on, closed_on FROM reference_providers'

test('a list of providers is read below its title, with numbers of settings as text', async () => {
  const { store, loads, findings } = await taken(
    'providers.csv',
    `Children’s social care settings,,,,,,
As at 31 March 2026,,,,,,
,,,,,,
URN,Sector,Name,Local authority,Grade,Inspected on,Closed on
SC401207,Private,Beech House,Anytown,Good,17/09/2025,
0270001,Voluntary,Oak Lodge,Elsewhere,,,30/09/2025
`,
  )
  expect(findings).toEqual([])
  expect(loads).toMatchObject([{ kind: 'reference/providers', rows: 2, state: 'loaded' }])
  expect(await lines(store, PROVIDERS)).toEqual([
    'SC401207 Beech House Private Anytown Good 2025-09-17 -',
    '0270001 Oak Lodge Voluntary Elsewhere - - 2025-09-30',
  ])
})

test.each([
  [
    'children’s homes',
    'Provider information',
    ['URN', 'Local Authority', 'Provider Code', 'Provider Placement Code', 'Closed Date', 'Setting Postcode'],
    ['SC401207', 'Anytown', 'PR4', 'K2', '', 'AN1 1AA'],
  ],
  [
    'supported accommodation',
    'Closed',
    [
      'URN',
      'Local authority',
      'Placement code',
      'Placement provider code',
      'Deregistration date',
      'Setting postcode',
    ],
    ['2700001', 'Anytown', 'K3', 'PR4', '30/09/2025', 'AN1 1AA'],
  ],
  [
    'both together, 2025',
    'Providers',
    [
      'urn',
      'provider local authority',
      'placement code',
      'placement provider code',
      'deregistration date',
      'setting address postcode',
    ],
    ['2700001', 'Anytown', 'K3', 'PR4', '30/09/2025', 'AN1 1AA'],
  ],
])('Ofsted’s workbook of %s is read below its title', async (_, sheet, heads, row) => {
  const bytes = await writeWorkbook([{ name: sheet, heads: ['List of settings'], rows: [[], heads, row] }])
  const { store, loads } = await taken('providers.xlsx', bytes)
  expect(loads).toMatchObject([{ kind: 'reference/providers', rows: 1, part: sheet }])
  const [provider] = await store.rows<Record<string, string>>('SELECT * FROM reference_providers')
  expect(provider).toMatchObject({ urn: row[0], local_authority: 'Anytown', postcode: 'AN1 1AA' })
  expect([provider!['placement_code'], provider!['provider_code']]).toEqual(
    sheet === 'Provider information' ? ['K2', 'PR4'] : ['K3', 'PR4'],
  )
})

test('bank holidays and school terms are known by their heads', async () => {
  const holidays = await taken('extra.csv', 'date,title\n2029-12-31,Extra bank holiday\n')
  expect(holidays.loads).toMatchObject([{ kind: 'reference/bank-holidays', rows: 1, state: 'loaded' }])
  const terms = await taken(
    'terms.csv',
    'Term,First day,Last day,Authority,School\nAutumn 2025,02/09/2025,19/12/2025,Anytown,\nAutumn 2025,01/09/2025,19/12/2025,,Anytown Academy\n',
  )
  expect(terms.loads).toMatchObject([{ kind: 'reference/school-terms', rows: 2, state: 'loaded' }])
  expect(terms.findings).toEqual([])
})

test('a longer list that happens to have a date and a title is not taken for bank holidays', async () => {
  await expect(
    taken('minutes.csv', 'Date,Title,Chair,Room,Notes\n2026-03-31,Panel,AB,2,None\n'),
  ).rejects.toThrow('not a table Homeward knows')
})
