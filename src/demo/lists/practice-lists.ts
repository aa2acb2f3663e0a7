import { allocationList } from './allocations.ts'
import { assessments } from './assessments.ts'
import { caseSummaries } from './case-summaries.ts'
import { iroEscalations } from './iro-escalations.ts'
import { iroVisits } from './iro-visits.ts'
import type { ListFile } from './list-file.ts'
import { meetings } from './meetings.ts'
import { placedWithParentsReviews } from './placed-with-parents-reviews.ts'
import { plans } from './plans.ts'
import { reviewMinutes } from './review-minutes.ts'
import { statutoryVisits } from './statutory-visits.ts'
import { supervision } from './supervision.ts'

/** Lists of what social workers and reviewing officers do: visits, plans, assessments, supervision. */
export const practiceLists: readonly ListFile[] = [
  statutoryVisits,
  allocationList,
  iroVisits,
  plans,
  assessments,
  caseSummaries,
  supervision,
  reviewMinutes,
  iroEscalations,
  placedWithParentsReviews,
  meetings,
]
