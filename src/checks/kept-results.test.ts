import { expect, test } from 'vitest'
import { emptyStore } from '../../tests/support/example-store.ts'
import type { Check } from './check.ts'
import { keepFindings } from './keep-findings.ts'
import { keptResults, runsOfCheck } from './kept-results.ts'

const check = { check: 'no-reason' } as Check
const found = {
  check: 'no-reason',
  year: null,
  child_id: 'A',
  about_on: '2025-05-01',
  load_id: 1,
  line: 2,
  detail: null,
}

test('a check that has never been run has not passed', async () => {
  const store = await emptyStore()
  expect(await keptResults(store, [check])).toEqual([
    { check, state: 'not run', whyNot: ['it has not been run yet'], found: 0 },
  ])
})

test('of several runs the last counts, and all of them are the course of the check', async () => {
  const store = await emptyStore()
  const run = { check, milliseconds: 1 }
  await keepFindings(store, [{ ...run, state: 'findings', whyNot: [], findings: [found] }], '2026-04-01')
  const whyNot = ['no reviews file is loaded', 'no missing file is loaded']
  await keepFindings(store, [{ ...run, state: 'not run', whyNot, findings: [] }], '2026-05-01')
  expect(await keptResults(store, [check])).toEqual([{ check, state: 'not run', whyNot, found: 0 }])
  expect(await runsOfCheck(store, 'no-reason', 5)).toEqual([
    {
      ran_at: '2026-05-01',
      state: 'not run',
      why_not: 'no reviews file is loaded; no missing file is loaded',
      findings: 0,
    },
    { ran_at: '2026-04-01', state: 'findings', why_not: '', findings: 1 },
  ])
  expect(await runsOfCheck(store, 'no-reason', 1)).toHaveLength(1)
})
