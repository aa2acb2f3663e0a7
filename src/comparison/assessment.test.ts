import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import { isOffTarget } from './rag.ts'

const AT_HOME = `{ on: children, baseline: { on: 2016-11-30, value: 60 }, milestones: [
    { by: 2017-07-31, value: 45 }, { by: 2017-12-31, value: 30 } ]`

function standing(numerator: number, more = '', on = '2017-06-30', denominator = 665) {
  const target = `${AT_HOME}${more} }`
  return assessed({ measure: 'percentage', better: 'lower' }, [[on, numerator, denominator]], { target })
    .target
}

test('a target says whether it is met, close or missed by the stage that is judged', () => {
  expect(standing(45)).toMatchObject({ value: 45, rating: { rag: 'met', tolerance: 1.5 } })
  expect(standing(46)).toMatchObject({ rating: { rag: 'close' } })
  expect(standing(47)).toMatchObject({ rating: { rag: 'missed' } })
  // A tenth of the way from 60 to 30 is 3.
  expect(standing(33, '', '2017-08-31')).toMatchObject({ value: 30, rating: { rag: 'close', tolerance: 3 } })
})

test('a figure that is close to its target is neither an issue nor an improvement', () => {
  const headed = (numerator: number) =>
    assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', numerator, 665]], {
      target: `${AT_HOME} }`,
    })
  expect([headed(45).heading, headed(46).heading, headed(47).heading]).toEqual([
    'improvement',
    'no clear change',
    'current issue',
  ])
  expect([headed(46), headed(47)].map(({ target }) => isOffTarget(target))).toEqual([false, true])
})

test('the tolerance, the owner and the note of homeward.yaml are those of the target', () => {
  const set = standing(49, ', tolerance: 4, owner: Head of corporate parenting, note: "Action 3.2"')!
  expect(set.rating).toEqual({ rag: 'close', tolerance: 4 })
  expect(set.set).toMatchObject({ owner: 'Head of corporate parenting', note: 'Action 3.2' })
})

test('it says what is needed each month until the next milestone that is not met', () => {
  // One figure, that of July, comes by 31 July; six by 31 December.
  expect(standing(47)?.needed).toMatchObject({ children: 2, figures: 1, childrenEach: 2, way: 'fewer' })
  expect(standing(44)?.needed).toMatchObject({ children: 14, figures: 6, childrenEach: 3 })
  expect(standing(30)?.needed).toBeUndefined()
})

test('on fewer than 30 cases nothing is rated and nothing needed', () => {
  expect(standing(5, '', '2017-06-30', 7)).toMatchObject({
    rated: false,
    rating: { rag: 'not rated', because: 'too-few' },
    needed: undefined,
  })
})

test('before its baseline there is no target, on the day of it there is', () => {
  expect(standing(60, '', '2016-10-31')).toBeUndefined()
  expect(standing(60, '', '2016-11-30')).toMatchObject({ value: 45, rating: { rag: 'missed' } })
})

test('a neutral measure has a target that is not rated', () => {
  const target = '{ on: value, milestones: [ { by: 2017-12-31, value: 600 } ] }'
  const number = assessed({ measure: 'count', better: 'neutral' }, [['2017-06-30', 665]], { target })
  expect(number.target).toMatchObject({
    rating: { rag: 'not rated', because: 'neutral' },
    needed: undefined,
  })
})
