import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { POWERBI_VECTORS, recordedCalls } from '../../../tests/support/spc-vectors.ts'
import { meaningOf, meaningShown } from './meaning.ts'

test('low is good where lower is better, high where higher is, and neither on a neutral measure', () => {
  expect(meaningOf('below', 'lower')).toBe('improvement')
  expect(meaningOf('above', 'lower')).toBe('concern')
  expect(meaningOf('above', 'higher')).toBe('improvement')
  expect(meaningOf('below', 'higher')).toBe('concern')
  expect(meaningOf('above', 'neutral')).toBe('neutral high')
  expect(meaningOf('below', 'neutral')).toBe('neutral low')
})

interface Flagging {
  readonly process_flag_type: 'both' | 'improvement' | 'deterioration'
  readonly improvement_direction: 'increase' | 'decrease' | 'neutral'
}

const SIDES = { upper: 'above', lower: 'below', none: undefined } as const
const BETTER = { increase: 'higher', decrease: 'lower', neutral: 'neutral' } as const
const SHOWN = { both: 'both', improvement: 'improvement', deterioration: 'concern' } as const
const RECORDED = {
  improvement: 'improvement',
  concern: 'deterioration',
  'neutral high': 'neutral_high',
  'neutral low': 'neutral_low',
} as const

referenceTest(POWERBI_VECTORS, 'what a side means, and what is shown of it, is as in PowerBI-SPC', (text) => {
  const calls = recordedCalls<['upper' | 'lower' | 'none', Flagging]>(text, 'checkFlagDirection')
  expect(calls).toHaveLength(38)
  for (const { test: name, args, result } of calls) {
    const [side, { process_flag_type: shown, improvement_direction: better }] = args
    const meaning = meaningShown(SIDES[side], BETTER[better], SHOWN[shown])
    expect(meaning === undefined ? 'none' : RECORDED[meaning], name).toBe(result)
  }
})
