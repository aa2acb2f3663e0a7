import { expect, test } from 'vitest'
import { readChecks, runChecks } from '../../src/checks/index.ts'
import { testExamples } from '../support/test-examples.ts'
import { catalogueFiles, emptyStore } from '../support/example-store.ts'
import { buildHistories } from '../../src/records/index.ts'

const checks = readChecks(catalogueFiles)

testExamples(checks.filter(({ over }) => over === 'histories'))

test('with nothing loaded no check passes', async () => {
  const database = await emptyStore()
  await buildHistories(database, catalogueFiles)
  const results = await runChecks(database, checks)
  expect(results.filter(({ state }) => state !== 'not run')).toEqual([])
  expect(results.filter(({ whyNot }) => whyNot.length === 0)).toEqual([])
  await database.close()
})
