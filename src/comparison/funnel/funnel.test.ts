import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { type FunnelMember, funnelOf } from './funnel.ts'

const north: FunnelMember = { name: 'North', numerator: 30, denominator: 150 }
const south: FunnelMember = { name: 'South', numerator: 12, denominator: 150 }
const east: FunnelMember = { name: 'East', numerator: 23, denominator: 150 }

test('of three teams against 10 per cent, one lies beyond the alert, one beyond the usual limit and one within', () => {
  const funnel = funnelOf({ kind: 'proportion', members: [north, south, east], benchmark: 10 })!
  // The error of 150 is 2.449 points: 5.2 to 14.8 and 2.4 to 17.6. They stand at 20, 8 and 15.3 %.
  expect(funnel.members).toMatchObject([
    { name: 'North', value: 20, state: 'beyond 99.8', side: 'above' },
    { name: 'South', value: 8, state: 'within', side: undefined },
    { name: 'East', state: 'beyond 95', side: 'above' },
  ])
  expect(funnel.members[0]!.limits!.usual.lower).toBeCloseTo(5.199, 3)
  expect(funnel.members[0]!.limits!.alert.upper).toBeCloseTo(17.5695, 4)
})

test('a team below the limits is below, and is not called good or bad here', () => {
  const few = { name: 'West', numerator: 2, denominator: 150 }
  const funnel = funnelOf({ kind: 'proportion', members: [few], benchmark: 10 })!
  // 1.3 % against 2.4 %.
  expect(funnel.members[0]).toMatchObject({ state: 'beyond 99.8', side: 'below' })
})

test('without a benchmark the members together are the benchmark', () => {
  const funnel = funnelOf({ kind: 'proportion', members: [north, south, east] })!
  // 65 of 450.
  expect(funnel.benchmark).toBeCloseTo(14.4444, 4)
  expect(funnel.overdispersion).toBeUndefined()
})

test('of five of seven nothing is said, and of a team without a case neither', () => {
  const few = { name: 'Small', numerator: 5, denominator: 7 }
  const none = { name: 'Empty', numerator: 0, denominator: 0 }
  const { members } = funnelOf({ kind: 'proportion', members: [few, none, north], benchmark: 10 })!
  expect(members[0]).toMatchObject({ state: 'too few to say', side: undefined, limits: undefined })
  expect(members[1]).toMatchObject({ state: 'too few to say', value: undefined })
})

test('10 children entering care of 15,000 against 12.3 per 10,000: 18.45 are expected, which 10 rules out', () => {
  const members = [{ name: 'Anytown', numerator: 10, denominator: 15_000 }]
  const out = funnelOf({ kind: 'rate', members, benchmark: 12.3 })!
  expect(out.members[0]).toMatchObject({ state: 'beyond 95', side: 'below' })
  // 18.39 is the exact upper limit of 10: where 18.375 are expected, 10 is just within.
  const within = funnelOf({ kind: 'rate', members, benchmark: 12.25 })!
  expect(within.members[0]!.state).toBe('within')
  expect(within.members[0]!.value).toBeCloseTo(6.6667, 4)
})

test('there is no funnel round 0 nor round 100 per cent, nor of nobody', () => {
  const nothing = { name: 'North', numerator: 0, denominator: 90 }
  expect(funnelOf({ kind: 'proportion', members: [nothing] })).toBeUndefined()
  expect(funnelOf({ kind: 'proportion', members: [north], benchmark: 100 })).toBeUndefined()
  expect(funnelOf({ kind: 'rate', members: [] })).toBeUndefined()
  expect(funnelOf({ kind: 'rate', members: [north], benchmark: 0 })).toBeUndefined()
})

test('the limits are drawn from the smallest member of which something is said to the largest', () => {
  const large = { name: 'Large', numerator: 90, denominator: 900 }
  const few = { name: 'Small', numerator: 5, denominator: 7 }
  const { curve } = funnelOf({ kind: 'proportion', members: [few, north, large], benchmark: 10 })!
  expect(curve).toHaveLength(61)
  expect(curve[0]!.denominator).toBe(150)
  expect(curve.at(-1)!.denominator).toBeCloseTo(900, 9)
  expect(curve.at(-1)!.usual.lower).toBeCloseTo(8.04, 3)
  expect(funnelOf({ kind: 'proportion', members: [north, south] })!.curve).toHaveLength(1)
})

test('councils that all differ are no longer all out once their usual differences are allowed for', () => {
  const members = [60, 75, 100, 110, 130, 150, 100, 90, 120, 400].map((numerator, at) => ({
    name: `Council ${at}`,
    numerator,
    denominator: 1_000,
  }))
  const outOf = (overdispersed: boolean) =>
    funnelOf({ kind: 'proportion', members, benchmark: 10, overdispersed })!
      .members.filter(({ state }) => state === 'beyond 99.8')
      .map(({ name }) => name)
  // The error of 1,000 is 0.949 points: 7.07 to 12.93 without.
  expect(outOf(false)).toEqual(['Council 0', 'Council 4', 'Council 5', 'Council 9'])
  expect(outOf(true)).toEqual(['Council 9'])
})

test('members that vary by chance alone have the same limits whether or not more is allowed for', () => {
  const plain = { kind: 'rate', members: [north, east], benchmark: 1_700 } as const
  const allowed = funnelOf({ ...plain, overdispersed: true })!
  expect(allowed.overdispersion!.tauSquared).toBe(0)
  expect(allowed.members).toEqual(funnelOf(plain)!.members)
})

interface Area {
  readonly Area: string
  readonly numerator: string
  readonly denominator: string
  readonly significance: string
}

referenceTest(
  'methods/vectors/funnel_phe.json',
  'all 40 areas of the UKHSA funnel lie on the side of the limits, and beyond the limit, that it says',
  (text) => {
    const areas = (JSON.parse(text) as { prop_inputs: Area[] }).prop_inputs
    expect(areas).toHaveLength(40)
    const members = areas.map(({ Area: name, numerator, denominator }) => ({
      name,
      numerator: Number(numerator),
      denominator: Number(denominator),
    }))
    const funnel = funnelOf({ kind: 'proportion', members, benchmark: 80.642448 })!
    const said = funnel.members.map(({ state, side }) =>
      state === 'within'
        ? 'Not significant'
        : `${side === 'above' ? 'High' : 'Low'} (${state === 'beyond 95' ? '0.025' : '0.001'})`,
    )
    expect(said).toEqual(areas.map(({ significance }) => significance))
  },
)

test('whoever lies beyond 99.8 per cent lies beyond 95 too, and the order of members changes nothing', () => {
  const member = fc.record({
    name: fc.string(),
    numerator: fc.integer({ min: 0, max: 300 }),
    denominator: fc.integer({ min: 300, max: 3_000 }),
  })
  const kinds = fc.constantFrom('proportion' as const, 'rate' as const)
  fc.assert(
    fc.property(fc.array(member, { minLength: 2, maxLength: 6 }), kinds, (members, kind) => {
      const question = { kind, benchmark: 5, per: 100, overdispersed: true }
      const funnel = funnelOf({ ...question, members })!
      for (const { limits, value, state } of funnel.members) {
        expect(limits!.alert.lower).toBeLessThanOrEqual(limits!.usual.lower)
        expect(limits!.alert.upper).toBeGreaterThanOrEqual(limits!.usual.upper)
        expect(state === 'within').toBe(value! >= limits!.usual.lower && value! <= limits!.usual.upper)
      }
      const turned = funnelOf({ ...question, members: members.toReversed() })!
      expect(turned.members.map(({ state }) => state).toReversed()).toEqual(
        funnel.members.map(({ state }) => state),
      )
    }),
    { numRuns: 30 },
  )
})
