import { describe, expect, test } from 'vitest'
import { beside, share } from '../../tests/support/beside.ts'
import { againstBenchmark, type OursAsPublished } from '../comparison/index.ts'
import { heldBriefly, heldStatement } from './held-words.ts'

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

describe('how ours stands to others, for a cell', () => {
  const live = share(81, 665)
  const against = (value: number, point = live) => ({
    name: '',
    value,
    against: againstBenchmark({ point, benchmark: value, measure: 'percentage', better: 'lower' }),
  })

  test('those it stands to alike are named together, without their numbers', () => {
    // 81 of 665: 9.9% to 14.9% holds 10% and 12%, not 20%.
    const held = [
      { kind: 'england' as const, ...against(10) },
      { kind: 'region' as const, ...against(12) },
      { kind: 'neighbours-mean' as const, ...against(20) },
    ]
    expect(heldBriefly(beside({ live, held }))).toBe(
      'Similar to England and the region; better than the neighbours’ mean.',
    )
  })

  test('on ten to twenty-nine better is said to be no rating, and of fewer nothing is said', () => {
    const few = share(1, 20)
    const one = (point: OursAsPublished, value: number) => [
      { kind: 'england' as const, ...against(value, point) },
    ]
    // 1 of 20 is 5%: 0.9% to 23.6%, so 40% lies outside.
    expect(heldBriefly(beside({ live: few, held: one(few, 40) }), 'young people')).toBe(
      'Better than England. On so few young people that is no rating.',
    )
    const fewer = share(5, 7)
    expect(heldBriefly(beside({ live: fewer, held: one(fewer, 40) }), 'young people')).toBe(
      'Too few young people to say how this stands to theirs.',
    )
    expect(heldBriefly(beside())).toBeUndefined()
  })
})
