import { describe, expect, test } from 'vitest'
import { beside, share, THEN } from '../../tests/support/beside.ts'
import { collectionYear } from '../core/index.ts'
import {
  besideStatement,
  elsewhereStatement,
  jointStatements,
  likeForLikeBriefly,
  likeForLikeStatement,
  modelOfTable,
  modelStatement,
  oursShown,
} from './compared-words.ts'

describe('the published figure and ours', () => {
  test('stand together with both dates and the counts of ours', () => {
    // 74 of 627 is 11.80, 74 of 616 is 12.01.
    expect(besideStatement(beside())).toBe(
      'The last published figure for Kirklees is 12% at 31 March 2025. Our own files give 11.8% (74 of 627) for the same day, and 12.0% (74 of 616) at 31 March 2026.',
    )
  })

  test('where nothing has come since, ours of the published day is said once', () => {
    const live = share(74, 627, THEN)
    expect(besideStatement(beside({ live, livePeriod: THEN }))).toBe(
      'The last published figure for Kirklees is 12% at 31 March 2025. Our own files give 11.8% (74 of 627) at 31 March 2025.',
    )
  })

  test('over a year the same period is meant and not the same day', () => {
    const year = collectionYear(2025)
    const asPublished = share(1, 20, year)
    expect(besideStatement(beside({ published: year, asPublished }))).toContain(
      'is 12% in 2024/25. Our own files give 5.0% (1 of 20) for the same period, and',
    )
  })

  test('what is suppressed, published for England only or of a code nobody knows is said so', () => {
    expect(besideStatement(beside({}, { value: null }))).toMatch(
      /^No figure is published for Kirklees at 31 March 2025\. Our own files/,
    )
    expect(besideStatement(beside({}, {}, { isOnlyForEngland: true }))).toMatch(
      /^It is published for England only: 10% at 31 March 2025\./,
    )
    expect(besideStatement(beside({ isKnown: false }, { authority: '998' }))).toMatch(
      /^No published file knows an authority with the code 998, which stands in homeward\.yaml, so only England can be shown: 10% at 31 March 2025\./,
    )
  })

  test('of another unit ours is not given at all, and a figure that is not computed is none', () => {
    const other = { differs: [{ kind: 'unit', how: 'Changes.' }] }
    expect(besideStatement(beside({ live: undefined }, {}, other))).toMatch(
      /Ours is counted in another way, so the two cannot be held against each other\.$/,
    )
    expect(besideStatement(beside({ live: undefined }))).toMatch(/Ours is not computed at 31 March 2026\.$/)
  })

  test('ours is turned round where the published share is of the others', () => {
    expect(besideStatement(beside({}, {}, { isOpposite: true }))).toContain(
      'The published share is of the others; turned round like it, our own files give 11.8%',
    )
  })
})

test('of fewer than ten the counts stand alone, a rate has its population, money its sign', () => {
  const unit = { words: '', measure: 'percentage', places: 0 } as const
  expect(oursShown(share(5, 7), unit)).toBe('5 of 7')
  expect(oursShown({ ...share(616, 98_900), measure: 'rate', value: 62.285 }, unit)).toBe(
    '62.3 (616 of 98,900)',
  )
  const count = { ...share(616, 1), measure: 'count' as const, denominator: undefined, value: 616 }
  expect(oursShown(count, { ...unit, measure: 'count' })).toBe('616')
  const money = { ...count, measure: 'average' as const, value: 1238.7 }
  expect(oursShown(money, { ...unit, measure: 'average', unit: 'pounds' })).toBe('£1,239')
  expect(oursShown({ ...count, value: undefined }, unit)).toBe('–')
})

test('like for like, but for the date, and not quite are told apart', () => {
  const differing = (kind: 'period' | 'counting') => beside({ differs: [{ kind, how: 'x' }] })
  expect([beside(), differing('period'), differing('counting')].map(likeForLikeStatement)).toEqual([
    'Like for like: both count the same thing in the same way; only the year is another.',
    'Like for like but for the date:',
    'Not quite like for like:',
  ])
  expect([beside(), differing('period'), differing('counting')].map(likeForLikeBriefly)).toEqual([
    'Yes',
    'But for the date',
    'Not quite',
  ])
})

describe('the neighbours', () => {
  test('have their model, its month and how many had a figure', () => {
    expect(modelStatement(beside())).toBe(
      'Statistical neighbours by the model of May 2025; 2 of 2 have a figure.',
    )
    expect(modelStatement(beside({ missingModel: '2014' }))).toMatch(
      / The model of 2014, which homeward\.yaml asks for, is not loaded\.$/,
    )
    expect(modelStatement(beside({}, { neighbours: null }))).toBe('No statistical neighbours are loaded.')
    expect(modelStatement(beside({ isKnown: false }))).toBeUndefined()
  })

  test('of a whole table are said once, without how many have each figure', () => {
    expect(modelOfTable(beside({ missingModel: '2014' }))).toBe(
      'Statistical neighbours are those of the model of May 2025. The model of 2014, which homeward.yaml asks for, is not loaded.',
    )
    const nobody = { model: '2025-05', n: 0, of: 0, values: [] }
    expect(modelOfTable(beside({}, { neighbours: nobody }))).toBe(
      'The model of May 2025 names no statistical neighbours of Kirklees.',
    )
    expect(modelOfTable(beside({ isKnown: false }, { authority: '998' }))).toBe(
      'No published file knows an authority with the code 998, which stands in homeward.yaml, so only England can be shown.',
    )
  })

  test('that are published as one are named once', () => {
    const values = [{ joint: '314+318' }, { joint: '314+318' }, { joint: null }]
    const joined = beside({}, { neighbours: { model: '2025-05', n: 3, of: 3, values } })
    expect(jointStatements(joined, () => 'Kingston and Richmond')).toEqual([
      'Kingston and Richmond are published as one.',
    ])
  })
})

test('where a figure is published that cannot be loaded, that is said with its note', () => {
  const elsewhere = {
    indicator: 'a',
    published: 'Ofsted, fostering',
    note: 'By region.',
    topic: '',
    path: '',
  }
  expect(elsewhereStatement(elsewhere)).toBe(
    'It is published in Ofsted, fostering, which is in no file that can be loaded. By region.',
  )
})
