import { expect, test } from 'vitest'
import { measureLines, statisticsOf, valueLines } from '../../../tests/support/published-lines.ts'
import { readStatistics } from './ees-csv.ts'

const NATIONAL = 'time_period,time_identifier,geographic_level,country_code,country_name'
const NAME_FIRST = `${NATIONAL},region_code,region_name,old_la_code,la_name,new_la_code`
const CODE_FIRST = `${NATIONAL},region_code,region_name,old_la_code,new_la_code,la_name`
const ENGLAND = 'E92000001,England'
const YORKSHIRE = `${ENGLAND},E12000003,Yorkshire and The Humber`
const KIRKLEES = `2025,Reporting year,Local authority,${YORKSHIRE},382,Kirklees,E08000034`

const read = (name: string, text: string) => statisticsOf(name, text)!

test('England, a region, an authority and two that are counted as one each have their number', () => {
  const contents = read(
    'csww.csv',
    `${CODE_FIRST},agency_rate_fte
2025,Reporting year,National,${ENGLAND},,,,,,15.2
2025,Reporting year,Regional,${ENGLAND},E12000007,London,,,,20.1
2025,Reporting year,Regional,${ENGLAND},E13000001,Inner London,,,,21.9
2025,Reporting year,Regional,${ENGLAND},E13000002,Outer London,,,,18.8
2025,Reporting year,Local authority,${YORKSHIRE},382,E08000034,Kirklees,9.4
2025,Reporting year,Local authority,${ENGLAND},E13000002,Outer London,314 / 318,E09000021 / E09000027,Kingston upon Thames / Richmond upon Thames,12.0
`,
  )
  expect(valueLines(contents)).toEqual([
    '2 csww/agency_rate_fte 970 2025 2025 15.2',
    '3 csww/agency_rate_fte 986 2025 2025 20.1',
    '4 csww/agency_rate_fte 987 2025 2025 21.9',
    '5 csww/agency_rate_fte 988 2025 2025 18.8',
    '6 csww/agency_rate_fte 382 2025 2025 9.4',
    '7 csww/agency_rate_fte 314+318 2025 2025 12',
  ])
})

test('the name and the new code of an authority stand in either order', () => {
  const row = `2025,Reporting year,Local authority,${YORKSHIRE}`
  const nameFirst = read('rates.csv', `${NAME_FIRST},rate\n${row},382,Kirklees,E08000034,61\n`)
  const codeFirst = read('rates.csv', `${CODE_FIRST},rate\n${row},382,E08000034,Kirklees,61\n`)
  expect(valueLines(nameFirst)).toEqual(['2 rates/rate 382 2025 2025 61'])
  expect(valueLines(codeFirst)).toEqual(valueLines(nameFirst))
})

test('a national file has neither regions nor authorities', () => {
  const contents = read('national.csv', `${NATIONAL},rate\n2025,Reporting year,National,${ENGLAND},67\n`)
  expect(valueLines(contents)).toEqual(['2 national/rate 970 2025 2025 67'])
})

test('a sign stands where there is no number: k and low are not 0, and z and x outlive an authority', () => {
  const contents = read(
    'signs.csv',
    `${NAME_FIRST},rate
${KIRKLEES},c
${KIRKLEES.replace('382', '383')},k
${KIRKLEES.replace('382', '384')},low
${KIRKLEES.replace('382', '385')},u
${KIRKLEES.replace('382,Kirklees', '909,Cumbria')},z
${KIRKLEES.replace('382,Kirklees', '928,Northamptonshire')},x
${KIRKLEES.replace('382', '386')},0
${KIRKLEES.replace('382', '387')},
`,
  )
  expect(contents.values!.slice(5)).toEqual([
    [null, null, null, null, null, null, 0],
    ['c', 'k', 'low', 'u', 'z', 'x', null],
  ])
})

test('in a wide table every column of numbers is a measure, also when its head starts with a digit or ends in a per cent sign', () => {
  const contents = read(
    'd9_plans_2013_to_2025.csv',
    `${CODE_FIRST},category,3_months_or_less,2_years_or_more_%,all
2025,Reporting year,Local authority,${YORKSHIRE},382,E08000034,Kirklees,Child Protection Plans,120,"1.5","1,310"
`,
  )
  expect(valueLines(contents)).toEqual([
    '2 d9-plans/child-protection-plans/3_months_or_less 382 2025 2025 120',
    '2 d9-plans/child-protection-plans/2_years_or_more_% 382 2025 2025 1.5',
    '2 d9-plans/child-protection-plans/all 382 2025 2025 1310',
  ])
  expect(measureLines(contents)[1]).toBe(
    'd9-plans/child-protection-plans/2_years_or_more_% | Child Protection Plans: 2 years or more % | 1 | Reporting year',
  )
})

test('an authority without its old code is found by its new code in other rows, and never by its name', () => {
  const contents = read(
    'rates.csv',
    `${NAME_FIRST},rate
${KIRKLEES},61
${KIRKLEES.replace('2025', '2024').replace('382', '')},62
${KIRKLEES.replace('2025', '2023').replace('382', '').replace('E08000034', 'E08000099')},63
2025,Reporting year,Local authority,${ENGLAND},E12000009,South West,838,Dorset,E06000059,70
2025,Reporting year,Local authority,${ENGLAND},E12000009,South West,835,Dorset,E06000059,71
2024,Reporting year,Local authority,${ENGLAND},E12000009,South West,z,Dorset,E06000059,72
2025,Reporting year,Ward,${ENGLAND},,,,,,1
`,
  )
  expect(valueLines(contents).map((line) => line.split(' ')[2])).toEqual(['382', '382', '838', '835'])
  expect(contents.findings).toEqual([
    { code: 'dataset-not-described', detail: 'rates' },
    { code: 'area-without-number', line: 4, detail: '“Kirklees” E08000099' },
    { code: 'area-without-number', line: 7, detail: '“Dorset” E06000059' },
    { code: 'area-without-number', line: 8, detail: 'of the level “Ward”' },
  ])
})

test('a term is a part of its year, so that its values are measures of their own', () => {
  const term = (name: string, rate: string) =>
    `202425,${name},Local authority,${YORKSHIRE},382,Kirklees,E08000034,${rate}\n`
  const contents = read(
    'absence.csv',
    `${NAME_FIRST},rate\n${term('Autumn term', '5.1')}${term('Spring term', '5.9')}`,
  )
  expect(valueLines(contents)).toEqual([
    '2 absence/autumn-term/rate 382 202425 2025 5.1',
    '3 absence/spring-term/rate 382 202425 2025 5.9',
  ])
})

test('a row that stands twice is used once, and two that differ are refused', () => {
  const once = `${NAME_FIRST},rate\n${KIRKLEES},61\n`
  expect(read('rates.csv', `${once}${KIRKLEES},61\n`)).toMatchObject({
    count: 1,
    findings: [{ code: 'dataset-not-described' }, { code: 'row-duplicated', line: 3, detail: '2' }],
  })
  expect(() => read('rates.csv', `${once}${KIRKLEES},62\n`)).toThrow(
    'rates.csv, line 3, column rate: the row is about the same as line 2 and says something else; if it is not, describe the dataset in benchmarks/datasets. Download the file again',
  )
})

test.each([
  [
    'a word for a number',
    `${KIRKLEES},61\n${KIRKLEES.replace('2025', '2024')},n.a.`,
    'line 3, column rate: “n.a.” is',
  ],
  [
    'a row that is cut off',
    `${KIRKLEES},61\n2024,Reporting`,
    'line 3: the row has 2 cells and there are 11 heads',
  ],
  ['a row that is too long', `${KIRKLEES},61,62`, 'line 2: the row has more cells than the 11 heads'],
  [
    'a year that is none',
    `${KIRKLEES.replace('2025', 'Spring')},61`,
    'line 2, column time_period: “Spring” (Rep',
  ],
  [
    'a code of two digits',
    `${KIRKLEES.replace('382', '38')},61`,
    'line 2, column old_la_code: “38” is no three',
  ],
  [
    'a quotation mark left open',
    `${KIRKLEES},"61\n${KIRKLEES},62`,
    'line 2: a quotation mark is never closed',
  ],
  ['no row', '', 'there are heads and no rows'],
  [
    'no row of an area that is known',
    `2025,Reporting year,Ward,${ENGLAND},,,,,,1`,
    'no row is about England',
  ],
  ['no column of numbers', `${KIRKLEES},many`, 'there is no column of numbers behind the labels'],
])('a file with %s is refused with its place and what to do', (_, rows, why) => {
  const refused = () => read('rates.csv', `${NAME_FIRST},rate\n${rows}\n`)
  expect(refused).toThrow('rates.csv')
  expect(refused).toThrow(why)
  expect(refused).toThrow('Download the file again and load it unchanged')
})

test('a file that calls itself synthetic is never taken for the publisher’s own', () => {
  const columns = 'cla_group,sw_stability,number,percentage'
  const text = `${NAME_FIRST},${columns}\n${KIRKLEES},CLA on 31 March,Total children,641,100\n`
  const sourceOf = (name: string) => read(name, text).measures!.at(-2)![0]
  const source = 'Department for Education, Children looked after in England including adoptions'
  expect(sourceOf('la_cla_swcount.csv')).toBe(source)
  expect(sourceOf('synthetic files/la_cla_swcount.csv')).toBe(source)
  expect(sourceOf('published/synthetic_la_cla_swcount.csv')).toBe(
    `Synthetic figures in the layout of: ${source}`,
  )
  expect(read('Synthetic rates.csv', `${NAME_FIRST},rate\n${KIRKLEES},61\n`).measures!.at(-2)).toEqual([
    'Synthetic',
  ])
})

test('a column that stands twice is refused', () => {
  expect(() => read('rates.csv', `${NAME_FIRST},rate,rate\n${KIRKLEES},61,62\n`)).toThrow(
    'rates.csv, column rate: the column stands twice',
  )
})

test('a file that a spreadsheet saved with semicolons or in its own encoding says the same', () => {
  const text = `${NAME_FIRST},rate\n${KIRKLEES},61\n`
  const semicolons = `sep=;\r\n${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`
  expect(valueLines(read('rates.csv', semicolons))).toEqual(['3 rates/rate 382 2025 2025 61'])
  const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  const contents = readStatistics([], { name: 'rates.csv', folder: '.', bytes: wide })!
  expect(valueLines(contents)).toEqual(['2 rates/rate 382 2025 2025 61'])
})

test.each([
  ['a list of a council', 'Child ID,Date of visit\nA1,14/05/2025\n'],
  ['neighbours', 'old_la_code,la_name,SN_1\n301,Barking and Dagenham,308\n'],
  ['a plain list of populations', 'Authority,Mid-year,Age,Children\nE08000034,2025,0-17,98900\n'],
  ['other JSON', '{ "time_period": 2025 }'],
  ['an empty file', ''],
])('%s is no published statistics', (_, text) => {
  expect(statisticsOf('other.csv', text)).toBeUndefined()
})
