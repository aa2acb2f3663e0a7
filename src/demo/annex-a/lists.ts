import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { adopters } from './adopters.ts'
import { adoption } from './adoption.ts'
import { enquiries, protectionPlans } from './child-protection.ts'
import { childrenInCare } from './children-in-care.ts'
import { childrenInNeed } from './children-in-need.ts'
import { contacts } from './contacts.ts'
import { earlyHelp } from './early-help.ts'
import { leavingCare } from './leaving-care.ts'
import { assessments, referrals } from './referrals.ts'
import { referredChildren } from './referred-children.ts'
import type { AnnexASheet } from './sheet.ts'

/**
 * The eleven lists of Annex A as they would be downloaded on a day, up to the last day of the plan. Lists 8, 9
 * and 10 are about the children of the returns; the others have children of their own beside them.
 */
export function annexA(plan: SettledPlan, children: readonly Child[], on: DayNumber): AnnexASheet[] {
  const referred = referredChildren(plan, children)
  return [
    contacts(plan, referred, on),
    earlyHelp(plan, on),
    referrals(plan, referred, on),
    assessments(plan, referred, on),
    enquiries(plan, referred, on),
    childrenInNeed(plan, referred, on),
    protectionPlans(plan, referred, on),
    childrenInCare(plan, children, on),
    leavingCare(plan, children, on),
    adoption(plan, children, on),
    adopters(plan, children, on),
  ]
}
