import * as assessments from './assessments.ts'
import { attendance, persistentAbsence } from './attendance.ts'
import { firstCarePlan } from './care-plans.ts'
import type { ListQuestion } from './council.ts'
import * as court from './court.ts'
import { cameIntoCare, edgeOfCareChildren } from './family-work.ts'
import * as frontDoor from './front-door.ts'
import * as health from './health.ts'
import * as households from './households.ts'
import { pathwayPlan, personalAdviser } from './leaving-care.ts'
import { highCost } from './money.ts'
import { drifting } from './permanence.ts'
import { endedAfterTwoYears, onAPlan, onAPlanForTwoYears } from './protection-plans.ts'
import { childrenOfOthers, heldInTime, offeredInTime } from './return-interviews.ts'
import * as schooling from './schooling.ts'
import { minutesInTime, officerVisitedInMonth, seenInSixWeeks } from './visits.ts'
import { agencyShare, caseload, performanceMeetings, vacancies } from './workforce.ts'

/** The column of the cases that tells whom or what they are about; without one their numbers alone are compared. */
export type CasesAre =
  | 'child_id'
  | 'case_number'
  | 'household_id'
  | 'post_id'
  | 'worker'
  | 'team'
  | 'numbers alone'

/** A question, the days it is asked for, and what its cases are. */
interface Asked {
  readonly ask: ListQuestion
  readonly on: 'as-at' | 'during'
  readonly cases: CasesAre
}

const asAt = (ask: ListQuestion, cases: CasesAre = 'child_id'): Asked => ({ ask, on: 'as-at', cases })
const during = (ask: ListQuestion, cases: CasesAre = 'child_id'): Asked => ({ ask, on: 'during', cases })

/** The questions answered from lists, by the key of the indicator (`catalogue/indicators`). */
export const listQuestions: Readonly<Record<string, Asked>> = {
  'visits-6-weeks': asAt(seenInSixWeeks),
  'iro-visits-month': asAt(officerVisitedInMonth),
  'minutes-on-file': during(minutesInTime),
  'care-plan-in-time': during(firstCarePlan),
  'rhi-72h': during(offeredInTime),
  'rhi-held-72h': during(heldInTime),
  'missing-olas-placed': during(childrenOfOthers),
  'pep-uptodate': asAt(schooling.recentPlan),
  'pep-initial-20wd': during(schooling.firstPlan),
  'pep-first-review': during(schooling.planBeforeFirstReview),
  'no-provision': asAt(schooling.withoutProvision),
  'attendance-cla': during(attendance),
  'persistent-absence': during(persistentAbsence),
  'ks2-reading': during(schooling.readingAtEleven),
  'iha-timescale': during(health.initialAssessment),
  'rha-in-time': during(health.reviewAssessment),
  'rha-12m': asAt(health.assessedLately),
  'cl-pa-17-18': asAt(personalAdviser),
  'pathway-plan-16y3m': asAt(pathwayPlan),
  contacts: during(frontDoor.contacts),
  'contact-conversion': during(frontDoor.contactsThatLed),
  referrals: during(frontDoor.referrals),
  'rereferrals-rolling': during(frontDoor.rereferrals),
  'assessment-timely-total': during(assessments.completedInTime),
  'assessment-open-overdue': asAt(assessments.openAndOverdue),
  'cp-number': asAt(onAPlan),
  'cp-2years': asAt(onAPlanForTwoYears),
  'cp-2years-ended': during(endedAfterTwoYears),
  'proceedings-number': asAt(court.careProceedings, 'case_number'),
  'proceedings-children-number': asAt(court.childrenInProceedings),
  'court-delay-cohort': asAt(court.beyond26Weeks),
  'proceedings-outcomes': during(court.concluded),
  'plo-cases': asAt(court.familiesInPreProceedings, 'numbers alone'),
  'plo-children': asAt(court.childrenInPreProceedings),
  'permanence-drift': asAt(drifting),
  'edge-care-children': during(edgeOfCareChildren),
  'edge-care-entered': during(cameIntoCare),
  'adopters-approved': during(households.adoptersApproved, 'household_id'),
  'adopter-completion': during(households.adopterCompletion, 'household_id'),
  'foster-initial-contacts': during(households.fosteringContacts, 'household_id'),
  'foster-awaiting-part-one': asAt(households.awaitingPartOne, 'household_id'),
  'foster-formf-open': asAt(households.formFOpen, 'household_id'),
  'foster-formf-unallocated': asAt(households.formFWaiting, 'household_id'),
  vacancies: asAt(vacancies, 'post_id'),
  'agency-rate': asAt(agencyShare, 'post_id'),
  'caseload-average': asAt(caseload, 'worker'),
  'high-cost-placements': asAt(highCost),
  'performance-meeting-kept': during(performanceMeetings, 'team'),
}
