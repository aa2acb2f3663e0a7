import { drawHomePostcode, drawPlacement } from './addresses.ts'
import type { CareEpisode, Child } from './model.ts'
import { childId, drawPerson } from './person.ts'
import type { SettledPlan } from './plan.ts'
import { Random } from './random.ts'

/** Children with short breaks only, per child looked after. */
const PER_CHILD = 0.03
const LONGEST_BREAK = 17
/** Days of short breaks a year stay under this; the regulations allow 75. */
const MOST_DAYS_A_YEAR = 60

/**
 * Disabled children who have short breaks and no other care: each break recorded (V3), or only the agreement
 * (V4). They are in the files but in no count of children looked after.
 */
export function* shortBreakChildren(plan: SettledPlan, firstNumber: number): Generator<Child> {
  const children = Math.max(3, Math.round(plan.children * PER_CHILD))
  for (let i = 0; i < children; i++) yield shortBreakChild(plan, firstNumber + i, i % 5 < 2)
}

function shortBreakChild(plan: SettledPlan, number: number, agreementOnly: boolean): Child {
  const random = new Random(plan.seed, number, 2)
  const id = childId(plan.idPrefix, number)
  const bornOn = plan.firstDay - random.whole(5, 12) * 365 - random.whole(0, 364)
  const homePostcode = drawHomePostcode(random)
  const shortBreaks = agreementOnly ? [agreement(random, plan)] : breaks(random, plan)
  const rest = { unaccompanied: false, homePostcode, periods: [], shortBreaks, leftCareOn: undefined }
  return { number, id, bornOn, ...drawPerson(random, false), ...rest }
}

function agreement(random: Random, plan: SettledPlan): CareEpisode {
  const startedOn = plan.firstDay - random.whole(-300, 900)
  return episode(random, { legalStatus: 'V4', startedOn, endedOn: startedOn + random.whole(500, 1_800) })
}

function breaks(random: Random, plan: SettledPlan): CareEpisode[] {
  const result: CareEpisode[] = []
  const between = random.whole(20, 60)
  let on = plan.firstDay - 60 + random.whole(0, 200)
  while (on < plan.lastDay) {
    const days = Math.min(
      LONGEST_BREAK,
      random.whole(1, 4),
      Math.floor((MOST_DAYS_A_YEAR * between) / 365) + 1,
    )
    result.push(episode(random, { legalStatus: 'V3', startedOn: on, endedOn: on + days }))
    on += days + between + random.whole(0, 10)
  }
  return result
}

function episode(
  random: Random,
  what: { legalStatus: string; startedOn: number; endedOn: number },
): CareEpisode {
  const foster = random.chance(0.4)
  const household = foster ? 'foster' : 'home'
  const wish = { code: foster ? 'U6' : 'K2', household, homePostcode: '', unaccompanied: false } as const
  const placement = { ...drawPlacement(random, wish), postcode: '', urn: '', authority: '' }
  return { ...what, reasonNew: 'S', placement, endReason: 'E4A', changeReason: '' }
}
