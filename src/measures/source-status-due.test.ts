import { describe, expect, test } from 'vitest'
import { day } from '../core/index.ts'
import { overdue } from './source-status-due.ts'

const received = (on: string) => ({ receivedOn: day(on), asAt: undefined })

describe('a list that comes every month, with 15 days of grace', () => {
  const list = { expected: 'monthly', grace: 15 } as const

  test('is in time up to the 15th day after a month, and stale from the day after', () => {
    // 31 January and a month is 28 February, and 15 days more 15 March.
    expect(overdue(list, { load: received('2026-01-31'), today: day('2026-03-15') })).toBeUndefined()
    expect(overdue(list, { load: received('2026-01-31'), today: day('2026-03-16') })).toEqual({
      state: 'stale',
      reason: 'a new one is expected every month; the last was loaded on 31 January 2026',
      since: day('2026-03-16'),
    })
  })

  test('that is a picture of a day is as old as the day, whenever it was loaded', () => {
    const load = { receivedOn: day('2026-03-10'), asAt: day('2025-12-31') }
    // 31 January 2026 and 15 days.
    expect(overdue(list, { load, today: day('2026-02-15') })).toBeUndefined()
    expect(overdue(list, { load, today: day('2026-03-10') })).toMatchObject({
      reason: 'a new one is expected every month; the last is of 31 December 2025',
      since: day('2026-02-16'),
    })
  })
})

test('a termly list is due after four months, a quarterly one after three, a yearly one after twelve', () => {
  const lateSince = (expected: 'termly' | 'quarterly' | 'yearly') =>
    overdue(
      { expected, grace: 0 },
      { load: received('2025-09-10'), today: day('2027-01-01') },
    )?.since?.toString()
  expect(lateSince('quarterly')).toBe('2025-12-11')
  expect(lateSince('termly')).toBe('2026-01-11')
  expect(lateSince('yearly')).toBe('2026-09-11')
})

test('a list of which nobody says how often it comes is never stale', () => {
  const nobodyKnows = { expected: undefined, grace: 0 }
  expect(overdue(nobodyKnows, { load: received('1999-01-01'), today: day('2026-01-01') })).toBeUndefined()
})

describe('the return, every year with 100 days of grace', () => {
  const table = { expected: 'yearly', grace: 100 } as const

  test('that is complete to 31 March 2026 is stale when the next year is over and 100 days have gone', () => {
    // The year 2026/27 ends on 31 March 2027; 30 days of April, 31 of May, 30 of June and 9 of July are 100.
    expect(overdue(table, { completeTo: day('2026-03-31'), today: day('2027-07-09') })).toBeUndefined()
    expect(overdue(table, { completeTo: day('2026-03-31'), today: day('2027-07-10') })).toEqual({
      state: 'stale',
      reason: 'the file for the whole of 2026/27 has been due since 9 July 2027',
      since: day('2027-07-10'),
    })
  })

  test('that was taken in the middle of a year waits for the rest of that year', () => {
    expect(overdue(table, { completeTo: day('2025-11-30'), today: day('2026-07-10') })?.reason).toBe(
      'the file for the whole of 2025/26 has been due since 9 July 2026',
    )
  })
})
