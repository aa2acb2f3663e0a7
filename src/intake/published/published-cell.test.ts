import { expect, test } from 'vitest'
import { readPublishedCell } from './published-cell.ts'

test.each(['c', 'k', 'low', 'u', 'x', 'z'])(
  'the sign %s is kept as a sign, and is neither a number nor nothing',
  (sign) => {
    expect(readPublishedCell(` ${sign} `)).toEqual({ value: null, symbol: sign, decimals: 0, isTime: false })
  },
)

test('signs in capitals or square brackets are the same signs', () => {
  expect(readPublishedCell('C')).toMatchObject({ value: null, symbol: 'c' })
  expect(readPublishedCell('[low]')).toMatchObject({ value: null, symbol: 'low' })
})

test.each([
  ['0', 0, 0],
  ['-0', 0, 0],
  ['12183016', 12_183_016, 0],
  ['36186.3', 36_186.3, 1],
  ['-18827.249', -18_827.249, 3],
  ['1,234', 1_234, 0],
  ['.5', 0.5, 1],
  ['9.997E-2', 0.09997, 3],
])('%s is the number %f, printed with %i decimals', (written, value, decimals) => {
  expect(readPublishedCell(written)).toEqual({ value, symbol: null, decimals, isTime: false })
})

test('a time in years and months is kept as months', () => {
  expect(readPublishedCell('01:07')).toEqual({ value: 19, symbol: null, decimals: 0, isTime: true })
  expect(readPublishedCell('00:10')).toMatchObject({ value: 10 })
  expect(readPublishedCell('05:00')).toMatchObject({ value: 60 })
})

test('an empty cell is blank, and anything else is not read', () => {
  expect(readPublishedCell('  ')).toBe('blank')
  expect(readPublishedCell('01:12')).toBeUndefined()
  expect(readPublishedCell('England')).toBeUndefined()
  expect(readPublishedCell('1.2.3')).toBeUndefined()
  expect(readPublishedCell('-')).toBeUndefined()
  expect(readPublishedCell('[3]')).toBeUndefined()
})
