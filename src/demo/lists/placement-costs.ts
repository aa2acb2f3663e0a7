import { type DayNumber, dateText, dayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import { Random } from '../random.ts'
import { connectedCarers } from './connected-carers.ts'
import { fosteringHouseholds } from './fostering-households.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { yearOf } from './month-ends.ts'
import { type CostType, type WeeklyPrice, costTypeOf, drawPrice, inYear } from './placement-prices.ts'
import { type PlacementStay, placementStaysOf } from './placement-stays.ts'

const PURPOSE_COSTS = 87

const PROVIDERS: Readonly<Record<string, string>> = {
  PR1: 'Council’s own',
  PR2: 'Another local authority',
  PR3: 'Other public body',
  PR4: 'Private',
  PR5: 'Voluntary or charity',
}

/** A time within one financial year in which a child's placement cost the same each week. */
export interface PlacementCost {
  readonly child: Child
  readonly stay: PlacementStay
  readonly type: CostType
  readonly startedOn: DayNumber
  /** The day it ended, which is not paid for; 1 April when the next year's price follows. */
  readonly endedOn: DayNumber
  readonly weekly: WeeklyPrice
}

/** What every placement in the SSDA903 files costs, from the first day of the returns to the last. */
export function placementCostsOf({ plan, children }: ListContents): PlacementCost[] {
  const costs: PlacementCost[] = []
  for (const child of children) {
    for (const period of child.periods) {
      for (const stay of placementStaysOf(period)) {
        const type = costTypeOf(stay.placement)
        if (type === undefined) continue
        const random = new Random(plan.seed, child.number, PURPOSE_COSTS, stay.startedOn)
        const { provider } = stay.placement
        const price = drawPrice(random, type, { provider, unaccompanied: child.unaccompanied })
        const until = Math.min(paidUntil(stay), plan.lastDay + 1)
        let startedOn = Math.max(stay.startedOn, plan.firstDay)
        while (startedOn < until) {
          const year = yearOf(startedOn)
          const endedOn = Math.min(paidUntil(stay), dayNumber(year, 4, 1))
          costs.push({ child, stay, type, startedOn, endedOn, weekly: inYear(price, year) })
          startedOn = endedOn
        }
      }
    }
  }
  return costs
}

/** The weekly costs of placements, year by year. */
export const placementCosts: ListFile = {
  table: 'local/placement-costs',
  heads: [
    'Child ID',
    'From',
    'To',
    'Type of placement',
    'Kind of provider',
    'Fostering household ID',
    'Weekly cost',
    'Of it education',
    'Of it health',
  ],
  rows(contents) {
    const householdOf = households(contents)
    return placementCostsOf(contents).map(({ child, stay, type, startedOn, endedOn, weekly }) => [
      child.id,
      dateText(startedOn),
      known(contents.plan, endedOn),
      type,
      PROVIDERS[stay.placement.provider] ?? '',
      householdOf(child, stay),
      pounds(weekly.total),
      pounds(weekly.education),
      pounds(weekly.health),
    ])
  },
}

/** Pence as the finance lists write them: `957.50`. */
export function pounds(pence: number): string {
  return (pence / 100).toFixed(2)
}

/** Fostering is paid until the child leaves or is placed for adoption with the same carers. */
function paidUntil({ codes, endedOn }: PlacementStay): DayNumber {
  return codes.find(({ code }) => code.startsWith('A'))?.on ?? endedOn
}

/** The household a child is with, by its number in the other lists; empty when no list tells. */
function households(contents: ListContents): (child: Child, stay: PlacementStay) => string {
  const byCarer = new Map(fosteringHouseholds(contents).map(({ carer, id }) => [carer, id]))
  const [household, child, placed] = ['Household ID', 'Child ID', 'Placed on'].map((head) =>
    connectedCarers.heads.indexOf(head),
  )
  const byStay = new Map(
    connectedCarers.rows(contents).map((row) => [`${row[child!]} ${row[placed!]}`, row[household!]!]),
  )
  return ({ id }, stay) => {
    if (stay.household === 'kin') return byStay.get(`${id} ${dateText(stay.startedOn)}`) ?? ''
    return stay.household === 'foster' ? (byCarer.get(stay.placement.carer) ?? '') : ''
  }
}
