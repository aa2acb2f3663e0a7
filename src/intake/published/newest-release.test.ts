import { expect, test } from 'vitest'
import { type MeasureRelease, newestFirst, releaseDayOfFile } from './newest-release.ts'

/** A release by its number, last year and day; one without a day was taken in on 1 June 2026. */
function release(load: number, lastYear: number, releasedOn: string | null = null): MeasureRelease {
  const receivedAt = '2026-06-01T09:00:00Z'
  return { release: { load, file: 'children.csv', releasedOn, receivedAt }, lastYear }
}

function counting(...releases: MeasureRelease[]): number {
  return releases.toSorted(newestFirst)[0]!.release.load
}

test('the release that reaches furthest counts, also when it was released or taken in before another', () => {
  expect(counting(release(1, 2025, '2025-11-20'), release(2, 2024, '2026-01-15'))).toBe(1)
})

test('of two that end with the same year the one released last counts, whichever was taken in last', () => {
  expect(counting(release(1, 2025, '2026-01-15'), release(2, 2025, '2025-11-20'))).toBe(1)
  expect(counting(release(1, 2025, '2025-11-20'), release(2, 2025, '2026-01-15'))).toBe(2)
})

test('a release whose day nobody knows was out by the day on which it was taken in', () => {
  expect(counting(release(1, 2025), release(2, 2025, '2025-11-20'))).toBe(1)
  expect(counting(release(1, 2025), release(2, 2025, '2026-06-02'))).toBe(2)
})

test('of two of the same day the one taken in last counts', () => {
  expect(counting(release(2, 2025), release(1, 2025))).toBe(2)
  expect(counting(release(1, 2025, '2025-11-20'), release(2, 2025, '2025-11-20'))).toBe(2)
})

test('which of three counts does not hang on the order in which they are held against each other', () => {
  const all = [release(1, 2025, '2026-01-15'), release(2, 2025), release(3, 2025, '2025-11-20')]
  expect(counting(...all)).toBe(2)
  expect(counting(...all.toReversed())).toBe(2)
})

test('the day of release is in the name of the file or of its folder, and of two days it is the later', () => {
  const dayOf = (name: string, folder: string) => releaseDayOfFile({ name, folder })?.toString()
  expect(dayOf('children.csv', 'releases/2025-11-20')).toBe('2025-11-20')
  expect(dayOf('2025-11-20/children.csv', 'releases/2025-11-20')).toBe('2025-11-20')
  expect(dayOf('children 20 November 2025.csv', 'releases')).toBe('2025-11-20')
  expect(dayOf('children on 31 March 2025.csv', 'releases/2025-11-20')).toBe('2025-11-20')
  expect(dayOf('children.csv', 'releases')).toBeUndefined()
})
