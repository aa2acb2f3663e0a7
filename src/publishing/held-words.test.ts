import { describe, expect, test } from 'vitest'
import { beside, share } from '../../tests/support/beside.ts'
import { againstBenchmark, type OursAsPublished } from '../comparison/index.ts'
import { heldStatement } from './held-words.ts'

describe('how ours stands to others', () => {
  const held = (point: OursAsPublished, value = 10) => ({
    kind: 'england' as const,
    name: 'England',
    value,
    against: againstBenchmark({ point, benchmark: value, measure: 'percentage', better: 'lower' }),
  })

  test('what chance leaves is said once, then each of them, with a colour where it is a rating', () => {
    // 81 of 665: 9.9% to 14.9% by methods.md; 20% lies outside both intervals.
    const live = share(81, 665)
    const said = heldStatement(beside({ live, held: [held(live), { ...held(live, 20), name: 'Yorkshire' }] }))
    expect(said).toEqual({
      lead: 'Chance alone leaves our figure anywhere from 9.9% to 14.9%. It is',
      each: [
        { verdict: 'similar to', benchmark: 'England’s 10%', alert: '', colour: undefined },
        {
          verdict: 'better than',
          benchmark: 'Yorkshire’s 20%',
          alert: ', further off than chance alone would put it once in 500 times',
          colour: 'better',
        },
      ],
    })
  })

  test('what is not counted alike has no colour, and a date alone takes none away', () => {
    const live = share(81, 665)
    const colour = (kind: string) =>
      heldStatement(beside({ live, held: [held(live, 20)], differs: [{ kind, how: '' }] as never }))?.each[0]
        ?.colour
    expect([colour('population'), colour('definition'), colour('period'), colour('rounding')]).toEqual([
      undefined,
      undefined,
      'better',
      'better',
    ])
  })

  test('of too few nothing is said, in one sentence for all of them', () => {
    const live = share(5, 7)
    const mean = { ...held(live, 8.5), kind: 'neighbours-mean' as const, name: 'the mean of its neighbours' }
    expect(heldStatement(beside({ live, held: [held(live), mean] }))).toEqual({
      lead: 'Too few children to say how this stands to England’s 10% and the mean of its neighbours, 8.5%.',
      each: [],
    })
  })

  test('held against nobody, nothing is said', () => {
    expect(heldStatement(beside())).toBeUndefined()
  })
})
