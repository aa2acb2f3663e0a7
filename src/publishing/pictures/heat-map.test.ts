import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import { usualOf } from './heat-map-cells.ts'
import {
  heatMapDrawing,
  heatMapHtml,
  heatMapOfMonths,
  heatMapOfNeighbours,
  heatMapTable,
} from './heat-map.ts'

/** Mean 10; six values two from it on either side: deviation √(24 / 5) = 2.19. */
const EARLIER = [8, 12, 8, 12, 8, 12]
const value = (number: number | undefined, shown = number === undefined ? '–' : `${number}%`) => ({
  value: number,
  shown,
})
const columns = [
  { short: 'Feb 26', words: 'February 2026' },
  { short: 'Mar 26', words: 'March 2026' },
]
const months = heatMapOfMonths({
  caption: 'Indicators to March 2026',
  columns,
  rows: [
    { name: 'Placed far away', better: 'lower', earlier: EARLIER, values: [value(11), value(13)] },
    { name: 'Visits on time', better: 'higher', earlier: EARLIER, values: [value(5), value(16)] },
    { name: 'Children looked after', better: 'neutral', earlier: EARLIER, values: [value(30), value(1)] },
    {
      name: 'Leavers in work',
      better: 'higher',
      earlier: EARLIER,
      values: [value(10), { value: 71.4, shown: '5 of 7', few: true }],
    },
    { name: 'A new indicator', better: 'higher', earlier: [8, 12], values: [value(50), value(undefined)] },
  ],
})
const verdicts = months.rows.map(({ cells }) => cells.map(({ verdict }) => verdict))

test('what is usual is the mean and the standard deviation of six values or more that differ', () => {
  expect(usualOf([2, 4, 4, 4, 5, 5, 7, 9])?.mean).toBe(5)
  expect(usualOf([2, 4, 4, 4, 5, 5, 7, 9])?.deviation).toBeCloseTo(2.13809, 5)
  expect(usualOf([2, 4, 4, 4, 5])).toBeUndefined()
  expect(usualOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBeUndefined()
})

test('a figure is worse from one standard deviation on the wrong side and much worse from two', () => {
  // 11 is 1 / 2.19 above the mean of 10; with it the mean is 10.14 and the deviation 2.04, of which 13 is 1.40 above.
  expect(verdicts[0]).toEqual(['usual', 'worse'])
  // 5 is 5 / 2.19 below; with it the mean is 9.29 and the deviation 2.75, of which 16 is 2.44 above.
  expect(verdicts[1]).toEqual(['much worse', 'much better'])
})

test('a measure without a good direction is never coloured, and figures of few or without a past are not rated', () => {
  expect(verdicts[2]).toEqual(['neutral', 'neutral'])
  expect(verdicts[3]).toEqual(['usual', 'not rated'])
  expect(verdicts[4]).toEqual(['not rated', 'no value'])
})

test('a figure of few does not change what is usual', () => {
  const row = (few: boolean) => ({
    name: 'Leavers',
    better: 'higher' as const,
    earlier: EARLIER,
    values: [{ value: 100, shown: '3 of 3', few }, value(14)],
  })
  const [fewFirst, whole] = heatMapOfMonths({ caption: '', columns, rows: [row(true), row(false)] }).rows
  // (14 − 10) / 2.19 = 1.83; with the 100 the mean would be 22.9 and 14 below it.
  expect(fewFirst!.cells[1]!.distance).toBeCloseTo(1.8257, 4)
  expect(whole!.cells[1]!.distance).toBeLessThan(0)
})

test('the reading counts the latest month and names what is furthest out', () => {
  expect(months.reading).toBe(
    'In March 2026, of 2 indicators that can be rated, 1 lies a standard deviation or more on the worse side of their own past and 1 on the better side; furthest out is Visits on time, by 2.4 on the better side.',
  )
})

test('the reading says when nothing stands out, and when nothing can be rated', () => {
  const row = { name: 'Visits', better: 'higher' as const, values: [value(10), value(10)] }
  const of = (earlier: number[]) =>
    heatMapOfMonths({ caption: '', columns, rows: [{ ...row, earlier }] }).reading
  expect(of(EARLIER)).toBe(
    'In March 2026, of 1 indicator that can be rated, none lies a standard deviation or more from their own past.',
  )
  expect(of([])).toBe('In March 2026, no indicator can be rated against its own past.')
  expect(heatMapOfMonths({ caption: '', columns: [], rows: [] }).reading).toBe('There is no figure to show.')
})

const neighbours = heatMapOfNeighbours({
  caption: 'Kirklees and its neighbours',
  own: 'Kirklees',
  neighbours: ['Bury', 'Derby', 'Leeds', 'Hull', 'York', 'Ripon'],
  measures: [
    {
      short: 'Far away',
      words: 'Placed far from home',
      better: 'lower',
      own: value(15),
      neighbours: EARLIER.map((number) => value(number)),
    },
    {
      short: 'In care',
      words: 'Children looked after',
      better: 'neutral',
      own: value(64, '64'),
      neighbours: [64, 65, undefined, 70, 71, 72].map((number) => value(number)),
    },
  ],
})

test('neighbours are held against the mean of the neighbours for the same measure', () => {
  // (15 − 10) / 2.19 = 2.28
  expect(neighbours.rows[0]).toMatchObject({ name: 'Kirklees', own: true })
  expect(neighbours.rows[0]!.cells.map(({ verdict }) => verdict)).toEqual(['much worse', 'neutral'])
  expect(neighbours.rows[3]!.cells.map(({ verdict }) => verdict)).toEqual(['usual', 'no value'])
  expect(neighbours.reading).toBe(
    'For Kirklees, of 1 measure that can be rated, 1 lies a standard deviation or more on the worse side of its neighbours’ mean; furthest out is Placed far from home, by 2.3 on the worse side.',
  )
})

test('on a screen it is a table with heads for rows and columns, a word in each coloured cell, and its shading explained', () => {
  const html = heatMapHtml(months, 'heat')
  expect(html).toContain(
    '<th scope="row" role="rowheader" class="govuk-table__header hw-heat__row">Visits on time</th>',
  )
  expect(html).toContain(
    '<td role="cell" class="govuk-table__cell hw-heat__cell hw-heat__cell--much-better">16% <span class="hw-heat__word">much better</span></td>',
  )
  expect(html).toContain('<td role="cell" class="govuk-table__cell hw-heat__cell">30%</td>')
  expect(html).toContain(
    '<span aria-hidden="true">Mar 26</span><span class="govuk-visually-hidden">March 2026</span></th>',
  )
  expect(html).toContain('<span class="govuk-visually-hidden">no value</span>')
  expect(html).toContain('aria-describedby="heat-shading"')
  expect(html).toMatch(
    /id="heat-shading">Shading shows how far a figure is from the mean of the earlier months/,
  )
  expect(html.match(/scope="col"/g)).toHaveLength(3)
  expect(html).not.toContain('style=')
})

test('words from a name cannot become markup', () => {
  const html = heatMapHtml({ ...months, rows: [{ name: '<b>', cells: [] }] }, 'heat')
  expect(html).toContain('&lt;b&gt;')
})

test('in print every cell has its value and its word, and none meet', () => {
  const { svg, width } = heatMapDrawing(months, { id: 'heat', title: 'Heat map' })
  expect(width).toBe(680)
  expect(wordsInTrouble(svg)).toEqual([])
  expect(drawnWords(svg).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Placed far away', '13%', 'worse', 'much better', '5 of 7', 'not rated', '–']),
  )
  expect(wordsInTrouble(heatMapDrawing(neighbours, { id: 'heat', title: 'Heat map' }).svg)).toEqual([])
})

test('a year of months fits the width of a page, and two years are wider', () => {
  const of = (count: number) =>
    heatMapDrawing(
      heatMapOfMonths({
        caption: '',
        columns: Array.from({ length: count }, () => columns[1]!),
        rows: [
          {
            name: 'Children placed more than 20 miles from home',
            better: 'lower',
            earlier: EARLIER,
            values: Array.from({ length: count }, (_, at) => value(12.2 + at, `${12 + at}.2%`)),
          },
        ],
      }),
      { id: 'heat', title: 'Heat map' },
    )
  expect(of(12).width).toBe(680)
  expect(wordsInTrouble(of(12).svg)).toEqual([])
  expect(of(24).width).toBe(168 + 24 * 42)
})

test('the table says the words of each cell', () => {
  expect(heatMapTable(months)).toEqual({
    caption: 'Indicators to March 2026',
    heads: ['Indicator', 'February 2026', 'March 2026'],
    rows: [
      ['Placed far away', '11%', '13%, worse'],
      ['Visits on time', '5%, much worse', '16%, much better'],
      ['Children looked after', '30%', '1%'],
      ['Leavers in work', '10%', '5 of 7, not rated'],
      ['A new indicator', '50%, not rated', '–'],
    ],
  })
})
