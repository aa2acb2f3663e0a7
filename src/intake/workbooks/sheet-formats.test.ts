import { describe, expect, test } from 'vitest'
import { builtInFormat, formatOfCode } from './sheet-formats.ts'

describe('what a number format makes of a number', () => {
  test.each([
    ['dd/mm/yyyy', 'day'],
    ['dd/mm/yyyy;@', 'day'],
    ['[$-809]dd mmmm yyyy', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['d\\-mmm\\-yy', 'day'],
    ['yyyy', 'day'],
    ['mmm', 'day'],
    ['dd/mm/yyyy hh:mm', 'day'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['General', 'number'],
    ['General" days"', 'number'],
    ['0.00', 'number'],
    ['0%', 'number'],
    ['0.00E+00', 'number'],
    ['@', 'number'],
    ['"Day "0', 'number'],
    ['0\\d', 'number'],
    ['#,##0_d', 'number'],
    ['[Red]0.00;[Blue]-0.00', 'number'],
    ['[$£-809]#,##0.00', 'number'],
    ['0;"dd/mm"', 'number'],
    ['', 'number'],
  ])('%s makes it a %s', (code, format) => {
    expect(formatOfCode(code)).toBe(format)
  })

  test.each([
    [0, 'number'],
    [9, 'number'],
    [14, 'day'],
    [17, 'day'],
    [18, 'time'],
    [22, 'day'],
    [45, 'time'],
    [46, 'elapsed'],
    [49, 'number'],
    [57, 'day'],
  ])('the format that is always there as number %s makes it a %s', (id, format) => {
    expect(builtInFormat(id)).toBe(format)
  })
})
