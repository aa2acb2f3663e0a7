import type { DayNumber } from '../calendar.ts'
import type { AdoptionPath, Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { DISABILITY_HEAD, disabilityOf, needsOf, PERSON_HEADS, personCells } from './person-cells.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths } from './sheet.ts'

const REASON_REVERSED: Readonly<Record<string, string>> = {
  RD1: 'a) Child’s needs changed',
  RD2: 'b) Court did not make a PO',
  RD3: 'c) Prospective adopters cannot be found',
  RD4: 'd) Any other reason',
}

const HEADS = [
  PERSON_HEADS[0],
  'Family identifier',
  ...PERSON_HEADS.slice(1),
  DISABILITY_HEAD,
  'Date the Child Entered Care',
  'Date of Decision that Child Should be Placed for Adoption',
  'Date of Placement Order',
  'Date of Matching Child and Prospective Adopters',
  'Date Placed for Adoption',
  'Date of Adoption Order',
  'Date of Decision that Child Should No Longer be Placed for Adoption',
  'Reason Why Child No Longer Placed for Adoption',
  'Date the child was placed for fostering in FFA or concurrent planning placement',
]

/** A decision that a child should be placed for adoption, and what had come of it by the day of a download. */
export interface AdoptionCase {
  readonly child: Child
  readonly period: PeriodOfCare
  readonly path: AdoptionPath
  readonly adoptedOn: DayNumber | undefined
  /** A decision nobody reversed ends with the period of care all the same. */
  readonly reversedOn: DayNumber | undefined
}

/** The cases of list 10: adopted or reversed in the twelve months before the day, or with a decision that stands. */
export function adoptionCases(children: readonly Child[], on: DayNumber): AdoptionCase[] {
  const cases: AdoptionCase[] = []
  for (const child of children) {
    for (const period of child.periods) {
      const { adoption: path, endedOn, episodes } = period
      if (!path || path.decidedOn > on || path.decidedOn >= endedOn) continue
      const isAdopted = ['E11', 'E12'].includes(episodes.at(-1)?.endReason ?? '')
      const reversedOn = isAdopted ? undefined : Math.min(path.reversedOn ?? endedOn, endedOn)
      const closedOn = reversedOn ?? endedOn
      if (closedOn > on || inLastMonths(closedOn, 12, on))
        cases.push({ child, period, path, adoptedOn: isAdopted ? endedOn : undefined, reversedOn })
    }
  }
  return cases
}

/** List 10: the children of AD1 and PlacedAdoption, with the days those files and the episodes give. */
export function adoption(plan: SettledPlan, children: readonly Child[], on: DayNumber): AnnexASheet {
  const rows = adoptionCases(children, on).map(({ child, period, path, adoptedOn, reversedOn }) => {
    const [id, ...person] = personCells(child, on)
    const isReversed = reversedOn !== undefined && reversedOn <= on
    return [
      id!,
      `FAM${String(child.number).padStart(6, '0')}`,
      ...person,
      disabilityOf(plan, child, needsOf(child)),
      { day: period.startedOn },
      { day: path.decidedOn },
      dayCell(path.orderedOn, on),
      dayCell(path.matchedOn, on),
      dayCell(startOf(period, ['A3', 'A4', 'A5', 'A6']) ?? path.placedOn, on),
      dayCell(adoptedOn, on),
      dayCell(reversedOn, on),
      isReversed ? (REASON_REVERSED[path.reasonReversed] ?? '') : '',
      dayCell(startOf(period, ['U2', 'U5']), on),
    ] satisfies AnnexACell[]
  })
  return { name: 'List 10', heads: HEADS, rows }
}

/** The day of the first placement of some kinds; `undefined` when the returns know of none. */
function startOf({ episodes }: PeriodOfCare, codes: readonly string[]): DayNumber | undefined {
  return episodes.find(({ placement }) => codes.includes(placement.code))?.startedOn
}
