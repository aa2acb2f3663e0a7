import { adoptedFile } from '../adoption-files.ts'
import type { DayNumber } from '../calendar.ts'
import { type Family, familiesOf } from '../lists/families.ts'
import { allocatedOn, allocations } from '../lists/teams.ts'
import type { AdoptionPath, Child, PeriodOfCare } from '../model.ts'
import { permanenceFile } from '../permanence-file.ts'
import type { SettledPlan } from '../plan.ts'
import { knownDay } from './iso-days.ts'
import { type PeriodOnRecord, periodsOnRecord } from './periods-on-record.ts'
import { PLACEHOLDER, type SsdTable } from './ssd-table.ts'
import { professionalId } from './workforce.ts'

/** Fostering by carers who are approved to adopt as well. */
const FOSTERING_FOR_ADOPTION = ['U2', 'U5']
const FOR_ADOPTION = ['A3', 'A4', 'A5', 'A6']

/** The orders that end care for good, as the dataset words them. */
const ORDERS: Readonly<Record<string, string>> = {
  E11: 'Adoption',
  E12: 'Adoption',
  E41: 'Child Arrangements Order/ Residence Order',
  E45: 'Special Guardianship',
  E46: 'Special Guardianship',
  E47: 'Special Guardianship',
  E48: 'Special Guardianship',
}

/** Earlier orders of permanence of children who came into care again: what the returns say of them. */
export const previousPermanenceTable: SsdTable = {
  object: 'ssd_cla_previous_permanence',
  heads: [
    'lapp_table_id',
    'lapp_person_id',
    'lapp_previous_permanence_option',
    'lapp_previous_permanence_la',
    'lapp_previous_permanence_order_date',
  ],
  *rows({ returned }) {
    for (const [id, rows] of returned(permanenceFile)) {
      for (const { year, cells } of rows) {
        const order = [cells['PREV_PERM']!, cells['LA_PERM']!, cells['DATE_PERM']!]
        yield [`L${id}-${year.year}`, id, ...order]
      }
    }
  },
}

/** Decisions that a child should be placed for adoption, and orders of permanence that ended care. */
export const permanenceTable: SsdTable = {
  object: 'ssd_permanence',
  heads: [
    'perm_table_id',
    'perm_person_id',
    'perm_cla_id',
    'perm_adm_decision_date',
    'perm_part_of_sibling_group',
    'perm_siblings_placed_together',
    'perm_siblings_placed_apart',
    'perm_ffa_cp_decision_date',
    'perm_placement_order_date',
    'perm_matched_date',
    'perm_adopter_sex',
    'perm_adopter_legal_status',
    'perm_number_of_adopters',
    'perm_placed_for_adoption_date',
    'perm_adopted_by_carer_flag',
    'perm_placed_foster_carer_date',
    'perm_placed_ffa_cp_date',
    'perm_placement_provider_urn',
    'perm_decision_reversed_date',
    'perm_decision_reversed_reason',
    'perm_permanence_order_date',
    'perm_permanence_order_type',
    'perm_adoption_worker_id',
  ],
  *rows({ plan, children, returned }) {
    const adopted = returned(adoptedFile)
    const families = familiesOf(plan, children)
    for (const child of children) {
      for (const record of periodsOnRecord(plan, child)) {
        const { id, period } = record
        const order = period && orderOf(plan, period)
        const path = period && decisionOf(plan, period)
        if (!period || (order === undefined && !path)) continue
        const isAdopted = order === 'Adoption'
        const adopters = isAdopted ? adopted.get(child.id)?.[0]?.cells : undefined
        const reversedOn = path?.reversedOn && Math.min(path.reversedOn, period.endedOn)
        const reversed = knownDay(plan, reversedOn)
        yield [
          `${id}-Z`,
          child.id,
          id,
          knownDay(plan, path?.decidedOn),
          ...(path ? siblings(families.get(child.number)) : ['', '', '']),
          '',
          knownDay(plan, path?.orderedOn),
          knownDay(plan, path?.matchedOn),
          ...['SEX_ADOPTR', 'LS_ADOPTR', 'NB_ADOPTR'].map((column) => adopters?.[column] ?? ''),
          knownDay(plan, path?.placedOn),
          isAdopted ? (path?.withFosterCarer ? 'Y' : 'N') : '',
          PLACEHOLDER,
          path ? knownDay(plan, fosteredForAdoption(record)) : '',
          agencyOf(record),
          reversed,
          reversed && path!.reasonReversed,
          ...(order === undefined ? ['', ''] : [knownDay(plan, period.endedOn), order]),
          path ? workerOn(plan, child, period, path.decidedOn) : '',
        ]
      }
    }
  },
}

/** The order of permanence that has ended a period; `undefined` when it goes on or ended otherwise. */
function orderOf(plan: SettledPlan, { endedOn, episodes }: PeriodOfCare): string | undefined {
  return endedOn > plan.lastDay ? undefined : ORDERS[episodes.at(-1)?.endReason ?? '']
}

/** The way to adoption, once the decision was made while the child was in care. */
function decisionOf(plan: SettledPlan, { adoption, endedOn }: PeriodOfCare): AdoptionPath | undefined {
  if (!adoption || adoption.decidedOn > plan.lastDay || adoption.decidedOn >= endedOn) return undefined
  return adoption
}

/** Brothers and sisters in care with the child: those for whom adoption is the plan too, and the others. */
function siblings(family: Family | undefined): [inGroup: string, together: string, apart: string] {
  const all = family?.children ?? []
  const together = all.filter(({ periods }) => periods.some(({ adoption }) => adoption !== undefined)).length
  return [all.length > 1 ? '1' : '0', String(Math.max(1, together)), String(all.length - together)]
}

function fosteredForAdoption({ episodes }: PeriodOnRecord): DayNumber | undefined {
  return episodes.find(({ placement }) => FOSTERING_FOR_ADOPTION.includes(placement.code))?.startedOn
}

function agencyOf({ episodes }: PeriodOnRecord): string {
  return episodes.find(({ placement }) => FOR_ADOPTION.includes(placement.code))?.placement.urn ?? ''
}

function workerOn(plan: SettledPlan, child: Child, period: PeriodOfCare, on: DayNumber): string {
  return professionalId(allocatedOn(allocations(plan, child, period), on)?.worker ?? '')
}
