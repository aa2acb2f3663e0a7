import { expect, test } from 'vitest'
import { assessed, type Written } from '../../tests/support/assessed.ts'
import type { ReturnedFigure } from '../comparison/index.ts'
import { agreesWithCounts, type Sent, valueOf } from '../comparison/returned-counts.ts'
import { ownCount } from '../comparison/returned-own.ts'
import { day, readPeriod } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { returnedReading, returnedSentence } from './returned-words.ts'

const ofYear = (...counts: [numerator: number, denominator?: number]): Written => ['2025/26', ...counts]

/** A figure that a service sent for 2025/26, beside our own where there is one. */
function sent(
  measure: Indicator['measure'] | 'not known',
  [numerator, denominator, value]: readonly (number | null)[],
  more: {
    own?: Written
    unit?: string
    status?: string
    source?: undefined
    note?: string
    unreadable?: string
  } = {},
): ReturnedFigure {
  const period = readPeriod('2025/26')!
  const assessment =
    measure === 'not known'
      ? undefined
      : assessed({ measure, better: 'higher', unit: more.unit ?? 'children' }, [more.own ?? ofYear(0, 1)])
  const indicator = assessment?.indicator
  const counts: Sent = { numerator: numerator!, denominator: denominator!, value: value! }
  const known = { ...counts, value: valueOf(indicator?.measure, counts) }
  return {
    key: 'example',
    indicator,
    period,
    source: 'source' in more ? undefined : 'Health provider',
    status: more.status,
    sentOn: more.status === 'provisional' || more.status === 'awaited' ? day('2026-04-24') : undefined,
    note: more.note,
    unreadable: more.unreadable,
    isReturned: [numerator, denominator, value].some((each) => each !== null),
    ...known,
    printed: value!,
    agreesWithCounts: agreesWithCounts(indicator?.measure, counts),
    own: more.own && ownCount(indicator!, period, assessment!.figure, known),
  }
}

function said(...of: Parameters<typeof sent>): string {
  return returnedSentence(sent(...of))
}

function read(...of: Parameters<typeof sent>): string {
  return returnedReading(sent(...of))
}

test('a percentage stands beside our own, and which is which is said', () => {
  expect(said('percentage', [412, 448, null], { own: ofYear(410, 448), status: 'provisional' })).toBe(
    'Health provider (provisional, sent 24 April 2026): 92.0% (412 of 448); our own count is 91.5% (410 of 448): 2 children fewer.',
  )
})

test('our own count may be of more children, or have another total, or both', () => {
  expect(said('percentage', [412, 448, null], { own: ofYear(413, 448) })).toBe(
    'Health provider: 92.0% (412 of 448); our own count is 92.2% (413 of 448): 1 child more.',
  )
  expect(said('percentage', [412, 448, null], { own: ofYear(412, 445) })).toBe(
    'Health provider: 92.0% (412 of 448); our own count is 92.6% (412 of 445): the same number, out of 3 children fewer.',
  )
  expect(said('percentage', [412, 448, null], { own: ofYear(410, 450) })).toBe(
    'Health provider: 92.0% (412 of 448); our own count is 91.1% (410 of 450): 2 children fewer, out of 2 more.',
  )
})

test('the same counts are the same, and the figure is not said twice', () => {
  expect(said('percentage', [412, 448, 92], { own: ofYear(412, 448), status: 'final' })).toBe(
    'Health provider (final): 92.0% (412 of 448); our own count is the same.',
  )
})

test('a percentage of fewer than ten stays in counts, on both sides', () => {
  const own = { own: ofYear(6, 7) }
  expect(said('percentage', [5, 7, null], own)).toBe(
    'Health provider: 5 of 7; our own count is 6 of 7: 1 child more.',
  )
  expect(read('percentage', [5, 7, null], own)).toBe('Our own count is 1 child more.')
})

test('a count of events is compared in its own unit, and a nought is a number', () => {
  expect(said('count', [2, null, null], { own: ofYear(3), unit: 'moves' })).toBe(
    'Health provider: 2; our own count is 3: 1 move more.',
  )
  expect(said('count', [0, null, null], { own: ofYear(0), unit: 'moves' })).toBe(
    'Health provider: 0; our own count is the same.',
  )
  expect(said('count', [null, null, 28], { own: ofYear(26) })).toBe(
    'Health provider: 28; our own count is 26: 2 children fewer.',
  )
})

test('a printed figure without counts is called printed, and compared to as many places as it has', () => {
  expect(said('percentage', [null, null, 91.5], { own: ofYear(410, 448) })).toBe(
    'Health provider: 91.5% as printed; our own count is 91.5% (410 of 448), which is the same.',
  )
  // 410 of 448 is 91.517…, half a point below 92.02.
  expect(said('percentage', [null, null, 92.02], { own: ofYear(410, 448) })).toBe(
    'Health provider: 92.02% as printed; our own count is 91.5% (410 of 448): 0.5 points lower.',
  )
  // 4,350 over 300 children is 14.5.
  expect(said('average', [null, null, 14.6], { own: ofYear(4_350, 300), unit: 'score' })).toBe(
    'Health provider: 14.6 as printed; our own count is 14.5 (based on 300): 0.1 lower.',
  )
})

test('a printed figure that is not that of its own counts is said', () => {
  expect(said('percentage', [412, 448, 93.5], { own: ofYear(412, 448) })).toBe(
    'Health provider: 92.0% (412 of 448); our own count is the same. It printed 93.5%, but its own counts come to 92.0%.',
  )
  expect(read('count', [28, null, 26], { own: ofYear(28) })).toBe(
    'Our own count is the same. It printed 26, but its own counts come to 28.',
  )
})

test('92 and the 0.92 of a spreadsheet are both what 412 of 448 comes to', () => {
  expect(read('percentage', [412, 448, 92], { own: ofYear(412, 448) })).toBe('Our own count is the same.')
  expect(read('percentage', [412, 448, 0.92], { own: ofYear(412, 448) })).toBe('Our own count is the same.')
  expect(read('percentage', [412, 448, 0.9196428571428571], { own: ofYear(412, 448) })).toBe(
    'Our own count is the same.',
  )
})

test('what was not returned is never a nought, and our own count is named as ours', () => {
  const own = { own: ofYear(410, 448) }
  const blank = [null, null, null]
  expect(said('percentage', blank, { ...own, status: 'awaited' })).toBe(
    'Health provider (awaited, as of 24 April 2026): not returned yet; our own count is 91.5% (410 of 448).',
  )
  expect(said('percentage', blank, own)).toBe(
    'Health provider: left blank, so not returned; our own count is 91.5% (410 of 448).',
  )
  expect(read('percentage', blank, { ...own, status: 'awaited' })).toBe('Not returned yet.')
})

test('half a share says which half is missing', () => {
  expect(said('percentage', [412, null, null], { own: ofYear(410, 448) })).toBe(
    'Health provider: 412, out of how many is not said; our own count is 91.5% (410 of 448): 2 children fewer.',
  )
  // The same number out of nobody knows how many is not yet the same figure.
  expect(said('percentage', [410, null, null], { own: ofYear(410, 448) })).toBe(
    'Health provider: 410, out of how many is not said; our own count is 91.5% (410 of 448).',
  )
  expect(read('percentage', [410, null, null], { own: ofYear(410, 448) })).toBe(
    'The two cannot be held against each other.',
  )
  expect(said('percentage', [null, 448, null])).toBe(
    'Health provider: out of 448, how many of them is not said; there is no count of our own.',
  )
})

test('a cell that is no number is not called blank, and is not guessed at', () => {
  const own = { own: ofYear(4, 20), unreadable: '<5' }
  expect(said('percentage', [null, 20, null], own)).toBe(
    'Health provider: out of 20, how many of them is not said; our own count is 20.0% (4 of 20). It wrote “<5”, which is not a number.',
  )
  expect(said('count', [null, null, null], { own: ofYear(4), unreadable: '<5' })).toBe(
    'Health provider: no number that can be read; our own count is 4. It wrote “<5”, which is not a number.',
  )
  expect(read('count', [null, null, null], { own: ofYear(4), unreadable: '<5' })).toBe(
    'No number that can be read. It wrote “<5”, which is not a number.',
  )
})

test('without a count of our own the figure is named as theirs', () => {
  expect(said('percentage', [412, 448, null], { status: 'final', note: 'Out-of-area ones included' })).toBe(
    'Health provider (final): 92.0% (412 of 448); there is no count of our own. Its note: “Out-of-area ones included”.',
  )
  expect(said('percentage', [0, 0, null], { source: undefined })).toBe(
    'A service that is not named: 0 of 0; there is no count of our own.',
  )
})

test('of an indicator that the catalogue does not have, counts and printed figure stand as they came', () => {
  expect(said('not known', [412, 448, null])).toBe(
    'Health provider: 412 of 448; Homeward has no indicator of this name.',
  )
  expect(said('not known', [null, null, 93.4])).toBe(
    'Health provider: 93.4 as printed; Homeward has no indicator of this name.',
  )
  expect(said('not known', [1_412, 1_448, 97.5])).toBe(
    'Health provider: 97.5 as printed (1,412 of 1,448); Homeward has no indicator of this name.',
  )
})

test('beside its counts a figure is read by how far ours is from it, in points where there are ten or more', () => {
  expect(read('percentage', [412, 448, null], { own: ofYear(410, 448) })).toBe(
    'Our own count is 2 children fewer, 0.4 points lower.',
  )
  expect(read('percentage', [412, 448, null], { own: ofYear(412, 445) })).toBe(
    'Our own count is the same number, out of 3 children fewer, 0.6 points higher.',
  )
  expect(read('percentage', [4_000, 9_000, null], { own: ofYear(4_001, 9_002) })).toBe(
    'Our own count is 1 child more, out of 2 more, slightly higher.',
  )
})
