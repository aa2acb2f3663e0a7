import { describe, expect, test } from 'vitest'
import { beside } from '../../tests/support/beside.ts'
import { childrenApart, comparedRows, costApart } from './compared-table-words.ts'

describe('the table', () => {
  test('holds the figure, the neighbours three ways, the region and England, with what changed', () => {
    const { caption, before, rows } = comparedRows(beside())
    expect([caption, before]).toEqual([
      'Three moves or more (%), as published at 31 March 2025',
      'Before (Mar 24)',
    ])
    expect(
      rows.map(({ whose, value, previous, change, reads }) => [whose, value, previous, change, reads]),
    ).toEqual([
      ['Kirklees', '12%', '14%', '−2 points', '▼ Lower, better'],
      ['Mean of 2 statistical neighbours', '8.5%', '9.8%', '−1.3 points', undefined],
      ['Median of 2 statistical neighbours', '8.5%', '–', '–', undefined],
      ['2 statistical neighbours taken together', '8.7%', '–', '–', undefined],
      ['Yorkshire and the Humber', '11%', '11%', '0', undefined],
      ['England', '10%', '11%', '−1 point', undefined],
    ])
  })

  test('of numbers England and the region are sums of all their authorities', () => {
    const number = { unit: 'number' }
    const rows = comparedRows(beside({}, {}, number)).rows.map(({ whose }) => whose)
    expect(rows).toEqual([
      'Kirklees',
      'Mean of 2 statistical neighbours',
      'Median of 2 statistical neighbours',
      'Yorkshire and the Humber, all authorities together',
      'England, all authorities together',
    ])
  })

  test('neither way is called good where the publisher takes no side', () => {
    expect(comparedRows(beside({}, { reads: null })).rows[0]?.reads).toBe('▼ Lower')
  })

  test('without a year before there is no column of it', () => {
    expect(comparedRows(beside({}, { previousPeriod: null })).before).toBeUndefined()
  })
})

test('differences in children and in pounds have their way in words', () => {
  expect([-290, 22, 0].map(childrenApart)).toEqual(['290 fewer', '22 more', 'as many'])
  expect([2_040_000, -51_000, 0].map(costApart)).toEqual(['£2,040,000 more', '£51,000 less', 'nothing'])
})

test('what a difference costs is told to three figures: it is a number of children times an average', () => {
  // 57 × £51,234 = £2,920,338 and 1 × £51,234.
  expect([2_920_338, -51_234].map(costApart)).toEqual(['£2,920,000 more', '£51,200 less'])
})
