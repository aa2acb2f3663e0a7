import { expect, test } from 'vitest'
import { wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import { heatMapDrawing, heatMapHtml, heatMapTable } from './heat-map.ts'
import { heatMapOfBands } from './heat-map-bands.ts'
import { turned } from './heat-map-turned.ts'

const authorities = ['Kirklees', 'Bournemouth, Christchurch and Poole'].map((name) => ({
  short: name,
  words: name,
}))
const none = { value: undefined, shown: '–', band: undefined }
const map = heatMapOfBands({
  caption: 'Kirklees and its neighbours',
  authorities,
  measures: [
    {
      name: 'Placed far from home',
      values: [
        { value: 14, shown: '14%', band: 'B' },
        { value: 34, shown: '34%', band: 'D' },
      ],
    },
    {
      name: 'Looked after rate',
      values: [
        { value: 64, shown: '64', band: undefined },
        { value: 70, shown: '70', band: undefined },
      ],
    },
    { name: 'Staying put', values: [{ value: 52, shown: '52%', band: 'A' }, none] },
  ],
})

test('a figure is shaded by its quarter of England and says the letter; one without a good end is left plain', () => {
  expect(map.rows.map(({ cells }) => cells.map(({ verdict }) => verdict))).toEqual([
    ['better', 'much worse'],
    ['neutral', 'neutral'],
    ['much better', 'no value'],
  ])
  expect(heatMapTable(map).rows).toEqual([
    ['Placed far from home', '14%, band B', '34%, band D'],
    ['Looked after rate', '64', '70'],
    ['Staying put', '52%, band A', '–'],
  ])
})

test('the reading counts the best and the worst quarters of the authority itself', () => {
  expect(map.reading).toBe(
    'Of 2 measures that have bands, Kirklees is in the best quarter of England in 1 and in the worst in 0.',
  )
  expect(heatMapOfBands({ caption: '', authorities, measures: [] }).reading).toBe(
    'No measure here has bands, so none is shaded for Kirklees.',
  )
})

test('heads lead where they are told to, and their addresses cannot become markup', () => {
  const html = heatMapHtml(map, 'map', { rows: ['/benchmarks/a"b', undefined], columns: [undefined, '/b'] })
  expect(html).toContain('<a class="govuk-link" href="/benchmarks/a&quot;b">Placed far from home</a></th>')
  expect(html).toContain('hw-heat__row">Looked after rate</th>')
  expect(html).toContain('<a class="govuk-link" href="/b">Bournemouth, Christchurch and Poole</a></th>')
})

test('as a picture no words meet', () => {
  const wide = heatMapOfBands({
    caption: '',
    authorities: Array.from({ length: 11 }, () => authorities[1]!),
    measures: [
      { name: 'Placed far from home', values: Array.from({ length: 11 }, () => ({ ...none, shown: '–' })) },
    ],
  })
  for (const each of [map, wide])
    expect(wordsInTrouble(heatMapDrawing(each, { id: 'map', title: 'Map' }).svg)).toEqual([])
})

test('turned, the rows are the columns and every cell keeps what it says', () => {
  const back = turned(map, 'Authority')
  expect(back.columns.map(({ words }) => words)).toEqual([
    'Placed far from home',
    'Looked after rate',
    'Staying put',
  ])
  expect(heatMapTable(back).rows).toEqual([
    ['Kirklees', '14%, band B', '64', '52%, band A'],
    ['Bournemouth, Christchurch and Poole', '34%, band D', '70', '–'],
  ])
})
