import { type DayNumber, birthday, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import { type ReturnYear, returnYears } from '../plan.ts'
import { Random } from '../random.ts'
import { known, type ListFile } from './list-file.ts'
import { returnedOutcomes } from './returned-outcomes.ts'

const PURPOSE_SUBSTANCE = 47

const SERVICE = 'Anytown Young People’s Drug and Alcohol Service'
const FIRST_AGE = 11
/** Of children in care for a part of a year only, whom the OC2 file does not ask about. */
const IDENTIFIED_IN_PART_OF_YEAR = 0.03
const OFFERED = 0.85
const ACCEPTED = 0.48

interface Found {
  readonly isOffered: boolean
  readonly isAccepted: boolean
}

/** Offers of help to children with a substance misuse problem: those of the OC2 file, and a few in care for less time. */
export const substanceMisuseOffers: ListFile = {
  table: 'local/substance-misuse-offers',
  heads: [
    'Child ID',
    'Problem identified on',
    'Help offered on',
    'Answer to the offer',
    'Substance misuse service',
    'Help ended on',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    const outcomes = returnedOutcomes({ plan, children })
    for (const child of children) {
      for (const year of returnYears(plan)) {
        const span = inCareIn(child, year)
        if (!span) continue
        const random = new Random(plan.seed, child.number, PURPOSE_SUBSTANCE, year.year)
        const told = outcomes(child, year)
        const found = told
          ? told.substanceMisuse && {
              isOffered: told.interventionReceived || told.interventionOffered,
              isAccepted: told.interventionReceived,
            }
          : random.chance(IDENTIFIED_IN_PART_OF_YEAR) && drawFound(random)
        if (!found) continue
        const { from, until } = span
        const identifiedOn = Math.max(
          from,
          weekdayOnOrBefore(from + random.whole(0, Math.max(0, until - from - 30))),
        )
        const offeredOn = Math.min(until, identifiedOn + random.whole(1, 25))
        const endedOn = found.isAccepted ? offeredOn + random.whole(45, 200) : undefined
        const answer = found.isAccepted ? 'Accepted' : 'Refused'
        const offer = found.isOffered ? [dateText(offeredOn), answer, SERVICE] : ['', '', '']
        rows.push([child.id, dateText(identifiedOn), ...offer, known(plan, endedOn)])
      }
    }
    return rows
  },
}

function drawFound(random: Random): Found {
  const isOffered = random.chance(OFFERED)
  return { isOffered, isAccepted: isOffered && random.chance(ACCEPTED) }
}

/** The days of a return's year on which a child was in care and old enough; `undefined` without any. */
function inCareIn(child: Child, year: ReturnYear): { from: DayNumber; until: DayNumber } | undefined {
  const oldEnough = birthday(child.bornOn, FIRST_AGE)
  for (const { startedOn, endedOn } of child.periods) {
    const from = Math.max(startedOn, year.startsOn, oldEnough)
    const until = Math.min(endedOn - 1, year.endsOn)
    if (from <= until) return { from, until }
  }
  return undefined
}
