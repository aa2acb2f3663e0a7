import { expect, test } from 'vitest'
import { type DayNumber, dayNumber } from '../calendar.ts'
import type { CareEpisode, Child } from '../model.ts'
import {
  collectionYearOf,
  episodeAt,
  isSecondPeriod,
  type ListedPeriod,
  periodsListed,
  placementsInYear,
  unchangedSince,
} from './periods-listed.ts'

const ON = dayNumber(2026, 3, 31)
const STARTED = dayNumber(2025, 6, 1)

test('a temporary stay, a change of legal status and staying with the carer make no new placement', () => {
  const listed = inCare([
    episode(STARTED, STARTED + 30, 'U6', 1),
    episode(STARTED + 30, STARTED + 40, 'T1', 2),
    episode(STARTED + 40, STARTED + 60, 'U6', 1),
    episode(STARTED + 60, STARTED + 90, 'U4', 1),
    episode(STARTED + 90, ON + 50, 'K2', 3),
  ])
  expect(placementsInYear(listed, ON)).toBe(2)
})

test('going back to an earlier carer is a third placement', () => {
  const listed = inCare([
    episode(STARTED, STARTED + 30, 'U6', 1),
    episode(STARTED + 30, STARTED + 60, 'U6', 2),
    episode(STARTED + 60, ON + 50, 'U6', 1),
  ])
  expect(placementsInYear(listed, ON)).toBe(3)
})

test('a placement that ended a year and a day ago counts no more, the one that followed it does', () => {
  const yearBefore = dayNumber(2025, 3, 31)
  const listed = inCare([
    episode(yearBefore - 100, yearBefore - 1, 'U6', 1),
    episode(yearBefore - 1, ON + 50, 'U6', 2),
  ])
  expect(placementsInYear(listed, ON)).toBe(1)
})

test('a child back in care within twelve months of leaving it is in a second period', () => {
  const first = { startedOn: ON - 300, endedOn: ON - 200, need: 'N1', adoption: undefined }
  const listed = inCare([episode(ON - 100, ON + 50, 'U6', 1)])
  const back = { ...first, episodes: [episode(ON - 300, ON - 200, 'U6', 2)] }
  listed.child.periods.unshift(back)
  expect(isSecondPeriod(listed, ON)).toBe(true)
  expect(isSecondPeriod({ ...listed, period: back }, ON)).toBe(false)
})

test('the current legal status has lasted over a change of placement, the placement has not', () => {
  const [home, foster] = [episode(STARTED, STARTED + 30, 'P1', 1), episode(STARTED + 30, ON + 50, 'U6', 2)]
  const { period } = inCare([home, foster])
  const sinceOrder = unchangedSince(period, foster, (before, now) => before.legalStatus === now.legalStatus)
  const sincePlaced = unchangedSince(period, foster, (before, now) => before.placement === now.placement)
  expect(sinceOrder).toBe(STARTED)
  expect(sincePlaced).toBe(STARTED + 30)
})

test('a child who leaves on the day of the download has left, and is listed until six months later', () => {
  const { child } = inCare([episode(STARTED, ON, 'U6', 1)])
  expect(periodsListed([child], ON - 1).map(({ ended }) => ended)).toEqual([false])
  expect(periodsListed([child], ON).map(({ ended }) => ended)).toEqual([true])
  expect(periodsListed([child], dayNumber(2026, 9, 30))).toHaveLength(1)
  expect(periodsListed([child], dayNumber(2026, 10, 1))).toHaveLength(0)
  expect(periodsListed([child], STARTED - 1)).toHaveLength(0)
})

test('before the first episode there is none', () => {
  const { period } = inCare([episode(STARTED, ON + 50, 'U6', 1)])
  expect(episodeAt(period, STARTED - 1)).toBeUndefined()
})

test('31 March ends a collection year and 1 April begins one', () => {
  expect(collectionYearOf(ON)).toBe(2026)
  expect(collectionYearOf(ON + 1)).toBe(2027)
})

function inCare(episodes: CareEpisode[]): ListedPeriod {
  const { startedOn } = episodes[0]!
  const { endedOn } = episodes.at(-1)!
  const period = { startedOn, endedOn, need: 'N1', episodes, adoption: undefined }
  const child: Child = {
    number: 1,
    id: 'A1234567',
    bornOn: dayNumber(2015, 1, 1),
    sex: 'F',
    ethnicity: 'WBRI',
    unaccompanied: false,
    homePostcode: '',
    periods: [period],
    shortBreaks: [],
    leftCareOn: undefined,
  }
  return { child, period, episode: episodes.at(-1)!, ended: false }
}

function episode(startedOn: DayNumber, endedOn: DayNumber, code: string, carer: number): CareEpisode {
  const placement = {
    code,
    carer,
    provider: 'PR1',
    postcode: '',
    urn: '',
    authority: '',
    inside: true,
    miles: 1,
  }
  return {
    startedOn,
    endedOn,
    reasonNew: 'S',
    legalStatus: 'C2',
    placement,
    endReason: 'X1',
    changeReason: '',
  }
}
