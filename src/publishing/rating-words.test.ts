import { expect, test } from 'vitest'
import { notRatedWords, ratingWords } from './rating-words.ts'

test('a rating is a word and a sign that is told apart without colour', () => {
  expect(
    [{ rag: 'met' } as const, { rag: 'close' } as const, { rag: 'missed' } as const].map((rating) =>
      ratingWords(rating),
    ),
  ).toEqual(['Met ✓', 'Close ◆', 'Not met ✗'])
})

test('what is not rated says why', () => {
  expect(ratingWords({ rag: 'not rated', because: 'too-few' }, 'reviews')).toBe(
    'Not rated –, there are too few reviews to say',
  )
  expect(ratingWords({ rag: 'not rated', because: 'neutral' })).toBe(
    'Not rated –, neither way is better by itself',
  )
  expect(notRatedWords('no-figure')).toBe('there is no figure')
  expect(notRatedWords('before-baseline')).toBe('the target begins later, at its baseline')
})
