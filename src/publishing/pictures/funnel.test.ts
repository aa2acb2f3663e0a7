import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import { funnel, type FunnelOfAuthorities, funnelReading, funnelTable } from './funnel.ts'
import { PALETTE } from './picture-colours.ts'

/** Limits round 18 per cent, 18 ± z √(18 × 82 / n): of 100 children 1.96 × 3.84 = 7.5 and 3.09 × 3.84 = 11.9. */
const asked: FunnelOfAuthorities = {
  unit: { words: 'Percentage placed far from home', measure: 'percentage', places: 0 },
  denominatorWords: 'Children looked after',
  when: 'at 31 March 2025',
  benchmark: { name: 'England', value: 18 },
  curve: [
    { denominator: 100, usual: { lower: 10.5, upper: 25.5 }, alert: { lower: 6.1, upper: 29.9 } },
    { denominator: 400, usual: { lower: 14.2, upper: 21.8 }, alert: { lower: 12.1, upper: 23.9 } },
    { denominator: 900, usual: { lower: 15.5, upper: 20.5 }, alert: { lower: 14, upper: 22 } },
  ],
  members: [
    { name: 'Ashby', denominator: 100, value: 20, state: 'within' },
    { name: 'Bourne', denominator: 400, value: 25, state: 'beyond 99.8' },
    { name: 'Corby', denominator: 900, value: 13, state: 'beyond 99.8' },
    { name: 'Diss', denominator: 400, value: 13, state: 'beyond 95' },
    { name: 'Eye', denominator: 5, value: 60, state: 'too few to say' },
    { name: 'Fowey', denominator: 0, value: undefined, state: 'too few to say' },
  ],
  own: 'Diss',
}
const frame = { id: 'funnel', title: 'Funnel' }
const wordsIn = (question: FunnelOfAuthorities) =>
  drawnWords(funnel(question, frame).svg).map(({ text }) => text)

test('the reading says past which limits the authority lies, and how many others do', () => {
  expect(funnelReading(asked)).toBe(
    'With 13% at 31 March 2025, Diss is below the 95% limits round England’s 18%, which allow for chance and for how much authorities differ anyway; of 4, 2 lie outside the 99.8% limits and 1 more outside the 95% limits.',
  )
  expect(funnelReading({ ...asked, own: 'Ashby' })).toContain(
    'Ashby is within the limits round England’s 18%, which allow',
  )
})

test('the picture holds the limits where they end, so that each reaches its name', () => {
  const [, , largest] = asked.curve
  const near = {
    ...asked,
    own: 'Diss',
    curve: [
      { denominator: 800, usual: { lower: 15.3, upper: 20.7 }, alert: { lower: 13.8, upper: 22.2 } },
      largest!,
    ],
    members: [{ name: 'Diss', denominator: 900, value: 18, state: 'within' as const }],
  }
  const limits = funnel(near, frame).svg.match(new RegExp(`<path [^>]*stroke="${PALETTE.quiet}"`, 'g'))
  expect(limits).toHaveLength(4)
})

test('of an authority with too few nothing is said or drawn, and that is said', () => {
  expect(funnelReading({ ...asked, own: 'Eye' })).toMatch(
    /^Eye has no value at 31 March 2025 to hold against/,
  )
  expect(wordsIn(asked).join(' ')).toContain('2 of 6 have too few to say and are left out.')
  expect(funnelTable(asked).rows.flat()).not.toContain('Eye')
})

test('where none lies outside, that is said', () => {
  const inside = { ...asked, own: 'Ashby', members: asked.members.slice(0, 1) }
  expect(funnelReading(inside)).toMatch(/; none of 1 lies outside them\.$/)
})

test('the table begins with those furthest outside', () => {
  expect(funnelTable(asked).rows).toEqual([
    ['Corby', '900', '13%', 'below the 99.8% limits'],
    ['Bourne', '400', '25%', 'above the 99.8% limits'],
    ['Diss', '400', '13%', 'below the 95% limits'],
    ['Ashby', '100', '20%', 'within the limits'],
  ])
})

test('the authority and those outside are named, those within are not', () => {
  expect(wordsIn(asked)).toEqual(
    expect.arrayContaining(['Diss 13%', 'Bourne', 'Corby', 'England 18%', '99.8%', '95%']),
  )
  expect(wordsIn(asked)).not.toContain('Ashby')
})

test('only the shapes that are drawn are explained', () => {
  expect(wordsIn(asked)).toEqual(expect.arrayContaining(['above 99.8% limits', 'below 99.8% limits']))
  const inside = { ...asked, own: 'Nobody', members: asked.members.slice(0, 1) }
  expect(wordsIn(inside)).toContain('within the limits')
  expect(wordsIn(inside)).not.toContain('above 99.8% limits')
})

test('names there is no room for are counted and left to the table', () => {
  const crowd = Array.from({ length: 40 }, (_, at) => ({
    name: `Authority number ${at}`,
    denominator: 400 + at,
    value: 26,
    state: 'beyond 99.8' as const,
  }))
  const crowded = { ...asked, members: [...asked.members, ...crowd] }
  expect(wordsIn(crowded).join(' ')).toMatch(/\d+ more outside the limits are named in the table\./)
  for (const width of ['wide', 'narrow'] as const)
    expect(wordsInTrouble(funnel(crowded, { ...frame, width }).svg)).toEqual([])
})

test('no words meet or leave the picture at either width', () => {
  for (const width of ['wide', 'narrow'] as const)
    expect(wordsInTrouble(funnel(asked, { ...frame, width }).svg)).toEqual([])
})
