import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { day } from '../../core/index.ts'
import { readAuthorities, wasThere } from './authorities.ts'

const authorities = readAuthorities(catalogueFiles)
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

test('Cumbria was there until 31 March 2023, and two authorities took over on 1 April', () => {
  const cumbria = authorities.of('909')!
  expect([wasThere(cumbria, day('2023-03-31')), wasThere(cumbria, day('2023-04-01'))]).toEqual([true, false])
  expect(cumbria.successors.map((code) => authorities.nameOf(code))).toEqual([
    'Cumberland',
    'Westmorland and Furness',
  ])
  expect(authorities.of('942')!.from).toEqual(day('2023-04-01'))
})

test('what was Dorset, Bournemouth and Poole until 2019 is two authorities since', () => {
  expect(codes(authorities.predecessorsOf('839'))).toEqual(['835', '836', '837'])
  expect(codes(authorities.predecessorsOf('838'))).toEqual(['835'])
  expect([authorities.nameOf('835'), authorities.nameOf('838')]).toEqual(['Dorset', 'Dorset'])
})

test('Northamptonshire became two authorities in April 2021', () => {
  expect(authorities.of('928')).toMatchObject({ to: day('2021-03-31'), successors: ['940', '941'] })
})

test('an authority whose nine-character code changed with its boundary is found by both', () => {
  expect(authorities.byGss('E08000016')?.code).toBe('370')
  expect(authorities.byGss('E08000038')).toMatchObject({
    code: '370',
    gss: [
      { code: 'E08000016', from: undefined, to: day('2025-03-31') },
      { code: 'E08000038', from: day('2025-04-01'), to: undefined },
    ],
  })
  expect(
    ['E10000002', 'E06000060', 'E06000065', 'E06000066'].map((gss) => authorities.byGss(gss)?.name),
  ).toEqual(['Buckinghamshire', 'Buckinghamshire', 'North Yorkshire', 'Somerset'])
})

test('153 authorities are there now, and two counties and five of 2019 to 2023 are not', () => {
  const now = authorities.all.filter((authority) => wasThere(authority, day('2026-04-01')))
  expect(now.length).toBe(153)
  expect(codes(authorities.all.filter(({ to }) => to))).toEqual([
    '820',
    '835',
    '836',
    '837',
    '875',
    '909',
    '928',
  ])
})

test('no code is given twice, and each nine-character code is of one authority', () => {
  const all = codes(authorities.all)
  const gss = authorities.all.flatMap((authority) => codes(authority.gss))
  expect([new Set(all).size, new Set(gss).size]).toEqual([all.length, gss.length])
})

test('the name of a region beside its number is the one the regions have', () => {
  const { text } = catalogueFiles.find(({ path }) => path === 'benchmarks/authorities.csv')!
  const named = [...text.matchAll(/^\d{3},(?:"[^"]*"|[^,"]*),(\d{3}),([^,]*),/gm)]
  expect(named.length).toBe(160)
  expect(named.filter(([, region, name]) => authorities.regions.get(region!)?.name !== name)).toEqual([])
})

test('two authorities counted as one are named together, and an area nobody knows by its code', () => {
  expect(authorities.nameOf('314+318')).toBe('Kingston upon Thames and Richmond upon Thames')
  expect([authorities.nameOf('970'), authorities.nameOf('987'), authorities.nameOf('199')]).toEqual([
    'England',
    'London (Inner)',
    '199',
  ])
})

test('a row that says what cannot be is refused', () => {
  const read = (row: string) => () =>
    readAuthorities([
      ...catalogueFiles,
      {
        path: 'benchmarks/authorities.csv',
        text: `code,name,region,region_name,from,to,successors,gss\n${row}\n`,
        local: true,
      },
    ])
  expect(read('9,Short,980,North East,,,,')).toThrow('“9” is no three-digit code')
  expect(read('999,,980,North East,,,,')).toThrow('999 has no name')
  expect(read('999,Nowhere,979,,,,,')).toThrow('999 lies in no region that is known: “979”')
  expect(read('999,Late,980,,31 March 2023,,,')).toThrow(
    '999: write a day as 2023-03-31, not “31 March 2023”',
  )
  expect(read('999,Gone,980,,,2023-03-31,998,')).toThrow('the successor 998 is no authority of the file')
  expect(read('999,Coded,980,,,,,E0800')).toThrow('999: “E0800” is no nine-character code with its days')
})

test('a council’s own catalogue adds authorities, and replaces ours of the same code', () => {
  const text = `code,name,region,region_name,from,to,successors,gss
101,Newshire,982,Yorkshire and the Humber,2027-04-01,,,E06000101
382,Kirklees and more,982,Yorkshire and the Humber,,,,E08000034
`
  const own = { path: 'benchmarks/authorities.csv', text, local: true }
  const read = readAuthorities([...catalogueFiles, own])
  expect(read.all.length).toBe(authorities.all.length + 1)
  expect(['101', '382', '383'].map(read.nameOf)).toEqual(['Newshire', 'Kirklees and more', 'Leeds'])
  expect(read.byGss('E06000101')?.region.name).toBe('Yorkshire and the Humber')
})
