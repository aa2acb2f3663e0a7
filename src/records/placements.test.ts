import { expect, test } from 'vitest'
import { findingsOf, historiesOf, lines } from '../../tests/support/histories.ts'

const PLACEMENTS = `SELECT placement_no, carer_no, placement_type, started_on, ceased_on FROM placement
  ORDER BY child_id, period_no, placement_no`

test('a change of legal status alone goes on with the placement', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C1 N1 U6 PR1 01/06/2025 X1 - AN11AA -
    2026 A 01/06/2025 L C2 N1 U6 PR1 -          -  - AN11AA -`)
  expect(await lines(store, PLACEMENTS)).toEqual(['1 1 U6 2025-05-01 9999-12-31'])
})

test('P and B start a placement with a new carer; T and U one with the same carer', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C1 N1 U6 PR1 01/06/2025 X1 CARPL AN11AA -
    2026 A 01/06/2025 P C1 N1 U6 PR1 01/07/2025 X1 PLACE AN12AA -
    2026 A 01/07/2025 T C1 N1 U4 PR1 01/08/2025 X1 CARPL AN12AA -
    2026 A 01/08/2025 B C2 N1 K2 PR4 01/09/2025 X1 PLACE ZX12AA SC123456
    2026 A 01/09/2025 U D1 N1 R1 PR4 -          -  -     ZX12AA SC123456`)
  expect(await lines(store, PLACEMENTS)).toEqual([
    '1 1 U6 2025-05-01 2025-06-01',
    '2 2 U6 2025-06-01 2025-07-01',
    '3 2 U4 2025-07-01 2025-08-01',
    '4 3 K2 2025-08-01 2025-09-01',
    '5 3 R1 2025-09-01 9999-12-31',
  ])
  expect(
    await lines(store, 'SELECT carer_no, started_on, placements FROM carer_spell ORDER BY carer_no'),
  ).toEqual(['1 2025-05-01 1', '2 2025-06-01 2', '3 2025-08-01 2'])
})

test('a stay in hospital and back to the same place is one placement throughout', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 - AN11AA SC111111
    2026 A 01/06/2025 P C2 N1 T1 -   08/06/2025 X1 - AN19AA -
    2026 A 08/06/2025 P C2 N1 U6 PR1 -          -  - AN11AA SC111111`)
  expect(await lines(store, PLACEMENTS)).toEqual(['1 1 U6 2025-05-01 9999-12-31'])
})

test('a temporary move followed by another place leaves the later one as a move', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 - AN11AA SC111111
    2026 A 01/06/2025 P C2 N1 T3 -   08/06/2025 X1 - AN19AA -
    2026 A 08/06/2025 P C2 N1 U6 PR1 -          -  - AN15AA SC222222`)
  expect(await lines(store, PLACEMENTS)).toEqual([
    '1 1 U6 2025-05-01 2025-06-08',
    '2 2 U6 2025-06-08 9999-12-31',
  ])
})

test('a placement that only changed its code (H5 to K3) is no move, and is noted', async () => {
  const store = await historiesOf(
    `
    2024 A 01/05/2023 S V2 N8 H5 PR4 28/10/2023 X1 PLACE AN11AA 1234567
    2024 A 28/10/2023 P V2 N8 K3 PR4 -          -  -     AN11AA 1234567`,
    '',
    2024,
  )
  expect(await lines(store, PLACEMENTS)).toEqual(['1 1 K3 2023-05-01 9999-12-31'])
  expect(await findingsOf(store)).toEqual(['placement-recoded A'])
})

test('an open H5 that the next return calls K3 was never two episodes, so it is no move either', async () => {
  const store = await historiesOf(
    `
    2024 A 01/05/2023 S V2 N8 H5 PR4 - - - AN11AA 1234567
    2025 A 01/05/2023 S V2 N8 K3 PR4 - - - AN11AA 1234567`,
    '',
    2025,
  )
  expect(await lines(store, PLACEMENTS)).toEqual(['1 1 K3 2023-05-01 9999-12-31'])
})

test('adoption by the foster carer the child is with is a new placement with the same carer', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S E1 N1 U5 PR1 01/09/2025 X1 CARPL AN11AA -
    2026 A 01/09/2025 P E1 N1 A5 PR1 -          -  -     AN11AA -`)
  expect(await lines(store, PLACEMENTS)).toEqual([
    '1 1 U5 2025-05-01 2025-09-01',
    '2 1 A5 2025-09-01 9999-12-31',
  ])
})

test('where the reason for the new episode is not known, the place decides', async () => {
  const store = await historiesOf(`
    2026 A 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 - AN11AA -
    2026 A 01/06/2025 - C2 N1 U6 PR1 01/07/2025 X1 - AN11AA -
    2026 A 01/07/2025 - C2 N1 U6 PR1 -          -  - AN12AA -`)
  expect(await lines(store, PLACEMENTS)).toEqual([
    '1 1 U6 2025-05-01 2025-07-01',
    '2 2 U6 2025-07-01 9999-12-31',
  ])
})
