import { type DayNumber, dateText } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import { returnYears, type SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type Assessment, type YearsAssessed, initialAssessment, reviewAssessments } from './health-dates.ts'
import { known, type ListFile } from './list-file.ts'
import { returnedOutcomes, returnOf } from './returned-outcomes.ts'

const PURPOSE_PAPERS = 46

const PROVIDER = 'Anytown Community Health'
const PROVIDERS_ELSEWHERE = [
  'Eastbrook Health',
  'Dale and Moor Health',
  'Castle Valley Health',
  'Northway Health',
]
/** Since the extra nursing hours, Anytown's own nurses travel to many of the children placed elsewhere. */
const OWN_NURSES_TRAVEL = 0.45
const REASON_NOT_SAID = 0.12
/** Review assessments are asked for two to three months before they are due. */
const ASKED_BEFORE = { least: 56, most: 84 }

const REASONS_INITIAL: Weights<string> = [
  ['Asked for late', 34],
  ['Consent missing or late', 30],
  ['No appointment in time', 20],
  ['Child was not brought', 12],
  ['Other', 4],
]
const REASONS_IN_AREA: Weights<string> = [
  ['No appointment in time', 40],
  ['Child was not brought', 32],
  ['Asked for late', 14],
  ['Moved placement', 9],
  ['Other', 5],
]
const REASONS_OUT_OF_AREA: Weights<string> = [
  ['Area where the child lives did it late', 66],
  ['Child was not brought', 12],
  ['Moved placement', 12],
  ['Asked for late', 10],
]

/** Initial and review health assessments as they came due, consistent with HEALTH_ASSESSMENT of the OC2 file. */
export const healthAssessments: ListFile = {
  table: 'local/health-assessments',
  heads: [
    'Child ID',
    'Kind of health assessment',
    'Health assessment due on',
    'Requested on',
    'Consent received on',
    'Health assessment completed on',
    'Assessed in or out of area',
    'Health provider',
    'Reason out of time',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    const years = returnYears(plan)
    const outcomes = returnedOutcomes({ plan, children })
    for (const child of children) {
      const assessed: YearsAssessed = (on) => {
        const year = returnOf(years, on)
        return year && { endsOn: year.endsOn, told: outcomes(child, year)?.healthAssessed }
      }
      for (const period of child.periods) {
        const first = initialAssessment(plan, child, period)
        const all = [first, ...reviewAssessments(plan, child, period, { first, assessed })]
        for (const one of all) {
          const row = rowOf(plan, child, period, one)
          if (row) rows.push(row)
        }
      }
    }
    return rows
  },
}

/**
 * A row of the list; `undefined` for an assessment over before the first return, not yet asked for, or not held
 * because care ended before it was due.
 */
function rowOf(plan: SettledPlan, child: Child, period: PeriodOfCare, one: Assessment): string[] | undefined {
  const { kind, dueOn, completedOn, declined, isInside } = one
  const random = new Random(plan.seed, child.number, PURPOSE_PAPERS, dueOn)
  const isInitial = kind === 'Initial'
  const asked = isInitial
    ? period.startedOn + random.whole(0, 6)
    : Math.max(period.startedOn, dueOn - random.whole(ASKED_BEFORE.least, ASKED_BEFORE.most))
  const isSpared = completedOn === undefined && dueOn >= period.endedOn
  const isOver = Math.max(dueOn, completedOn ?? dueOn) < plan.firstDay
  if (isOver || asked > plan.lastDay || isSpared) return undefined
  const until = (completedOn ?? dueOn) - 1
  const requestedOn = Math.min(asked, until)
  const consentOn = isInitial ? Math.min(until, requestedOn + Math.round(random.exponential(6))) : undefined
  const isLate = dueOn <= plan.lastDay && (completedOn === undefined || completedOn > dueOn)
  const reason = isLate ? reasonFor(random, one) : ''
  const elsewhere = PROVIDERS_ELSEWHERE[random.whole(0, PROVIDERS_ELSEWHERE.length - 1)]!
  const provider = isInside || random.chance(OWN_NURSES_TRAVEL) ? PROVIDER : elsewhere
  const days: (DayNumber | undefined)[] = [requestedOn, consentOn, completedOn]
  return [
    child.id,
    kind,
    dateText(dueOn),
    ...days.map((on) => known(plan, on)),
    isInside ? 'In area' : 'Out of area',
    provider,
    declined ? 'Young person declined' : reason,
  ]
}

function reasonFor(random: Random, { kind, isInside }: Assessment): string {
  if (random.chance(REASON_NOT_SAID)) return ''
  if (kind === 'Initial') return random.pick(REASONS_INITIAL)
  return random.pick(isInside ? REASONS_IN_AREA : REASONS_OUT_OF_AREA)
}
