import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { readTierLookup } from './tier-lookup.ts'

const read = (text: string) =>
  readTierLookup({ name: 'lookup.json', folder: '.', bytes: new TextEncoder().encode(text) })

const RECORDS = `[
  { "FID": "1", "LTLA21CD": "E07000026", "LTLA21NM": "Allerdale", "UTLA21CD": "E10000006", "UTLA21NM": "Cumbria" },
  { "FID": "2", "LTLA21CD": "E06000001", "LTLA21NM": "Hartlepool", "UTLA21CD": "E06000001", "UTLA21NM": "Hartlepool" }
]`

test('the lookup of lower to upper tier authorities is known, and said not to be needed', () => {
  expect(read(RECORDS)).toEqual({
    kind: 'published/areas',
    dataset: 'lower-to-upper-tier',
    release: '2021',
    count: 2,
    findings: [{ code: 'file-not-needed', detail: 'the lookup of lower to upper tier authorities' }],
  })
})

test('a lookup that is cut off is refused, and other JSON is not the lookup', () => {
  expect(() => read(RECORDS.slice(0, -20))).toThrow('lookup.json: the JSON is cut off or broken')
  expect(read('[{ "LTLA21CD": "E07000026", "name": "Allerdale" }]')).toBeUndefined()
  expect(read('[{ "area": "E07000026" }]')).toBeUndefined()
  expect(read('time_period,LTLA21CD\n')).toBeUndefined()
})

referenceTest(
  'benchmarks/reference/ltla_utla_april_2021_records.json',
  'all 331 authorities of the lookup of April 2021 are counted',
  (text) => expect(read(text)).toMatchObject({ count: 331, release: '2021' }),
)
