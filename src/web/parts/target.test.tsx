import { expect, test } from 'vitest'
import { assessed } from '../../../tests/support/assessed.ts'
import { wordsOf } from '../../../tests/support/page-words.ts'
import { readSettings } from '../../store/index.ts'
import { gapBriefly, ratingOf, TargetBriefly, TargetMark, TargetWords } from './target.tsx'

const TEN = '{ on: value, tolerance: 2.5, milestones: [ { by: 2017-12-31, value: 10 } ] }'

type Changes = Parameters<typeof assessed>[0]

function share(numerator: number, denominator = 665, more: Partial<Changes> = {}) {
  const facts = [['2017-06-30', numerator, denominator]] as const
  return assessed({ measure: 'percentage', better: 'lower', ...more }, facts, { target: TEN })
}

/** The target as settings have it, for a figure that has no standing of its own. */
const set = readSettings(`authority: { name: A, code: "1" }\ntargets: { x: ${TEN} }`).targets['x']!

const said = (markup: unknown) => wordsOf(String(markup)).trim()

test('met, close and not met are told by word and shape, and listeners hear the word alone', () => {
  const marks = [66, 83, 84].map((numerator) => {
    const assessment = share(numerator)
    return String(<TargetMark rating={ratingOf(assessment, undefined)!} />)
  })
  expect(marks.map(said)).toEqual(['Met ✓', 'Close ◆', 'Not met ✗'])
  expect(marks[1]).toContain('<span aria-hidden="true">◆</span>')
  expect(marks[1]).toContain('hw-target__mark--close')
})

test('what is not rated says why, also where there is no figure or the baseline is still to come', () => {
  const none = assessed({ measure: 'percentage', better: 'lower' }, [['2017-06-30', 0, 0]], {
    whyNot: 'no reviews file is loaded',
  })
  expect(said(<TargetBriefly assessment={none} set={set} />)).toBe('Not rated – : there is no figure')
  const early = { ...share(66), target: undefined }
  expect(ratingOf(early, set)).toEqual({ rag: 'not rated', because: 'before-baseline' })
  expect(said(<TargetBriefly assessment={share(66, 665, { better: 'neutral' })} set={set} />)).toBe(
    'Not rated – : neither way is better by itself Target 10%, not rated',
  )
})

test('without a target nothing is rated, and listeners hear that none is set', () => {
  const none = { ...share(66), target: undefined }
  expect(said(<TargetBriefly assessment={none} set={undefined} />)).toBe('– No target set')
  expect(said(<TargetWords assessment={none} set={undefined} />)).toBe('No target set')
})

test('beside the mark stand the gap in points and children and what is needed each month', () => {
  expect(said(<TargetWords assessment={share(90)} set={set} />)).toBe(
    'Not met ✗ This is 3.5 points above the target of 10% by 31 December 2017: 24 fewer children would meet it. This needs 4 fewer children each month until 31 December 2017.',
  )
})

test('of five of seven it is said once that there are too few', () => {
  expect(said(<TargetWords assessment={share(5, 7)} set={set} />)).toBe(
    'Not rated – The target is 10% by 31 December 2017. There are too few children to say whether it is met.',
  )
})

test('in few words the gap is in points and children, per 10,000 and children, or pounds', () => {
  expect(gapBriefly(share(81))).toBe('target 10%, 2.2 points and 15 children away')
  const rate = assessed({ measure: 'rate', better: 'lower' }, [['2017-06-30', 665, 98_800]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 66 } ] }',
  })
  expect(gapBriefly(rate)).toBe('target 66, 1.3 per 10,000 and 13 children away')
  const saved = assessed({ measure: 'sum', better: 'higher', unit: 'pounds' }, [['2017-06-30', 698_400]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 2000000 } ] }',
  })
  expect(gapBriefly(saved)).toBe('target £2 million, £1.3 million away')
})
