import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { type AdopterFamily, matchedFamilies, otherFamilies } from './adopter-families.ts'
import { type AnnexACell, type AnnexASheet, dayCell, monthsBefore } from './sheet.ts'
import { ethnicityOf, genderOf, yesNo } from './written-values.ts'

const HEADS = [
  'Individual adopter identifier',
  'Family identifier',
  'Gender',
  'Ethnicity',
  'Disability',
  'Is the (prospective) adopter fostering for adoption?',
  'Date enquiry received',
  'Date Stage 1 started',
  'Date Stage 1 ended',
  'Date Stage 2 started',
  'Date Stage 2 ended',
  'Date application submitted',
  'Date application approved',
  'Date adopter matched with child(ren)',
  'Date child/children placed with adopter(s)',
  'No. of children placed',
  'Date of Adoption Order',
  'Date of leaving adoption process',
  'Reason for leaving adoption process',
]

/**
 * List 11: everybody who had to do with the adoption agency in the twelve months before the day, a row for each
 * of a couple. The families of children matched by the agency itself are those of list 10, each with one child.
 */
export function adopters(plan: SettledPlan, children: readonly Child[], on: DayNumber): AnnexASheet {
  const from = monthsBefore(on, 12)
  const rows: AnnexACell[][] = []
  for (const family of [...matchedFamilies(plan, children, on), ...otherFamilies(plan)]) {
    const overOn = family.leftOn ?? family.adoptedOn
    if (family.enquiredOn > on || (overOn !== undefined && overOn <= from)) continue
    rows.push(...familyRows(family, on))
  }
  return { name: 'List 11', heads: HEADS, rows }
}

function familyRows(family: AdopterFamily, on: DayNumber): AnnexACell[][] {
  const id = `AF${String(family.number).padStart(6, '0')}`
  const isPlaced = family.placedOn !== undefined && family.placedOn <= on
  const hasLeft = family.leftOn !== undefined && family.leftOn <= on
  return family.adopters.map(({ sex, ethnicity, isDisabled }, at) => [
    `${id}${at === 0 ? 'A' : 'B'}`,
    id,
    genderOf(sex),
    ethnicityOf(ethnicity),
    yesNo(isDisabled),
    yesNo(family.fosteringForAdoption),
    dayCell(family.enquiredOn, on),
    dayCell(family.stage1On, on),
    dayCell(family.stage1EndedOn, on),
    dayCell(family.stage2On, on),
    dayCell(family.stage2EndedOn, on),
    dayCell(family.stage2On, on),
    dayCell(family.approvedOn, on),
    dayCell(family.matchedOn, on),
    dayCell(family.placedOn, on),
    isPlaced ? 1 : '',
    dayCell(family.adoptedOn, on),
    dayCell(family.leftOn, on),
    hasLeft ? (family.reasonLeft ?? '') : '',
  ])
}
