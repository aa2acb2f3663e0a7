import { expect, test } from 'vitest'
import { type DayNumber, ageOn, birthday, dayNumber } from '../calendar.ts'
import { leaversFile, leaversIn } from '../leavers-file.ts'
import { missingIncidents } from '../missing-file.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import { outcomesFile } from '../outcomes-file.ts'
import { type ReturnYear, returnYears, settlePlan } from '../plan.ts'
import { childrenIn, populate } from '../population.ts'
import { learningLists } from './learning-lists.ts'

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const childOf = new Map(children.map((one) => [one.id, one]))

type Row = Readonly<Record<string, string>>

test('every child of the lists is in the authority, but for children other councils placed and those not in care', () => {
  const strangers = learningLists
    .flatMap((list) => rowsOf(list.table))
    .filter(
      (row) => row['Placed by another council'] !== 'Yes' && row['Looked after at the outcome'] !== 'No',
    )
    .filter((row) => !childOf.has(row['Child ID']!))
  expect(strangers).toEqual([])
})

test('only what is due or planned lies after the last day', () => {
  const planned = ['PEP due on', 'Health assessment due on', 'Next panel on']
  const late = learningLists.flatMap(({ table, heads }) =>
    rowsOf(table).filter((row) =>
      heads.some((head) => !planned.includes(head) && isDay(row[head]!) && day(row[head]!) > plan.lastDay),
    ),
  )
  expect(late).toEqual([])
})

test('nobody has a personal education plan before Reception, and every plan is made while in care', () => {
  const peps = rowsOf('local/peps')
  expect(peps.length).toBeGreaterThan(500)
  expect(peps.filter((row) => ageOn(child(row).bornOn, day(row['PEP due on']!)) < 4)).toEqual([])
  const done = peps.filter((row) => row['PEP completed on'] !== '')
  expect(done.filter((row) => !periodOn(child(row), day(row['PEP completed on']!)))).toEqual([])
})

test('an initial plan is made after the virtual school was told, and a cause stands only beside a late one', () => {
  const peps = rowsOf('local/peps')
  const initial = peps.filter((row) => row['Kind of PEP'] === 'Initial' && row['PEP completed on'] !== '')
  expect(initial.length).toBeGreaterThan(50)
  expect(
    initial.filter((row) => day(row['PEP completed on']!) <= day(row['Virtual school told on']!)),
  ).toEqual([])
  const explained = peps.filter((row) => row['Cause of delay'] !== '' && row['PEP completed on'] !== '')
  expect(explained.filter((row) => day(row['PEP completed on']!) <= day(row['PEP due on']!))).toEqual([])
})

test('spells of provision follow one another inside care, and only full time or work needs no reason', () => {
  const schooling = rowsOf('local/schooling')
  const wrong = schooling.filter((row, at) => {
    const started = day(row['Provision from']!)
    const before = schooling[at - 1]
    const overlaps =
      before?.['Child ID'] === row['Child ID'] &&
      (before!['Provision to'] === '' || day(before!['Provision to']!) >= started)
    const needsReason = ['Part time', 'None'].includes(row['Provision']!)
    return overlaps || !periodOn(child(row), started) || needsReason !== (row['Reason not full time'] !== '')
  })
  expect(wrong).toEqual([])
})

test('sessions attended and missed make up those possible, and there are none in August or without a school', () => {
  const without = rowsOf('local/schooling').filter((row) => row['Provision'] === 'None')
  const wrong = rowsOf('local/attendance').filter((row) => {
    const heads = ['Sessions attended', 'Authorised absence', 'Unauthorised absence']
    const counts = heads.map((head) => Number(row[head]))
    const sum = counts.reduce((total, count) => total + count)
    const [from, to] = [day(row['Attendance from']!), day(row['Attendance to']!)]
    const hadNoSchool = without.some(
      (spell) =>
        spell['Child ID'] === row['Child ID'] &&
        day(spell['Provision from']!) <= from &&
        (spell['Provision to'] === '' || day(spell['Provision to']!) >= to),
    )
    const isAugust = row['Attendance from']!.slice(3, 5) === '08'
    return sum !== Number(row['Possible sessions']) || Math.min(...counts) < 0 || isAugust || hadNoSchool
  })
  expect(wrong).toEqual([])
})

test('results are of children looked after on 31 March, in the cohort when that was for twelve months', () => {
  const results = rowsOf('local/attainment')
  expect(results.length).toBeGreaterThan(100)
  const wrong = results.filter((row) => {
    const year = Number(row['Academic year']!.slice(0, 4)) + 1
    const period = periodOn(child(row), dayNumber(year, 3, 31))
    const isWholeYear = period !== undefined && period.startedOn <= dayNumber(year - 1, 4, 1)
    return !period || (row['In the published cohort'] === 'Yes') !== isWholeYear
  })
  expect(wrong).toEqual([])
})

test('a child whom the return calls assessed was assessed in its year, and one whom it does not had no review', () => {
  const held = rowsOf('local/health-assessments').filter(
    (row) => row['Health assessment completed on'] !== '',
  )
  const wrong = outcomes().filter(({ id, year, cells }) => {
    const inYear = held.filter(
      (row) => row['Child ID'] === id && isIn(year, row['Health assessment completed on']!),
    )
    const reviews = inYear.filter((row) => row['Kind of health assessment'] === 'Review')
    return cells['HEALTH_ASSESSMENT'] === '1' ? inYear.length === 0 : reviews.length > 0
  })
  expect(wrong).toEqual([])
})

test('health assessments are asked for before they are held, and held while in care', () => {
  const held = rowsOf('local/health-assessments').filter(
    (row) => row['Health assessment completed on'] !== '',
  )
  const wrong = held.filter((row) => {
    const on = day(row['Health assessment completed on']!)
    return on <= day(row['Requested on']!) || !periodOn(child(row), on)
  })
  expect(wrong).toEqual([])
})

test('offers of help with substance misuse are those of the return', () => {
  const offers = rowsOf('local/substance-misuse-offers')
  const wrong = outcomes().filter(({ id, year, cells }) => {
    const inYear = offers.filter((row) => row['Child ID'] === id && isIn(year, row['Problem identified on']!))
    const accepted = inYear.filter((row) => row['Answer to the offer'] === 'Accepted').length
    const refused = inYear.filter((row) => row['Answer to the offer'] === 'Refused').length
    return (
      inYear.length !== Number(cells['SUBSTANCE_MISUSE']) ||
      accepted !== Number(cells['INTERVENTION_RECEIVED']) ||
      refused !== Number(cells['INTERVENTION_OFFERED'])
    )
  })
  expect(wrong).toEqual([])
})

test('every incident of the return has its row, and every interview comes after the offer, every offer after the return', () => {
  const rows = rowsOf('local/return-interviews')
  const own = rows.filter((row) => row['Placed by another council'] === 'No')
  const incidents = children.flatMap((one) =>
    one.periods.flatMap((period) =>
      [...missingIncidents(plan, one, period)].map(
        ({ startedOn, endedOn }) => `${one.id} ${startedOn} ${endedOn}`,
      ),
    ),
  )
  const listed = own.map(
    (row) => `${row['Child ID']} ${day(row['Missing from']!)} ${day(row['Returned at']!)}`,
  )
  expect(listed).toEqual(incidents)
  const inOrder = ['Missing from', 'Returned at', 'Interview offered at', 'Interviewed at']
  expect(rows.filter((row) => !ascends(inOrder.map((head) => row[head]!)))).toEqual([])
  const police = ['Missing from', 'Police told at', 'Police answered at', 'Returned at']
  expect(rows.filter((row) => !ascends(police.map((head) => row[head]!)))).toEqual([])
})

test('children whom other councils placed have the id of that council, after an X', () => {
  const others = rowsOf('local/return-interviews').filter((row) => row['Placed by another council'] === 'Yes')
  expect(others.length).toBeGreaterThan(5)
  expect(
    others.filter((row) => !/^X10[1-6]\d+$/.test(row['Child ID']!) || row['Placing council'] === ''),
  ).toEqual([])
})

test('children whom the return calls convicted have a caution or conviction in its year, the others have none', () => {
  const lesser = ['Community resolution', 'No further action or diversion']
  const substantive = rowsOf('local/youth-justice').filter(
    (row) => !lesser.includes(row['Outcome of the offence']!),
  )
  const wrong = outcomes().filter(({ id, year, cells }) => {
    const has = substantive.some((row) => row['Child ID'] === id && isIn(year, row['Outcome on']!))
    return has !== (cells['CONVICTED'] === '1')
  })
  expect(wrong).toEqual([])
})

test('a care leaver whom the return calls NEET is on the panel’s list, and one in higher education is on a degree', () => {
  const neet = rowsOf('local/neet-panel')
  const degrees = rowsOf('local/care-leaver-programmes').filter((row) => row['Programme'] === 'Degree')
  const lasts = (row: Row, from: string, until: string, on: DayNumber) =>
    day(row[from]!) <= on && (row[until] === '' || on <= day(row[until]!))
  const wrong = activities().filter(({ id, on, activity }) => {
    const isNeet = neet.some((row) => row['Child ID'] === id && lasts(row, 'NEET since', 'NEET until', on))
    const isStudent = degrees.some(
      (row) => row['Child ID'] === id && lasts(row, 'Programme started on', 'Programme ended on', on),
    )
    return isNeet !== activity.startsWith('G') || isStudent !== ['F1', 'P1'].includes(activity)
  })
  expect(activities().length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

const written = new Map<string, readonly Row[]>()

function rowsOf(table: string): readonly Row[] {
  const known = written.get(table)
  if (known) return known
  const list = learningLists.find((one) => one.table === table)!
  const rows = list
    .rows({ plan, children })
    .map((cells) => Object.fromEntries(list.heads.map((head, at) => [head, cells[at]!])))
  written.set(table, rows)
  return rows
}

function child(row: Row): Child {
  return childOf.get(row['Child ID']!)!
}

function periodOn({ periods }: Child, on: DayNumber): PeriodOfCare | undefined {
  return periods.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
}

/** What the OC2 files say, child by child and year by year. */
function outcomes(): { id: string; year: ReturnYear; cells: Row }[] {
  const heads = outcomesFile.columns.split(',')
  return returnYears(plan).flatMap((year) => {
    const inCare = childrenIn(children, year)
    return outcomesFile.rows({ plan, year, inCare, leavers: [] }).map((line) => {
      const cells = Object.fromEntries(line.split(',').map((cell, at) => [heads[at]!, cell]))
      return { id: cells['CHILD']!, year, cells }
    })
  })
}

/** What the OC3 files say care leavers did on a birthday. */
function activities(): { id: string; on: DayNumber; activity: string }[] {
  return returnYears(plan).flatMap((year) => {
    const leavers = leaversIn(children, year)
    return leaversFile.rows({ plan, year, inCare: [], leavers }).map((line, at) => {
      const { id, bornOn } = leavers[at]!
      const on = [17, 18, 19, 20, 21]
        .map((age) => birthday(bornOn, age))
        .find((one) => one >= year.startsOn && one <= year.endsOn)!
      return { id, on, activity: line.split(',')[3]! }
    })
  })
}

function isDay(cell: string): boolean {
  return /^\d\d\/\d\d\/\d{4}/.test(cell)
}

function day(cell: string): DayNumber {
  return dayNumber(Number(cell.slice(6, 10)), Number(cell.slice(3, 5)), Number(cell.slice(0, 2)))
}

function isIn({ startsOn, endsOn }: ReturnYear, cell: string): boolean {
  return day(cell) >= startsOn && day(cell) <= endsOn
}

/** Whether moments, those that are blank left out, come one after another. */
function ascends(cells: readonly string[]): boolean {
  const minutes = cells
    .filter((cell) => cell !== '')
    .map((cell) => day(cell) * 1440 + Number(cell.slice(11, 13)) * 60 + Number(cell.slice(14, 16)))
  return minutes.every((one, at) => at === 0 || minutes[at - 1]! < one)
}
