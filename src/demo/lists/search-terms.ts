import type { Random, Weights } from '../random.ts'
import { type PlacementStay, isResidential } from './placement-stays.ts'

/** The list's word for a placement code; a code left out is a place the service does not search for. */
const KIND: Readonly<Record<string, string>> = {
  U1: 'Connected carer',
  U3: 'Connected carer',
  U4: 'Foster care',
  U5: 'Foster to adopt',
  U6: 'Foster care',
  K1: 'Secure children’s home',
  K2: 'Children’s home',
  R1: 'Children’s home',
  S1: 'Residential school',
  R3: 'Parent and child placement',
  K3: 'Supported accommodation',
  Z11: 'Other arrangement',
  Z12: 'Other arrangement',
  Z13: 'Other arrangement',
  Z14: 'Other arrangement',
}

/** What the reasons for change of placement in the SSDA903 are called on the list. */
const REASON: Readonly<Record<string, string>> = {
  CREQB: 'Carer gave notice',
  CREQO: 'Carer gave notice',
  LAREQ: 'Risk of exploitation or of going missing',
  STAND: 'Allegation or standards of care',
  ALLEG: 'Allegation or standards of care',
  CLOSE: 'Home or carer no longer available',
  APPRR: 'Home or carer no longer available',
  CHILD: 'Child does not wish to stay',
}

const OTHER_REASONS: Weights<string> = [
  ['Other unplanned move', 50],
  ['Risk of exploitation or of going missing', 20],
  ['Carer gave notice', 20],
  ['Carer’s holiday or respite', 10],
]

const PLANNED = new Set([
  'Long-term foster match',
  'Move towards independence',
  'Step-down from residential care',
  'End of an assessment or short placement',
])

const RESIDENTIAL_REASONS: Weights<string> = [
  ['Residential care is the plan', 40],
  ['To keep the child or others safe', 22],
  ['Foster placements have broken down', 20],
  ['Disability or health need', 18],
]

/** The list's word for what a placement code is; undefined for one nobody searches for. */
export function kindOf(code: string): string | undefined {
  return KIND[code]
}

/** Whether a move for this reason is a planned one. */
export function isPlanned(reason: string): boolean {
  return PLANNED.has(reason)
}

/** Why a child needs the placement: as the SSDA903 gives it for the placement before, in the list's own words. */
export function reasonFor(random: Random, before: PlacementStay | undefined, stay: PlacementStay): string {
  if (!before) return 'Entering care'
  const { changeReason } = before
  const leavesHome = isResidential(before.placement.code) && ['foster', 'kin'].includes(stay.household)
  if (leavesHome && ['CARPL', 'OTHER'].includes(changeReason)) return 'Step-down from residential care'
  if (changeReason !== 'CARPL') return REASON[changeReason] ?? random.pick(OTHER_REASONS)
  if (stay.household === 'supported') return 'Move towards independence'
  if (stay.household === 'foster' && random.chance(0.4)) return 'Long-term foster match'
  return 'End of an assessment or short placement'
}

/** What was looked for: mostly what was found, but foster care for half of the children who went to a home. */
export function soughtFor(
  random: Random,
  before: PlacementStay | undefined,
  { placement }: PlacementStay,
  found: string,
): string {
  if (placement.code === 'K2') {
    const wasInHome = before !== undefined && isResidential(before.placement.code)
    return random.chance(wasInHome ? 0.35 : 0.7) ? 'Foster care' : found
  }
  return found === 'Connected carer' || found === 'Other arrangement' ? 'Foster care' : found
}

/** Why a residential place was used: for want of foster carers where those were looked for. */
export function residentialReason(random: Random, sought: string, code: string): string {
  if (code === 'K1') return 'Secure order or remand'
  return sought === 'Foster care' ? 'No foster placement found' : random.pick(RESIDENTIAL_REASONS)
}
