import { expect, test } from 'vitest'
import type { DayNumber } from '../calendar.ts'
import { day } from '../measure-return.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { readAuthority } from '../read-authority.ts'
import { type HealthDays, healthDays } from './health-days.ts'

const plan = settlePlan({ children: 400 })
const children = populate(plan)
const returns = readAuthority({ children: 400, plantErrors: false })
const daysOf = healthDays(plan, children)

/** Every row of OC2 with the health days of the child it is about. */
const asked = [2023, 2024, 2025, 2026].flatMap((year) => {
  const [startsOn, endsOn] = [day(`01/04/${year - 1}`), day(`31/03/${year}`)]
  return returns
    .get(`${year - 1}-${year % 100}`)!
    .get('OC2')!
    .map((row) => {
      const child = children.find(({ id }) => id === row.CHILD)!
      const period = child.periods.find((each) => each.startedOn <= startsOn && each.endedOn > endsOn)!
      return { row, days: daysOf(child, period), isOfYear: (on: DayNumber) => on >= startsOn && on <= endsOn }
    })
})

test.each([
  ['HEALTH_ASSESSMENT', (days: HealthDays) => days.assessments],
  ['TEETH_CHECK', (days: HealthDays) => days.dentalChecks],
] as const)('there is a day in the year exactly when OC2 says yes under %s', (column, ofKind) => {
  expect(asked.length).toBeGreaterThan(1_000)
  const wrong = asked.filter(
    ({ row, days, isOfYear }) => ofKind(days).some(isOfYear) !== (row[column] === '1'),
  )
  expect(wrong).toEqual([])
})

test('days are in order and lie in the period of care', () => {
  const periods = children.flatMap((child) => child.periods.map((period) => ({ child, period })))
  const wrong = periods.filter(({ child, period }) => {
    const { assessments } = daysOf(child, period)
    const isInOrder = assessments.every((on, at) => at === 0 || on > assessments[at - 1]!)
    return !isInOrder || assessments.some((on) => on < period.startedOn || on >= period.endedOn)
  })
  expect(wrong).toEqual([])
})
