import { ageOn } from '../calendar.ts'
import { leaversFile, leaversIn } from '../leavers-file.ts'
import { readDay } from '../lists/read-day.ts'
import type { Child } from '../model.ts'
import type { ReturnYear, SettledPlan } from '../plan.ts'
import { type Outcome, outcomesOf, tenAndOver, yesIn } from '../returned-figures-counts.ts'
import type { HealthCounts, LeaverCounts, YearCounts } from './year-counts.ts'

/** From this score on, strengths and difficulties are a cause for concern. */
const CONCERN = 17

/** What the department counts from the tables of outcomes and of care leavers (OC2, OC3) of a year's return of Anytown. */
export function ownOutcomes(
  plan: SettledPlan,
  children: readonly Child[],
  year: ReturnYear,
): Pick<YearCounts, 'health' | 'leavers17To18' | 'leavers19To21'> {
  const leavers = leaversIn(children, year)
  const rows = leaversFile
    .rows({ plan, year, inCare: [], leavers })
    .map(
      (line) =>
        line.split(',') as [child: string, born: string, inTouch: string, activity: string, home: string],
    )
  const aged = (low: number, high: number) =>
    leaverCounts(
      rows.flatMap(([, born, inTouch, , home]) => {
        const age = ageOn(readDay(born)!, year.endsOn)
        return age >= low && age <= high && !NOT_COUNTED.includes(inTouch) ? [home] : []
      }),
    )
  return {
    health: healthCounts(outcomesOf(plan, children, year), year),
    leavers17To18: aged(17, 18),
    leavers19To21: aged(19, 21),
  }
}

/** Those who died and those who went back to their parents are no care leavers of the year. */
const NOT_COUNTED = ['DIED', 'RHOM']

/** The last sign of a code says whether the home is suitable; nothing is known of those not in touch. */
function leaverCounts(homes: readonly string[]): LeaverCounts {
  const ending = (sign: string) => homes.filter((home) => home.endsWith(sign)).length
  return { all: homes.length, suitable: ending('1'), unsuitable: ending('2') }
}

function healthCounts(outcomes: readonly Outcome[], { endsOn }: ReturnYear): HealthCounts {
  const yes = (column: string, among = outcomes) => yesIn(among, column).numerator
  const age = ({ DOB = '' }: Outcome) => ageOn(readDay(DOB)!, endsOn)
  const young = outcomes.filter((row) => age(row) < 5)
  const older = tenAndOver(outcomes, endsOn)
  const asked = outcomes.filter((row) => age(row) >= 5 && age(row) <= 16)
  const scores = asked.flatMap(({ SDQ_SCORE = '' }) => (SDQ_SCORE === '' ? [] : [Number(SDQ_SCORE)]))
  const misusing = outcomes.filter((row) => row['SUBSTANCE_MISUSE'] === '1')
  const received = yes('INTERVENTION_RECEIVED', misusing)
  return {
    all: outcomes.length,
    assessed: yes('HEALTH_ASSESSMENT'),
    immunised: yes('IMMUNISATIONS'),
    dentist: yes('TEETH_CHECK'),
    aged0To4: young.length,
    developed: yes('HEALTH_CHECK', young),
    aged10To17: older.length,
    convicted: yes('CONVICTED', older),
    aged5To16: asked.length,
    scored: scores.length,
    concerned: scores.filter((score) => score >= CONCERN).length,
    scores: scores.reduce((sum, score) => sum + score, 0),
    misusing: misusing.length,
    received,
    refused: yes('INTERVENTION_OFFERED', misusing),
  }
}
