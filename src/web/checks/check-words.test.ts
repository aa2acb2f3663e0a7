import { expect, test } from 'vitest'
import { day } from '../../core/index.ts'
import { longAgo, sinceLoadBefore, whyItMatters } from './check-words.ts'

test.each([
  ['2026-06-10T09:00:00.000Z', 'today'],
  ['2026-06-11T01:00:00.000Z', 'today'],
  ['2026-06-09T09:00:00.000Z', 'yesterday'],
  ['2026-05-28T09:00:00.000Z', '13 days ago'],
  ['2026-05-27T09:00:00.000Z', '2 weeks ago'],
  ['2026-04-09T09:00:00.000Z', '8 weeks ago'],
  ['2026-04-08T09:00:00.000Z', '2 months ago'],
  ['2025-05-10T09:00:00.000Z', '13 months ago'],
])('on 10 June 2026 a finding first seen at %s was first seen %s', (seen, words) => {
  expect(longAgo(seen, day('2026-06-10'))).toBe(words)
})

test('what a load has changed is said once there was a load before', () => {
  expect(sinceLoadBefore(undefined, undefined)).toBe('')
  expect(sinceLoadBefore(12, 3)).toBe('12 findings of the load before are gone, 3 are new.')
  expect(sinceLoadBefore(1, 1)).toBe('1 finding of the load before is gone, 1 is new.')
  expect(sinceLoadBefore(0, 0)).toBe('0 findings of the load before are gone, none is new.')
})

test('why a check matters is the first sentence of its meaning, over its lines', () => {
  expect(whyItMatters({ meaning: 'Nobody can\nlook it up (rule 4.2 of 2025). Put it in.' })).toBe(
    'Nobody can look it up (rule 4.2 of 2025).',
  )
  expect(whyItMatters({ meaning: 'Put it in' })).toBe('Put it in')
})
