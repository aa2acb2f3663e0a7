import { expect, test } from 'vitest'
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

test('England, its regions and joint rows are no authorities', () => {
  expect(['201', '943', '970', '986', '314+318'].filter(isAuthorityArea)).toEqual(['201', '943'])
})
