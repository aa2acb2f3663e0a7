import { afterAll, expect, test } from 'vitest'
import type { Check } from '../../src/checks/index.ts'
import { CheckExamples } from './example-checks.ts'

/** Holds each check to its worked example. */
export function testExamples(checks: readonly Check[]): void {
  const examples = new CheckExamples()
  afterAll(() => examples.close())
  test.each(checks.map((check) => [check.check, check] as const))(
    'the check %s finds what its worked example says, and nothing else',
    async (_, check) => {
      const { result, expected } = await examples.answer(check)
      expect(expected.length, 'the example has something wrong in it').toBeGreaterThan(0)
      expect(result.whyNot).toEqual([])
      const heads = Object.keys(expected[0]!) as (keyof (typeof result.findings)[number])[]
      const found = result.findings.map((finding) =>
        Object.fromEntries(
          heads.map((head) => [head, finding[head] === null ? null : String(finding[head])]),
        ),
      )
      expect(sorted(found)).toEqual(sorted(expected))
    },
  )
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.values(row))).sort()
}
