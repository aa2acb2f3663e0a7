import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readCatalogue } from '../../measures/index.ts'
import { readOpportunities } from './opportunities.ts'

const file = (text: string, local = false) => ({ path: 'benchmarks/opportunity.csv', text, local })
const HEAD = 'indicator,among,of,per\n'

test('children who leave care are held against the children looked after', () => {
  expect(readOpportunities(catalogueFiles).get('ceased-number')).toEqual({
    among: 'children looked after',
    of: 'cla-number',
    per: 100,
  })
})

test('every row is about a monthly count of events and a count on a day', () => {
  const { indicators } = readCatalogue(catalogueFiles)
  const of = (key: string) => indicators.find((indicator) => indicator.key === key)
  for (const [key, { of: among }] of readOpportunities(catalogueFiles)) {
    expect([key, of(key)?.measure, of(key)?.periods.includes('month')]).toEqual([key, 'count', true])
    expect([among, of(among)?.measure, of(among)?.periods]).toEqual([among, 'count', ['as-at']])
  }
})

test('a row of the council’s own stands in place of ours', () => {
  const read = readOpportunities([file(`${HEAD}a,children,b,100\n`), file(`${HEAD}a,people,c,1000\n`, true)])
  expect(read.get('a')).toEqual({ among: 'people', of: 'c', per: 1000 })
})

test('a row that is not complete is refused by name', () => {
  expect(() => readOpportunities([file(`${HEAD}moves,children,,100\n`)])).toThrow('the row of “moves”')
  expect(() => readOpportunities([file(`${HEAD}moves,children,b,none\n`)])).toThrow('the row of “moves”')
})
