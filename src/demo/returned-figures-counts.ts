import { type DayNumber, ageOn, dayNumber } from './calendar.ts'
import { episodesFile } from './episodes-file.ts'
import { headerFile } from './header-file.ts'
import { leaversIn } from './leavers-file.ts'
import { attendance } from './lists/attendance.ts'
import { offencesInCare } from './lists/offences.ts'
import type { Child } from './model.ts'
import { outcomesFile } from './outcomes-file.ts'
import type { ReturnYear, SettledPlan } from './plan.ts'
import { plantErrors } from './planting.ts'
import { childrenIn } from './population.ts'
import type { ReturnContents } from './return-file.ts'

/** How many count, out of how many; a count of events has no total. */
export interface ReturnedCounts {
  readonly numerator: number
  readonly denominator?: number
}

/** A row of OC2 by the names of its columns. */
export type Outcome = Readonly<Record<string, string>>

/**
 * The rows of a year's OC2 file of the children whom the services count: those with a row in the Episodes file, from
 * which the council sends them their list. A child who is missing there by a planted error is missing for all.
 */
export function outcomesOf(plan: SettledPlan, children: readonly Child[], year: ReturnYear): Outcome[] {
  const contents = {
    plan,
    year,
    inCare: childrenIn(children, year),
    leavers: leaversIn(children, year),
  }
  const listed = childrenListed(contents)
  const heads = outcomesFile.columns.split(',')
  return outcomesFile
    .rows(contents)
    .map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']))
    })
    .filter(({ CHILD = '' }) => listed.has(CHILD))
}

/** The children of the Episodes file as it is written, the errors planted in the files before it and in it included. */
function childrenListed(contents: ReturnContents): Set<string> {
  const { plan, year } = contents
  const lines = episodesFile.rows(contents)
  const planted = new Set<string>()
  const plants = plan.plantErrors && year.year === plan.lastYear
  if (plants) plantErrors(contents, headerFile.name, headerFile.rows(contents), planted)
  const written = plants ? plantErrors(contents, episodesFile.name, lines, planted) : lines
  return new Set(written.map((line) => line.slice(0, line.indexOf(','))))
}

/** How many of the children in OC2 have a yes in one of its columns. */
export function yesIn(outcomes: readonly Outcome[], column: string): ReturnedCounts {
  return { numerator: outcomes.filter((row) => row[column] === '1').length, denominator: outcomes.length }
}

/** The children in OC2 of ten and over on the last day, of whom a conviction or caution is asked. */
export function tenAndOver(outcomes: readonly Outcome[], on: DayNumber): Outcome[] {
  return outcomes.filter(({ DOB = '' }) => ageOn(dayWritten(DOB), on) >= 10)
}

/** Of these children, those with a caution or conviction in the days given, by the list of the youth justice service. */
export function offendedBetween(
  plan: SettledPlan,
  children: readonly Child[],
  among: readonly Outcome[],
  [first, last]: readonly [DayNumber, DayNumber],
): ReturnedCounts {
  const ids = new Set(among.map(({ CHILD }) => CHILD))
  const offenders = new Set<string>()
  for (const { child, on, outcome } of offencesInCare({ plan, children }))
    if (ids.has(child.id) && on >= first && on <= last && !SETTLED_OTHERWISE.includes(outcome))
      offenders.add(child.id)
  return { numerator: offenders.size, denominator: ids.size }
}

/** What the police settled without a caution, or let rest. */
const SETTLED_OTHERWISE = ['Community resolution', 'No further action or diversion']

/** Half days of school attended in a year, out of those possible, by the list of the virtual school. */
export function attendedIn(plan: SettledPlan, children: readonly Child[], year: ReturnYear): ReturnedCounts {
  const at = (head: string) => attendance.heads.indexOf(head)
  const rows = attendance.rows({ plan, children }).filter((row) => {
    const on = dayWritten(row[at('Attendance from')]!)
    return on >= year.startsOn && on <= year.endsOn
  })
  const sum = (head: string) => rows.reduce((total, row) => total + Number(row[at(head)]), 0)
  return { numerator: sum('Sessions attended'), denominator: sum('Possible sessions') }
}

/** Children who left care by adoption on these days. */
export function adoptedBetween(
  children: readonly Child[],
  [first, last]: readonly [DayNumber, DayNumber],
): ReturnedCounts {
  const adopted = children.filter(({ periods }) =>
    periods.some(
      ({ endedOn, episodes }) =>
        endedOn >= first && endedOn <= last && /^E1[12]$/.test(episodes.at(-1)?.endReason ?? ''),
    ),
  )
  return { numerator: adopted.length }
}

/** A day as the files write it: `31/03/2026`. */
function dayWritten(text: string): DayNumber {
  return dayNumber(Number(text.slice(6)), Number(text.slice(3, 5)), Number(text.slice(0, 2)))
}
