import { expect, test } from 'vitest'
import { catalogueFiles } from '../../tests/support/example-store.ts'
import { readCatalogue } from '../measures/index.ts'
import { readSettings } from '../store/index.ts'
import { targetProblems } from './target-problems.ts'

const catalogue = readCatalogue(catalogueFiles)
const problemsOf = (targets: string) =>
  targetProblems(catalogue, readSettings(`authority: { name: A, code: "1" }\ntargets:\n${targets}`))

test('a target that no indicator answers to is named', () => {
  expect(problemsOf('  cla-nubmer: { on: value, milestones: [ { by: 2026-12-31, value: 10 } ] }')).toEqual([
    'homeward.yaml, targets, cla-nubmer: no indicator has this key',
  ])
})

test('a stage that repeats the one before is flagged, and one that improves on it is not', () => {
  const stages = (second: number) =>
    problemsOf(
      `  stability-3plus: { on: value, milestones: [ { by: 2026-06-30, value: 12 }, { by: 2026-12-31, value: ${second} } ] }`,
    )
  expect(stages(12)).toHaveLength(1)
  expect(stages(10)).toEqual([])
})

test('the flag of report 001 is raised for its visits: 85 per cent by September “increasing to 85” by December', () => {
  expect(
    problemsOf(
      `  visits-held-in-time: { on: value, milestones: [ { by: 2017-09-30, value: 85 }, { by: 2017-12-31, value: 85 } ] }`,
    ),
  ).toEqual([
    'homeward.yaml, targets, visits-held-in-time: A milestone asks for nothing new: 85 by 31 December 2017 comes after 85 by 30 September 2017.',
  ])
})

test('a target may say its tolerance, owner and note, and a tolerance wider than the whole way is flagged', () => {
  const within = (tolerance: number) =>
    problemsOf(
      `  stability-3plus: { on: value, tolerance: ${tolerance}, owner: Head of service, note: Agreed by the board,
    baseline: { on: 2026-03-31, value: 14 }, milestones: [ { by: 2026-12-31, value: 10 } ] }`,
    )
  expect(within(3.9)).toEqual([])
  expect(within(4)).toEqual([
    'homeward.yaml, targets, stability-3plus: The tolerance of 4 reaches from the last milestone, 10 by 31 December 2026, to the baseline, 14 by 31 March 2026.',
  ])
})

test('a tolerance below nothing is refused', () => {
  expect(() =>
    problemsOf(
      '  stability-3plus: { on: value, tolerance: -1, milestones: [ { by: 2026-12-31, value: 10 } ] }',
    ),
  ).toThrow('tolerance')
})
