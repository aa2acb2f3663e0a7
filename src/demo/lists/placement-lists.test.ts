import { expect, test } from 'vitest'
import { type DayNumber, dayNumber } from '../calendar.ts'
import type { CareEpisode } from '../model.ts'
import { returnYears, settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { connectedCarers } from './connected-carers.ts'
import { interventions } from './interventions.ts'
import type { ListFile } from './list-file.ts'
import { panelDecisions } from './panel-decisions.ts'
import { permanenceMatches } from './permanence-matches.ts'
import { permanencePlans } from './permanence-plans.ts'
import { placementLists } from './placement-lists.ts'
import { placementSearches } from './placement-searches.ts'
import { preProceedings } from './pre-proceedings.ts'
import { proceedings } from './proceedings.ts'
import { residentialStepDowns } from './residential-step-downs.ts'
import { savings } from './savings.ts'

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const byId = new Map(children.map((child) => [child.id, child]))

/** Heads of days that are planned, listed or foreseen and may lie ahead. */
const AHEAD = new Set([
  'Planned for',
  'Plan review due on',
  'Next hearing on',
  'Final hearing listed for',
  'Expected to conclude on',
  'Review on',
  'Hearing listed for',
  'Milestone due on',
  'Expected to be reached on',
  'Temporary approval expires on',
  'Extended to',
  'Less frequent visits approved until',
])

test('every list has rows, each as long as its heads', () => {
  for (const list of placementLists) {
    const rows = list.rows({ plan, children })
    expect(rows.length, list.table).toBeGreaterThan(10)
    expect(new Set(rows.map(({ length }) => length)), list.table).toEqual(new Set([list.heads.length]))
  }
})

test('nothing that has happened is dated after the last day', () => {
  for (const list of placementLists)
    for (const row of rowsOf(list))
      for (const [head, cell] of Object.entries(row))
        if (/^\d\d\/\d\d\/\d{4}$/.test(cell) && !AHEAD.has(head))
          expect(dayOf(cell), `${list.table} ${head}`).toBeLessThanOrEqual(plan.lastDay)
})

test('the same plan writes the same lists', () => {
  for (const { rows } of placementLists) expect(rows({ plan, children })).toEqual(rows({ plan, children }))
})

test('searches, step-downs, plans, matches and connected carers are about children looked after', () => {
  const lists = [placementSearches, residentialStepDowns, permanencePlans, permanenceMatches, connectedCarers]
  for (const list of lists)
    for (const row of rowsOf(list))
      expect(byId.get(row['Child ID']!)?.periods.length, list.table).toBeGreaterThan(0)
})

test('most children worked with at home are in none of the returns, and none of those has a placement avoided twice', () => {
  const outside = rowsOf(interventions).filter((row) => !byId.has(row['Child ID']!))
  expect(outside.length).toBeGreaterThan(rowsOf(interventions).length / 2)
  const avoided = rowsOf(interventions).filter((row) => row['Placement avoided on'] !== '')
  expect(avoided.length).toBeGreaterThan(0)
  for (const row of avoided) expect(row['Outcome']).toBe('Stayed with the family')
  expect(new Set(avoided.map((row) => row['Child ID'])).size).toBe(avoided.length)
})

test('support that did not keep a child at home ended by the day the child came into care', () => {
  const entered = rowsOf(interventions).filter(({ Outcome }) => Outcome === 'Came into care')
  expect(entered.length).toBeGreaterThan(0)
  for (const row of entered) {
    const starts = byId.get(row['Child ID']!)!.periods.map(({ startedOn }) => startedOn)
    expect(starts.some((on) => dayOf(row['Ended on']) <= on && on - dayOf(row['Ended on']) <= 105)).toBe(true)
  }
})

test('therapy with return home begins three to four months before the return and ends about four months after', () => {
  const therapy = rowsOf(interventions).filter((row) => row['Kind of work']!.endsWith('with return home'))
  expect(therapy.length).toBeGreaterThan(0)
  for (const row of therapy.filter((each) => each['Returned to parents on'] !== '')) {
    const away = dayOf(row['Returned to parents on']) - dayOf(row['Started or held on'])
    expect(away).toBeGreaterThanOrEqual(90)
    expect(away).toBeLessThanOrEqual(127)
    if (row['Ended on'] !== '')
      expect(dayOf(row['Ended on']) - dayOf(row['Returned to parents on'])).toBeGreaterThanOrEqual(112)
  }
})

test('a placement is found after the search began and the child moves in after it was found', () => {
  for (const row of rowsOf(placementSearches)) {
    inOrder(row['Search started on'], row['Placement found on'], row['Moved in on'])
    const isHome = /^(Children|Residential|Secure)/.test(row['Kind of placement found']!)
    expect(row['Reason a residential place was used'] !== '').toBe(isHome)
    if (row['Moved in on'] === '') continue
    const starts = episodesOf(row['Child ID']!).map(({ startedOn }) => startedOn)
    expect(starts).toContain(dayOf(row['Moved in on']))
  }
})

test('a step-down that was carried out took the child out of a home to a family on that day', () => {
  const achieved = rowsOf(residentialStepDowns).filter((row) => row['Moved on'] !== '')
  expect(achieved.length).toBeGreaterThan(0)
  for (const row of achieved) {
    const on = dayOf(row['Moved on'])
    const before = episodesOf(row['Child ID']!).find(({ endedOn }) => endedOn === on)
    expect(['K1', 'K2', 'R1', 'S1', 'T0', 'T1', 'T2', 'T3', 'T4']).toContain(before?.placement.code)
    inOrder(row['Step-down agreed on'], row['Matched on'], row['Moved on'])
  }
})

test('pre-proceedings go from agreement to letter, meeting, review and end, and only what is over has an outcome', () => {
  for (const row of rowsOf(preProceedings)) {
    inOrder(row['Pre-proceedings agreed on'], row['Letter sent on'], row['First meeting held on'])
    inOrder(row['First meeting held on'], row['Plan reviewed on'], row['Ended on'])
    expect(row['Outcome'] === '').toBe(row['Ended on'] === '')
  }
})

test('every child on an interim care order on the last day is in care proceedings that go on', () => {
  const open = rowsOf(proceedings).filter((row) => row['Concluded on'] === '')
  const inCare = new Set(
    open.filter(({ Application }) => Application!.startsWith('Care')).map((row) => row['Child ID']),
  )
  const interim = children.filter(({ id }) => {
    return episodesOf(id).some((each) => each.legalStatus === 'C1' && isOn(each, plan.lastDay))
  })
  expect(interim.length).toBeGreaterThan(5)
  for (const { id } of interim) expect(inCare.has(id)).toBe(true)
})

test('proceedings that go on have a next hearing ahead, and those concluded an outcome', () => {
  for (const row of rowsOf(proceedings)) {
    const goesOn = row['Concluded on'] === ''
    expect(row['Outcome'] === '').toBe(goesOn)
    expect(row['Next hearing on'] !== '').toBe(goesOn)
    if (goesOn) expect(dayOf(row['Next hearing on'])).toBeGreaterThan(plan.lastDay)
    if (goesOn) expect(dayOf(row['Expected to conclude on'])).toBeGreaterThan(plan.lastDay)
    inOrder(row['Injury came to light on'], row['Issued on'], row['Finding of fact on'], row['Concluded on'])
  }
})

test('a case has a child once, and some cases have brothers and sisters', () => {
  const rows = rowsOf(proceedings)
  expect(new Set(rows.map((row) => `${row['Case number']} ${row['Child ID']}`)).size).toBe(rows.length)
  expect(new Set(rows.map((row) => row['Case number'])).size).toBeLessThan(rows.length)
})

test('entering care is agreed beforehand, or from the day itself when it is an emergency', () => {
  const admissions = rowsOf(panelDecisions).filter((row) => {
    return row['Request'] === 'To enter care' && byId.has(row['Child ID']!)
  })
  expect(admissions.length).toBeGreaterThan(50)
  for (const row of admissions) {
    const starts = byId.get(row['Child ID']!)!.periods.map(({ startedOn }) => startedOn)
    if (row['Planned or emergency'] === 'Emergency') expect(starts).toContain(dayOf(row['Requested on']))
    else if (row['Decided on'] !== '')
      expect(starts.some((on) => dayOf(row['Decided on']) <= on && on - dayOf(row['Decided on']) <= 8)).toBe(
        true,
      )
    inOrder(row['Requested on'], row['Decided on'])
  }
})

test('young people with a plan of the panel for education and work left care before it was decided', () => {
  const neet = rowsOf(panelDecisions).filter(({ Panel }) => Panel === 'Education and work (NEET)')
  expect(neet.length).toBeGreaterThan(10)
  for (const row of neet) {
    const decidedOn = row['Decided on'] === '' ? plan.lastDay : dayOf(row['Decided on'])
    expect(byId.get(row['Child ID']!)!.leftCareOn).toBeLessThan(decidedOn)
  }
})

test('at the end of each year every child looked after has exactly one permanence plan', () => {
  const rows = rowsOf(permanencePlans)
  for (const { endsOn } of returnYears(plan)) {
    const planned = rows.filter((row) => {
      return (
        dayOf(row['Plan since']) <= endsOn &&
        (row['Plan ended on'] === '' || dayOf(row['Plan ended on']) > endsOn)
      )
    })
    const lookedAfter = children.filter(({ periods }) => periods.some((period) => isOn(period, endsOn)))
    expect(new Set(planned.map((row) => row['Child ID']))).toEqual(new Set(lookedAfter.map(({ id }) => id)))
    expect(planned.length).toBe(lookedAfter.length)
  }
})

test('a plan of adoption begins with the decision, and one for relatives is reached with the order', () => {
  for (const row of rowsOf(permanencePlans)) {
    const { periods } = byId.get(row['Child ID']!)!
    if (row['Permanence plan'] === 'Adoption')
      expect(periods.map(({ adoption }) => adoption?.decidedOn)).toContain(dayOf(row['Plan since']))
    if (row['Permanence plan']!.startsWith('Special') && row['Plan reached on'] !== '')
      expect(periods.map(({ endedOn }) => endedOn)).toContain(dayOf(row['Plan reached on']))
  }
})

test('a plan has a reason for delay only when its milestone passed first', () => {
  const delayed = rowsOf(permanencePlans).filter((row) => row['Reason for delay'] !== '')
  expect(delayed.length).toBeGreaterThan(0)
  for (const row of delayed) expect(dayOf(row['Milestone due on'])).toBeLessThan(plan.lastDay)
})

test('a long-term match is agreed on the day the placement becomes a long-term one', () => {
  const matches = rowsOf(permanenceMatches).filter((row) => row['Kind of match'] === 'Long-term foster match')
  expect(matches.length).toBeGreaterThan(10)
  for (const row of matches) {
    const on = dayOf(row['Match agreed on'])
    const episode = episodesOf(row['Child ID']!).find(({ startedOn }) => startedOn === on)
    expect(episode?.placement.code).toBe('U4')
    inOrder(row['Panel on'], row['Match agreed on'])
  }
})

test('temporary approval lasts 16 weeks and an extension 8 more', () => {
  const rows = rowsOf(connectedCarers)
  expect(rows.some((row) => row['Extended to'] !== '')).toBe(true)
  for (const row of rows) {
    const code = episodesOf(row['Child ID']!).find(({ startedOn }) => startedOn === dayOf(row['Placed on']))
    expect(['U1', 'U3']).toContain(code?.placement.code)
    if (row['Temporarily approved on'] === '') continue
    const from = dayOf(row['Temporarily approved on'])
    expect(from).toBe(dayOf(row['Placed on']))
    expect(dayOf(row['Temporary approval expires on'])).toBe(from + 16 * 7)
    if (row['Extended to'] !== '') expect(dayOf(row['Extended to'])).toBe(from + 24 * 7)
  }
})

test('a saving costs less afterwards, and one for a placement avoided is about a child who stayed at home', () => {
  for (const row of rowsOf(savings)) {
    expect(Number(row['Weekly cost after'])).toBeLessThan(Number(row['Weekly cost before']))
    inOrder(row['Saving from'], row['Saving to'])
    expect(byId.has(row['Child ID']!)).toBe(row['Kind of saving'] !== 'Placement avoided')
  }
})

function rowsOf({ heads, rows }: ListFile): Record<string, string>[] {
  return rows({ plan, children }).map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]!])))
}

function dayOf(text: string | undefined): DayNumber {
  const [day, month, year] = text!.split('/').map(Number)
  return dayNumber(year!, month!, day!)
}

/** Blank days are passed over. */
function inOrder(...texts: readonly (string | undefined)[]): void {
  const days = texts.filter((text) => text !== '').map(dayOf)
  expect(days).toEqual([...days].sort((a, b) => a - b))
}

function episodesOf(id: string): CareEpisode[] {
  return byId.get(id)!.periods.flatMap(({ episodes }) => episodes)
}

function isOn({ startedOn, endedOn }: { startedOn: DayNumber; endedOn: DayNumber }, on: DayNumber): boolean {
  return startedOn <= on && on < endedOn
}
