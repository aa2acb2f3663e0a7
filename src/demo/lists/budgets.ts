import { type DayNumber, dateText } from '../calendar.ts'
import { Random } from '../random.ts'
import type { ListContents, ListFile } from './list-file.ts'
import { monthEnds, yearOf } from './month-ends.ts'
import { type PlacementCost, placementCostsOf, pounds } from './placement-costs.ts'
import { COST_TYPES } from './placement-prices.ts'
import { savingYears } from './saving-budgets.ts'

const PURPOSE_BUDGETS = 88

const UNACCOMPANIED = 'Unaccompanied asylum-seeking children'
const HEADINGS = [...COST_TYPES, UNACCOMPANIED]

/**
 * The part of a year's spend that was budgeted for it: residential care costs more than planned each year.
 */
const BUDGETED = { 'Children’s home': 0.88, 'Other placement': 0.72, [UNACCOMPANIED]: 1.04 } as Readonly<
  Record<string, number>
>
const BUDGETED_OTHERWISE = 0.98
const THOUSAND_POUNDS = 100_000

/**
 * Budget and spend at every month end: spend, or saving, is what the lists of costs and savings add up to.
 */
export const budgets: ListFile = {
  table: 'local/budgets',
  heads: [
    'Financial year',
    'Budget heading',
    'As at',
    'Budget for the year',
    'Budget to date',
    'Spend to date',
    'Forecast for the year',
    'Placements in the target',
  ],
  rows(contents) {
    return [...placementRows(contents), ...savingRows(contents)]
  },
}

function* placementRows(contents: ListContents): Generator<string[]> {
  const { plan } = contents
  const spent = spentByMonth(contents)
  for (const heading of HEADINGS) {
    const months = spent.get(heading)!
    for (const [month, asAt] of monthEnds(plan).entries()) {
      const april = month - (month % 12)
      const wholeYear = sum(months.slice(april, april + 12))
      const random = new Random(plan.seed, april, HEADINGS.indexOf(heading), PURPOSE_BUDGETS)
      const share = (BUDGETED[heading] ?? BUDGETED_OTHERWISE) * (0.95 + 0.1 * random.next())
      const budget = Math.round((wholeYear * share) / THOUSAND_POUNDS) * THOUSAND_POUNDS
      const toDate = sum(months.slice(april, month + 1))
      const forecast = Math.round((toDate * 12) / ((month % 12) + 1) / THOUSAND_POUNDS) * THOUSAND_POUNDS
      yield row(asAt, heading, { budget, toDate, forecast, month })
    }
  }
}

function* savingRows(contents: ListContents): Generator<string[]> {
  for (const { heading, target, placements, savedByMonth } of savingYears(contents)) {
    for (const [month, { asAt, saved }] of savedByMonth.entries()) {
      const forecast = Math.round((saved * 12) / (month + 1) / THOUSAND_POUNDS) * THOUSAND_POUNDS
      yield row(asAt, heading, { budget: target, toDate: saved, forecast, month }, placements)
    }
  }
}

interface Amounts {
  readonly budget: number
  readonly toDate: number
  readonly forecast: number
  readonly month: number
}

function row(asAt: DayNumber, heading: string, amounts: Amounts, planned?: number): string[] {
  const { budget, toDate, forecast, month } = amounts
  const year = yearOf(asAt)
  const budgetToDate = Math.round((budget * ((month % 12) + 1)) / 12)
  return [
    `${year - 1}-${String(year % 100).padStart(2, '0')}`,
    heading,
    dateText(asAt),
    ...[budget, budgetToDate, toDate, forecast].map(pounds),
    planned === undefined ? '' : String(planned),
  ]
}

/** Pence paid by children's social care in each month, by heading. */
function spentByMonth(contents: ListContents): Map<string, number[]> {
  const ends = monthEnds(contents.plan)
  const spent = new Map(HEADINGS.map((heading) => [heading, ends.map(() => 0)]))
  for (const cost of placementCostsOf(contents)) {
    const months = spent.get(cost.child.unaccompanied ? UNACCOMPANIED : cost.type)!
    for (let month = firstMonth(ends, cost.startedOn); month < ends.length; month++) {
      const from = month === 0 ? contents.plan.firstDay : ends[month - 1]! + 1
      if (from >= cost.endedOn) break
      months[month]! += Math.round((daysBetween(cost, from, ends[month]!) * ownWeekly(cost)) / 7)
    }
  }
  return spent
}

function firstMonth(ends: readonly DayNumber[], on: DayNumber): number {
  return ends.findIndex((end) => end >= on)
}

/** Nights paid for from one day to another, both included. */
function daysBetween({ startedOn, endedOn }: PlacementCost, from: DayNumber, to: DayNumber): number {
  return Math.min(endedOn, to + 1) - Math.max(startedOn, from)
}

function ownWeekly({ weekly }: PlacementCost): number {
  return weekly.total - weekly.education - weekly.health
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
