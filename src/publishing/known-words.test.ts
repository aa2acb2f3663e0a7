import { describe, expect, test } from 'vitest'
import type { Movement, MovementPart } from '../comparison/index.ts'
import type { Figure } from '../measures/index.ts'
import { assessed, type Written } from '../../tests/support/assessed.ts'
import {
  asReportedStatement,
  definitionsStatement,
  knownNowStatement,
  laterStatement,
  movementStatements,
  showMoment,
} from './known-words.ts'
import { bindings, say } from './statement.ts'

type Measure = Movement['indicator']['measure']

function figure(measure: Measure, numerator: number, denominator?: number, period = '2026-05-31'): Figure {
  const fact: Written = denominator === undefined ? [period, numerator] : [period, numerator, denominator]
  return assessed({ measure, better: 'neutral' }, [fact]).figure
}

const part = (count: number, numerator: number, denominator: number | null, value: number | null) =>
  ({
    children: Array.from({ length: count }, (_, at) => ({ child: `C${at}`, numerator: 0, denominator: 1 })),
    numerator,
    denominator,
    value,
  }) satisfies MovementPart

const NONE = part(0, 0, 0, 0)

function moved(asReported: Figure, asKnownNow: Figure, changes: Partial<Movement>): Movement {
  return {
    indicator: asKnownNow.indicator,
    knownAt: '2026-06-10',
    definitions: { which: 'in force', areOfToday: true },
    asReported,
    withFilesOfNow: asKnownNow,
    asKnownNow,
    later: undefined,
    parts: { late: NONE, corrected: NONE, definition: NONE, real: undefined },
    whyNot: undefined,
    ...changes,
  }
}

const said = (movement: Movement) => movementStatements(movement).map(say)

describe('a share', () => {
  // 59 of 665 is 8.87%; with 3 more of 6 more 62 of 671, 9.24%, 0.37 points up; without 1 of 1 61 of 670, 9.10%.
  const parts = {
    late: part(7, 3, 6, 0.37),
    corrected: part(1, -1, -1, -0.135),
    definition: NONE,
    real: undefined,
  }
  const share = moved(figure('percentage', 59, 665), figure('percentage', 61, 670), { parts })

  test('stands as reported beside as known now', () => {
    expect(say(asReportedStatement(share))).toBe(
      'At 31 May 2026, as reported on 10 June 2026: 8.9% (59 of 665).',
    )
    expect(say(knownNowStatement(share))).toBe('As known now: 9.1% (61 of 670).')
    expect(laterStatement(share)).toBeUndefined()
  })

  test('says each part with its children, and every number of it is bound to the figure as known then', () => {
    expect(said(share)).toEqual([
      'Recorded late (7 children): 3 more counted, 6 more who could be, 0.4 points up.',
      'Corrected (1 child): 1 fewer counted, 1 fewer who could be, 0.1 points down.',
      'Definition changed (0 children): nothing.',
    ])
    expect(bindings(movementStatements(share)[0]!).map(({ text, bound }) => [text, bound.of])).toEqual([
      ['7', 'count'],
      ['3', 'change'],
      ['6', 'change'],
      ['0.4 points', 'change'],
    ])
    expect(bindings(asReportedStatement(share))[0]!.bound).toMatchObject({
      of: 'value',
      knownAt: '2026-06-10',
    })
  })

  test('of fewer than ten gives no points', () => {
    const few = { late: part(2, 1, 2, 10), corrected: NONE, definition: NONE, real: undefined }
    const small = moved(figure('percentage', 3, 8), figure('percentage', 4, 10), { parts: few })
    expect(said(small)[0]).toBe('Recorded late (2 children): 1 more counted, 2 more who could be.')
  })
})

test('children who come and go in equal numbers cancel out', () => {
  const parts = { late: part(2, 0, null, 0), corrected: NONE, definition: NONE, real: undefined }
  const count = moved(figure('count', 70), figure('count', 70), { parts })
  expect(said(count)[0]).toBe('Recorded late (2 children): they cancel out.')
})

test('a rate names the population that grew', () => {
  const parts = { late: NONE, corrected: NONE, definition: part(0, 0, 1200, -0.8), real: undefined }
  const rate = moved(figure('rate', 665, 98_900), figure('rate', 665, 100_100), { parts })
  expect(said(rate)[2]).toBe('Definition changed (0 children): 1,200 more in the population, 0.8 down.')
})

test('between two periods, what is left over really changed', () => {
  const later = figure('count', 75, undefined, '2026-06-30')
  const parts = { late: NONE, corrected: NONE, definition: NONE, real: part(5, 5, null, 5) }
  const count = moved(figure('count', 70), figure('count', 70), { parts, later })
  expect(say(laterStatement(count)!)).toBe('At 30 June 2026, as known now: 75.')
  expect(said(count)[3]).toBe('Really changed since 31 May 2026 (5 children): 5 more counted.')
})

test('a figure that was not computed then says why, and that nothing can be told of what moved it', () => {
  const whyNot = 'the returns reach only to 30 April 2026'
  const none = { ...figure('count', 0), numerator: null, value: null, whyNot }
  const words = moved(none, figure('count', 70), { parts: undefined, whyNot: `not computed then: ${whyNot}` })
  expect(say(asReportedStatement(words))).toBe(
    'At 31 May 2026, as reported on 10 June 2026: not computed, because the returns reach only to 30 April 2026.',
  )
  expect(said(words)).toEqual([
    'What moved it cannot be told: not computed then: the returns reach only to 30 April 2026.',
  ])
})

test('a moment is shown as a day or a time, and definitions that were not kept are named', () => {
  expect(showMoment('2026-06-10')).toBe('10 June 2026')
  expect(showMoment('2026-06-10T09:05:00.123Z')).toBe('10 June 2026, 09:05 UTC')
  const which = (definitions: Movement['definitions']) =>
    definitionsStatement(moved(figure('count', 1), figure('count', 1), { definitions }))
  expect(which({ which: 'in force', areOfToday: false })).toBeUndefined()
  expect(say(which({ which: 'first kept', since: '2026-07-01', areOfToday: false })!)).toBe(
    'Which definitions were in force then was not kept, so the first that were, on 1 July 2026, are used.',
  )
  expect(say(which({ which: 'never kept', areOfToday: true })!)).toBe(
    'Which definitions were in force then was not kept, so those of today are used.',
  )
})
