import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readDatasets } from './ees-datasets.ts'

const regions = catalogueFiles.find(({ path }) => path === 'benchmarks/regions.csv')!

const VISITS = `dataset: visits
title: Visits
topic: Children Looked After
source: A publisher, A publication
called: [visits]
filters:
  - column: kind
    also: [type]
    labels:
      - { key: on-time, said: [Visited on time, Visits in time], title: Visits on time }
      - Visited late
indicators:
  - { column: visits, also: [number], title: number of visits }
`

const described = (text: string, local = false) => ({ path: 'benchmarks/datasets/visits.yaml', text, local })
const read = (text: string) => readDatasets([regions, described(text)])

test('a dataset says what each release called its columns and labels', () => {
  const [visits] = read(VISITS)
  expect(visits).toMatchObject({ dataset: 'visits', layout: 'ees', aside: [], differs: [] })
  expect(visits!.filters[0]).toMatchObject({ column: 'kind', also: ['type'] })
  expect([...visits!.filters[0]!.labels]).toEqual([
    ['visited-on-time', { key: 'on-time', title: 'Visits on time' }],
    ['visits-in-time', { key: 'on-time', title: 'Visits on time' }],
    ['visited-late', { key: 'visited-late', title: 'Visited late' }],
  ])
})

test('a dataset of the council’s own catalogue replaces ours, and two of ours by one name are refused', () => {
  const own = described(VISITS.replace('title: Visits\n', 'title: Our visits\n'), true)
  expect(readDatasets([regions, described(VISITS), own]).map(({ title }) => title)).toEqual(['Our visits'])
  expect(() => readDatasets([regions, described(VISITS), described(VISITS)])).toThrow(
    'catalogue/benchmarks/datasets/visits.yaml: another file describes visits too',
  )
})

test.each([
  ['an unknown key', VISITS.replace('topic:', 'theme:'), 'visits.yaml: '],
  ['a column named twice', VISITS.replace('[number]', '[type]'), 'the column type is named twice'],
  ['a label that stands twice', VISITS.replace('- Visited late', '- Visits in time'), 'stands twice'],
  [
    'two labels with one key',
    VISITS.replace('- Visited late', '- On time'),
    'two labels have the key on-time',
  ],
  [
    'a difference of an indicator that is not there',
    `${VISITS}differs: [{ column: days, where: { kind: [on-time] }, as: mean, title: mean }]\n`,
    'differs: there is no indicator days',
  ],
  [
    'a difference for a filter that is not there',
    `${VISITS}differs: [{ column: visits, where: { age: [on-time] }, as: mean, title: mean }]\n`,
    'differs: there is no filter age',
  ],
  [
    'a difference for a label that is not there',
    `${VISITS}differs: [{ column: visits, where: { kind: [never] }, as: mean, title: mean }]\n`,
    'differs: the filter kind has no label never',
  ],
])('%s is refused with the file and the key', (_, text, why) => {
  expect(() => read(text)).toThrow(why)
})

test('a catalogue without datasets needs no regions', () => {
  expect(readDatasets([])).toEqual([])
})
