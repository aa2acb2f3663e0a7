import type { DayNumber } from '../calendar.ts'
import type { CareEpisode } from '../model.ts'
import { auditActionsOf } from './audit-actions.ts'
import { auditsOf } from './audits.ts'
import { caseloadsOf } from './caseloads.ts'
import { CASE_HOLDERS, establishment, holding } from './establishment.ts'
import { fosteringEnquiries } from './fostering-enquiries.ts'
import type { ListContents } from './list-file.ts'
import { monthsLater } from './months.ts'
import { trainingOf } from './training.ts'

/** A success measure of the demo authority's improvement plan, with the targets of its stages in order. */
export interface Measure {
  readonly id: string
  readonly measure: string
  readonly owner: string
  readonly better: 'higher' | 'lower'
  /** What each of the four half-years of the plan is to end with. */
  readonly stages: readonly [number, number, number, number]
  /**
   * What the other lists and the returns make of it on a day; undefined when there is nothing to divide by.
   */
  readonly valueOn: (on: DayNumber) => number | undefined
}

const TRAINED = 'Practice model, full course'

/** The success measures, each worked out from the same children, posts and audits as the other lists. */
export function successMeasures(contents: ListContents): Measure[] {
  const { plan } = contents
  const size = (of620: number) => Math.round((of620 * plan.children) / 620)
  const stretches = establishment(plan)
  const caseloads = caseloadsOf(contents)
  const allAudits = auditsOf(contents)
  const audits = allAudits.filter(({ kind }) => kind === 'child-journey')
  const actions = auditActionsOf(plan, allAudits)
  const atHome = homeOnOrder(contents)
  const trained = new Map(
    trainingOf(plan).flatMap(({ worker, course, on }) => (course === TRAINED ? [[worker, on]] : [])),
  )
  const enquiries = fosteringEnquiries(plan)
  const holders = (on: DayNumber) => holding(stretches, CASE_HOLDERS, on)
  const before = (day: DayNumber | undefined, on: DayNumber) => day !== undefined && day <= on
  return [
    {
      id: '1.1',
      measure: 'Children placed with parents on a care order',
      owner: 'Head of corporate parenting',
      better: 'lower',
      stages: [size(52), size(45), size(36), size(25)],
      valueOn: (on) => atHome.filter(({ startedOn, endedOn }) => startedOn <= on && on < endedOn).length,
    },
    {
      id: '2.1',
      measure: 'Social work posts held by agency workers (%)',
      owner: 'Head of assessment',
      better: 'lower',
      stages: [15, 13, 11, 10],
      valueOn: (on) => {
        const all = holders(on)
        return percent(fte(all.filter(({ contract }) => contract.startsWith('Agency'))), fte(all))
      },
    },
    {
      id: '2.2',
      measure: 'Average caseload of a full-time social worker',
      owner: 'Head of assessment',
      better: 'lower',
      stages: [20, 19, 18, 18],
      valueOn: (on) => {
        const held = caseloads.filter(({ asAt }) => asAt === on)
        return divide(
          held.reduce((sum, { openChildren }) => sum + openChildren, 0),
          fte(held),
        )
      },
    },
    {
      id: '2.3',
      measure: 'Social workers trained in the practice model (%)',
      owner: 'Principal social worker',
      better: 'higher',
      stages: [40, 50, 60, 65],
      valueOn: (on) => {
        const all = holders(on)
        return percent(all.filter(({ worker }) => before(trained.get(worker), on)).length, all.length)
      },
    },
    {
      id: '3.1',
      measure: 'Child journey audits done, of those due in three months (%)',
      owner: 'Head of safeguarding assurance',
      better: 'higher',
      stages: [35, 45, 55, 65],
      valueOn: (on) => {
        const due = audits.filter(({ dueOn }) => dueOn <= on && dueOn > threeMonthsBefore(on))
        return percent(due.filter(({ completedOn }) => before(completedOn, on)).length, due.length)
      },
    },
    {
      id: '3.2',
      measure: 'Actions after audits closed, of those due in three months (%)',
      owner: 'Head of safeguarding assurance',
      better: 'higher',
      stages: [70, 75, 80, 85],
      valueOn: (on) => {
        const due = actions.filter(({ dueOn }) => dueOn <= on && dueOn > threeMonthsBefore(on))
        return percent(due.filter(({ closedOn }) => before(closedOn, on)).length, due.length)
      },
    },
    {
      id: '4.1',
      measure: 'Fostering assessments that wait for an assessor',
      owner: 'Head of fostering',
      better: 'lower',
      stages: [size(6), size(5), size(3), size(2)],
      valueOn: (on) =>
        enquiries.filter(
          ({ formStartedOn, allocatedOn, withdrawnOn }) =>
            before(formStartedOn, on) && !before(allocatedOn, on) && !before(withdrawnOn, on),
        ).length,
    },
  ]
}

/** The episodes with parents under a care order or interim care order. */
function homeOnOrder({ children }: ListContents): CareEpisode[] {
  return children
    .flatMap(({ periods }) => periods.flatMap(({ episodes }) => episodes))
    .filter(({ legalStatus, placement }) => /^C[12]$/.test(legalStatus) && placement.code === 'P1')
}

/** The last day of the month three months before a month's last day. */
function threeMonthsBefore(monthEnd: DayNumber): DayNumber {
  return monthsLater(monthEnd + 1, -3) - 1
}

function fte(all: readonly { readonly fte: number }[]): number {
  return all.reduce((sum, each) => sum + each.fte, 0)
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole
}

function divide(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}
