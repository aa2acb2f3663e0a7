import { type DayNumber, dateText, dayNumber, packedDate } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { ListFile } from './list-file.ts'
import { LAST_OF_PRIMARY, LAST_OF_SCHOOL_AGE, academicYearOf, yearGroupIn } from './school-years.ts'
import { type SchoolSpell, schoolingOf } from './schooling-spells.ts'

const PURPOSE_ATTENDANCE = 42

/** Half days of school from January to December: 380 in a year, none in August. */
const SESSIONS = [38, 30, 40, 22, 34, 42, 30, 0, 38, 36, 40, 30] as const

/** The absence of a child in the middle of all, and how far others are from it (of the logarithm). */
const ABSENCE_PRIMARY = 0.031
const ABSENCE_SECONDARY = 0.05
const SPREAD = 0.8
const SPREAD_OF_MONTHS = 0.35
const MOST = 0.9
const UNAUTHORISED_PRIMARY = 0.22
const UNAUTHORISED_SECONDARY = 0.42
const FULL_WEEK = 25

interface Month {
  readonly startsOn: DayNumber
  readonly endsOn: DayNumber
  readonly sessions: number
}

/** Sessions of every month for children from Reception to Year 11, as far as they were in care and on a roll. */
export const attendance: ListFile = {
  table: 'local/attendance',
  heads: [
    'Child ID',
    'Attendance from',
    'Attendance to',
    'Possible sessions',
    'Sessions attended',
    'Authorised absence',
    'Unauthorised absence',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    const months = monthsOf(plan)
    for (const child of children) {
      for (const period of child.periods) {
        const spells = schoolingOf(plan, child, period)
        const from = spells[0]?.startedOn ?? period.endedOn
        for (const month of months) {
          if (month.endsOn < from || month.startsOn >= period.endedOn) continue
          const row = attendedIn(plan, child, spells, month)
          if (row) rows.push(row)
        }
      }
    }
    return rows
  },
}

/** A child's row of a month; `undefined` when no school expected the child in it. */
function attendedIn(
  plan: SettledPlan,
  child: Child,
  spells: readonly SchoolSpell[],
  { startsOn, endsOn, sessions }: Month,
): string[] | undefined {
  const academicYear = academicYearOf(startsOn)
  const yearGroup = yearGroupIn(child.bornOn, academicYear)
  if (yearGroup > LAST_OF_SCHOOL_AGE) return undefined
  let expected = 0
  let offTimetable = 0
  let first = endsOn + 1
  let last = startsOn - 1
  for (const { startedOn, endedOn, hours } of spells) {
    const from = Math.max(startedOn, startsOn)
    const until = Math.min(endedOn - 1, endsOn)
    if (hours === 0 || until < from) continue
    const part = (until - from + 1) / (endsOn - startsOn + 1)
    expected += part
    offTimetable += part * (1 - hours / FULL_WEEK)
    first = Math.min(first, from)
    last = Math.max(last, until)
  }
  const possible = Math.round(sessions * expected)
  if (possible === 0) return undefined

  const isPrimary = yearGroup <= LAST_OF_PRIMARY
  const rate = absenceRate(plan, child, academicYear, isPrimary)
  const random = new Random(plan.seed, child.number, PURPOSE_ATTENDANCE, startsOn)
  const missed = Math.round(
    possible * Math.min(MOST, rate * random.lognormal(1, SPREAD_OF_MONTHS)) + random.next() - 0.5,
  )
  const unauthorised = Math.round(missed * (isPrimary ? UNAUTHORISED_PRIMARY : UNAUTHORISED_SECONDARY))
  const away = Math.min(possible, missed + Math.round(sessions * offTimetable))
  const counts = [possible, possible - away, away - unauthorised, unauthorised]
  return [child.id, dateText(first), dateText(last), ...counts.map(String)]
}

/** The part of the sessions a child misses in an academic year. */
function absenceRate(plan: SettledPlan, child: Child, academicYear: number, isPrimary: boolean): number {
  const lasting = new Random(plan.seed, child.number, PURPOSE_ATTENDANCE).normal()
  const ofYear = new Random(plan.seed, child.number, PURPOSE_ATTENDANCE, -academicYear).normal()
  const typical = isPrimary ? ABSENCE_PRIMARY : ABSENCE_SECONDARY
  return Math.min(MOST, typical * Math.exp(SPREAD * (0.8 * lasting + 0.6 * ofYear)))
}

/** The months of the returns, August left out. */
function monthsOf(plan: SettledPlan): Month[] {
  const months: Month[] = []
  let startsOn = plan.firstDay
  while (startsOn <= plan.lastDay) {
    const packed = packedDate(startsOn)
    const month = Math.floor(packed / 100) % 100
    const year = Math.floor(packed / 10_000)
    const next = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
    const sessions = SESSIONS[month - 1]!
    if (sessions > 0) months.push({ startsOn, endsOn: next - 1, sessions })
    startsOn = next
  }
  return months
}
