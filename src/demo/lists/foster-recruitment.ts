import { dateText } from '../calendar.ts'
import { establishment, holding } from './establishment.ts'
import { fosteringEnquiries } from './fostering-enquiries.ts'
import { known, type ListFile } from './list-file.ts'

const ASSESSORS = new Set(['Supervising social worker'])

/** Households that asked about fostering, and how far they got. */
export const fosterRecruitment: ListFile = {
  table: 'local/foster-recruitment',
  heads: [
    'Household ID',
    'Enquiry on',
    'Initial response or visit on',
    'Part one information asked for on',
    'Part one information received on',
    'Form F opened on',
    'Allocated to an assessor on',
    'Assessor',
    'Panel on',
    'Approved on',
    'Withdrawn on',
    'Reason for withdrawal',
    'Transferring from an agency',
  ],
  rows({ plan }) {
    const stretches = establishment(plan).filter(({ role }) => ASSESSORS.has(role))
    return fosteringEnquiries(plan).map((enquiry) => {
      const { allocatedOn, number, withdrawnOn = plan.lastDay + 1 } = enquiry
      const isAllocated = allocatedOn !== undefined && allocatedOn <= plan.lastDay
      const assessors = isAllocated ? holding(stretches, ASSESSORS, Math.max(allocatedOn, plan.firstDay)) : []
      return [
        enquiry.householdId,
        dateText(enquiry.enquiredOn),
        known(plan, enquiry.respondedOn),
        known(plan, enquiry.askedOn),
        known(plan, enquiry.receivedOn),
        known(plan, enquiry.formStartedOn),
        known(plan, allocatedOn),
        assessors.length === 0 ? '' : assessors[number % assessors.length]!.worker,
        known(plan, enquiry.panelOn),
        known(plan, enquiry.approvedOn),
        known(plan, enquiry.withdrawnOn),
        withdrawnOn > plan.lastDay ? '' : enquiry.reason!,
        enquiry.fromAgency ? 'Yes' : 'No',
      ]
    })
  },
}
