import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import { say } from './statement.ts'
import { targetStatement } from './target-words.ts'

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
