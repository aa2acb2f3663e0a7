import { type DayNumber, dateText, dayNumber, packedDate, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type ActivitySpell, leaverActivities } from './leaver-activities.ts'
import { known, type ListFile } from './list-file.ts'

const PURPOSE_PROGRAMMES = 52

/** Of young people in other education, training or work, so many are there through a programme of the service. */
const ON_COURSE = 0.22
const IN_TRAINEESHIP = 0.16
const FINISHES = 0.75
const COLLEGES = ['Anytown College', 'Northway College', 'Castle Hill College'] as const
const UNIVERSITIES = ['Anytown University', 'Dale and Moor University', 'Harbourside University'] as const
const EMPLOYERS = ['Anytown Council', 'Anytown Hospital', 'Moorside Engineering', 'Kingsmoor Care'] as const
/** 20 September, as month and day, when universities start. */
const TERM_STARTS = 920
const COURSE_DAYS = { least: 70, most: 180 }

interface Programme {
  readonly programme: string
  readonly provider: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly isCompleted: boolean
}

/** Degrees, apprenticeships, traineeships and courses of care leavers, consistent with their activity in the OC3 file. */
export const careLeaverProgrammes: ListFile = {
  table: 'local/care-leaver-programmes',
  heads: [
    'Child ID',
    'Programme',
    'Programme provider',
    'Programme started on',
    'Programme ended on',
    'How the programme ended',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const { child, spells } of leaverActivities({ plan, children })) {
      for (const spell of spells) {
        const random = new Random(plan.seed, child.number, PURPOSE_PROGRAMMES, spell.startedOn)
        const one = programmeOf(random, spell)
        if (!one || one.startedOn > plan.lastDay || one.endedOn < plan.firstDay) continue
        const days = [dateText(one.startedOn), known(plan, one.endedOn)]
        rows.push([child.id, one.programme, one.provider, ...days, endOf(plan, one)])
      }
    }
    return rows
  },
}

function endOf(plan: SettledPlan, { endedOn, isCompleted }: Programme): string {
  if (endedOn > plan.lastDay) return ''
  return isCompleted ? 'Completed' : 'Left before the end'
}

/** The programme behind an activity of the return; `undefined` when the young person found the way alone. */
function programmeOf(random: Random, spell: ActivitySpell): Programme | undefined {
  const startedOn = Math.min(spell.toldOn, weekdayOnOrBefore(spell.startedOn + random.whole(3, 60)))
  const endedOn = weekdayOnOrBefore(spell.endedOn - random.whole(1, 40))
  const isCompleted = random.chance(FINISHES)
  switch (spell.activity) {
    case 'F1':
    case 'P1':
      return degree(random, spell)
    case 'F4':
    case 'P4':
      return {
        programme: 'Apprenticeship',
        provider: oneOf(random, EMPLOYERS),
        startedOn,
        endedOn,
        isCompleted,
      }
    case 'F2':
    case 'P2': {
      if (!random.chance(ON_COURSE)) return undefined
      const days = random.whole(COURSE_DAYS.least, COURSE_DAYS.most)
      const provider = oneOf(random, COLLEGES)
      const programme = 'Preparation for adult life course'
      return { programme, provider, startedOn, endedOn: weekdayOnOrBefore(startedOn + days), isCompleted }
    }
    case 'F5':
    case 'P5':
      if (!random.chance(IN_TRAINEESHIP)) return undefined
      return { programme: 'Traineeship', provider: oneOf(random, EMPLOYERS), startedOn, endedOn, isCompleted }
    default:
      return undefined
  }
}

/**
 * A degree starts in the September before the birthday at which a return tells of it. One that a later return no
 * longer tells of was left; any other is awarded in the third July.
 */
function degree(random: Random, { toldOn, endedOn, isFollowed }: ActivitySpell): Programme {
  const told = packedDate(toldOn)
  const year = Math.floor(told / 10_000) - (told % 10_000 > TERM_STARTS ? 0 : 1)
  const awardedOn = weekdayOnOrBefore(dayNumber(year + 3, 7, 16))
  const provider = oneOf(random, UNIVERSITIES)
  const isLeft = isFollowed && endedOn < awardedOn
  return {
    programme: 'Degree',
    provider,
    startedOn: weekdayOnOrBefore(dayNumber(year, 9, 20)),
    endedOn: isLeft ? weekdayOnOrBefore(endedOn - 1) : awardedOn,
    isCompleted: !isLeft,
  }
}

function oneOf(random: Random, things: readonly string[]): string {
  return things[random.whole(0, things.length - 1)]!
}
