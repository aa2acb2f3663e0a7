import { expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { readNamedTables } from '../core/index.ts'

async function deadlinesOf(...rows: readonly string[]): Promise<string[]> {
  const heads =
    'Child Unique ID | Strategy discussion date | Was an Initial Child Protection Conference deemed unnecessary? | Date of ICPC'
  const text = `### annex-a/list-5\n${[heads, '---', ...rows].map((row) => `| ${row} |`).join('\n')}`
  const store = await exampleStore(readNamedTables(text), 2026)
  return lines(
    store,
    'SELECT child_unique_id, strategy_discussion_date, due_on FROM conference_deadline ORDER BY 1, 2',
  )
}

test('a conference must be held within 15 working days of the strategy discussion, and three weeks without a holiday are as many', async () => {
  // Monday 2 June and three weeks: Monday 23 June. After Saturday 31 May the first working day is 2 June, the 15th 20 June.
  expect(await deadlinesOf('A | 02/06/2025 | no | ', 'B | 31/05/2025 | no | ')).toEqual([
    'A 2025-06-02 2025-06-23',
    'B 2025-05-31 2025-06-20',
  ])
})

test('Christmas and New Year’s Day are no working days of a conference', async () => {
  // After Monday 15 December: 4 that week, 3 before Christmas, 3 between, Friday 2 January, and 4 to Thursday 8 January.
  expect(await deadlinesOf('A | 15/12/2025 | | ')).toEqual(['A 2025-12-15 2026-01-08'])
})

test('an enquiry has its day whether a conference was held, is awaited or was found unnecessary', async () => {
  expect(
    await deadlinesOf('A | 02/06/2025 | no | 30/06/2025', 'B | 02/06/2025 | | ', 'C | 02/06/2025 | yes | '),
  ).toEqual(['A 2025-06-02 2025-06-23', 'B 2025-06-02 2025-06-23', 'C 2025-06-02 2025-06-23'])
})
