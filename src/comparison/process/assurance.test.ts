import { expect, test } from 'vitest'
import { assuranceOf } from './assurance.ts'

const limits = { centre: 72, outer: { lower: 67, upper: 77 }, near: { lower: 69, upper: 75 } }

test('a target above the limits is never reached where higher is better, always where lower is', () => {
  expect(assuranceOf(limits, 72, 85, 'higher')).toBe('consistently fails')
  expect(assuranceOf(limits, 72, 85, 'lower')).toBe('consistently passes')
})

test('a target below the limits is always reached where higher is better, never where lower is', () => {
  expect(assuranceOf(limits, 72, 60, 'higher')).toBe('consistently passes')
  expect(assuranceOf(limits, 72, 60, 'lower')).toBe('consistently fails')
})

test('a target within the limits or on one is hit and missed by chance', () => {
  expect(assuranceOf(limits, 72, 70, 'higher')).toBe('hit and miss')
  expect(assuranceOf(limits, 72, 77, 'higher')).toBe('hit and miss')
  expect(assuranceOf(limits, 72, 67, 'lower')).toBe('hit and miss')
})

test('a neutral measure and a chart without limits promise nothing', () => {
  expect(assuranceOf(limits, 72, 85, 'neutral')).toBeUndefined()
  expect(assuranceOf(undefined, 72, 85, 'higher')).toBeUndefined()
  expect(assuranceOf({ centre: 72 }, 72, 85, 'higher')).toBeUndefined()
})

test('limits without room between them promise something only when the values never leave them', () => {
  const flat = { centre: 5, outer: { lower: 5, upper: 5 }, near: { lower: 5, upper: 5 } }
  expect(assuranceOf(flat, 5, 5, 'higher')).toBe('hit and miss')
  expect(assuranceOf(flat, 5, 6, 'higher')).toBe('consistently fails')
  expect(assuranceOf(flat, 9, 6, 'higher')).toBeUndefined()
})
