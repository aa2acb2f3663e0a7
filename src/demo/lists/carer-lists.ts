import { absences } from './absences.ts'
import { adopters } from './adopters.ts'
import { auditActions } from './audit-actions.ts'
import { audits } from './audits.ts'
import { budgets } from './budgets.ts'
import { caseloads } from './caseloads.ts'
import { fosterCarers } from './foster-carers.ts'
import { fosterRecruitment } from './foster-recruitment.ts'
import { homeInspections } from './home-inspections.ts'
import { improvementPlan } from './improvement-plan.ts'
import type { ListFile } from './list-file.ts'
import { placementCosts } from './placement-costs.ts'
import { posts } from './posts.ts'
import { training } from './training.ts'

/** Lists of foster carers, adopters, the workforce, costs and audits. */
export const carerLists: readonly ListFile[] = [
  fosterRecruitment,
  fosterCarers,
  adopters,
  posts,
  caseloads,
  absences,
  training,
  placementCosts,
  budgets,
  audits,
  auditActions,
  improvementPlan,
  homeInspections,
]
