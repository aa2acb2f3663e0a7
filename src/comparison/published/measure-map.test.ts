import { expect, test } from 'vitest'
import { asAt, day, DefinitionError, readPeriod } from '../../core/index.ts'
import { differencesFor, isOfOurPeriod, readOurPeriod } from './measure-link.ts'
import { readMeasureMap } from './measure-map.ts'

const PLACEMENTS = `topic: Where children live
our-period: as-at 31 March
rounded-to: 1
unit: per cent
measures:
  - indicator: children-fostered
    measure: Fostered
    also: [children/fostered/percent]
    like-for-like: yes
    note: Of all children looked after.
  - indicator: children-in-homes
    measure: InHomes
    plus: [InSchools]
    differs: { population: Ours has care homes too. }
    note: Of all children looked after.
`

const file = (text: string, path = 'placements', local = false) => ({
  path: `benchmarks/measures/${path}.yaml`,
  text,
  local,
})
const map = (...texts: readonly string[]) => readMeasureMap(texts.map((text, at) => file(text, `file-${at}`)))
const without = (part: string) => () => map(PLACEMENTS.replace(part, ''))
const instead = (part: string, by: string) => () => map(PLACEMENTS.replace(part, by))

test('one of our figures leads to the published measures it answers to', () => {
  expect(map(PLACEMENTS).ofIndicator('children-fostered')).toEqual([
    {
      indicator: 'children-fostered',
      part: undefined,
      basis: 'figure',
      shareOf: undefined,
      measure: 'Fostered',
      plus: [],
      isOpposite: false,
      also: ['children/fostered/percent'],
      isContext: false,
      isLikeForLike: true,
      differs: [],
      unit: 'per cent',
      scale: undefined,
      roundedTo: 1,
      ourPeriod: { kind: 'as-at', day: 31, month: 3 },
      isOnlyForEngland: false,
      until: undefined,
      generalPopulation: undefined,
      polarityDiffers: undefined,
      note: 'Of all children looked after.',
      topic: 'Where children live',
      path: 'benchmarks/measures/file-0.yaml',
    },
  ])
  expect(map(PLACEMENTS).ofIndicator('children-on-the-moon')).toEqual([])
})

test('a published measure leads back to our figures, by any of its names and as a part of a sum', () => {
  const found = (name: string) =>
    map(PLACEMENTS)
      .ofMeasure(name)
      .map(({ indicator }) => indicator)
  expect(found('Fostered')).toEqual(['children-fostered'])
  expect(found('children/fostered/percent')).toEqual(['children-fostered'])
  expect(found('InSchools')).toEqual(['children-in-homes'])
  expect(found('Adopted')).toEqual([])
})

test('what differs for a whole file is told before what differs for the figure, kind by kind', () => {
  const shared = PLACEMENTS.replace(
    'measures:',
    'differs: { population: Short breaks are in., rounding: To ten. }\nmeasures:',
  ).replace('like-for-like: yes', 'differs: { definition: Not by law. }')
  expect(map(shared).ofIndicator('children-in-homes')[0]!.differs).toEqual([
    { kind: 'population', how: 'Short breaks are in. Ours has care homes too.' },
    { kind: 'rounding', how: 'To ten.' },
  ])
  expect(
    map(shared)
      .ofIndicator('children-fostered')[0]!
      .differs.map(({ kind }) => kind),
  ).toEqual(['definition', 'population', 'rounding'])
})

const SHARES = `topic: Shares
our-period: year to 31 March
rounded-to: 1
unit: per cent
measures:
  - indicator: homes
    measure: Everyone
    context: true
    differs: { population: All children of the area. }
    note: Everyone.
  - indicator: homes
    part: { cut: placement, is: [Secure home] }
    measure: Secure
    like-for-like: yes
    note: Secure homes.
  - indicator: homes
    measure: HomesOfEngland
    only-for: England
    like-for-like: yes
    note: England.
  - indicator: homes
    share-of: { indicator: children, part: { cut: age, is: ["16", "17"] } }
    measure: HomesAt16
    like-for-like: yes
    note: Of those aged 16 and 17.
  - indicator: homes
    per-10000: true
    measure: HomesRate
    unit: per 10,000
    like-for-like: yes
    note: For every 10,000.
  - indicator: homes
    measure: Homes
    differs: { counting: Every stay. }
    note: Every stay.
  - indicator: homes
    part: { cut: time, is: [All of it] }
    measure: HomesOnce
    until: 2012
    like-for-like: yes
    note: No longer published.
  - indicator: schools
    measure: Everyone
    context: true
    differs: { population: All children of the area. }
    note: Everyone.
`

test('the figure shown first is of the whole, like for like, of authorities and never about other people', () => {
  const shares = map(SHARES)
  expect(shares.ofIndicator('homes').map(({ basis }) => basis)).toEqual([
    'figure',
    'figure',
    'figure',
    'share',
    'rate',
    'figure',
    'figure',
  ])
  expect(shares.mainOf('homes')!.measure).toBe('HomesAt16')
  const withoutShares = map(SHARES.replaceAll('like-for-like: yes', 'differs: { counting: Every stay. }'))
  expect(withoutShares.mainOf('homes')!.measure).toBe('Homes')
  const ended = map(SHARES.replace('    measure: HomesAt16', '    until: 2012\n    measure: HomesAt16'))
  expect(ended.mainOf('homes')!.measure).toBe('HomesRate')
  expect(shares.mainOf('schools')).toBeUndefined()
  expect(shares.mainOf('children-on-the-moon')).toBeUndefined()
})

test('a release that ended may be as like ours as the one that goes on', () => {
  const ended = PLACEMENTS.replace('topic', 'until: 2012\ntopic').replaceAll('measure: ', 'measure: Old')
  expect(
    map(PLACEMENTS, ended)
      .ofIndicator('children-fostered')
      .map(({ measure, until }) => [measure, until]),
  ).toEqual([
    ['Fostered', undefined],
    ['OldFostered', 2012],
  ])
})

test('figures that are published where nothing can be loaded are named with their publisher', () => {
  const elsewhere = `topic: Elsewhere
elsewhere:
  - { indicator: weeks-in-court, published: "Ministry of Justice, Courts", note: By court. }
`
  const { links, elsewhere: found } = map(elsewhere)
  expect(links).toEqual([])
  expect(found).toEqual([
    {
      indicator: 'weeks-in-court',
      published: 'Ministry of Justice, Courts',
      note: 'By court.',
      topic: 'Elsewhere',
      path: 'benchmarks/measures/file-0.yaml',
    },
  ])
})

test('what the council’s own catalogue says of a pair stands in place of ours', () => {
  const own = PLACEMENTS.replaceAll('Of all children looked after.', 'Ours counts short breaks.').replace(
    'like-for-like: yes',
    'differs: { population: Short breaks are in. }',
  )
  const both = readMeasureMap([file(PLACEMENTS), file(own, 'own', true)])
  expect(both.links).toHaveLength(2)
  expect(both.ofIndicator('children-fostered')).toMatchObject([
    { isLikeForLike: false, note: 'Ours counts short breaks.', path: 'benchmarks/measures/own.yaml' },
  ])
  const other = { ...file(PLACEMENTS), path: 'benchmarks/datasets/placements.yaml' }
  expect(readMeasureMap([other]).links).toEqual([])
})

test.each([
  [
    'no differences and no word that there are none',
    without('    like-for-like: yes\n'),
    'children-fostered: say “like-for',
  ],
  [
    'like for like with differences',
    instead('differs: {', 'like-for-like: yes\n    differs: {'),
    'children-in-homes: say',
  ],
  ['like for like by another word than yes', instead('like-for-like: yes', 'like-for-like: mostly'), 'yes'],
  ['an empty difference', instead('{ population: Ours has care homes too. }', '{}'), 'at least one'],
  ['an unknown kind of difference', instead('population:', 'mood:'), 'mood'],
  ['an unknown key', instead('    note:', '    comment: none\n    note:'), 'comment'],
  ['no note', without('    note: Of all children looked after.\n'), 'note'],
  ['no period of ours', without('our-period: as-at 31 March\n'), 'our-period: write'],
  ['a period that is none', instead('as-at 31 March', 'as-at 31 February'), 'not “as-at 31 February”'],
  ['no unit', without('unit: per cent\n'), 'children-fostered: unit: say'],
  ['no rounding', without('rounded-to: 1\n'), 'children-fostered: rounded-to: say'],
  [
    'a share that is also a rate',
    instead('    plus:', '    per-10000: true\n    share-of: { indicator: all }\n    plus:'),
    'children-in-homes: share-of and per-10000 exclude each other',
  ],
  [
    'a scale without another unit',
    instead('    plus:', '    scale: { times: 7, over: 365 }\n    plus:'),
    'children-in-homes: scale: only where the unit differs',
  ],
  [
    'other people that are not named',
    instead('differs: { population:', 'context: true\n    differs: { counting:'),
    'children-in-homes: context: differs.population says who it is about',
  ],
  [
    'one pair named twice',
    () => map(PLACEMENTS, PLACEMENTS),
    'file-1.yaml: children-fostered: Fostered is named twice',
  ],
  [
    'one figure like for like with two',
    () =>
      map(
        PLACEMENTS,
        PLACEMENTS.replace('measure: Fostered', 'measure: FosteredToo').replace('plus', 'also'),
      ),
    'children-fostered: is like for like with Fostered already, and with FosteredToo too',
  ],
])('%s is refused with the file and the figure', (_, read, why) => {
  expect(read).toThrow(DefinitionError)
  expect(read).toThrow(/^catalogue\/benchmarks\/measures\/file-/)
  expect(read).toThrow(why)
})

test('a period of ours is a kind of period and the day of the year on which it ends', () => {
  expect(readOurPeriod('as-at 30 September')).toEqual({ kind: 'as-at', day: 30, month: 9 })
  expect(readOurPeriod('year to 31 March')).toEqual({ kind: 'year', day: 31, month: 3 })
  expect(readOurPeriod('12-months to 31 August')).toEqual({ kind: '12-months', day: 31, month: 8 })
  expect(readOurPeriod('decade to 31 March')).toBeUndefined()
  expect(readOurPeriod('as-at 31 Marchember')).toBeUndefined()
  expect(readOurPeriod('31 March')).toBeUndefined()
})

test('twelve months to March are the financial year, and to August the academic one', () => {
  const [link] = map(SHARES).ofIndicator('homes')
  const is = (code: string) => isOfOurPeriod(link!, readPeriod(code)!)
  expect(is('2024/25')).toBe(true)
  expect(is('12m:2025-03')).toBe(true)
  expect(is('12m:2025-08')).toBe(false)
  expect(is('2024/25-Q4')).toBe(false)
  expect(is('2025-03-31')).toBe(false)
})

test('a figure of another day than the published one says so beside its other differences', () => {
  const [homes] = map(PLACEMENTS).ofIndicator('children-in-homes')
  expect(differencesFor(homes!, asAt(day('2025-03-31')))).toEqual([
    { kind: 'population', how: 'Ours has care homes too.' },
  ])
  expect(differencesFor(homes!, asAt(day('2025-11-30')))).toEqual([
    { kind: 'population', how: 'Ours has care homes too.' },
    { kind: 'period', how: 'Published for 31 March; ours is for 30 November 2025.' },
  ])
  const [rate] = map(SHARES).ofIndicator('schools')
  expect(differencesFor(rate!, readPeriod('12m:2025-11')!).at(-1)!.how).toBe(
    'Published for the year to 31 March; ours is for 12 months to November 2025.',
  )
  const academic = map(SHARES.replace('year to 31 March', '12-months to 31 August')).ofIndicator(
    'schools',
  )[0]!
  expect(differencesFor(academic, readPeriod('2025-11')!).at(-1)!.how).toBe(
    'Published for the 12 months to 31 August; ours is for November 2025.',
  )
})
