import { expect, test } from 'vitest'
import { findingsOf, historiesOf, lines } from '../../tests/support/histories.ts'

const PERIODS = `SELECT child_id, period_no, started_on, ceased_on, reason_ceased, start_is_known
  FROM period_of_care ORDER BY child_id, period_no`

test('episodes that follow on the same day are one period of care; a gap begins another', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S V2 N1 U6 PR1 01/06/2025 X1  - AN11AA -
    2026 A 01/06/2025 L C1 N1 U6 PR1 01/09/2025 E4A - AN11AA -
    2026 A 02/09/2025 S C2 N1 U6 PR1 -          -   - AN11AA -`)
  expect(await lines(store, PERIODS)).toEqual([
    'A 1 2025-05-01 2025-09-01 E4A 1',
    'A 2 2025-09-02 9999-12-31 - 1',
  ])
  expect(await findingsOf(store)).toEqual([])
})

test('a child who leaves and returns the same day has one period of care', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S V2 N1 U6 PR1 01/09/2025 E4A - AN11AA -
    2026 A 01/09/2025 S V2 N1 U6 PR1 -          -   - AN11AA -`)
  expect(await lines(store, PERIODS)).toEqual(['A 1 2025-05-01 9999-12-31 - 1'])
  expect(await findingsOf(store)).toEqual(['start-on-day-of-ceasing A'])
})

test('reason S inside running care is a finding and no new period', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S V2 N1 U6 PR1 01/09/2025 X1 - AN11AA -
    2026 A 01/09/2025 S C1 N1 U6 PR1 -          -  - AN11AA -`)
  expect(await lines(store, PERIODS)).toEqual(['A 1 2025-05-01 9999-12-31 - 1'])
  expect(await findingsOf(store)).toEqual(['start-inside-care A'])
})

test('after a gap a period begins even if the reason is not S, and that is a finding', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S V2 N1 U6 PR1 01/09/2025 X1 - AN11AA -
    2026 A 05/09/2025 P V2 N1 U6 PR1 -          -  - AN12AA -`)
  expect(await lines(store, PERIODS)).toEqual([
    'A 1 2025-05-01 2025-09-01 - 1',
    'A 2 2025-09-05 9999-12-31 - 1',
  ])
  expect(await findingsOf(store)).toEqual(['ends-with-x1 A', 'start-without-s A'])
})

test('care that already ran before the first return has a start that is not known', async () => {
  const store = await historiesOf(`2026 A 01/05/2019 P C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, PERIODS)).toEqual(['A 1 2019-05-01 9999-12-31 - 0'])
  expect(await findingsOf(store)).toEqual([])
})

test('short breaks are left out, and a child who moves on from them starts with the first other episode', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S V3 N2 R1 PR1 04/05/2025 E4A - -      -
    2026 B 01/05/2025 S V4 N2 R1 PR1 10/06/2025 X1  - -      -
    2026 B 10/06/2025 U V2 N2 U6 PR1 -          -   - AN11AA -`)
  expect(await lines(store, PERIODS)).toEqual(['B 1 2025-06-10 9999-12-31 - 1'])
  expect(await findingsOf(store)).toEqual(['start-after-short-breaks B'])
})

test('a legal spell lasts as long as the status does, across moves', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C1 N1 U6 PR1 01/06/2025 X1 CARPL AN11AA -
    2026 A 01/06/2025 P C1 N1 U4 PR1 01/09/2025 X1 -     AN12AA -
    2026 A 01/09/2025 L C2 N1 U4 PR1 -          -  -     AN12AA -`)
  expect(
    await lines(store, 'SELECT legal_status, started_on, ceased_on FROM legal_spell ORDER BY started_on'),
  ).toEqual(['C1 2025-05-01 2025-09-01', 'C2 2025-09-01 9999-12-31'])
})
