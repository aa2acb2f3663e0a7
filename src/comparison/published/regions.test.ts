import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readRegions } from '../../intake/index.ts'
import { regionToCompare } from './regions.ts'

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
