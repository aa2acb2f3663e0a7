import { expect, test } from 'vitest'
import { pageOf } from './paging.tsx'

const rows = ['a', 'b', 'c', 'd', 'e']

test('a long list is given page by page, the last one shorter', () => {
  expect(pageOf(rows, undefined, 2)).toEqual({ rows: ['a', 'b'], number: 1, of: 3 })
  expect(pageOf(rows, '2', 2)).toEqual({ rows: ['c', 'd'], number: 2, of: 3 })
  expect(pageOf(rows, '3', 2)).toEqual({ rows: ['e'], number: 3, of: 3 })
})

test('a page that is not there gives the nearest that is', () => {
  expect(pageOf(rows, '9', 2).number).toBe(3)
  expect(pageOf(rows, '0', 2).number).toBe(1)
  expect(pageOf(rows, '-1; DROP', 2).number).toBe(1)
  expect(pageOf([], '2', 2)).toEqual({ rows: [], number: 1, of: 1 })
})
