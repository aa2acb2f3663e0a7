import { expect, test } from 'vitest'
import { assessed, type Written } from '../../tests/support/assessed.ts'
import type { Indicator } from '../measures/index.ts'
import { figureInTable, figureStatement, statementsOf } from './figure-words.ts'
import { bindings, say } from './statement.ts'

type Words = Partial<Indicator> & Pick<Indicator, 'measure' | 'reads'>

const said = (words: Words, ...facts: Written[]) =>
  say(figureStatement(assessed({ better: 'neutral', periods: ['month'], ...words }, facts)))

const FIRST_HOME = {
  measure: 'percentage',
  reads: 'of entries into care were of babies who had not turned one',
} as const
const STARTED = {
  measure: 'count',
  reads: "children started to be looked after, each start counted by the child's age",
} as const
const NET_CHANGE = { measure: 'sum', reads: 'was the change in the number of children looked after' } as const
const GAP = {
  measure: 'sum',
  reads: 'was the number of times the records did not explain how a child came into care or left it',
} as const

test('a percentage says of whom it is; counts alone do not say “of” twice', () => {
  expect(said(FIRST_HOME, ['2026-03', 5, 20])).toBe(
    'In March 2026, 25.0% (5 of 20) of entries into care were of babies who had not turned one.',
  )
  expect(said(FIRST_HOME, ['2026-03', 5, 7])).toBe(
    'In March 2026, 5 of 7 entries into care were of babies who had not turned one.',
  )
})

test('a count of several, of one and of none', () => {
  const waiting = { measure: 'count', reads: 'children were looked after, counted by age and sex' } as const
  expect(said(waiting, ['2026-03-31', 296])).toBe(
    'At 31 March 2026, 296 children were looked after, counted by age and sex.',
  )
  expect(said(waiting, ['2026-03-31', 1])).toBe('At 31 March 2026, 1 child was looked after.')
  expect(said(waiting, ['2026-03-31', 0])).toBe('At 31 March 2026, no children were looked after.')
  expect(said(STARTED, ['2026-03', 1])).toBe('In March 2026, 1 child started to be looked after.')
  expect(said({ measure: 'count', reads: 'children have a plan' }, ['2026-03', 1])).toBe(
    'In March 2026, 1 child has a plan.',
  )
})

test('“were” stays where it is not of the one child', () => {
  const carers = {
    measure: 'count',
    reads: 'children lived with foster carers who were also approved as adopters',
  } as const
  expect(said(carers, ['2026-03-31', 1])).toBe(
    'At 31 March 2026, 1 child lived with foster carers who were also approved as adopters.',
  )
})

test('a unit of its own has its own one, and a sum of things is a count of them', () => {
  const changes = {
    measure: 'sum',
    unit: 'changes',
    reads: 'changes of social worker took place for children in care',
  } as const
  expect(said(changes, ['2026-03', 1])).toBe(
    'In March 2026, 1 change of social worker took place for children in care.',
  )
  expect(said(changes, ['2026-03', 202])).toBe(
    'In March 2026, 202 changes of social worker took place for children in care.',
  )
  const leavers = { measure: 'count', unit: 'young people', reads: 'young people left care' } as const
  expect(said(leavers, ['2026-03', 0])).toBe('In March 2026, no young people left care.')
})

test('a rate ends with the numbers it is made from, each bound to its own', () => {
  const rate = assessed(
    {
      measure: 'rate',
      better: 'lower',
      reads: 'children were looked after per 10,000 children in the area',
    },
    [['2026-03-31', 296, 47_855]],
  )
  const sentence = figureStatement(rate)
  expect(say(sentence)).toBe(
    'At 31 March 2026, 61.9 children were looked after for every 10,000 aged 0 to 17 (296 of 47,855).',
  )
  expect(bindings(sentence).map(({ text, bound }) => [text, bound.of])).toEqual([
    ['61.9', 'value'],
    ['296', 'numerator'],
    ['47,855', 'denominator'],
  ])
})

test('an average is the end of its sentence, over the children it names', () => {
  const days = {
    measure: 'average',
    unit: 'days',
    reads: 'was the average number of days to moving in, for children who were adopted',
  } as const
  expect(said(days, ['2025/26', 3192, 6])).toBe(
    'In 2025/26, the average number of days to moving in, for children who were adopted, was 532 (6 children).',
  )
  const times = {
    measure: 'average',
    unit: 'incidents',
    reads: 'was the average number of times missing for each child who was missing at all',
  } as const
  expect(said(times, ['2026-03', 3, 1])).toBe(
    'In March 2026, the average number of times missing for each child who was missing at all was 3.00 (1 child).',
  )
})

test('an average over something that is not children says only how many', () => {
  const load = {
    measure: 'average',
    reads: 'was the average number of children for each social worker',
  } as const
  expect(said(load, ['2026-03', 36, 2])).toBe(
    'In March 2026, the average number of children for each social worker was 18.0 (based on 2).',
  )
})

test('a change says which way by its words, not by a minus', () => {
  expect(said(NET_CHANGE, ['2026-03', 3])).toBe(
    'In March 2026, the number of children looked after rose by 3.',
  )
  expect(said(NET_CHANGE, ['2026-03', -3])).toBe(
    'In March 2026, the number of children looked after fell by 3.',
  )
  expect(said(NET_CHANGE, ['2026-03', 0])).toBe(
    'In March 2026, the number of children looked after did not change.',
  )
})

test('ups and downs are told one by one, never as a change of a change', () => {
  const net = assessed({ better: 'neutral', periods: ['month'], ...NET_CHANGE }, [
    ['2025-12', 8],
    ['2026-01', -9],
    ['2026-02', 1],
    ['2026-03', -3],
  ])
  expect(statementsOf(net).map(say)).toEqual([
    'In March 2026, the number of children looked after fell by 3.',
    'In February 2026, it rose by 1.',
    'In the last 4 months, it rose most in December 2025, by 8, and fell most in January 2026, by 9.',
  ])
})

test('what only fell is not said to have risen, and a number is printed once', () => {
  const net = assessed({ better: 'neutral', periods: ['month'], ...NET_CHANGE }, [
    ['2026-01', -1],
    ['2026-02', 0],
    ['2026-03', -3],
  ])
  expect(statementsOf(net).map(say)).toEqual([
    'In March 2026, the number of children looked after fell by 3.',
    'In February 2026, it did not change.',
    'In the last 3 months, it fell most in March 2026.',
  ])
})

test('a number of times is none, one or several; less than none stays a number', () => {
  const how = 'the records did not explain how a child came into care or left it'
  expect(said(GAP, ['2026-03', 0])).toBe(`In March 2026, there were no times when ${how}.`)
  expect(said(GAP, ['2026-03', 1])).toBe(`In March 2026, there was 1 time when ${how}.`)
  expect(said(GAP, ['2026-03', 3])).toBe(`In March 2026, there were 3 times when ${how}.`)
  expect(said(GAP, ['2026-03', -2])).toBe(`In March 2026, the number of times ${how} was −2.`)
})

test('an ending of another kind follows the figure as it is', () => {
  expect(said({ measure: 'count', reads: 'is how many there were' }, ['2026-03', 1])).toBe(
    'In March 2026, 1 is how many there were.',
  )
  expect(said({ measure: 'average', reads: 'is usual' }, ['2026-03', 36, 2])).toBe(
    'In March 2026, 18.0 (based on 2) is usual.',
  )
})

test('a cell of a table has the range of a percentage of 10 to 29, and a dash for no figure', () => {
  const small = assessed({ measure: 'percentage', better: 'lower' }, [['2026-03-31', 13, 26]])
  expect(say(figureInTable(small))).toBe('50.0% (13 of 26), range 32% to 68%')
  const large = assessed({ measure: 'percentage', better: 'lower' }, [['2026-03-31', 59, 665]])
  expect(say(figureInTable(large))).toBe('8.9% (59 of 665)')
  const none = assessed({ measure: 'count', better: 'lower' }, [['2026-03-31', 0]], {
    whyNot: 'no file',
  })
  expect(say(figureInTable(none))).toBe('–')
})
