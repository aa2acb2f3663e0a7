import { type DayNumber, ageOn } from '../calendar.ts'
import { leaversFile } from '../leavers-file.ts'
import { workerOn } from '../lists/allocated.ts'
import { advisersOf, LEAVING_CARE, preparingOf } from '../lists/personal-advisers.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { isoDay } from './iso-days.ts'
import type { SsdTable } from './ssd-table.ts'
import { departmentId, professionalId } from './workforce.ts'

const PURPOSE_LEAVERS = 132
/** The demo authority follows its care leavers to the end of the year in which they are 21. */
const OLDEST = 21
const ADULT = 18
/** A pathway plan is to be reviewed every six months; so many are not. */
const REVIEW_LATE = 0.18
const REVIEWED_WITHIN_DAYS = 180
/** Contact is to be made every eight weeks. */
const CONTACT_LATE = 0.12
const CONTACT_WITHIN_DAYS = 56
const FIRST_PLAN_DAYS = 90

/** Care leavers, and young people of 16 and 17 in care who will be, as they stand on the last day. */
export const careLeaversTable: SsdTable = {
  object: 'ssd_care_leavers',
  heads: [
    'clea_table_id',
    'clea_person_id',
    'clea_care_leaver_eligibility',
    'clea_care_leaver_in_touch',
    'clea_care_leaver_latest_contact',
    'clea_care_leaver_accommodation',
    'clea_care_leaver_accom_suitable',
    'clea_care_leaver_activity',
    'clea_pathway_plan_review_date',
    'clea_care_leaver_personal_advisor',
    'clea_care_leaver_allocated_team',
    'clea_care_leaver_worker_id',
  ],
  *rows({ plan, children, returned }) {
    const situations = returned(leaversFile)
    for (const child of children) {
      const eligibility = eligibilityOf(plan, child)
      if (eligibility === undefined) continue
      const told = eligibility === 'Eligible' ? undefined : situations.get(child.id)?.at(-1)?.cells
      const random = new Random(plan.seed, child.number, PURPOSE_LEAVERS)
      const inTouch = told?.['IN_TOUCH'] ?? ''
      const contactOn = daysBack(random, plan, CONTACT_LATE, CONTACT_WITHIN_DAYS)
      const from = Math.max(preparingOf(child)?.from ?? 0, child.periods.at(-1)?.startedOn ?? 0)
      const reviewedOn = Math.max(
        daysBack(random, plan, REVIEW_LATE, REVIEWED_WITHIN_DAYS),
        from + FIRST_PLAN_DAYS,
      )
      const adviser = professionalId(workerOn(advisersOf(plan, child), plan.lastDay))
      const [where, suitable] = accommodation(told?.['ACCOM'] ?? '')
      yield [
        `K${child.number}`,
        child.id,
        eligibility,
        inTouch,
        inTouch === 'YES' ? isoDay(Math.max(contactOn, child.leftCareOn ?? 0)) : '',
        where,
        suitable,
        activity(told?.['ACTIV'] ?? ''),
        reviewedOn <= plan.lastDay && inTouch !== 'DIED' ? isoDay(reviewedOn) : '',
        adviser,
        departmentId(LEAVING_CARE),
        adviser,
      ]
    }
  },
}

/** In the words of the dataset; `undefined` for those to whom a council owes nothing as care leavers. */
function eligibilityOf(plan: SettledPlan, child: Child): string | undefined {
  const age = ageOn(child.bornOn, plan.lastDay)
  if (age > OLDEST) return undefined
  if (child.leftCareOn !== undefined && child.leftCareOn <= plan.lastDay)
    return age < ADULT ? 'Relevant' : 'Former relevant'
  const preparing = preparingOf(child)
  const isEligible =
    preparing && preparing.from <= plan.lastDay && plan.lastDay < (child.periods.at(-1)?.endedOn ?? 0)
  return isEligible ? 'Eligible' : undefined
}

/** `D1` of the return is `D` here, and 1 (suitable) in a column of its own; not known is blank. */
function accommodation(code: string): [where: string, suitable: string] {
  return code.length < 2 ? ['', ''] : [code[0]!, code[1]!]
}

function activity(code: string): string {
  return code === '0' ? '' : code
}

function daysBack(random: Random, plan: SettledPlan, late: number, within: number): DayNumber {
  const longer = random.chance(late) ? within + Math.round(random.exponential(40)) : 0
  return plan.lastDay - (longer || random.whole(0, within - 1))
}
