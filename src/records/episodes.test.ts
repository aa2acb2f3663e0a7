import { expect, test } from 'vitest'
import { findingsOf, historiesOf, lines } from '../../tests/support/histories.ts'

const EPISODES =
  'SELECT child_id, started_on, ceased_on, reason_ceased FROM episode ORDER BY child_id, started_on'

test('an open episode repeated in the next return is one episode, with the end the next return gives', async () => {
  const store = await historiesOf(`
    2025 A 01/06/2024 S C2 N1 U4 PR1 -          -   - AN11AA -
    2026 A 01/06/2024 S C2 N1 U4 PR1 10/05/2025 E4A - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2024-06-01 2025-05-10 E4A'])
  expect(await findingsOf(store)).toEqual([])
})

test('an episode still open has the open end', async () => {
  const store = await historiesOf(`2026 A 01/06/2025 S C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2025-06-01 9999-12-31 -'])
})

test('two rows of one return for the same start: the one with an end is kept, and that is a finding', async () => {
  const store = await historiesOf(`
    2026 A 01/06/2025 S C2 N1 U4 PR1 -          -   - AN11AA -
    2026 A 01/06/2025 S C2 N1 U4 PR1 01/09/2025 E4A - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2025-06-01 2025-09-01 E4A'])
  expect(await findingsOf(store)).toEqual(['episode-reported-twice A'])
})

test('of two episodes that end on the same day the second is dropped', async () => {
  const store = await historiesOf(`
    2026 A 01/06/2025 S C2 N1 U4 PR1 01/09/2025 E4A - AN11AA -
    2026 A 01/07/2025 P C2 N1 U4 PR1 01/09/2025 E4A - AN12AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2025-06-01 2025-09-01 E4A'])
  expect(await findingsOf(store)).toEqual(['episode-same-end A'])
})

test('an episode that runs into the next one is cut where the next begins', async () => {
  const store = await historiesOf(`
    2026 A 01/06/2025 S C2 N1 U4 PR1 15/09/2025 X1 CARPL AN11AA -
    2026 A 01/09/2025 P C2 N1 U4 PR1 -          -  -     AN12AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2025-06-01 2025-09-01 X1', 'A 2025-09-01 9999-12-31 -'])
  expect(await findingsOf(store)).toEqual(['episode-overlaps A'])
})

test('an episode that ends on the day it starts, or before, is left out', async () => {
  const store = await historiesOf(`
    2026 A 01/06/2025 S C2 N1 U4 PR1 01/06/2025 E4A - AN11AA -
    2026 B 02/06/2025 S C2 N1 U4 PR1 01/06/2025 E4A - AN11AA -
    2026 C 01/06/2025 S C2 N1 U4 PR1 02/06/2025 E4A - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['C 2025-06-01 2025-06-02 E4A'])
  expect(await findingsOf(store)).toEqual(['episode-under-24-hours A', 'episode-under-24-hours B'])
})

test('an open episode that the next return does not repeat is taken as ended on 1 April, without a reason', async () => {
  const store = await historiesOf(`
    2025 A 01/06/2024 S C2 N1 U4 PR1 - - - AN11AA -
    2026 B 01/06/2025 S C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2024-06-01 2025-04-01 -', 'B 2025-06-01 9999-12-31 -'])
  expect(await findingsOf(store)).toEqual(['episode-not-repeated A'])
})

test('when the next return tells the same time with another start date, the later return is used', async () => {
  const store = await historiesOf(`
    2025 A 01/06/2024 S C2 N1 U4 PR1 - - - AN11AA -
    2026 A 15/05/2024 S C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['A 2024-05-15 9999-12-31 -'])
  expect(await findingsOf(store)).toEqual(['episode-replaced A'])
})

test('a row without a start date is a finding and no episode', async () => {
  const store = await historiesOf(`
    2026 A -          S C2 N1 U4 PR1 - - - AN11AA -
    2026 B 01/06/2025 S C2 N1 U4 PR1 - - - AN11AA -`)
  expect(await lines(store, EPISODES)).toEqual(['B 2025-06-01 9999-12-31 -'])
  expect(await findingsOf(store)).toEqual(['episode-without-dates A'])
})
