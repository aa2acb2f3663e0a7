import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test('cells with commas, quotes and line breaks are quoted, and lines end as RFC 4180 asks', () => {
  expect(writeCsv(['a', 'b'], [['one, two', 'say "no"']])).toBe('a,b\r\n"one, two","say ""no"""\r\n')
})

test('text that a spreadsheet would run as a formula is made harmless', () => {
  expect(writeCsv(['a'], [['=1+1']])).toBe("a\r\n'=1+1\r\n")
  expect(writeCsv(['a'], [['@SUM(A1)']])).toBe("a\r\n'@SUM(A1)\r\n")
  expect(writeCsv(['a'], [['\u200b=1+1']])).toBe("a\r\n'\u200b=1+1\r\n")
  expect(writeCsv(['a'], [['\t=1+1']])).toBe("a\r\n'\t=1+1\r\n")
})

test('a negative number stays a number and a missing one is blank', () => {
  expect(writeCsv(['a', 'b'], [[-4.5, null]])).toBe('a,b\r\n-4.5,\r\n')
  expect(writeCsv(['a', 'b'], [['-4.5', '-4.5+A1']])).toBe("a,b\r\n-4.5,'-4.5+A1\r\n")
})
