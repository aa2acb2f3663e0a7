import { type DayNumber, ageOn } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { isoDay, knownDay } from './iso-days.ts'
import { periodsOnRecord } from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

const PURPOSE_CARE_PLANS = 124
/** Children whose plan is nowhere to be found. */
const NONE_ON_RECORD = 0.03
/** The first plan is made in days; the plan for permanence by the second review. */
const FIRST_PLAN_DAYS = { from: 1, to: 12 }
const PERMANENCE_PLAN_DAYS = { from: 95, to: 125 }
const AGE_FOR_SUPPORTED_LIVING = 16

/** The permanence plan that goes with the kind of placement a child has settled in. */
const PLAN_OF_PLACEMENT: Readonly<Record<string, string>> = {
  U1: 'LTRELFR',
  U2: 'LTRELFR',
  U3: 'LTRELFR',
  U4: 'LTFOST18',
  U5: 'LTFOST18',
  U6: 'LTFOST18',
  K1: 'RESPLMT',
  K2: 'RESPLMT',
  R1: 'RESPLMT',
  S1: 'RESPLMT',
  K3: 'SUPPLIV',
  P1: 'REMAINSUP',
}

interface CarePlan {
  readonly from: DayNumber
  readonly goals: readonly string[]
}

/** Care plans that stood on any day of the returns, one after another, the permanence plan as JSON. */
export const carePlansTable: SsdTable = {
  object: 'ssd_cla_care_plan',
  heads: [
    'lacp_table_id',
    'lacp_person_id',
    'lacp_cla_care_plan_start_date',
    'lacp_cla_care_plan_end_date',
    'lacp_cla_care_plan_json',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      for (const { id, period } of periodsOnRecord(plan, child)) {
        const plans = period ? carePlansOf(plan, child, period) : []
        for (const [at, { from, goals }] of plans.entries()) {
          const until = plans[at + 1]?.from ?? period!.endedOn
          if (from > plan.lastDay || until < plan.firstDay) continue
          const json = JSON.stringify(Object.fromEntries(goals.map((goal) => [goal, 'Y'])))
          yield [`${id}-N${at + 1}`, child.id, isoDay(from), knownDay(plan, until), json]
        }
      }
    }
  },
}

/** The plans of a period in order; while adoption is looked into beside another goal, both are in one plan. */
function carePlansOf(plan: SettledPlan, child: Child, period: PeriodOfCare): CarePlan[] {
  const random = new Random(plan.seed, child.number, PURPOSE_CARE_PLANS, period.startedOn)
  if (random.chance(NONE_ON_RECORD)) return []
  const { startedOn, endedOn, adoption } = period
  const settled = settledGoal(period)
  const firstOn = startedOn + random.whole(FIRST_PLAN_DAYS.from, FIRST_PLAN_DAYS.to)
  const plans: CarePlan[] = [{ from: firstOn, goals: [firstGoal(random, child, startedOn)] }]
  const add = (from: DayNumber, goals: readonly string[]) => {
    if (from > plans.at(-1)!.from) plans.push({ from, goals })
  }
  const permanenceOn = startedOn + random.whole(PERMANENCE_PLAN_DAYS.from, PERMANENCE_PLAN_DAYS.to)
  if (!adoption) add(permanenceOn, [settled])
  else {
    if (permanenceOn < adoption.decidedOn) add(permanenceOn, ['ADOPTION', 'LTRELFR'])
    add(adoption.decidedOn, ['ADOPTION'])
    if (adoption.reversedOn !== undefined) add(adoption.reversedOn, [settled])
  }
  return plans.filter(({ from }) => from < endedOn)
}

function firstGoal(random: Random, child: Child, startedOn: DayNumber): string {
  if (child.unaccompanied)
    return ageOn(child.bornOn, startedOn) >= AGE_FOR_SUPPORTED_LIVING ? 'SUPPLIV' : 'LTFOST18'
  return random.pick([
    ['RETURN6M', 60],
    ['RETURNEV', 25],
    ['RETURN1M', 15],
  ])
}

/** Where a child is to grow up: home when that is where they go, or else where they live. */
function settledGoal({ episodes }: PeriodOfCare): string {
  const last = episodes.at(-1)
  if (last?.endReason.startsWith('E4A')) return 'RETURNEV'
  return PLAN_OF_PLACEMENT[last?.placement.code ?? ''] ?? 'OTHERPLN'
}
