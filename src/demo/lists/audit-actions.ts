import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type Audit, auditsOf } from './audits.ts'
import { known, type ListFile } from './list-file.ts'
import { type Change, changedBy } from './over-time.ts'

const PURPOSE_ACTIONS = 91

/** The chance that a theme below the standard leads to an action, and that it is closed in time. */
const LEADS_TO_ACTION = 0.7
const CLOSED_IN_TIME: Change = { from: 0.52, to: 0.74 }
const NEVER_CLOSED = 0.07

const DAYS_TO_DUE: Weights<number> = [
  [14, 30],
  [28, 50],
  [56, 20],
]

/** What is asked for when a theme falls short; other themes ask for a discussion in supervision. */
const ACTIONS: Readonly<Record<string, string>> = {
  'Reasons clearly set out in the assessment': 'Set out the reasons in the assessment',
  'Assessment up to date and of good quality': 'Update the assessment',
  Plan: 'Make the plan specific and agree dates',
  'Child friendly plan': 'Write the child friendly plan',
  'Wishes and feelings': 'Record what observation tells of the child’s wishes and feelings',
  'Management oversight and supervision': 'Record the management decision and its reasons',
  'Direct work': 'Plan direct work and record it',
  'Visits on time and written up': 'Write up the visits',
  'Case summary up to date': 'Update the case summary and profile',
  'Minutes on file': 'Put the minutes on file',
  Permanence: 'Agree the plan for permanence',
  'Pre-proceedings plan reviewed on time': 'Review the pre-proceedings plan',
  'Pre-proceedings': 'Rewrite the letter before proceedings in plain words',
}
const OTHERWISE = 'Discuss the findings in supervision'

/** An action after an audit. */
export interface AuditAction {
  readonly audit: Audit
  readonly number: number
  readonly action: string
  readonly raisedOn: DayNumber
  readonly dueOn: DayNumber
  /** Undefined when it never is; it may lie after the last day of the returns. */
  readonly closedOn: DayNumber | undefined
}

/** The actions of those audits that are done, for themes that fell short. */
export function auditActionsOf(plan: SettledPlan, audits: readonly Audit[]): AuditAction[] {
  return audits.flatMap((audit, index) => {
    const { completedOn: raisedOn, findings } = audit
    if (raisedOn === undefined || !findings) return []
    const random = new Random(plan.seed, index, PURPOSE_ACTIONS)
    const actions: AuditAction[] = []
    for (const { theme, meets } of findings.themes) {
      if (meets || !random.chance(LEADS_TO_ACTION)) continue
      const dueOn = raisedOn + random.pick(DAYS_TO_DUE)
      const closes = drawClosing(random, raisedOn, dueOn, changedBy(plan, CLOSED_IN_TIME, raisedOn))
      const action = ACTIONS[theme] ?? OTHERWISE
      actions.push({ audit, number: actions.length + 1, action, raisedOn, dueOn, closedOn: closes })
    }
    return actions
  })
}

/** Actions after audits. */
export const auditActions: ListFile = {
  table: 'local/audit-actions',
  heads: [
    'Audit ID',
    'Action number',
    'What is to be done',
    'Owner',
    'Team',
    'Raised on',
    'Due on',
    'Closed on',
  ],
  rows(contents) {
    return auditActionsOf(contents.plan, auditsOf(contents)).map(
      ({ audit, number, action, raisedOn, dueOn, closedOn }) => [
        audit.id,
        String(number),
        action,
        audit.worker,
        audit.team,
        dateText(raisedOn),
        dateText(dueOn),
        known(contents.plan, closedOn),
      ],
    )
  },
}

function drawClosing(
  random: Random,
  raisedOn: DayNumber,
  dueOn: DayNumber,
  inTime: number,
): DayNumber | undefined {
  if (random.chance(NEVER_CLOSED)) return undefined
  if (random.chance(inTime)) return Math.max(raisedOn, weekdayOnOrBefore(dueOn - random.whole(0, 12)))
  return weekdayOnOrBefore(dueOn + 3 + Math.round(random.exponential(35)))
}
