import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { PERSON_HEADS, personCells } from './person-cells.ts'
import { drawKnownPerson } from './referred-children.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths } from './sheet.ts'

const EARLY_HELP_PURPOSE = 113
const FIRST_NUMBER = 8_000_000
/** Early help assessments a year for each child looked after. */
const ASSESSMENTS_A_YEAR = 2.2
const YEARS_BACK = 2
/** Of every hundred, so many are never brought to an end. */
const NEVER_COMPLETED = 0.02

const ORGANISATION: Weights<string> = [
  ['Early Help North', 30],
  ['Early Help South', 30],
  ['Schools', 25],
  ['Health visiting', 10],
  ['Voluntary sector', 5],
]

/** List 2: early help assessments started in the six months, and earlier ones that are not completed. */
export function earlyHelp(plan: SettledPlan, on: DayNumber): AnnexASheet {
  const aYear = plan.children * ASSESSMENTS_A_YEAR
  const total = Math.round(aYear * YEARS_BACK)
  const rows: AnnexACell[][] = []
  for (let i = 0; i < total; i++) {
    const random = new Random(plan.seed, FIRST_NUMBER + i, EARLY_HELP_PURPOSE)
    const startedOn = weekdayOnOrBefore(Math.floor(plan.lastDay - YEARS_BACK * 365 + (i / aYear) * 365))
    const person = drawKnownPerson(random, plan, FIRST_NUMBER + i, startedOn)
    const days = random.whole(5, 20) + Math.round(random.exponential(25))
    const completedOn = random.chance(NEVER_COMPLETED) ? undefined : weekdayOnOrBefore(startedOn + days)
    const isOpen = completedOn === undefined || completedOn > on
    const organisation = random.pick(ORGANISATION)
    if (startedOn > on || (!isOpen && !inLastMonths(startedOn, 6, on))) continue
    rows.push([...personCells(person, on), { day: startedOn }, dayCell(completedOn, on), organisation])
  }
  const heads = ['Assessment start date', 'Assessment completion date', 'Organisation completing assessment']
  return { name: 'List 2', heads: [...PERSON_HEADS, ...heads], rows }
}
