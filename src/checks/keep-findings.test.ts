import { expect, test } from 'vitest'
import { emptyStore } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import type { Check } from './check.ts'
import { keepFindings } from './keep-findings.ts'
import type { CheckFinding, CheckResult } from './run-checks.ts'

const check = { check: 'no-reason' } as Check
const finding = (child: string, on: string): CheckFinding => ({
  check: 'no-reason',
  year: null,
  child_id: child,
  about_on: on,
  load_id: 1,
  line: 2,
  detail: null,
})
const result = (findings: CheckFinding[], whyNot: string[] = []): CheckResult => ({
  check,
  state: whyNot.length > 0 ? 'not run' : findings.length > 0 ? 'findings' : 'pass',
  whyNot,
  findings,
  milliseconds: 1,
})

const state = `SELECT child_id, first_seen, mended_at FROM app.check_finding ORDER BY child_id, about_on`

test('a finding is the same from load to load, and mended when its check no longer finds it', async () => {
  const store = await emptyStore()
  await keepFindings(store, [result([finding('A', '2025-05-01'), finding('B', '2025-06-01')])], '2026-04-01')
  await keepFindings(store, [result([finding('A', '2025-05-01')])], '2026-05-01')
  expect(await lines(store, state)).toEqual(['A 2026-04-01 -', 'B 2026-04-01 2026-05-01'])
  await keepFindings(store, [result([finding('B', '2025-06-01')])], '2026-06-01')
  expect(await lines(store, state)).toEqual(['A 2026-04-01 2026-06-01', 'B 2026-06-01 -'])
})

test('when a check did not run nothing is mended, because nobody looked', async () => {
  const store = await emptyStore()
  await keepFindings(store, [result([finding('A', '2025-05-01')])], '2026-04-01')
  await keepFindings(store, [result([], ['no episodes file is loaded'])], '2026-05-01')
  expect(await lines(store, state)).toEqual(['A 2026-04-01 -'])
  expect(await lines(store, 'SELECT ran_at, state, why_not FROM app.check_result ORDER BY ran_at')).toEqual([
    '2026-04-01 findings ',
    '2026-05-01 not run no episodes file is loaded',
  ])
})

test('two findings of one child on one day are two', async () => {
  const store = await emptyStore()
  await keepFindings(store, [result([finding('A', '2025-05-01'), finding('A', '2025-05-01')])], '2026-04-01')
  expect(await lines(store, 'SELECT count(DISTINCT identity) FROM app.check_finding')).toEqual(['2'])
})
