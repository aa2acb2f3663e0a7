import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readCountsBehind } from './published-counts.ts'

const PATH = 'benchmarks/counts.csv'
const HEADS = 'measure,numerator,denominator,per,from_year,years_back'

test('a rate of 31 March 2025 is of the children looked after and the people of mid-2024', () => {
  expect(readCountsBehind(catalogueFiles).get('LAC')?.at(-1)).toEqual({
    measure: 'LAC',
    numerator: 'LACnum',
    denominator: 'mid-year-population/children-aged-0-to-17-years/population_estimate',
    per: 10_000,
    fromYear: 2019,
    yearsBack: 1,
  })
})

test('lines of the council’s own catalogue come before ours', () => {
  const own = { path: PATH, text: `${HEADS}\nLAC,ours,people,10000,2020,0\n`, local: true }
  const found = readCountsBehind([...catalogueFiles, own]).get('LAC')!
  expect(found.map(({ numerator }) => numerator)).toEqual(['ours', 'LACnum', 'LACnum'])
})

test('a line without a denominator or with a year that is none is refused', () => {
  const read = (row: string) => () =>
    readCountsBehind([{ path: PATH, text: `${HEADS}\n${row}\n`, local: true }])
  expect(read('LAC,LACnum,,10000,2020,0')).toThrow(
    'catalogue/benchmarks/counts.csv: the row of “LAC” is not complete',
  )
  expect(read('LAC,LACnum,people,10000,soon,0')).toThrow('the row of “LAC” is not complete')
  expect(read('LAC,LACnum,people,10000,,0')).toThrow('the row of “LAC” is not complete')
  expect(read('LAC,LACnum,people,10000,2020,')).toThrow('the row of “LAC” is not complete')
  expect(read('LAC,LACnum,people,0,2020,0')).toThrow('the row of “LAC” is not complete')
})
