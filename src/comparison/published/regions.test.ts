import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { DefinitionError } from '../../core/index.ts'
import { readRegions, regionToCompare } from './regions.ts'

const regions = readRegions(catalogueFiles)
const inner = regions.get('987')!

test('Camden is held against Inner London where a measure is published for it', () => {
  expect(regionToCompare(inner, regions, () => true).name).toBe('London (Inner)')
})

test('Camden is held against London where a measure is never published for its part', () => {
  expect(regionToCompare(inner, regions, (area) => area !== '987').name).toBe('London')
})

test('elsewhere the region is the region, published or not', () => {
  const yorkshire = regions.get('982')!
  expect(regionToCompare(yorkshire, regions, () => false)).toBe(yorkshire)
})

test('England has nine regions, and London two parts', () => {
  const partsOf = (number: string) => [...regions.values()].filter(({ partOf }) => partOf === number)
  expect(partsOf('970').length).toBe(9)
  expect(partsOf('986').map(({ number }) => number)).toEqual(['987', '988'])
})

test('a row without a name is refused with its place', () => {
  const file = { path: 'benchmarks/regions.csv', text: 'number,name\n970,England\n980,\n', local: true }
  expect(() => readRegions([file])).toThrow(
    new DefinitionError('catalogue/benchmarks/regions.csv: row 3 lacks a number or a name'),
  )
})
