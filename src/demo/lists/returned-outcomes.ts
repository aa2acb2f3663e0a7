import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import { outcomesFile } from '../outcomes-file.ts'
import { type ReturnYear, returnYears } from '../plan.ts'
import { childrenIn } from '../population.ts'
import type { ListContents } from './list-file.ts'

/** What the OC2 file of a return says of a child who was looked after for the whole of its year. */
export interface ReturnedOutcome {
  readonly convicted: boolean
  readonly healthAssessed: boolean
  readonly substanceMisuse: boolean
  readonly interventionReceived: boolean
  readonly interventionOffered: boolean
}

/** Answers what was returned of a child for a year; `undefined` for a child who is not in that year's OC2. */
export type ReturnedOutcomes = (child: Child, year: ReturnYear) => ReturnedOutcome | undefined

/** The outcomes of all returns, so that the lists of the services say the same. */
export function returnedOutcomes({ plan, children }: ListContents): ReturnedOutcomes {
  const outcomes = new Map<string, ReturnedOutcome>()
  const heads = outcomesFile.columns.split(',')
  for (const year of returnYears(plan)) {
    const inCare = childrenIn(children, year)
    for (const line of outcomesFile.rows({ plan, year, inCare, leavers: [] })) {
      const cells = line.split(',')
      const isYes = (head: string) => cells[heads.indexOf(head)] === '1'
      outcomes.set(`${year.year} ${cells[0]}`, {
        convicted: isYes('CONVICTED'),
        healthAssessed: isYes('HEALTH_ASSESSMENT'),
        substanceMisuse: isYes('SUBSTANCE_MISUSE'),
        interventionReceived: isYes('INTERVENTION_RECEIVED'),
        interventionOffered: isYes('INTERVENTION_OFFERED'),
      })
    }
  }
  return (child, { year }) => outcomes.get(`${year} ${child.id}`)
}

/** The return a day falls in; `undefined` before the first and after the last. */
export function returnOf(years: readonly ReturnYear[], on: DayNumber): ReturnYear | undefined {
  return years.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
}
