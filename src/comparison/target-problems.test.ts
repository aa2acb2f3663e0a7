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
