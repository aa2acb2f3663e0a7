import { expect, test } from 'vitest'
import { readChecks, runChecks } from '../../src/checks/index.ts'
import { readNamedTables } from '../../src/core/index.ts'
import { catalogueFiles, emptyStore, exampleStore } from '../support/example-store.ts'
import { buildHistories } from '../../src/records/index.ts'

const checks = readChecks(catalogueFiles)

/** The collection year of the rows of an example that do not name theirs; each example is of one in use. */
function yearOf({ from, to }: (typeof checks)[number]): number {
  return Math.min(Math.max(2026, from ?? 0), to ?? 9999)
}

test.each(checks.map((check) => [check.check, check] as const))(
  'the check %s finds what its worked example says, and nothing else',
  async (_, check) => {
    const tables = readNamedTables(check.workedExample)
    const expected = tables.get('Expected') ?? []
    expect(expected.length, 'the example has something wrong in it').toBeGreaterThan(0)
    const database = await exampleStore(tables, yearOf(check))
    const [result] = await runChecks(database, [{ ...check, needs: check.needs.map(withoutColumn) }])
    expect(result!.whyNot).toEqual([])
    const heads = Object.keys(expected[0]!) as (keyof (typeof result & object)['findings'][number])[]
    const found = result!.findings.map((finding) =>
      Object.fromEntries(heads.map((head) => [head, finding[head] === null ? null : String(finding[head])])),
    )
    expect(sorted(found)).toEqual(sorted(expected))
    await database.close()
  },
)

test('with nothing loaded no check passes', async () => {
  const database = await emptyStore()
  await buildHistories(database, catalogueFiles)
  const results = await runChecks(database, checks)
  expect(results.filter(({ state }) => state !== 'not run')).toEqual([])
  expect(results.filter(({ whyNot }) => whyNot.length === 0)).toEqual([])
  await database.close()
})

/** Examples give only the columns that matter to them. */
function withoutColumn(need: string): string {
  return need.split('.')[0]!
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.values(row))).sort()
}
