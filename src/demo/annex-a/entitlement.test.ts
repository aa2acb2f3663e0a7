import { expect, test } from 'vitest'
import { type DayNumber, dayNumber } from '../calendar.ts'
import type { CareEpisode, Child, PeriodOfCare } from '../model.ts'
import { settlePlan } from '../plan.ts'
import { entitlementOn } from './entitlement.ts'

const plan = settlePlan({ children: 150 })
const ON = dayNumber(2026, 3, 31)
const SEVENTEEN = dayNumber(2009, 1, 10)

test('a child of 17 is eligible after thirteen weeks in care since 14', () => {
  const thirteenWeeks = child({ bornOn: SEVENTEEN, periods: [care(ON - 91, ON + 100)] })
  expect(entitlementOn(plan, thirteenWeeks, ON)).toBe('eligible')
  expect(entitlementOn(plan, thirteenWeeks, ON - 1)).toBeUndefined()
})

test('two periods of care count together towards the thirteen weeks', () => {
  const twice = child({ bornOn: SEVENTEEN, periods: [care(ON - 300, ON - 250), care(ON - 41, ON + 100)] })
  expect(entitlementOn(plan, twice, ON)).toBe('eligible')
})

test('a child of 15 in care is owed nothing yet', () => {
  const fifteen = child({ bornOn: dayNumber(2010, 6, 1), periods: [care(ON - 900, ON + 900)] })
  expect(entitlementOn(plan, fifteen, ON)).toBeUndefined()
})

test('somebody who left care as an eligible child is relevant until 18 and former relevant after', () => {
  const left = child({ bornOn: SEVENTEEN, leftCareOn: ON - 30, periods: [care(ON - 900, ON - 30)] })
  expect(entitlementOn(plan, left, ON)).toBe('relevant')
  expect(entitlementOn(plan, left, dayNumber(2027, 1, 10))).toBe('former-relevant')
})

test('somebody who left care at 17 after a month is qualifying, unless another authority took over', () => {
  const short = child({ bornOn: SEVENTEEN, periods: [care(ON - 60, ON - 30)] })
  expect(entitlementOn(plan, short, ON)).toBe('qualifying')
  const moved = child({ bornOn: SEVENTEEN, periods: [care(ON - 60, ON - 30, 'E3')] })
  expect(entitlementOn(plan, moved, ON)).toBeUndefined()
})

test('nobody is owed services from the 25th birthday', () => {
  const bornOn = dayNumber(2001, 3, 31)
  const adult = child({ bornOn, leftCareOn: dayNumber(2019, 3, 31), periods: [] })
  expect(entitlementOn(plan, adult, ON)).toBeUndefined()
})

function child(what: Pick<Child, 'bornOn' | 'periods'> & { leftCareOn?: DayNumber }): Child {
  return {
    number: 1,
    id: 'A1234567',
    sex: 'F',
    ethnicity: 'WBRI',
    unaccompanied: false,
    homePostcode: 'AN1 1AA',
    shortBreaks: [],
    leftCareOn: undefined,
    ...what,
  }
}

function care(startedOn: DayNumber, endedOn: DayNumber, endReason = 'E4A'): PeriodOfCare {
  const placement = {
    code: 'U6',
    provider: 'PR1',
    carer: 1,
    postcode: '',
    urn: '',
    authority: '',
    inside: true,
  }
  const episode: CareEpisode = {
    startedOn,
    endedOn,
    reasonNew: 'S',
    legalStatus: 'V2',
    placement: { ...placement, miles: undefined },
    endReason,
    changeReason: '',
  }
  return { startedOn, endedOn, need: 'N1', episodes: [episode], adoption: undefined }
}
