import { expect, test } from 'vitest'
import type { CatalogueFile } from '../../core/index.ts'
import type { Better } from '../point.ts'
import { readMeasureMap } from './measure-map.ts'
import { ourPolarity } from './our-polarity.ts'

const HEAD = `topic: Test
our-period: as-at 31 March
unit: per cent
rounded-to: 1
measures:
`
const link = (indicator: string, measure: string, more = 'like-for-like: yes') =>
  `  - { indicator: ${indicator}, measure: ${measure}, note: Test., ${more} }\n`

function polarityOf(links: string, better: Readonly<Record<string, Better>>, measure: string) {
  const file: CatalogueFile = { path: 'benchmarks/measures/test.yaml', text: HEAD + links, local: false }
  const indicators = Object.entries(better).map(([key, way]) => ({ key, better: way }))
  return ourPolarity(readMeasureMap([file]), { indicators, derived: [] })(measure)
}

test('a measure whose release does not say which way is good takes it from our figure, under any of its names', () => {
  const links = link('moves', 'LACStable', 'like-for-like: yes, also: [stability/three]')
  expect(polarityOf(links, { moves: 'lower' }, 'stability/three')).toBe('Low')
  expect(polarityOf(links, { moves: 'higher' }, 'LACStable')).toBe('High')
})

test('a share of the others is good the other way round', () => {
  const links = link('in-touch', 'NotInTouch', 'like-for-like: yes, opposite: true')
  expect(polarityOf(links, { 'in-touch': 'higher' }, 'NotInTouch')).toBe('Low')
})

test.each([
  ['ours has no direction', link('moves', 'stability'), { moves: 'neutral' }],
  ['no figure of ours answers to it', link('moves', 'other'), { moves: 'lower' }],
  [
    'the publisher is known to see it otherwise',
    link('moves', 'stability', 'like-for-like: yes, polarity-differs: It says so.'),
    { moves: 'lower' },
  ],
  [
    'it is a number that grows with the authority',
    link('moves', 'stability', 'like-for-like: yes, unit: number'),
    { moves: 'lower' },
  ],
  [
    'ours answers to a sum of which it is a part',
    link('moves', 'stability', 'like-for-like: yes, plus: [other]'),
    { moves: 'lower' },
  ],
  [
    'it is about other people',
    link('moves', 'stability', 'context: true, differs: { population: Other people. }'),
    { moves: 'lower' },
  ],
  [
    'two of ours do not agree',
    link('moves', 'stability') + link('stays', 'stability', 'differs: { counting: Otherwise. }'),
    { moves: 'lower', stays: 'higher' },
  ],
] as const)('there is no direction where %s', (_, links, better) => {
  expect(polarityOf(links, better, 'stability')).toBeNull()
})
