import { expect, test } from 'vitest'
import { assessed, type Written } from '../../tests/support/assessed.ts'
import {
  averageStatement,
  changeStatement,
  figureInTable,
  figureStatement,
  noFigureStatement,
  rangeStatement,
  statementsOf,
  verdictWords,
} from './figure-words.ts'
import { bindings, say } from './statement.ts'

/** Report 001: 81 of 685 placed at home in October 2016, 59 of 665 in June 2017; the months between are made up. */
const AT_HOME: Written[] = [
  ['2016-06-30', 70, 640],
  ['2016-07-31', 73, 670],
  ['2016-08-31', 76, 680],
  ['2016-09-30', 79, 684],
  ['2016-10-31', 81, 685],
  ['2016-11-30', 80, 690],
  ['2016-12-31', 79, 705],
  ['2017-01-31', 76, 700],
  ['2017-02-28', 73, 698],
  ['2017-03-31', 70, 694],
  ['2017-04-30', 66, 690],
  ['2017-05-31', 62, 674],
  ['2017-06-30', 59, 665],
]

const HOME_TARGET =
  '{ on: children, milestones: [ { by: 2017-07-31, value: 30 }, { by: 2017-12-31, value: 20 } ] }'

test('59 of 665 placed at home is said as report 001 says it, and every number is bound to its fact', () => {
  const home = assessed({ measure: 'percentage', better: 'lower' }, AT_HOME, { target: HOME_TARGET })
  const said = statementsOf(home)
  expect(said.map(say)).toEqual([
    'At 30 June 2017 it was 8.9% (59 of 665).',
    'This is 0.3 points lower than at 31 May 2017, when it was 9.2% (62 of 674).',
    'This is 2.1 points lower than a year before, at 30 June 2016, when it was 10.9% (70 of 640). Chance alone could explain that, so there is no clear change.',
    'This is 29 children above the target of 30 children by 31 July 2017.',
    'It is the lowest of the last 12 months; the highest was 11.8% (81 of 685) at 31 October 2016. It has fallen for 8 months in a row.',
  ])
  expect(said.flatMap(bindings).map(({ text, bound }) => [text, bound.period, bound.of])).toEqual([
    ['8.9% (59 of 665)', '2017-06-30', 'value'],
    ['0.3 points', '2017-05-31', 'change'],
    ['9.2% (62 of 674)', '2017-05-31', 'value'],
    ['2.1 points', '2016-06-30', 'change'],
    ['10.9% (70 of 640)', '2016-06-30', 'value'],
    ['29 children', '2017-06-30', 'gap'],
    ['30 children', '2017-06-30', 'target'],
    ['12', '2017-06-30', 'window'],
    ['11.8% (81 of 685)', '2016-10-31', 'value'],
    ['8', '2017-06-30', 'window'],
  ])
})

test('no fixed word of a paragraph holds a number but those of its dates', () => {
  const home = assessed({ measure: 'percentage', better: 'lower' }, AT_HOME, { target: HOME_TARGET })
  const words = statementsOf(home).flatMap((sentence) => sentence.filter((part) => typeof part === 'string'))
  expect(words.join('').replace(/\d{1,2} [A-Z][a-z]+ \d{4}/g, '')).not.toMatch(/\d/)
})

test('an indicator that ends its own sentence uses it', () => {
  const home = assessed(
    { measure: 'percentage', better: 'lower', reads: 'were placed at home' },
    AT_HOME.slice(-1),
  )
  expect(say(figureStatement(home))).toBe('At 30 June 2017, 8.9% (59 of 665) were placed at home.')
  expect(statementsOf(home).map(say)).toEqual(['At 30 June 2017, 8.9% (59 of 665) were placed at home.'])
})

test('a sentence that stands alone begins with the title', () => {
  const home = assessed({ measure: 'percentage', better: 'lower' }, AT_HOME.slice(-1))
  expect(say(figureStatement(home))).toBe('Children placed at home: 8.9% (59 of 665) at 30 June 2017.')
})

test('the month before is named without its number when it is also the lowest of the twelve', () => {
  const count = assessed({ measure: 'count', better: 'neutral', periods: ['month'] }, [
    ['2017-03', 40],
    ['2017-04', 38],
    ['2017-05', 18],
    ['2017-06', 36],
  ])
  expect(statementsOf(count).map(say)).toEqual([
    'In June 2017 there were 36 children.',
    'This is 18 more than in May 2017, when it was 18.',
    'In the last 4 months, the highest was 40 in March 2017 and the lowest was in May 2017.',
    'The average of the last 4 months is 33.0.',
  ])
})

test('5 of 7 has no percentage, no difference in points and no place among the twelve', () => {
  const interviews = assessed({ measure: 'percentage', better: 'higher', periods: ['month'] }, [
    ['2017-04', 4, 12],
    ['2017-05', 6, 11],
    ['2017-06', 5, 7],
  ])
  expect(statementsOf(interviews).map(say)).toEqual([
    'In June 2017 it was 5 of 7.',
    'In May 2017, it was 54.5% (6 of 11).',
    'Over the last 3 months together it is 50.0% (15 of 30).',
  ])
})

test('a month of fewer than ten is left out of the highest and lowest', () => {
  const interviews = assessed({ measure: 'percentage', better: 'higher', periods: ['month'] }, [
    ['2017-03', 6, 12],
    ['2017-04', 4, 4],
    ['2017-05', 9, 12],
    ['2017-06', 8, 12],
  ])
  expect(statementsOf(interviews).map(say)[3]).toBe(
    'In the 3 figures of the year that are not too small to compare, the highest was in May 2017 and the lowest was 50.0% (6 of 12) in March 2017.',
  )
})

test('13 of 26 comes with the range that chance leaves', () => {
  const repeat = assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', 13, 26]])
  expect(say(rangeStatement(repeat)!)).toBe(
    'With so few children, chance alone could make it anything from 32% to 68%.',
  )
})

test('665 of 98,800 is 67.3 per 10,000, and the population is not said twice', () => {
  const rate = assessed({ measure: 'rate', better: 'lower' }, [
    ['2017-05-31', 674, 98_800],
    ['2017-06-30', 665, 98_800],
  ])
  expect(statementsOf(rate).map(say)).toEqual([
    'At 30 June 2017 the rate per 10,000 was 67.3 (665 of 98,800 aged 0 to 17).',
    'This is 0.9 lower than at 31 May 2017, when it was 68.2 (674 children).',
  ])
})

test('an average of days says what it counts, and a difference has as many places as its figures', () => {
  const days = assessed({ measure: 'average', better: 'lower', unit: 'days', periods: ['year'] }, [
    ['2015/16', 4437, 9],
    ['2016/17', 3156, 6],
  ])
  expect(statementsOf(days).map(say)).toEqual([
    'In 2016/17 the average was 526 days (based on 6).',
    'This is 33 higher than a year before, in 2015/16, when it was 493.',
  ])
})

test('one child is a child', () => {
  const custody = assessed({ measure: 'count', better: 'neutral' }, [
    ['2017-05-31', 2],
    ['2017-06-30', 1],
  ])
  expect(statementsOf(custody).map(say)).toEqual([
    'At 30 June 2017 there was 1 child.',
    'This is 1 fewer than at 31 May 2017, when it was 2.',
  ])
})

test('a difference that rounds to nothing is “about the same”, never minus nought', () => {
  const share = assessed({ measure: 'percentage', better: 'lower' }, [
    ['2017-05-31', 592, 6650],
    ['2017-06-30', 590, 6650],
  ])
  expect(statementsOf(share).map(say)[1]).toBe(
    'This is about the same as at 31 May 2017, when it was 8.9% (592 of 6,650).',
  )
})

test('what never moves is said in one sentence', () => {
  const still = assessed({ measure: 'count', better: 'neutral', periods: ['month'] }, [
    ['2017-04', 3],
    ['2017-05', 3],
    ['2017-06', 3],
  ])
  expect(statementsOf(still).map(say)).toEqual([
    'In June 2017 there were 3 children.',
    'It has been the same in all of the last 3 months.',
  ])
})

test('a clear fall in those leaving care is said to be clearly worse', () => {
  const leaving = assessed({ measure: 'count', better: 'higher', periods: ['month'] }, [
    ['2016-06', 36],
    ['2017-06', 18],
  ])
  expect(statementsOf(leaving).map(say).at(-1)).toBe(
    'This is 18 fewer than a year before, in June 2016, when it was 36. That is clearly worse.',
  )
})

test('too few to say is said of what was counted', () => {
  const reviews = assessed({ measure: 'percentage', better: 'higher', unit: 'reviews', periods: ['month'] }, [
    ['2016-06', 3, 8],
    ['2017-06', 4, 8],
  ])
  expect(verdictWords(reviews)).toBe('There are too few reviews to say whether that is a real change')
})

test('a figure that is not computed says why, and nothing to count is not nought', () => {
  const missing = assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', 0, 0]], {
    whyNot: 'no reviews file is loaded',
  })
  expect(statementsOf(missing).map(say)).toEqual([
    'Not computed for 30 June 2017: no reviews file is loaded.',
  ])
  const none = assessed({ measure: 'percentage', better: 'lower', unit: 'reviews', periods: ['month'] }, [
    ['2017-06', 0, 0],
  ])
  expect(say(noFigureStatement(none))).toBe('There were no reviews to count in June 2017.')
})

test('a sum of pounds is said with its sign, and the word pounds is not said beside it', () => {
  const saved = assessed({ measure: 'sum', better: 'higher', unit: 'pounds', periods: ['year'] }, [
    ['2020/21', 698_400],
    ['2021/22', 1_961_300],
  ])
  expect(statementsOf(saved).map(say)).toEqual([
    'In 2021/22 the total was £2.0 million.',
    'This is £1.3 million more than a year before, in 2020/21, when it was £698,400.',
  ])
})

test('money that falls is less, its average is money, and a table has it to the pound', () => {
  const saved = assessed({ measure: 'sum', better: 'higher', unit: 'pounds', periods: ['month'] }, [
    ['2026-01', 2_000_000],
    ['2026-02', 1_500_000],
    ['2026-03', 1_250_400],
  ])
  expect(say(changeStatement(saved)!)).toBe(
    'This is £249,600 less than in February 2026, when it was £1.5 million.',
  )
  // 4,750,400 / 3 is 1,583,467.
  expect(say(averageStatement(saved)!)).toBe('The average of the last 3 months is £1.6 million.')
  expect(say(figureInTable(saved))).toBe('£1,250,400')
})

test('an average in pounds ends its own sentence with the children it is over', () => {
  const cost = assessed(
    {
      measure: 'average',
      better: 'lower',
      unit: 'pounds',
      periods: ['year'],
      reads: 'was the annual cost for each child looked after',
    },
    [['2025/26', 15_300_000, 300]],
  )
  expect(say(figureStatement(cost))).toBe(
    'In 2025/26, the annual cost for each child looked after was £51,000 (300 children).',
  )
})

test('where there is no budget there is no money to count', () => {
  const none = assessed({ measure: 'percentage', better: 'lower', unit: 'pounds' }, [['2017-06-30', 0, 0]])
  expect(say(noFigureStatement(none))).toBe('There was no money to count at 30 June 2017.')
})
