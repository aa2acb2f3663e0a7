import { expect, test } from 'vitest'
import { columnsNamedIn, fillIn } from './why-words.ts'

const columns = {
  clock: { type: 'text', meaning: 'Which clock runs' },
  counted_from: { type: 'day', meaning: 'From when' },
  weeks: { type: 'number', meaning: 'How many weeks' },
} as const

test('a sentence names each of its columns once', () => {
  expect(columnsNamedIn('{clock} {counted_from}, that is {clock}')).toEqual(['clock', 'counted_from'])
  expect(columnsNamedIn('Every month')).toEqual([])
})

test('days are written out, words and numbers stand as they are', () => {
  const row = { clock: 'First visit after the placement of', counted_from: '2026-03-03', weeks: 6 }
  expect(fillIn('{clock} {counted_from}, then every {weeks} weeks', row, columns)).toBe(
    'First visit after the placement of 3 March 2026, then every 6 weeks',
  )
})

test('a reason that lacks one of its parts is none', () => {
  expect(fillIn('{clock} {counted_from}', { clock: 'First visit', counted_from: null }, columns)).toBeNull()
  expect(fillIn('{clock} {counted_from}', { clock: 'First visit' }, columns)).toBeNull()
})
