import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readRegions } from '../../intake/index.ts'
import { isAuthorityArea, withStandIns } from './joint-areas.ts'

test('the row of two authorities that are counted as one stands in for each of them', () => {
  const values = withStandIns(new Map([['314+318', 14.9]]))
  expect([...values]).toEqual([
    ['314', { value: 14.9, joint: '314+318' }],
    ['318', { value: 14.9, joint: '314+318' }],
  ])
})

test('an authority that has its own row keeps it, also when a sign stands in it', () => {
  const values = withStandIns(
    new Map([
      ['940+941', 19.5],
      ['940', 7],
      ['941', null],
    ]),
  )
  expect([...values]).toEqual([
    ['940', { value: 7, joint: null }],
    ['941', { value: null, joint: null }],
  ])
})

test('England, its regions and joint rows are no authorities, and whatever else has a code is one', () => {
  const regions = readRegions(catalogueFiles)
  const areas = ['101', '201', '943', '970', '980', '986', '990', '998', '314+318']
  expect(areas.filter((area) => isAuthorityArea(area, regions))).toEqual(['101', '201', '943', '998'])
})
