import { type DayNumber, ageOn, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'

const PURPOSE_COURT = 66

/** Days from the application for a care order to the first interim order. */
const LONGEST_TO_INTERIM_ORDER = 9
/** The smallest number of days between the application and the order, for orders that follow a care order. */
const SHORTEST_LATER_CASE = 20

/** Proceedings a child is in: the application and how the court decides it. */
export interface CourtCase {
  readonly application:
    | 'Care or supervision order'
    | 'Placement order'
    | 'Discharge of a care order'
    | 'Special guardianship order'
    | 'Child arrangements order'
  /** The day legal services got the papers. */
  readonly withLegalOn: DayNumber
  readonly issuedOn: DayNumber
  /** The day of the final order, which may be after the last return. */
  readonly concludedOn: DayNumber
  readonly outcome: string
}

interface LegalRun {
  readonly status: string
  readonly startedOn: DayNumber
}

/**
 * The proceedings of a period of care, told from its legal statuses and from how it ended: interim orders are
 * care proceedings, and an order that ends care after a care order had an application of its own.
 */
export function courtCasesOf(plan: SettledPlan, child: Child, period: PeriodOfCare): CourtCase[] {
  const random = new Random(plan.seed, child.number, PURPOSE_COURT, period.startedOn)
  const runs = legalRuns(period)
  const cases: CourtCase[] = []
  runs.forEach(({ status, startedOn }, at) => {
    const next = runs[at + 1]
    const before = runs[at - 1]
    if (status === 'C1') {
      const applied = startedOn - random.whole(1, LONGEST_TO_INTERIM_ORDER)
      const issuedOn = Math.max(before?.status === 'L2' ? before.startedOn : applied, child.bornOn)
      const outcome = next ? orderFor(next.status) : outcomeAtEnd(period)
      const withLegalOn = issuedOn - random.whole(3, 30)
      const concludedOn = next?.startedOn ?? period.endedOn
      cases.push({ application: 'Care or supervision order', withLegalOn, issuedOn, concludedOn, outcome })
    }
    if (status === 'E1' && before?.status === 'C2') {
      const issuedOn = Math.max(before.startedOn, startedOn - random.whole(30, 75))
      const withLegalOn = issuedOn - random.whole(5, 20)
      const application = 'Placement order' as const
      cases.push({ application, withLegalOn, issuedOn, concludedOn: startedOn, outcome: 'Placement order' })
    }
  })
  const last = caseThatEndsCare(random, child, period, runs.at(-1))
  return last ? [...cases, last] : cases
}

function legalRuns({ episodes }: PeriodOfCare): LegalRun[] {
  const runs: LegalRun[] = []
  for (const { legalStatus, startedOn } of episodes)
    if (runs.at(-1)?.status !== legalStatus) runs.push({ status: legalStatus, startedOn })
  return runs
}

function orderFor(status: string): string {
  if (status === 'C2') return 'Care order'
  return status === 'E1' ? 'Placement order' : 'Withdrawn'
}

/** The order that ended care while the proceedings still went on. */
function outcomeAtEnd(period: PeriodOfCare): string {
  const reason = period.episodes.at(-1)!.endReason
  if (['E45', 'E46', 'E47', 'E48'].includes(reason)) return 'Special guardianship order'
  if (reason === 'E41') return 'Child arrangements order'
  if (reason === 'E4A' || reason === 'E4B')
    return period.startedOn % 3 === 0 ? 'Supervision order' : 'No order'
  return reason === 'E13' ? 'No order' : 'Other outcome'
}

/** The application by which a child left care to a guardian, a relative or home, after the care proceedings. */
function caseThatEndsCare(
  random: Random,
  child: Child,
  period: PeriodOfCare,
  last: LegalRun | undefined,
): CourtCase | undefined {
  const reason = period.episodes.at(-1)!.endReason
  const application = applicationAtEnd(reason, last?.status)
  if (!last || !application) return undefined
  const concludedOn = period.endedOn
  const issuedOn = weekdayOnOrBefore(concludedOn - Math.round(Math.max(40, random.lognormal(120, 0.4))))
  const withLegalOn = issuedOn - Math.round(Math.max(7, random.lognormal(45, 0.5)))
  if (withLegalOn < last.startedOn + SHORTEST_LATER_CASE || ageOn(child.bornOn, concludedOn) >= 18)
    return undefined
  const outcome = application === 'Discharge of a care order' ? 'Care order discharged' : application
  return { application, withLegalOn, issuedOn, concludedOn, outcome }
}

function applicationAtEnd(reason: string, status: string | undefined): CourtCase['application'] | undefined {
  if (status !== 'C2' && status !== 'V2') return undefined
  if (['E45', 'E46', 'E47', 'E48'].includes(reason)) return 'Special guardianship order'
  if (reason === 'E41') return 'Child arrangements order'
  return reason === 'E4A' && status === 'C2' ? 'Discharge of a care order' : undefined
}
