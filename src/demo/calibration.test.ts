import { expect, test } from 'vitest'
import { TARGETS } from './calibration-targets.ts'
import { measureOutcomes, measurePopulation } from './measure-population.ts'
import { measureReturn } from './measure-return.ts'
import { type AuthorityPlan, returnYears, settlePlan } from './plan.ts'
import { populate } from './population.ts'
import { readAuthority } from './read-authority.ts'

/** Chance moves a share of 620 children over four times as far as one of 12,000. */
const SMALL_AUTHORITY = 3

const large = measureLastReturn({ children: 12_000, plantErrors: false })
const anytown = measureLastReturn({})
const everyYear = [2023, 2024, 2025, 2026].map((year) => measureLastReturn({ lastYear: 2026 }, year))

test.each(TARGETS)(
  '$measure is $published within $within in a large authority',
  ({ measure, published, within }) => {
    expect(Math.abs(large.get(measure)! - published)).toBeLessThanOrEqual(within)
  },
)

test.each(TARGETS)(
  '$measure is near $published in Anytown, as far as chance allows',
  ({ measure, published, within }) => {
    expect(Math.abs(anytown.get(measure)! - published)).toBeLessThanOrEqual(within * SMALL_AUTHORITY)
  },
)

test('exactly the planned number of children is looked after at the end when no errors are planted', () => {
  expect(large.get('looked after')).toBe(12_000)
})

test('planted errors leave the number of children within 1 %', () => {
  expect(anytown.get('looked after')).toBeGreaterThan(613)
  expect(anytown.get('looked after')).toBeLessThan(627)
})

test('fewer children live with their parents and more in homes at the end than four years before', () => {
  const parents = everyYear.map((year) => year.get('on 31 March: with parents')!)
  const homes = everyYear.map((year) => year.get('on 31 March: children’s homes and secure homes')!)
  expect(parents[0]! - parents[3]!).toBeGreaterThan(2)
  expect(homes[3]! - homes[0]!).toBeGreaterThan(1)
})

test('more children go missing in the last year than in the first', () => {
  const missing = everyYear.map((year) => year.get('missing in the year, of all looked after in it')!)
  expect(missing[3]! - missing[0]!).toBeGreaterThan(1)
})

function measureLastReturn(plan: AuthorityPlan, inYear = 2026): Map<string, number> {
  const settled = settlePlan(plan)
  const year = returnYears(settled).find((each) => each.year === inYear)!
  const files = readAuthority(plan, year.folder).get(year.folder)!
  const shares = measureReturn(files, inYear)
  const population = measurePopulation(populate(settled), year)
  const outcomes = measureOutcomes(
    files.get('OC2')!,
    files.get('OC3')!,
    year.endsOn,
    shares.get('looked after')!,
  )
  return new Map([...shares, ...population, ...outcomes])
}
