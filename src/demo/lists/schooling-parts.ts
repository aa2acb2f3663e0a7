import type { DayNumber } from '../calendar.ts'
import type { Random, Weights } from '../random.ts'
import type { Phase } from './schools.ts'

/** What a school starts with: care, a new placement, or the next stage of schooling. */
export type Occasion = 'entry' | 'move' | 'stage'

/** A time with the same teaching, in the words of the list; it ends on the day before `endedOn`. */
export interface Part {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly provision: 'Full time' | 'Part time' | 'None' | 'Work or apprenticeship'
  readonly reason: string
  /** Hours a week at a school or college: none at work. */
  readonly hours: number
}

interface Between {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly occasion: Occasion
}

const FULL_WEEK = 25
const COLLEGE_WEEK = 18

/** How often there is no school at first, and for how long: most children go in on the next day. */
const NO_PLACE: Readonly<Record<Occasion, number>> = { entry: 0.08, move: 0.2, stage: 0.01 }
const LEAST_DAYS_WITHOUT = 7
const MEAN_DAYS_WITHOUT = 24

/** How many part-time timetables a child has in a year, and how long one lasts. */
const PART_TIME_A_YEAR: Readonly<Record<Phase, number>> = { primary: 0.04, secondary: 0.15, college: 0 }
const LEAST_DAYS_PART_TIME = 35
const MEAN_MORE_DAYS_PART_TIME = 60

const WHY_PART_TIME: Weights<string> = [
  ['Reduced timetable', 52],
  ['Alternative provision under 25 hours', 20],
  ['Health', 8],
  ['School refusal', 10],
  ['Other', 10],
]

const AFTER_SIXTEEN: Weights<Pick<Part, 'provision' | 'reason' | 'hours'>> = [
  [{ provision: 'Full time', reason: '', hours: COLLEGE_WEEK }, 73],
  [{ provision: 'Part time', reason: 'Part-time course after 16', hours: 9 }, 7],
  [{ provision: 'Work or apprenticeship', reason: '', hours: 0 }, 6],
  [{ provision: 'None', reason: 'After 16 without education or work', hours: 0 }, 14],
]

/** One year of a young person after Year 11: a course, work, or neither. */
export function afterSixteen(random: Random, { startedOn, endedOn }: Between): Part[] {
  return [{ startedOn, endedOn, ...random.pick(AFTER_SIXTEEN) }]
}

/** A school as a child of school age goes to it: perhaps not at once, and perhaps part time for a while. */
export function atSchoolAge(random: Random, { startedOn, endedOn, occasion }: Between, phase: Phase): Part[] {
  const parts: Part[] = []
  let on = startedOn
  if (random.chance(NO_PLACE[occasion])) {
    const days = LEAST_DAYS_WITHOUT + Math.round(random.exponential(MEAN_DAYS_WITHOUT))
    const until = Math.min(endedOn, startedOn + days)
    parts.push({ startedOn, endedOn: until, provision: 'None', reason: whyWithout(occasion), hours: 0 })
    on = until
  }
  while (on < endedOn) {
    const partTimeOn = Math.min(
      endedOn,
      on + 14 + Math.round(random.exponential(365 / PART_TIME_A_YEAR[phase])),
    )
    parts.push({ startedOn: on, endedOn: partTimeOn, provision: 'Full time', reason: '', hours: FULL_WEEK })
    const days = LEAST_DAYS_PART_TIME + Math.round(random.exponential(MEAN_MORE_DAYS_PART_TIME))
    on = Math.min(endedOn, partTimeOn + days)
    if (on === partTimeOn) break
    const hours = random.whole(5, 18)
    const reason = random.pick(WHY_PART_TIME)
    parts.push({ startedOn: partTimeOn, endedOn: on, provision: 'Part time', reason, hours })
  }
  return parts
}

function whyWithout(occasion: Occasion): string {
  switch (occasion) {
    case 'entry':
      return 'No school place on coming into care'
    case 'move':
      return 'No school place after a placement move'
    case 'stage':
      return 'Other'
  }
}
