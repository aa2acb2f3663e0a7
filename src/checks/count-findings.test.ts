import { beforeAll, expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import { readNamedTables } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Check } from './check.ts'
import { countFindings } from './count-findings.ts'
import { acceptFinding, keepFindings } from './keep-findings.ts'
import { NO_TEAM } from './worklist.ts'

/** A and B are children of the team North; D is of none, and nobody knows of a child in the last finding. */
const ALLOCATIONS = `
### local/allocations
| child_id | role          | worker | team  | allocated_from |
| -------- | ------------- | ------ | ----- | -------------- |
| A        | social-worker | SW1    | North | 2025-05-01     |
| B        | social-worker | SW1    | North | 2025-05-01     |
| C        | social-worker | SW2    | South | 2025-05-01     |
`
const LOADS_BEFORE = '2026-04-01T09:00:00Z'

/** What one check came to: findings about children, and one about none for `-`. */
function result(key: string, children: readonly string[]) {
  const findings = children.map((child) => ({
    check: key,
    year: null,
    child_id: child === '-' ? null : child,
    about_on: '2025-06-01',
    load_id: null,
    line: null,
    detail: null,
  }))
  return { check: { check: key } as Check, state: 'findings' as const, whyNot: [], findings, milliseconds: 1 }
}

let store: Database

// Over the loads before A, B and C had no reason; over those of now B is mended, and D and a finding of no child are new.
beforeAll(async () => {
  store = await exampleStore(readNamedTables(ALLOCATIONS), 2026)
  await keepFindings(store, [result('no-reason', ['A', 'B', 'C']), result('no-visit', ['A'])], LOADS_BEFORE)
  const now = [result('no-reason', ['A', 'C', 'D', '-']), result('no-visit', ['A'])]
  await keepFindings(store, now, '2026-05-01T09:00:00Z')
  await acceptFinding(store, {
    identity: 'no-reason|C|2025-06-01',
    person: 'the team manager',
    reason: 'the court agreed',
    until: '2026-05-10',
    accepted_at: '2026-05-02T09:00:00Z',
  })
})

const none = { to_mend: 0, let_stand: 0, added: 0, gone: 0 }

test('the findings of each check are counted: to mend, let stand, new and gone since the load before', async () => {
  expect(await countFindings(store, { today: '2026-05-10', before: LOADS_BEFORE })).toEqual([
    { check: 'no-reason', to_mend: 3, let_stand: 1, added: 2, gone: 1 },
    { ...none, check: 'no-visit', to_mend: 1 },
  ])
})

test('the day after it may stand, a finding is to be mended again', async () => {
  const [count] = await countFindings(store, { today: '2026-05-11', before: LOADS_BEFORE })
  expect(count).toEqual({ check: 'no-reason', to_mend: 4, let_stand: 0, added: 2, gone: 1 })
})

test('of a team its children alone are counted, and of no team the others and what is about no child', async () => {
  const ofTeam = (team: string) => countFindings(store, { today: '2026-05-10', before: LOADS_BEFORE, team })
  expect(await ofTeam('North')).toEqual([
    { ...none, check: 'no-reason', to_mend: 1, gone: 1 },
    { ...none, check: 'no-visit', to_mend: 1 },
  ])
  expect(await ofTeam('South')).toEqual([{ ...none, check: 'no-reason', let_stand: 1 }])
  expect(await ofTeam(NO_TEAM)).toEqual([{ ...none, check: 'no-reason', to_mend: 2, added: 2 }])
})

test('before the checks ran over a second load nothing counts as new or gone', async () => {
  expect(await countFindings(store, { today: '2026-05-10' })).toEqual([
    { ...none, check: 'no-reason', to_mend: 3, let_stand: 1 },
    { ...none, check: 'no-visit', to_mend: 1 },
  ])
})
