import type { DayNumber } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type Occasion, type Part, afterSixteen, atSchoolAge } from './schooling-parts.ts'
import {
  LAST_OF_PRIMARY,
  LAST_OF_SCHOOL_AGE,
  RECEPTION,
  academicYearIn,
  academicYearOf,
  firstDayOf,
  yearGroupIn,
} from './school-years.ts'
import { type School, drawSchool } from './schools.ts'

const PURPOSE_SCHOOLING = 40

/** Years 7, 12 and 13 bring a new school, or a new course at the college. */
const NEW_SCHOOL_IN = [RECEPTION, LAST_OF_PRIMARY + 1, LAST_OF_SCHOOL_AGE + 1, LAST_OF_SCHOOL_AGE + 2]

/** How often a child changes school with a placement: when it crosses Anytown's border, and otherwise. */
const CHANGES_ACROSS = 0.7
const CHANGES_WITHIN = 0.15

/** Children go to school where they live, mostly; some travel back to the school they had. */
const INSIDE_WHEN_PLACED_INSIDE = 0.95
const INSIDE_WHEN_PLACED_OUTSIDE = 0.15

/** A time in which a child had one school and one measure of teaching; it ends on the day before `endedOn`. */
export interface SchoolSpell extends Part {
  readonly school: School | undefined
  readonly inside: boolean
}

interface Stretch {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly occasion: Occasion
}

/** A child's schools and other provision in a period of care, from Reception to the 18th birthday. */
export function schoolingOf(plan: SettledPlan, child: Child, period: PeriodOfCare): SchoolSpell[] {
  const random = new Random(plan.seed, child.number, PURPOSE_SCHOOLING, period.startedOn)
  return stretches(random, child, period).flatMap((stretch) => {
    const yearGroup = yearGroupIn(child.bornOn, academicYearOf(stretch.startedOn))
    const home = period.episodes.findLast((episode) => episode.startedOn <= stretch.startedOn)
    const isInside = home?.placement.inside ?? true
    const inside = random.chance(isInside ? INSIDE_WHEN_PLACED_INSIDE : INSIDE_WHEN_PLACED_OUTSIDE)
    const isGrown = yearGroup > LAST_OF_SCHOOL_AGE
    const phase = isGrown ? 'college' : yearGroup > LAST_OF_PRIMARY ? 'secondary' : 'primary'
    const school = drawSchool(random, phase, inside)
    const parts = isGrown ? afterSixteen(random, stretch) : atSchoolAge(random, stretch, phase)
    return parts.map((part) => ({ ...part, inside, school: part.hours > 0 ? school : undefined }))
  })
}

/** What a child had on a day; `undefined` before school age and outside the period of care. */
export function spellOn(spells: readonly SchoolSpell[], on: DayNumber): SchoolSpell | undefined {
  return spells.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
}

/** The times between one change of school and the next. */
function stretches(random: Random, { bornOn }: Child, { episodes, endedOn }: PeriodOfCare): Stretch[] {
  const first = episodes[0]
  if (!first) return []
  const startOfSchool = firstDayOf(academicYearIn(bornOn, RECEPTION))
  const from = Math.max(first.startedOn, startOfSchool)
  const changes = new Map<DayNumber, Occasion>()
  episodes.forEach(({ startedOn, placement }, at) => {
    const before = episodes[at - 1]?.placement
    if (!before || before === placement) return
    const across = before.inside !== placement.inside
    if (random.chance(across ? CHANGES_ACROSS : CHANGES_WITHIN)) changes.set(startedOn, 'move')
  })
  for (const yearGroup of NEW_SCHOOL_IN) changes.set(firstDayOf(academicYearIn(bornOn, yearGroup)), 'stage')
  changes.set(from, from === first.startedOn ? 'entry' : 'stage')
  const days = [...changes.keys()].filter((on) => on >= from && on < endedOn).sort((a, b) => a - b)
  return days.map((on, at) => ({
    startedOn: on,
    endedOn: days[at + 1] ?? endedOn,
    occasion: changes.get(on)!,
  }))
}
