import { expect, test } from 'vitest'
import { historiesOf, lines } from '../../tests/support/histories.ts'

const YEARS = 'SELECT child_id, collection_year FROM continuous_year ORDER BY child_id, collection_year'

test('care from 1 April to 31 March is twelve months; a day less at either end is not', async () => {
  const store = await historiesOf(`
    2026 A 01/04/2025 S C2 N1 U6 PR1 31/03/2026 E4A - AN11AA -
    2026 B 02/04/2025 S C2 N1 U6 PR1 -          -   - AN11AA -
    2026 C 01/04/2024 S C2 N1 U6 PR1 30/03/2026 E4A - AN11AA -`)
  expect(await lines(store, YEARS)).toEqual(['A 2026'])
})

test('a child who left and came back, or had a short break in the year, is left out', async () => {
  const store = await historiesOf(`
    2026 A 01/04/2024 S C2 N1 U6 PR1 30/09/2025 E4A - AN11AA -
    2026 A 10/10/2025 S C2 N1 U6 PR1 -          -   - AN11AA -
    2026 B 01/04/2024 S C2 N1 U6 PR1 31/03/2026 X1  - AN11AA -
    2026 B 31/03/2026 L V3 N2 R1 PR1 -          -   - -      -
    2026 C 01/04/2024 S C2 N1 U6 PR1 30/09/2025 X1  - AN11AA -
    2026 C 30/09/2025 P C2 N1 U4 PR1 -          -   - AN12AA -`)
  expect(await lines(store, YEARS)).toEqual(['C 2026'])
})

test('only years whose return is loaded to its end are told of', async () => {
  const store = await historiesOf(`2026 A 01/05/2019 S C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, YEARS)).toEqual(['A 2026'])
})
