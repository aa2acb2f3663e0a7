import { expect, test } from 'vitest'
import { fileSlug, labelSlug } from './label-slug.ts'

test.each([
  ['Children looked after on 31 March each year', 'children-looked-after-on-31-march-each-year'],
  ['N2. Child’s disability', 'n2-childs-disability'],
  ["N2. Child's disability", 'n2-childs-disability'],
  ['2a. Placed for adoption', '2a-placed-for-adoption'],
  ['2a Placed for adoption', '2a-placed-for-adoption'],
  ['Café (all)', 'cafe-all'],
  ['', 'blank'],
])('the label “%s” stands as %s in the key of a measure', (label, slug) => {
  expect(labelSlug(label)).toBe(slug)
})

test.each([
  ['csww_indicators_2017_to_2025.csv', 'csww-indicators'],
  ['ees-2025/d5_cpps_at31march_by_duration_2013_to_2025 (1).csv', 'd5-cpps-at31march-by-duration'],
  ['ons_mid-year_population_estimates_2012_to_2024.csv', 'ons-mid-year-population-estimates'],
  ['absence_la_202425.csv', 'absence-la'],
  ['absence_la_2024-25.csv', 'absence-la'],
  ['spend sept 2025.CSV', 'spend'],
  ['2025.csv', 'dataset'],
])('the file %s is of the dataset %s, whatever its dates', (name, slug) => {
  expect(fileSlug(name)).toBe(slug)
})

test('a word that only begins like a month stays in the name of a dataset', () => {
  expect(fileSlug('adoption_decisions_2025.csv')).toBe('adoption-decisions')
})
