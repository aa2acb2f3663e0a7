import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/example-store.ts'
import { readCatalogue } from '../../measures/index.ts'
import { readSettings } from '../../store/index.ts'
import { rebaseProblems } from './rebase-problems.ts'

const catalogue = readCatalogue(catalogueFiles)
const problemsOf = (key: string) =>
  rebaseProblems(
    catalogue,
    readSettings(
      `authority: { name: A, code: "1" }\nrebase: { ${key}: [ { on: 2026-04-01, reason: New front door } ] }`,
    ),
  )

test('a rebase that no indicator answers to is named', () => {
  expect(problemsOf('cla-nubmer')).toEqual(['homeward.yaml, rebase, cla-nubmer: no indicator has this key'])
})

test('a rebase of an indicator is in order', () => {
  expect(problemsOf('cla-number')).toEqual([])
})
