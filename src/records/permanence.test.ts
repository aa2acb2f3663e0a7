import { expect, test } from 'vitest'
import { readNamedTables } from '../core/index.ts'
import { exampleStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'

const HEADS = 'child_id | plan | plan_from | stage | assessment_on | issued_on | reached_on | ended_on'

async function plansOf(...rows: readonly string[]): Promise<string[]> {
  const table = [HEADS, '---', ...rows].map((row) => `| ${row} |`).join('\n')
  const store = await exampleStore(readNamedTables(`### local/permanence-plans\n${table}`), 2026)
  return lines(
    store,
    `SELECT child_id, plan, started_on, ceased_on, undated_stage FROM permanence_plan ORDER BY child_id, started_on`,
  )
}

test('a plan the tracker left open ends on the day the next one begins', async () => {
  expect(
    await plansOf(
      'A | Not yet determined | 01/04/2025 | | | | |',
      'A | Long-term fostering | 01/09/2025 | | | | |',
    ),
  ).toEqual(['A not-determined 2025-04-01 2025-09-01 -', 'A long-term-fostering 2025-09-01 9999-12-31 -'])
})

test('a plan that ended before the next one began leaves days without a plan', async () => {
  expect(
    await plansOf(
      'A | Return to family | 01/04/2025 | | | | | 01/06/2025',
      'A | Adoption | 01/09/2025 | | | | |',
    ),
  ).toEqual(['A return-to-family 2025-04-01 2025-06-01 -', 'A adoption 2025-09-01 9999-12-31 -'])
})

test('of two plans said to begin on one day the row that stands last counts', async () => {
  expect(
    await plansOf('A | Return to family | 01/04/2025 | | | | |', 'A | Adoption | 01/04/2025 | | | | |'),
  ).toEqual(['A adoption 2025-04-01 9999-12-31 -'])
})

test('a stage in words counts only where it has no date of its own and the plan is not over', async () => {
  expect(
    await plansOf(
      'A | Adoption | 01/04/2025 | Looking for a family | | | |',
      'B | Special guardianship or child arrangements | 01/04/2025 | Being assessed | | | |',
      'C | Special guardianship or child arrangements | 01/04/2025 | Being assessed | 10/04/2025 | | |',
      'D | Adoption | 01/04/2025 | Matched | | | 01/06/2025 |',
      'E | Special guardianship or child arrangements | 01/04/2025 | Application made | | | |',
    ),
  ).toEqual([
    'A adoption 2025-04-01 9999-12-31 family-finding',
    'B special-guardianship 2025-04-01 9999-12-31 assessment',
    'C special-guardianship 2025-04-01 9999-12-31 -',
    'D adoption 2025-04-01 9999-12-31 -',
    'E special-guardianship 2025-04-01 9999-12-31 in-proceedings',
  ])
})
