import { expect, test } from 'vitest'
import { modelMonth } from './model-month.ts'

const of = (file: string, more: { sheet?: string; withoutNeighbours?: string[] } = {}) => {
  const found = modelMonth({ file, sheet: more.sheet, withoutNeighbours: more.withoutNeighbours ?? [] })
  return found && `${found.month.toString().slice(0, 7)}${found.isAssumed ? ' assumed' : ''}`
}

test.each([
  ['sn_may_2025.xlsx', '2025-05'],
  ['sn_april_2021.xlsx', '2021-04'],
  ['Statistical neighbours September 2014.xlsx', '2014-09'],
  ['neighbours 2025-05.csv', '2025-05'],
  ['neighbours_202104.csv', '2021-04'],
])('the name %s says the month of the model', (file, month) => {
  expect(of(file)).toBe(month)
})

test('a month in the name of the sheet does as well', () => {
  expect(of('neighbours.xlsx', { sheet: 'SN May 2025' })).toBe('2025-05')
})

test('a file in which the authorities formed in April 2023 have no neighbours is the model of April 2021', () => {
  expect(of('neighbours.xlsx', { withoutNeighbours: ['942', '943'] })).toBe('2021-04 assumed')
})

test('a year alone stands for the one model of that year, and for none in a year without a model', () => {
  expect(of('sn_model_2025_wide.csv')).toBe('2025-05 assumed')
  expect(of('sn_model_2019_wide.csv')).toBeUndefined()
})

test('words that begin as a month does are no month', () => {
  expect(of('market 2025 mayors.csv')).toBe('2025-05 assumed')
  expect(of('neighbours.csv', { withoutNeighbours: ['942'] })).toBeUndefined()
})
