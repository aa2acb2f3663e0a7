import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textRow, workbookOf } from '../../../tests/support/zip.ts'
import { UnreadableFileError } from '../../core/index.ts'
import { readWorkbook } from './workbook.ts'

const whole = workbookOf({ sheets: { List: textRow(1, 'Child', 'Sex') + textRow(2, '00417', 'M') } })

/** What was read, or the reason for which nothing was. */
async function outcome(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readWorkbook('a.xlsx', bytes)).tables.map(({ rows }) => rows)
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return error.reason
  }
}

test('a workbook with any byte changed is read rightly or refused with a reason, and nothing in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = whole.map((byte, index) => (index === at ? byte ^ change : byte))
      const result = await outcome(damaged)
      if (typeof result === 'string') expect(result).toMatch(/^workbook-(broken|unsafe|too-large|encrypted)$/)
      else expect(result).toEqual([[['00417', 'M']]])
    }),
    { numRuns: 400 },
  )
})

test('a workbook cut anywhere is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      expect(await outcome(whole.slice(0, length))).toBe('workbook-broken')
    }),
    { numRuns: 100 },
  )
})
