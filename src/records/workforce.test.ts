import { expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { readNamedTables } from '../core/index.ts'

async function after(list: string, heads: string, rows: readonly string[], sql: string): Promise<string[]> {
  const table = [heads, '---', ...rows].map((row) => `| ${row} |`).join('\n')
  const store = await exampleStore(readNamedTables(`### ${list}\n${table}`), 2026)
  return lines(store, sql)
}

const holders = (...rows: readonly string[]) =>
  after(
    'local/posts',
    'post_id | role | fte | started_on | ended_on | worker',
    rows,
    'SELECT post_id, worker, started_on, ceased_on FROM post_spell ORDER BY post_id, started_on',
  )

const sickness = (...rows: readonly string[]) =>
  after(
    'local/absences',
    'worker | started_on | ended_on | kind | long_term',
    rows,
    'SELECT worker, started_on, ceased_on, long_term_from FROM sickness_spell ORDER BY worker',
  )

test('a post is vacant from the day its holder left until the next one starts', async () => {
  expect(
    await holders(
      'P1 | Social worker | 1 | 01/04/2025 | 01/06/2025 | W1',
      'P1 | Social worker | 1 | 01/06/2025 | 01/09/2025 | ',
      'P1 | Social worker | 1 | 01/09/2025 | | W2',
    ),
  ).toEqual(['P1 W1 2025-04-01 2025-06-01', 'P1 - 2025-06-01 2025-09-01', 'P1 W2 2025-09-01 9999-12-31'])
})

test('a holder whose row nobody ended is gone when the next row of the post starts', async () => {
  expect(
    await holders(
      'P1 | Social worker | 1 | 01/04/2025 | | W1',
      'P1 | Social worker | 1 | 01/06/2025 | | W2',
      'P2 | Social worker | 1 | 01/04/2025 | | W3',
    ),
  ).toEqual(['P1 W1 2025-04-01 2025-06-01', 'P1 W2 2025-06-01 9999-12-31', 'P2 W3 2025-04-01 9999-12-31'])
})

test('a post whose last row was ended is no more, and nobody comes back to it', async () => {
  expect(
    await holders(
      'P1 | Social worker | 1 | 01/04/2024 | | W1',
      'P1 | Social worker | 1 | 01/04/2025 | 01/06/2025 | W2',
    ),
  ).toEqual(['P1 W1 2024-04-01 2025-04-01', 'P1 W2 2025-04-01 2025-06-01'])
})

test('sickness is long from its first day where the list says so, and after four weeks where it does not say', async () => {
  expect(
    await sickness(
      'W1 | 03/03/2026 | 31/03/2026 | sickness | yes',
      'W2 | 03/03/2026 | 31/03/2026 | sickness | ',
      'W3 | 03/03/2026 | | sickness | unknown',
      'W4 | 03/03/2026 | | sickness | no',
    ),
  ).toEqual([
    'W1 2026-03-03 2026-04-01 2026-03-03',
    'W2 2026-03-03 2026-04-01 2026-03-31',
    'W3 2026-03-03 9999-12-31 2026-03-31',
    'W4 2026-03-03 9999-12-31 -',
  ])
})

test('parental leave is no sickness', async () => {
  expect(await sickness('W1 | 03/03/2026 | | parental | yes')).toEqual([])
})
