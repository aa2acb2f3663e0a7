import { expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { readNamedTables } from '../core/index.ts'

test('the newest row of the council’s list counts for each allocation, and only social workers', async () => {
  const store = await exampleStore(
    readNamedTables(`
### local/allocations
| child_id | role          | worker | team  | allocated_from | allocated_to |
| -------- | ------------- | ------ | ----- | -------------- | ------------ |
| A        | Social worker | W1     | North | 01/04/2025     | 01/06/2025   |
| A        | Social worker | W2     | South | 01/06/2025     |              |
| A        | IRO           | I1     | IROs  | 01/04/2025     |              |
`),
    2026,
  )
  expect(
    await lines(store, 'SELECT child_id, worker, team, started_on, ceased_on FROM allocation ORDER BY 4'),
  ).toEqual(['A W1 North 2025-04-01 2025-06-01', 'A W2 South 2025-06-01 9999-12-31'])
})

test('a spell that was never ended is over when the next one starts', async () => {
  const store = await exampleStore(
    readNamedTables(`
### local/allocations
| child_id | role          | worker | team  | allocated_from | allocated_to |
| -------- | ------------- | ------ | ----- | -------------- | ------------ |
| A        | Social worker | W1     | North | 01/04/2025     |              |
| A        | Social worker | W2     | South | 01/06/2025     | 01/09/2025   |
| A        | Social worker | W3     | South | 15/08/2025     |              |
`),
    2026,
  )
  expect(await lines(store, 'SELECT worker, started_on, ceased_on FROM allocation ORDER BY 2')).toEqual([
    'W1 2025-04-01 2025-06-01',
    'W2 2025-06-01 2025-08-15',
    'W3 2025-08-15 9999-12-31',
  ])
})
