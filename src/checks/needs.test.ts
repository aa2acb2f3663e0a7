import { expect, test } from 'vitest'
import type { Check } from './check.ts'
import { type Loaded, whereRunnable } from './needs.ts'

const check = (needs: string[], more: Partial<Check> = {}) => ({ over: 'rows', needs, ...more }) as Check
const loaded: Loaded = {
  years: [2025, 2026],
  kinds: new Map([
    [
      'ssda903/episodes',
      new Map([
        [2025, ['PL_LA']],
        [2026, []],
      ]),
    ],
    ['local/peps', new Map([[0, []]])],
  ]),
  hasDirectory: true,
}

test('a check runs in the years whose files have what it needs, and says why not in the others', () => {
  expect(whereRunnable(check(['ssda903/episodes.PL_LA']), loaded)).toEqual({
    years: [2026],
    whyNot: ['the episodes file for 2024/25 has no column PL_LA'],
  })
  expect(whereRunnable(check(['ssda903/oc2']), loaded)).toEqual({
    years: [],
    whyNot: ['no oc2 file is loaded'],
  })
})

test('what is worked out from postcodes stands in the histories and not in the rows', () => {
  const overHistories = check(['ssda903/episodes.PL_LA'], { over: 'histories' })
  expect(whereRunnable(overHistories, loaded)).toEqual({ years: [2025, 2026], whyNot: [] })
  expect(whereRunnable(overHistories, { ...loaded, hasDirectory: false }).years).toEqual([2026])
})

test('a rule that is not in use in the years that are loaded did not run, and says so', () => {
  expect(whereRunnable(check(['ssda903/episodes'], { from: 2027 }), loaded)).toEqual({
    years: [],
    whyNot: ['the rule is not in use in the years that are loaded'],
  })
})

test('a check of lists alone runs where there is no return', () => {
  expect(whereRunnable(check(['local/peps'], { over: 'histories' }), { ...loaded, years: [] })).toEqual({
    years: [0],
    whyNot: [],
  })
  expect(whereRunnable(check(['local/peps']), { ...loaded, kinds: new Map() }).whyNot).toEqual([
    'nothing is loaded',
  ])
})
