import { dateText } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { earlyHelpWork } from './early-help-work.ts'
import { familiesOf } from './families.ts'
import { firstOfEach } from './first-of-each.ts'
import type { Intervention } from './intervention.ts'
import { interventionsAtHome } from './interventions-at-home.ts'
import { interventionsInCare } from './interventions-in-care.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'

/** Reunification work of so many days that is still going on has mostly come to longer time at home. */
const DAYS_TO_MORE_FAMILY_TIME = 45

/** Work to keep families together or bring them back together, with children in care and children at home. */
export const interventions: ListFile = {
  table: 'local/interventions',
  heads: [
    'Child ID',
    'Family ID',
    'Date of birth',
    'Kind of work',
    'Purpose',
    'Referred on',
    'Offered on',
    'Started or held on',
    'Ended on',
    'Outcome',
    'Reason for the outcome',
    'Placement avoided on',
    'Returned to parents on',
    'Team',
  ],
  rows(contents) {
    const listed = [...interventionsOf(contents), ...earlyHelpListed(contents.plan)]
    const rows = listed.map((each) => rowOf(contents.plan, each))
    return firstOfEach(rows, ([child, , , kind, , referred]) => `${child} ${kind} ${referred}`)
  },
}

/** All work to keep families together referred from the first day to the last. */
export function* interventionsOf({ plan, children }: ListContents): Generator<Intervention> {
  const isListed = listedIn(plan)
  const families = familiesOf(plan, children)
  for (const child of children)
    for (const period of child.periods)
      for (const each of interventionsInCare(plan, child, period, families.get(child.number)!))
        if (isListed(each)) yield each
  for (const each of interventionsAtHome(plan)) if (isListed(each)) yield each
}

/** Early help comes before that work and saves no placement by itself. */
function earlyHelpListed(plan: SettledPlan): Intervention[] {
  return [...earlyHelpWork(plan)].filter(listedIn(plan))
}

function listedIn({ firstDay, lastDay }: SettledPlan) {
  return ({ referredOn }: Intervention) => referredOn >= firstDay && referredOn <= lastDay
}

function rowOf(plan: SettledPlan, work: Intervention): string[] {
  const ended = known(plan, work.endedOn)
  return [
    work.childId,
    work.familyId,
    dateText(work.bornOn),
    work.kind,
    work.purpose,
    dateText(work.referredOn),
    known(plan, work.offeredOn),
    known(plan, work.startedOn),
    ended,
    ended ? work.outcome : outcomeSoFar(plan, work),
    ended && work.outcomeReason,
    known(plan, work.avoidedOn),
    known(plan, work.returnedOn),
    work.team,
  ]
}

function outcomeSoFar({ lastDay }: SettledPlan, { kind, startedOn }: Intervention): string {
  const isLong = startedOn !== undefined && lastDay - startedOn >= DAYS_TO_MORE_FAMILY_TIME
  return kind === 'Reunification support' && isLong ? 'Increasing time with the family' : ''
}
