import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import { say } from './statement.ts'
import { neededBesideTarget, neededStatement, roomOf, targetStatement } from './target-words.ts'

const TEN = '{ on: value, milestones: [ { by: 2017-12-31, value: 10 } ] }'

function said(numerator: number, denominator: number, target = TEN, better: 'lower' | 'higher' = 'lower') {
  const facts = [['2017-06-30', numerator, denominator]] as const
  return say(targetStatement(assessed({ measure: 'percentage', better }, facts, { target }))!)
}

test('81 of 665 against 10% is 15 fewer children, not the 14 of report 001', () => {
  expect(said(81, 665)).toBe(
    'This is 2.2 points above the target of 10% by 31 December 2017: 15 fewer children would meet it.',
  )
})

test('67 of 665 is one child too many', () => {
  expect(said(67, 665)).toBe(
    'This is 0.1 points above the target of 10% by 31 December 2017: 1 fewer child would meet it.',
  )
})

test('66 of 665 meets it', () => {
  expect(said(66, 665)).toBe('This meets the target of 10% by 31 December 2017.')
})

test('a gap that rounds to nothing is “just above”', () => {
  expect(said(1001, 10_000)).toBe(
    'This is just above the target of 10% by 31 December 2017: 1 fewer child would meet it.',
  )
})

test('411 of 665 visits against 85% is 23.2 points below, 155 more children', () => {
  const target = '{ on: value, milestones: [ { by: 2017-09-30, value: 85 } ] }'
  expect(said(411, 665, target, 'higher')).toBe(
    'This is 23.2 points below the target of 85% by 30 September 2017: 155 more children would meet it.',
  )
})

test('a gap of exactly one point is one point', () => {
  expect(said(11, 100)).toBe(
    'This is 1.0 point above the target of 10% by 31 December 2017: 1 fewer child would meet it.',
  )
})

test('5 of 7 is not held against a target', () => {
  expect(said(5, 7)).toBe(
    'The target is 10% by 31 December 2017. There are too few children to say whether it is met.',
  )
})

test('31 children against a target of 30 is 1 child above', () => {
  const target = '{ on: children, milestones: [ { by: 2017-07-31, value: 30 } ] }'
  expect(said(31, 665, target)).toBe('This is 1 child above the target of 30 children by 31 July 2017.')
})

test('a rate is off its target in its own unit and in children', () => {
  const rate = assessed({ measure: 'rate', better: 'lower' }, [['2017-06-30', 665, 98_800]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 66 } ] }',
  })
  expect(say(targetStatement(rate)!)).toBe(
    'This is 1.3 above the target of 66 by 31 December 2017: 13 fewer children would meet it.',
  )
})

test('a neutral measure has a target and no verdict', () => {
  const number = assessed({ measure: 'count', better: 'neutral' }, [['2017-06-30', 665]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 600 } ] }',
  })
  expect(say(targetStatement(number)!)).toBe('The target is 600 children by 31 December 2017.')
})

test('money that is too much is £15 less, never “15 fewer pounds”, and money to save is £15 more', () => {
  const spent = (better: 'lower' | 'higher', numerator: number) =>
    say(
      targetStatement(
        assessed({ measure: 'percentage', better, unit: 'pounds' }, [['2017-06-30', numerator, 665]], {
          target: TEN,
        }),
      )!,
    )
  expect(spent('lower', 81)).toBe(
    'This is 2.2 points above the target of 10% by 31 December 2017: £15 less would meet it.',
  )
  // 10 % of 665 is 66.5, so 67: 15 more than 52.
  expect(spent('higher', 52)).toBe(
    'This is 2.2 points below the target of 10% by 31 December 2017: £15 more would meet it.',
  )
})

test('a sum of money is off its target in pounds, from a million in millions', () => {
  const saved = assessed({ measure: 'sum', better: 'higher', unit: 'pounds' }, [['2017-06-30', 698_400]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 2000000 } ] }',
  })
  expect(say(targetStatement(saved)!)).toBe(
    'This is £1.3 million below the target of £2 million by 31 December 2017.',
  )
  // Six months ends from July to December.
  expect(say(neededStatement(saved)!)).toBe('This needs £216,933 more each month until 31 December 2017.')
})

const STAGES =
  '{ on: children, milestones: [ { by: 2017-07-31, value: 30 }, { by: 2017-12-31, value: 20 } ] }'

function needed(
  numerator: number,
  on: string,
  target = STAGES,
  better: 'lower' | 'higher' = 'lower',
): string | undefined {
  const facts = [[on, numerator, 665]] as const
  const sentence = neededStatement(assessed({ measure: 'percentage', better }, facts, { target }))
  return sentence && say(sentence)
}

test('37 children need to be 2 fewer each month until July', () => {
  expect(needed(37, '2017-03-31')).toBe('This needs 2 fewer children each month until 31 July 2017.')
})

test('visits of 412 of 665 need 52 more children each month until September', () => {
  const visits = '{ on: value, milestones: [ { by: 2017-09-30, value: 85 } ] }'
  expect(needed(412, '2017-06-30', visits, 'higher')).toBe(
    'This needs 52 more children each month until 30 September 2017.',
  )
})

test('with one month left, or fewer children than months, it is said in all', () => {
  expect(needed(37, '2017-06-30')).toBe('This needs 7 fewer children by 31 July 2017.')
  expect(needed(33, '2017-03-31')).toBe('This needs 3 fewer children by 31 July 2017.')
  expect(needed(31, '2017-03-31')).toBe('This needs 1 fewer child by 31 July 2017.')
})

test('where the milestone that is judged is met already, the next one is named', () => {
  expect(needed(28, '2017-06-30')).toBe(
    'This needs 2 fewer children each month until 31 December 2017, when the target is 20 children.',
  )
})

test('once the last milestone has passed it says what is still missing, and no pace', () => {
  expect(needed(22, '2018-01-31')).toBe(
    'The last milestone, 31 December 2017, has passed: this still needs 2 fewer children.',
  )
})

test('nothing is needed of what meets its target, and nothing said of five of seven', () => {
  expect(needed(20, '2017-06-30')).toBeUndefined()
  const small = assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', 5, 7]], { target: TEN })
  expect(neededStatement(small)).toBeUndefined()
})

test('an average needs so much less each month in its own unit', () => {
  const caseload = assessed({ measure: 'average', better: 'lower' }, [['2017-06-30', 90, 50]], {
    target: '{ on: value, milestones: [ { by: 2017-09-30, value: 1.5 } ] }',
  })
  expect(say(neededStatement(caseload)!)).toBe('This needs 0.10 less each month until 30 September 2017.')
})

test('what is needed too little to be printed is not said', () => {
  const caseload = assessed({ measure: 'average', better: 'lower' }, [['2017-06-30', 75_002, 50_000]], {
    target: '{ on: value, milestones: [ { by: 2017-09-30, value: 1.5 } ] }',
  })
  expect(neededStatement(caseload)).toBeUndefined()
})

test('a figure of each quarter or year needs so much each quarter or year', () => {
  const yearly = assessed({ measure: 'count', better: 'lower' }, [['2023/24', 40]], {
    target: '{ on: value, milestones: [ { by: 2026-03-31, value: 30 } ] }',
  })
  expect(say(neededStatement(yearly)!)).toBe('This needs 5 fewer children each year until 31 March 2026.')
})

test('a target missed by less than its tolerance is close, and says within what', () => {
  const points = '{ on: value, tolerance: 2.5, milestones: [ { by: 2017-12-31, value: 10 } ] }'
  expect(said(81, 665, points)).toBe(
    'This is 2.2 points above the target of 10% by 31 December 2017, close to it within 2.5 points: 15 fewer children would meet it.',
  )
  // A tenth of the way from 60 to 30 is 3 children.
  const way =
    '{ on: children, baseline: { on: 2016-11-30, value: 60 }, milestones: [ { by: 2017-07-31, value: 30 } ] }'
  expect(said(32, 665, way)).toBe(
    'This is 2 children above the target of 30 children by 31 July 2017, close to it within 3 children.',
  )
  expect(said(34, 665, way)).toBe('This is 4 children above the target of 30 children by 31 July 2017.')
})

test('beside the target what is needed is left out where it would say the gap again', () => {
  const beside = (numerator: number, on: string) => {
    const facts = [[on, numerator, 665]] as const
    const sentence = neededBesideTarget(
      assessed({ measure: 'percentage', better: 'lower' }, facts, { target: STAGES }),
    )
    return sentence && say(sentence)
  }
  expect(beside(37, '2017-03-31')).toBe('This needs 2 fewer children each month until 31 July 2017.')
  // One month is left, so that the seven above the target are the seven that are needed.
  expect(beside(37, '2017-06-30')).toBeUndefined()
  expect(beside(22, '2018-01-31')).toBeUndefined()
  expect(beside(28, '2017-06-30')).toBe(
    'This needs 2 fewer children each month until 31 December 2017, when the target is 20 children.',
  )
})

test('only whole children are close: a tenth of the way from 45 to 20 is room for two', () => {
  const { indicator, target } = assessed(
    { measure: 'percentage', better: 'lower' },
    [['2017-06-30', 22, 665]],
    {
      target:
        '{ on: children, baseline: { on: 2016-11-30, value: 45 }, milestones: [ { by: 2017-07-31, value: 20 } ] }',
    },
  )
  expect(target!.rating).toEqual({ rag: 'close', tolerance: 2.5 })
  expect(roomOf(indicator, target!)).toBe('2 children')
  expect(roomOf(indicator, { ...target!, rating: { rag: 'missed', tolerance: 0.9 } })).toBeUndefined()
})
