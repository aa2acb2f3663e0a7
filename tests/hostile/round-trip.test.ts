import { expect, test } from 'vitest'
import { formats } from '../support/example-store.ts'
import { encode } from './corpus/hostile-file.ts'
import { A1, A2, reviews } from './corpus/returns.ts'
import { book, heads, row } from './corpus/review-workbooks.ts'
import { xmlReturn } from './corpus/xml-return.ts'
import { changedInSilence, type KeptTable } from './round-trip.ts'
import { type Kept, saysTheSame } from './written-forms.ts'

const table = formats.tables.find(({ table: name }) => name === 'ssda903/reviews')!
const FIRST = ['A1', '2014-04-01', '2025-05-10', 'PN1']
const SECOND = ['A2', '2015-04-02', '2025-05-11', 'PN2']

const kept = (rows: readonly (readonly Kept[])[], more: Partial<KeptTable> = {}): KeptTable => ({
  part: undefined,
  table,
  positions: [0, 1, 2, 3],
  lines: rows.map((_, at) => at + 2),
  rows,
  findings: [],
  ...more,
})
const ofCsv = (text: string, table_: KeptTable) => changedInSilence(encode(text), table_, formats)

test('a file kept as it was written has nothing changed in silence', () => {
  expect(ofCsv(reviews(A1, A2), kept([FIRST, SECOND]))).toEqual([])
})

test('a cell changed in silence is noticed; with a finding on its line and column it is not in silence', () => {
  const changed = [FIRST, ['A2', '2015-02-04', '2025-05-11', 'PN2']]
  expect(ofCsv(reviews(A1, A2), kept(changed))).toEqual(['line 3, DOB was changed'])
  const finding = { code: 'day-impossible', line: 3, column: 'DOB' }
  expect(ofCsv(reviews(A1, A2), kept(changed, { findings: [finding] }))).toEqual([])
})

test('a cell taken as blank, cut or put under another head in silence is noticed', () => {
  expect(ofCsv(reviews(A1), kept([[null, ...FIRST.slice(1)]]))).toEqual(['line 2, CHILD was changed'])
  expect(ofCsv(reviews(A1), kept([['A', ...FIRST.slice(1)]]))).toEqual(['line 2, CHILD was changed'])
  expect(ofCsv(reviews(A1), kept([['A1', '2025-05-10', '2014-04-01', 'PN1']]))).toEqual([
    'line 2, DOB was changed',
    'line 2, REVIEW was changed',
  ])
})

test('a row lost in silence, and one that the file does not have, are noticed', () => {
  expect(ofCsv(reviews(A1, A2), kept([FIRST]))).toEqual(['line 3 was lost'])
  expect(ofCsv(reviews(A1), kept([FIRST, SECOND]))).toEqual(['line 3 was kept and is no row of the file'])
})

test('a short row that nothing speaks of is noticed', () => {
  const short = kept([['A1', '2014-04-01', '2025-05-10', null]])
  expect(ofCsv(reviews('A1,01/04/2014,10/05/2025'), short)).toEqual(['line 2 is short and nothing says so'])
})

test('where quotation marks mean nothing certain, a kept cell must still stand in its row', () => {
  const text = reviews('"A1" x,01/04/2014,10/05/2025,PN1', A2)
  expect(ofCsv(text, kept([['"A1" x', ...FIRST.slice(1)], SECOND]))).toEqual([])
  expect(ofCsv(text, kept([['"A1" y', ...FIRST.slice(1)], SECOND]))).toEqual([
    'line 2, CHILD is not in its row',
  ])
})

test('a cell of a sheet changed in silence is noticed', () => {
  const bytes = book({ Reviews: heads + row(2, 'A1') })
  const sheet = { part: 'Reviews' }
  expect(changedInSilence(bytes, kept([FIRST], sheet), formats)).toEqual([])
  const changed = kept([['A1', '2014-04-02', '2025-05-10', 'PN1']], sheet)
  expect(changedInSilence(bytes, changed, formats)).toEqual(['line 2, DOB was changed'])
})

test('a cell of a return in XML changed in silence is noticed', () => {
  const bytes = encode(xmlReturn())
  const module = { part: 'Reviews', lines: [11] }
  expect(changedInSilence(bytes, kept([FIRST], module), formats)).toEqual([])
  const changed = kept([['A1', '2014-04-01', '2025-05-10', 'PN2']], module)
  expect(changedInSilence(bytes, changed, formats)).toEqual(['line 11, REVIEW_CODE was changed'])
})

const column = (name: string) => {
  const of = name === 'Weekly cost' ? 'local/placement-costs' : 'local/statutory-visits'
  return formats.tables.find(({ table: known }) => known === of)!.columns.find(({ title }) => title === name)!
}

test.each([
  ['Date of visit', '14/05/2025', '2025-05-14', true],
  ['Date of visit', '05/14/2025', '2025-05-14', false],
  ['Date of visit', '45791', '2025-05-14', true],
  ['Date of visit', '14-May-2025 16:30', '2025-05-14', true],
  ['Date of visit', '14-Mar-2025', '2025-05-14', false],
  ['Child seen', 'Y', 'yes', true],
  ['Child seen', 'Y', 'no', false],
  ['Weekly cost', '£1,234.50', 1234.5, true],
  ['Weekly cost', '1e3', 1000, false],
  ['Weekly cost', '0x10', 16, false],
  ['Team', ' North ', 'North', true],
  ['Team', 'North', 'NORTH', false],
] as const)('under %s, whether “%s” may be kept as %s: %s', (name, written, value, may) => {
  expect(saysTheSame(column(name), written, value, formats)).toBe(may)
})
