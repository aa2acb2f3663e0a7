import { expect, test } from 'vitest'
import { findingCodes, sayCode, sayFinding } from './findings.ts'

test('a finding says file, line, column and what is wrong, and never the cell itself', () => {
  const said = sayFinding({
    code: 'code-unknown',
    at: { file: 'episodes.csv', line: 214, column: 'PLACE' },
    value: 'Z9',
    detail: 'placement',
  })
  expect(said).toBe('episodes.csv, line 214, PLACE: The cell is not a code of the list “placement”')
})

test('every finding has a sentence', () => {
  expect(findingCodes.filter((code) => sayCode(code, 'x').length < 20)).toEqual([])
})
