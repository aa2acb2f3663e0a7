import { type DayNumber, ageOn, dateText } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnContents, type ReturnFile } from './return-file.ts'
import { valueOn } from './trends.ts'

/** Shares of children looked after for 12 months at 31 March, England 2025. */
const HEALTH_ASSESSMENT = 0.9
const TEETH_CHECK = 0.81
const IMMUNISATIONS = 0.84
const HEALTH_CHECK = 0.88
const CONVICTED = 0.021
const SUBSTANCE_MISUSE = 0.052
const INTERVENTION_RECEIVED = 0.41
const INTERVENTION_OFFERED = 0.75
const SDQ_RETURNED = 0.78
/** The average score is 14.9; 45 % are up to 13 and 42 % are 17 or more. */
const SDQ_MEAN = 14.7
const SDQ_SPREAD = 8.8

const NO_SCORE: Weights<string> = [
  ['SDQ2', 40],
  ['SDQ3', 8],
  ['SDQ4', 37],
  ['SDQ5', 15],
]

/** OC2: outcomes of the children looked after for the whole year, from 1 April to 31 March. */
export const outcomesFile: ReturnFile = {
  name: 'OC2',
  columns:
    'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
  rows(contents) {
    const { year, inCare } = contents
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      if (periods.some((period) => allYear(period, year.startsOn, year.endsOn)))
        lines.push(outcomes(child, contents))
    }
    return lines
  },
}

/** Whether a period of care began by 1 April and was still going on after 31 March. */
function allYear(period: PeriodOfCare, startsOn: DayNumber, endsOn: DayNumber): boolean {
  return period.startedOn <= startsOn && period.endedOn > endsOn
}

function outcomes(child: Child, { plan, year }: ReturnContents): string {
  const random = new Random(plan.seed, child.number, PURPOSE.outcomes, year.year)
  const age = ageOn(child.bornOn, year.endsOn)
  const flag = (probability: number) => (random.chance(probability) ? '1' : '0')
  const convicted = age >= 10 ? flag(CONVICTED) : ''
  const healthCheck = age < 5 ? flag(HEALTH_CHECK) : ''
  const immunisations = flag(IMMUNISATIONS)
  const teeth = flag(TEETH_CHECK * valueOn('teeth', year.endsOn, plan.lastDay))
  const assessment = flag(HEALTH_ASSESSMENT)
  const misuse = age >= 11 ? flag(SUBSTANCE_MISUSE) : '0'
  const received = misuse === '1' ? flag(INTERVENTION_RECEIVED) : ''
  const offered = received === '0' ? flag(INTERVENTION_OFFERED) : ''
  const health = `${convicted},${healthCheck},${immunisations},${teeth},${assessment},${misuse},${received},${offered}`
  return `${child.id},${dateText(child.bornOn)},${difficulties(random, child, plan.seed, age)},${health}`
}

/** Strengths and difficulties: a score that stays with the child, moving a little every year, or why there is none. */
function difficulties(random: Random, child: Child, seed: number, age: number): string {
  if (age < 5 || age > 16) return ','
  if (!random.chance(SDQ_RETURNED)) return `,${random.pick(NO_SCORE)}`
  const lasting = new Random(seed, child.number, PURPOSE.outcomes).normal()
  const score = Math.round(SDQ_MEAN + SDQ_SPREAD * (0.85 * lasting + 0.53 * random.normal()))
  return `${Math.min(40, Math.max(0, score))},`
}
