import { expect, test } from 'vitest'
import type { CatalogueFile } from '../../core/index.ts'
import { comparisonCatalogue } from './comparison-catalogue.ts'

const file = (path: string, text: string): CatalogueFile => ({ path, text, local: false })
const regions = file('benchmarks/regions.csv', 'number,name,part_of\n970,England,\n981,North West,970\n')

test('each part is read once, and only when it is asked for', () => {
  const counts = file(
    'benchmarks/counts.csv',
    'measure,numerator,denominator,per,from_year,years_back\nA,B,C,100,2020,0\n',
  )
  const catalogue = comparisonCatalogue([regions, counts, file('benchmarks/authorities.csv', 'code,name\n')])
  expect(catalogue.counts.get('A')).toMatchObject([{ numerator: 'B', denominator: 'C', per: 100 }])
  expect(catalogue.counts).toBe(catalogue.counts)
  expect(catalogue.regions.get('981')?.name).toBe('North West')
  expect(catalogue.measureMap.links).toEqual([])
})

test('a wrong description is found when it is asked for, and not before', () => {
  const catalogue = comparisonCatalogue([regions, file('benchmarks/measures/wrong.yaml', 'measures: []\n')])
  expect(() => catalogue.measureMap).toThrow('catalogue/benchmarks/measures/wrong.yaml')
  expect(() => catalogue.authorities).toThrow('the file is not there')
})
