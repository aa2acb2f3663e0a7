import { type DayNumber, birthday } from '../calendar.ts'
import { leaversFile, leaversIn } from '../leavers-file.ts'
import type { Child } from '../model.ts'
import { returnYears } from '../plan.ts'
import type { ListContents } from './list-file.ts'

/** What a care leaver did around one or more birthdays, as the OC3 files code it; it ends on the day before `endedOn`. */
export interface ActivitySpell {
  readonly activity: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  /** The first birthday for which a return gives the activity. */
  readonly toldOn: DayNumber
  /** True when the returns tell what came next. */
  readonly isFollowed: boolean
}

/** A care leaver with what the OC3 files tell of their activity. */
export interface LeaverActivities {
  readonly child: Child
  readonly spells: readonly ActivitySpell[]
}

/** People are taken to have changed half-way between two birthdays. */
const HALF_A_YEAR = 182
/** Before the first birthday in the returns and after the last, nothing tells of a change for a year. */
const YEAR = 365
const FIRST_BIRTHDAY = 17
const LAST_BIRTHDAY = 21

/**
 * What care leavers did, from the activity that each return gives for the birthday in its year: it is taken to
 * have lasted until half-way to another one, and the same one on two birthdays running to have gone on.
 */
export function leaverActivities({ plan, children }: ListContents): LeaverActivities[] {
  const told = new Map<Child, ActivitySpell[]>()
  const heads = leaversFile.columns.split(',')
  for (const year of returnYears(plan)) {
    const leavers = leaversIn(children, year)
    leaversFile.rows({ plan, year, inCare: [], leavers }).forEach((line, at) => {
      const child = leavers[at]!
      const activity = line.split(',')[heads.indexOf('ACTIV')]!
      const on = birthdayBetween(child, year.startsOn, year.endsOn)
      const before = told.get(child) ?? []
      const startedOn = Math.max(on - (before.length === 0 ? YEAR : HALF_A_YEAR), child.leftCareOn!)
      const isLast = on >= birthday(child.bornOn, LAST_BIRTHDAY)
      const endedOn = on + (isLast ? HALF_A_YEAR : YEAR)
      const spell = { activity, startedOn, endedOn, toldOn: on, isFollowed: false }
      told.set(child, joined(before, spell))
    })
  }
  return [...told].map(([child, spells]) => ({ child, spells }))
}

/** The spells with one more: the last one goes on when it is the same activity, and ends when it is another. */
function joined(spells: readonly ActivitySpell[], next: ActivitySpell): ActivitySpell[] {
  const last = spells.at(-1)
  if (!last) return [next]
  const earlier = spells.slice(0, -1)
  if (last.activity === next.activity) return [...earlier, { ...last, endedOn: next.endedOn }]
  const endedOn = Math.min(last.endedOn, next.startedOn)
  return [...earlier, { ...last, endedOn, isFollowed: true }, next]
}

function birthdayBetween(child: Child, from: DayNumber, until: DayNumber): DayNumber {
  for (let age = FIRST_BIRTHDAY; age < LAST_BIRTHDAY; age++) {
    const on = birthday(child.bornOn, age)
    if (on >= from && on <= until) return on
  }
  return birthday(child.bornOn, LAST_BIRTHDAY)
}
