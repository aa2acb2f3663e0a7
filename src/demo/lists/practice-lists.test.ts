import { expect, test } from 'vitest'
import { type DayNumber, birthday, dayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { reviewsOf } from '../reviews-file.ts'
import { workersOf } from '../workers-file.ts'
import { practiceLists } from './practice-lists.ts'

type Row = Record<string, string>

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const byId = new Map(children.map((child) => [child.id, child]))
const rowsOf = new Map(
  practiceLists.map((list) => [
    list.table.slice('local/'.length),
    list.rows({ plan, children }).map((cells): Row => {
      expect(cells.length).toBe(list.heads.length)
      return Object.fromEntries(list.heads.map((head, at) => [head, cells[at]!]))
    }),
  ]),
)
const AHEAD = [
  'Plan due',
  'Assessment due',
  'Completion planned for',
  'Supervision due',
  'To be achieved by',
  'Meeting planned for',
]
const isInCare = ({ periods }: Child, on: DayNumber) =>
  periods.some(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
const inCareAtTheEnd = children.filter((child) => isInCare(child, plan.lastDay))

test.each(practiceLists.map(({ table }) => [table]))('the list %s is about children there are', (table) => {
  const all = rows(table.slice('local/'.length))
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter((row) => 'Child ID' in row && !byId.has(row['Child ID']!))).toEqual([])
})

test.each(practiceLists.map(({ table }) => [table]))(
  'in %s only what is due or planned lies after the last return',
  (table) => {
    const late = rows(table.slice('local/'.length)).flatMap((row) =>
      Object.entries(row).filter(([, cell]) => (dayOf(cell) ?? 0) > plan.lastDay),
    )
    const heads = new Set(late.map(([head]) => head))
    expect([...heads].filter((head) => !AHEAD.includes(head))).toEqual([])
  },
)

test.each([
  ['allocations', ['Child ID', 'Role', 'Allocated from']],
  ['iro-visits', ['Child ID', 'Date of visit or contact', 'Kind of contact']],
  ['plans', ['Child ID', 'Kind of plan', 'Plan started']],
  ['assessments', ['Child ID', 'Kind of assessment', 'Assessment started']],
  ['case-summaries', ['Child ID', 'Case summary updated']],
  ['supervision', ['Child ID', 'Supervision held', 'Kind of supervision']],
  ['review-minutes', ['Child ID', 'Review held on']],
  ['iro-escalations', ['Child ID', 'Concern raised', 'Subject']],
  ['placed-with-parents-reviews', ['Child ID', 'Reviewed on']],
  ['meetings', ['Kind of meeting', 'Meeting planned for', 'Team or group']],
])('no two rows of %s have the same key', (list, key) => {
  const keys = rows(list).map((row) => key.map((head) => row[head]).join(' | '))
  expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([])
})

test('every child looked after at the end has the social worker of the SSDA903 return, and only one', () => {
  const year = { startsOn: dayNumber(2025, 4, 1), endsOn: dayNumber(2026, 3, 31) }
  const expected = inCareAtTheEnd.map((child) => {
    const period = child.periods.find(({ endedOn }) => endedOn > plan.lastDay)!
    return `${child.id} ${[...workersOf(plan, child, period, year)].at(-1)!.worker}`
  })
  const open = rows('allocations').filter(
    (row) => row['Role'] === 'Social worker' && row['Allocated until'] === '',
  )
  expect(open.map((row) => `${row['Child ID']} ${row['Worker']}`)).toEqual(expected)
})

test('nobody has a personal adviser before 16 or after 21, and no care leaver is without one', () => {
  const advised = rows('allocations').filter((row) => row['Role'] === 'Personal adviser')
  const wrong = advised.filter((row) => {
    const { bornOn } = childOf(row)
    const until = dayOf(row['Allocated until']!) ?? plan.lastDay
    return dayOf(row['Allocated from']!)! < birthday(bornOn, 16) || until > birthday(bornOn, 21)
  })
  expect(wrong).toEqual([])
  const open = new Set(advised.filter((row) => row['Allocated until'] === '').map((row) => row['Child ID']))
  const leavers = children.filter(
    ({ bornOn, leftCareOn }) =>
      leftCareOn !== undefined && leftCareOn <= plan.lastDay && birthday(bornOn, 21) > plan.lastDay,
  )
  expect(leavers.length).toBeGreaterThan(20)
  expect(leavers.filter(({ id }) => !open.has(id))).toEqual([])
})

test('a reviewing officer visits children in care, and speaks alone with nobody under four', () => {
  const visits = rows('iro-visits')
  const visitedOn = (row: Row) => dayOf(row['Date of visit or contact']!)!
  expect(visits.filter((row) => !isInCare(childOf(row), visitedOn(row)))).toEqual([])
  const alone = visits.filter((row) => row['Child seen alone'] === 'Yes')
  expect(alone.length).toBeGreaterThan(20)
  expect(alone.filter((row) => visitedOn(row) < birthday(childOf(row).bornOn, 4))).toEqual([])
  expect(
    visits.filter((row) => (row['Kind of contact'] === 'Visit') !== (row['Child seen alone'] !== '')),
  ).toEqual([])
})

test('a plan is completed on or after the day it was begun, and reviewed after that', () => {
  const wrong = rows('plans').filter((row) => {
    const startedOn = dayOf(row['Plan started']!)!
    const completedOn = dayOf(row['Plan completed']!)
    const reviewedOn = dayOf(row['Plan last reviewed']!)
    return (completedOn ?? startedOn) < startedOn || (reviewedOn ?? Infinity) <= (completedOn ?? -Infinity)
  })
  expect(wrong).toEqual([])
})

test('no child has two plans of a kind in force, and none in force was left unfinished', () => {
  const inForce = rows('plans').filter((row) => row['Status'] === 'Current')
  const keys = inForce.map((row) => `${row['Child ID']} ${row['Kind of plan']}`)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(inForce.filter((row) => row['Plan completed'] === '')).toEqual([])
})

test('every child looked after at the end has a care plan in force or in progress', () => {
  const planned = new Set(
    rows('plans')
      .filter((row) => row['Kind of plan'] === 'Care plan')
      .filter((row) => row['Status'] === 'Current' || row['Status'] === 'In progress')
      .map((row) => row['Child ID']),
  )
  expect(inCareAtTheEnd.filter(({ id }) => !planned.has(id))).toEqual([])
})

test('pathway plans are for young people over 16, child-friendly plans for children over four', () => {
  const tooYoung = (kind: string, age: number) =>
    rows('plans').filter(
      (row) =>
        row['Kind of plan'] === kind && dayOf(row['Plan started']!)! < birthday(childOf(row).bornOn, age),
    )
  expect(tooYoung('Pathway plan', 16)).toEqual([])
  expect(tooYoung('Child-friendly plan', 4)).toEqual([])
  expect(
    rows('plans').filter(
      (row) => row['Needs assessment completed'] !== '' && row['Kind of plan'] !== 'Pathway plan',
    ),
  ).toEqual([])
})

test('a first pathway plan is due three months after 16 for those long enough in care by then', () => {
  const firstPlans = rows('plans').filter((row) => {
    const { bornOn, periods } = childOf(row)
    const startedOn = periods.at(-1)?.startedOn ?? Infinity
    return (
      row['Kind of plan'] === 'Pathway plan' && startedOn < birthday(bornOn, 15) && row['Plan due'] !== ''
    )
  })
  const firstDue = new Map<string, DayNumber>()
  for (const row of firstPlans)
    if (!firstDue.has(row['Child ID']!)) firstDue.set(row['Child ID']!, dayOf(row['Plan due']!)!)
  const turned16 = [...firstDue].filter(([id]) => birthday(byId.get(id)!.bornOn, 16) > plan.firstDay)
  expect(turned16.length).toBeGreaterThan(20)
  const days = turned16.map(([id, dueOn]) => dueOn - birthday(byId.get(id)!.bornOn, 16))
  expect(Math.min(...days)).toBeGreaterThanOrEqual(89)
  expect(Math.max(...days)).toBeLessThanOrEqual(92)
})

test('an assessment says what it found exactly when it has been completed', () => {
  const wrong = rows('assessments').filter((row) => {
    const isCompleted = row['Assessment completed'] !== ''
    return isCompleted !== (row['Outcome'] !== '') || isCompleted !== (row['Factors found'] !== '')
  })
  expect(wrong).toEqual([])
  expect(rows('assessments').some((row) => row['Assessment completed'] === '')).toBe(true)
})

test('a single assessment starts before care does, an update assessment while the child is looked after', () => {
  const wrong = rows('assessments').filter((row) => {
    const on = dayOf(row['Assessment started']!)!
    const child = childOf(row)
    if (row['Kind of assessment'] === 'Update assessment') return !isInCare(child, on)
    return !child.periods.some(({ startedOn }) => on <= startedOn && startedOn - on <= 72)
  })
  expect(wrong).toEqual([])
})

test('supervision is of the worker who was allocated to the child that day', () => {
  const allocated = new Map(children.map(({ id }): [string, Row[]] => [id, []]))
  for (const row of rows('allocations'))
    if (row['Role'] === 'Social worker') allocated.get(row['Child ID']!)!.push(row)
  const wrong = rows('supervision').filter((row) => {
    const on = dayOf(row['Supervision held']!)!
    const worker = allocated.get(row['Child ID']!)!.find((spell) => {
      const until = dayOf(spell['Allocated until']!) ?? plan.lastDay + 1
      return dayOf(spell['Allocated from']!)! <= on && on < until
    })
    return worker?.['Worker'] !== row['Worker supervised'] || worker?.['Team'] !== row['Team']
  })
  expect(wrong).toEqual([])
})

test('case summaries and concerns are about children in care that day', () => {
  const days = [
    ...rows('case-summaries').map((row) => [childOf(row), dayOf(row['Case summary updated']!)!] as const),
    ...rows('iro-escalations').map((row) => [childOf(row), dayOf(row['Concern raised']!)!] as const),
  ]
  expect(days.filter(([child, on]) => !isInCare(child, on))).toEqual([])
})

test('every review of the SSDA903 return has its line, and minutes come after the review', () => {
  const expected = children.flatMap((child) =>
    child.periods.flatMap((period) =>
      [...reviewsOf(plan, child, period)]
        .filter(({ on }) => on >= plan.firstDay)
        .map(({ on }) => `${child.id} ${on}`),
    ),
  )
  const minutes = rows('review-minutes')
  expect(minutes.map((row) => `${row['Child ID']} ${dayOf(row['Review held on']!)}`)).toEqual(expected)
  const early = minutes.filter(
    (row) => (dayOf(row['Minutes on file']!) ?? Infinity) <= dayOf(row['Review held on']!)!,
  )
  expect(early).toEqual([])
})

test('a concern is resolved after it was raised', () => {
  const wrong = rows('iro-escalations').filter(
    (row) => (dayOf(row['Concern resolved']!) ?? Infinity) < dayOf(row['Concern raised']!)!,
  )
  expect(wrong).toEqual([])
})

test('a child whose placement with parents is reviewed lives there, on the order the review says', () => {
  const orders: Row = {
    'Care order': 'C2',
    'Interim care order': 'C1',
    'Directions under section 38(6)': 'C1',
  }
  const wrong = rows('placed-with-parents-reviews').filter((row) => {
    const on = dayOf(row['Reviewed on']!)!
    const episode = childOf(row)
      .periods.flatMap(({ episodes }) => episodes)
      .find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
    return episode?.placement.code !== 'P1' || episode.legalStatus !== orders[row['Legal basis']!]
  })
  expect(wrong).toEqual([])
})

test('progress meetings are planned for two days of every week and performance meetings every fortnight', () => {
  const planned = (kind: string, team: string) =>
    rows('meetings')
      .filter((row) => row['Kind of meeting'] === kind && row['Team or group'] === team)
      .map((row) => dayOf(row['Meeting planned for']!)!)
      .sort((a, b) => a - b)
  const monday = dayNumber(2025, 9, 1)
  const week = planned('Progress meeting', 'All teams').filter((on) => on >= monday && on < monday + 7)
  expect(week.map((on) => on - monday)).toEqual([0, 3])
  const performance = planned('Performance meeting', 'Looked After North')
  expect(new Set(performance.slice(1).map((on, at) => on - performance[at]!))).toEqual(new Set([14]))
})

test('what is due or planned after the last return is in the lists', () => {
  const ahead = (list: string, head: string) =>
    rows(list).filter((row) => (dayOf(row[head]!) ?? 0) > plan.lastDay).length
  expect(ahead('assessments', 'Assessment due')).toBeGreaterThan(0)
  expect(ahead('placed-with-parents-reviews', 'To be achieved by')).toBeGreaterThan(0)
  expect(ahead('meetings', 'Meeting planned for')).toBeGreaterThan(0)
})

test('a meeting that was not held had nobody there', () => {
  const missed = rows('meetings').filter((row) => row['Meeting held on'] === '')
  expect(missed.length).toBeGreaterThan(20)
  expect(missed.filter((row) => row['Chief officer present'] !== '')).toEqual([])
})

function rows(list: string): readonly Row[] {
  return rowsOf.get(list)!
}

function childOf(row: Row): Child {
  return byId.get(row['Child ID']!)!
}

/** A cell as a day, or `undefined` when it is something else. */
function dayOf(cell: string): DayNumber | undefined {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? []
  return year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day))
}
