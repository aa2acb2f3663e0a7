import { expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { readNamedTables } from '../core/index.ts'

async function deadlinesOf(...rows: readonly string[]): Promise<string[]> {
  const table = ['child_id | kind | started_on | due_on | completed_on', '---', ...rows]
  const text = `### local/assessments\n${table.map((row) => `| ${row} |`).join('\n')}`
  const store = await exampleStore(readNamedTables(text), 2026)
  return lines(store, 'SELECT child_id, kind, started_on, latest_on FROM assessment_deadline ORDER BY 1, 2')
}

test('a single assessment has 45 working days, whatever later day the list gives', async () => {
  // Nine weeks after Wednesday 23 April are 45 weekdays; 5 and 26 May are bank holidays, so two more make Friday 27 June.
  expect(
    await deadlinesOf('A | single | 23/04/2025 | | ', 'B | single | 24/04/2025 | 11/07/2025 | 01/07/2025'),
  ).toEqual(['A single 2025-04-23 2025-06-27', 'B single 2025-04-24 2025-06-30'])
})

test('assessments of other kinds have no day of the law', async () => {
  expect(
    await deadlinesOf('A | update | 23/04/2025 | 31/05/2025 | ', 'A | parenting | 23/04/2025 | | '),
  ).toEqual(['A parenting 2025-04-23 -', 'A update 2025-04-23 -'])
})
