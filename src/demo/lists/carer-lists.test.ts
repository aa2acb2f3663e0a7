import { expect, test } from 'vitest'
import type { PeriodOfCare } from '../model.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { carerLists } from './carer-lists.ts'
import { connectedCarers } from './connected-carers.ts'
import type { ListFile } from './list-file.ts'
import { readDay } from './read-day.ts'

type Row = Readonly<Record<string, string>>

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const contents = { plan, children }
const childById = new Map(children.map((child) => [child.id, child]))
const lists = new Map(carerLists.map((list) => [list.table, rowsOf(list)]))

/** Heads of days that may lie ahead: when something is due, and a start that is already confirmed. */
const AHEAD = new Set(['Due on', 'New holder starts on'])

function rowsOf(list: ListFile): Row[] {
  return list.rows(contents).map((cells) => {
    expect(cells).toHaveLength(list.heads.length)
    return Object.fromEntries(list.heads.map((head, at) => [head, cells[at]!]))
  })
}

function rows(name: string): Row[] {
  const found = lists.get(`local/${name}`) ?? []
  expect(found.length).toBeGreaterThan(0)
  return found
}

const day = (row: Row, head: string) => readDay(row[head]!)
const started = (row: Row, head: string) => readDay(row[head]!) ?? Infinity

function inOrder(row: Row, heads: readonly string[]): boolean {
  const days = heads.map((head) => day(row, head)).filter((on) => on !== undefined)
  return days.every((on, at) => at === 0 || days[at - 1]! <= on)
}

const periods: readonly PeriodOfCare[] = children.flatMap((child) => child.periods)
const isOn = (what: { startedOn: number; endedOn: number }, on: number) =>
  what.startedOn <= on && on < what.endedOn

test('nothing has happened after the last day of the returns', () => {
  for (const [table, all] of lists)
    for (const row of all)
      for (const [head, cell] of Object.entries(row))
        if (/^\d\d\/\d\d\/\d{4}$/.test(cell) && !AHEAD.has(head))
          expect(readDay(cell)!, `${table} ${head}`).toBeLessThanOrEqual(plan.lastDay)
})

test('a household that asks about fostering goes through the stages in order and drops out at most once', () => {
  const stages = [
    'Enquiry on',
    'Initial response or visit on',
    'Part one information asked for on',
    'Part one information received on',
    'Form F opened on',
    'Allocated to an assessor on',
    'Panel on',
    'Approved on',
  ]
  for (const row of rows('foster-recruitment')) {
    expect(inOrder(row, stages), row['Household ID']).toBe(true)
    expect(inOrder(row, [...stages.slice(0, 6), 'Withdrawn on']), row['Household ID']).toBe(true)
    if (row['Approved on'] !== '') expect(row['Withdrawn on']).toBe('')
    expect(row['Withdrawn on'] === '').toBe(row['Reason for withdrawal'] === '')
    expect(row['Allocated to an assessor on'] === '').toBe(row['Assessor'] === '')
  }
})

test('a household that was approved is a foster carer from the same day', () => {
  const carers = new Map(rows('foster-carers').map((row) => [row['Household ID'], row]))
  const approved = rows('foster-recruitment').filter((row) => row['Approved on'] !== '')
  expect(approved.length).toBeGreaterThan(5)
  for (const row of approved)
    expect(carers.get(row['Household ID'])?.['Approved on']).toBe(row['Approved on'])
})

test('connected foster carers are those whom the list of connected carers has approved', () => {
  const connected = rows('foster-carers').filter((row) => row['Kind of household'] === 'Connected carers')
  const approved = rowsOf(connectedCarers).filter((row) => row['Decision'] === 'Approved')
  expect(new Set(connected.map((row) => row['Household ID']))).toEqual(
    new Set(approved.map((row) => row['Household ID'])),
  )
  for (const row of rows('foster-carers')) expect(inOrder(row, ['Approved on', 'Ceased on'])).toBe(true)
})

test('adopters reach the stages in order, and the order is made on the day the child leaves care', () => {
  const adopters = new Map(rows('adopters').map((row) => [row['Household ID'], row]))
  const stages = ['Enquiry on', 'Registration of interest on', 'Stage one started on', 'Stage one ended on']
  const later = ['Stage two started on', 'Stage two ended on', 'Approved on', 'Matched on', 'Child placed on']
  for (const row of adopters.values()) {
    expect(inOrder(row, [...stages, ...later, 'Adoption order on']), row['Household ID']).toBe(true)
    expect(row['Adoption order on'] !== '' && row['Left the process on'] !== '').toBe(false)
  }
  const adopted = periods.filter(({ episodes, endedOn }) => {
    const { endReason, placement } = episodes.at(-1)!
    return /^E1[12]$/.test(endReason) && placement.provider === 'PR1' && endedOn <= plan.lastDay
  })
  expect(adopted.length).toBeGreaterThan(2)
  for (const { episodes, endedOn } of adopted) {
    const household = adopters.get(`AD${String(episodes.at(-1)!.placement.carer).padStart(7, '0')}`)!
    expect(day(household, 'Adoption order on')).toBe(endedOn)
  }
})

test('a post has one holder or is vacant at any time, without gaps', () => {
  const byPost = new Map<string, Row[]>()
  for (const row of rows('posts')) byPost.set(row['Post ID']!, [...(byPost.get(row['Post ID']!) ?? []), row])
  for (const stretches of byPost.values()) {
    expect(day(stretches[0]!, 'From')).toBeLessThanOrEqual(plan.firstDay)
    expect(stretches.at(-1)!['To']).toBe('')
    for (const [at, row] of stretches.slice(1).entries()) expect(row['From']).toBe(stretches[at]!['To'])
    for (const row of stretches) expect(row['Worker'] === '').toBe(row['Contract'] === '')
    for (const row of stretches.filter((each) => each['Advertised on'] !== '')) expect(row['Worker']).toBe('')
  }
})

test('family support workers moved to assessment come from the court service, on one day', () => {
  const moved = rows('posts').filter((row) => row['Moved from service'] !== '')
  expect(moved.length).toBeGreaterThan(0)
  expect(new Set(moved.map((row) => row['From']))).toEqual(new Set(['01/09/2025']))
  for (const row of moved) {
    expect(row['Role']).toBe('Family support worker')
    expect(row['Service']).toBe('Referral and Assessment')
    expect(row['Moved from service']).toBe('Court and Family Support')
  }
})

test('only workers in post have a caseload, and together they have all children looked after', () => {
  const posts = rows('posts')
  const last = rows('caseloads').filter((row) => day(row, 'As at') === plan.lastDay)
  for (const row of last) {
    const held = posts.filter((post) => post['Worker'] === row['Worker'] && post['To'] === '')
    expect(held.map((post) => post['Team'])).toEqual([row['Team']])
    expect(held[0]!['Full-time equivalent']).toBe(row['Full-time equivalent'])
  }
  const open = last.reduce((sum, row) => sum + Number(row['Open children']), 0)
  const lookedAfter = periods.filter((period) => isOn(period, plan.lastDay)).length
  expect(lookedAfter).toBe(150)
  expect(open).toBeGreaterThan(lookedAfter)
})

test('absences lie within the time in post, and long-term ones last four weeks or more', () => {
  const posts = rows('posts')
  for (const row of rows('absences')) {
    const on = day(row, 'First day of absence')!
    const held = posts.filter((post) => post['Worker'] === row['Worker'])
    expect(held.some((post) => day(post, 'From')! <= on && on < started(post, 'To'))).toBe(true)
    const lastOn = day(row, 'Last day of absence')
    if (lastOn !== undefined) expect(row['Long-term']).toBe(lastOn - on + 1 >= 28 ? 'Yes' : 'No')
  }
})

test('nobody completed a course before they came, or the same course twice', () => {
  const posts = rows('posts')
  const all = rows('training')
  expect(new Set(all.map((row) => `${row['Worker']} ${row['Course']}`)).size).toBe(all.length)
  for (const row of all) {
    const cameOn = Math.min(
      ...posts.filter((post) => post['Worker'] === row['Worker']).map((post) => day(post, 'From')!),
    )
    expect(day(row, 'Completed on')).toBeGreaterThan(cameOn)
  }
})

/** Placement codes for which the council pays nothing by the week. */
const FREE = /^(P1|R2|A[3-6])$/
const TEMPORARY = /^T/

test('every child in a placement that costs has one price on the last day, and no other child has', () => {
  const placementOf = (id: string) =>
    childById
      .get(id)!
      .periods.flatMap(({ episodes }) => episodes)
      .find((episode) => isOn(episode, plan.lastDay))?.placement.code
  const inCare = children.map(({ id }) => id).filter((id) => placementOf(id) !== undefined)
  const settled = inCare.filter((id) => !TEMPORARY.test(placementOf(id)!))
  const priced = rows('placement-costs').filter((row) => row['To'] === '')
  const listed = priced.map((row) => row['Child ID']!).filter((id) => !TEMPORARY.test(placementOf(id) ?? ''))
  expect(listed.toSorted()).toEqual(settled.filter((id) => !FREE.test(placementOf(id)!)).toSorted())
  for (const row of rows('placement-costs')) {
    expect(Number(row['Of it education']) + Number(row['Of it health'])).toBeLessThan(
      Number(row['Weekly cost']),
    )
    expect(inOrder(row, ['From', 'To'])).toBe(true)
  }
})

test('spend to the end of the year is what the placements of the year cost', () => {
  const last = rows('budgets').filter((row) => row['As at'] === '31/03/2026')
  const spent = last
    .filter((row) => row['Placements in the target'] === '')
    .reduce((sum, row) => sum + Number(row['Spend to date']), 0)
  const firstDay = readDay('01/04/2025')!
  const cost = rows('placement-costs')
    .filter((row) => day(row, 'From')! >= firstDay)
    .reduce((sum, row) => {
      const nights = (day(row, 'To') ?? plan.lastDay + 1) - day(row, 'From')!
      const weekly = Number(row['Weekly cost']) - Number(row['Of it education']) - Number(row['Of it health'])
      return sum + (nights * weekly) / 7
    }, 0)
  expect(Math.abs(spent - cost)).toBeLessThan(50)
})

test('an audit is of a child who was looked after when it was allocated, unless it is of a protection plan', () => {
  const whole = rows('audits').filter((row) => row['Theme'] === 'Whole audit')
  expect(new Set(whole.map((row) => row['Audit ID'])).size).toBe(whole.length)
  for (const row of whole) {
    const child = childById.get(row['Child ID']!)
    if (row['Kind of audit'] === 'Child protection plan audit') {
      expect(child).toBeUndefined()
      expect(row['Next step']).not.toBe('')
      continue
    }
    const on = day(row, 'Allocated on')!
    expect(child!.periods.some((period) => period.startedOn <= on)).toBe(true)
    if (row['Kind of audit'] !== 'Audit of the latest children to enter care')
      expect(child!.periods.some((period) => isOn(period, on))).toBe(true)
  }
})

test('an audit that was not returned has no findings, and actions are raised when one is', () => {
  const completed = new Map<string, string>()
  for (const row of rows('audits')) {
    expect(inOrder(row, ['Allocated on', 'Completed on'])).toBe(true)
    if (row['Completed on'] !== '') completed.set(row['Audit ID']!, row['Completed on']!)
    else expect([row['Theme'], row['Judgement'], row['Entries left blank']]).toEqual(['Whole audit', '', ''])
  }
  for (const row of rows('audit-actions')) {
    expect(row['Raised on']).toBe(completed.get(row['Audit ID']!))
    expect(inOrder(row, ['Raised on', 'Closed on'])).toBe(true)
  }
})

test('the improvement plan reports the agency rate that the posts have', () => {
  const holders = rows('posts').filter(
    (row) => /social worker|practitioner/i.test(row['Role']!) && row['Role'] !== 'Supervising social worker',
  )
  const now = holders.filter((row) => row['To'] === '' && row['Worker'] !== '')
  const fte = (all: readonly Row[]) => all.reduce((sum, row) => sum + Number(row['Full-time equivalent']), 0)
  const agency = fte(now.filter((row) => row['Contract'] === 'Agency or interim'))
  const reported = rows('improvement-plan').find(
    (row) => row['Number'] === '2.1' && day(row, 'Reported on') === plan.lastDay,
  )!
  expect(Number(reported['Value'])).toBeCloseTo((100 * agency) / fte(now), 0)
})

test('the council’s own homes that were inspected are homes its children lived in', () => {
  const urns = new Set(periods.flatMap(({ episodes }) => episodes.map(({ placement }) => placement.urn)))
  const homes = rows('home-inspections').filter((row) => row['Kind of setting'] === 'Children’s home')
  expect(homes.filter((row) => row['Run by the council'] === 'Yes').length).toBeGreaterThan(3)
  for (const row of homes) expect(urns.has(row['Ofsted URN']!)).toBe(true)
})
