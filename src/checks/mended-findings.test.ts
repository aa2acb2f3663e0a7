import { expect, test } from 'vitest'
import { exampleStore } from '../../tests/support/example-store.ts'
import type { Check } from './check.ts'
import { keepFindings } from './keep-findings.ts'
import { mendedFindings } from './mended-findings.ts'

const check = { check: 'no-reason' } as Check
const finding = (child: string) => ({
  check: 'no-reason',
  year: null,
  child_id: child,
  about_on: '2025-05-01',
  load_id: 1,
  line: 2,
  detail: null,
})
const result = (...children: string[]) => [
  { check, state: 'findings' as const, whyNot: [], findings: children.map(finding), milliseconds: 1 },
]

test('mended is what was there in the load before and is gone, not what came and went in between', async () => {
  const store = await exampleStore(new Map(), 2026)
  await keepFindings(store, result('A', 'B', 'C'), '2026-03-01')
  await keepFindings(store, result('B', 'C'), '2026-04-01')
  await keepFindings(store, result('C', 'D'), '2026-05-01')
  await keepFindings(store, result('C'), '2026-05-02')
  const gone = await mendedFindings(store, {
    check: 'no-reason',
    before: '2026-04-01',
    today: '2026-05-02',
  })
  expect(gone.map(({ child_id, mended_at, team }) => [child_id, mended_at, team])).toEqual([
    ['B', '2026-05-01', null],
  ])
})
