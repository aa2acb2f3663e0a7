import { beforeAll, describe, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { publish, publishNeighbours } from '../../../tests/support/published-store.ts'
import { comparisonCatalogue } from '../../comparison/index.ts'
import { readSettings } from '../../store/index.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { createSite } from '../index.ts'
import { ratesOf } from './rates-of.ts'

const plan = { children: 300, years: 3, seed: 7, lastYear: 2026 }
const kirklees = readSettings(
  workspaceSettings(plan).replace('"998"', '"382"').replace('E08000998', 'E08000034') +
    'unit-cost: { pounds: 51000, source: Finance 2025/26 }\n',
)

let store: Awaited<ReturnType<typeof demoStore>>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  store = await demoStore({}, { keepCases: true })
  site = createSite({ ...store, settings: kirklees, access: { person: 'a tester' } })
})

describe('the page of an indicator, before anything is published', () => {
  test('says what to load and how, and that a figure nobody publishes needs nothing', async () => {
    const words = wordsOf(await mainOf(site, '/indicators/cla-rate-10k'))
    expect(words).toContain('No published figures are loaded, so there is nothing to compare with yet.')
    expect(words).toContain('with the command homeward benchmark load FOLDER')
    const other = wordsOf(await mainOf(site, '/indicators/reviews-in-timescale'))
    expect(other).toContain('Nobody publishes this figure for other authorities')
  })
})

describe('the page of an indicator, beside what is published', () => {
  beforeAll(async () => {
    await publish(
      store.database,
      901,
      [
        ['LAC', '2025', { '382': 64, '383': 85, '354': 102, '970': 67, '982': 77 }],
        ['LAC', '2024', { '382': 61, '383': 80, '354': 99, '970': 69, '982': 79 }],
        ['LACnum', '2025', { '382': 641, '383': 1400, '970': 81_770, '982': 9080 }],
        ['LACStable_2016on', '2025', { '382': 12, '383': 10, '354': 9, '970': 10, '982': 11 }],
      ],
      [
        { measure: 'LAC', title: 'Children looked after rate', polarity: '-', decimals: 0, source: 'DfE' },
        { measure: 'LACnum', title: 'Number looked after', polarity: '-', decimals: 0, source: 'DfE' },
        { measure: 'LACStable_2016on', title: 'Three moves (%)', polarity: 'Low', decimals: 1 },
      ],
    )
    await publishNeighbours(store.database, 902, '2025-05', { '382': ['383', '354'] })
  })

  test('shows them as soon as they are taken in, though our figures do not rest on them', async () => {
    const words = wordsOf(await mainOf(site, '/indicators/cla-rate-10k'))
    expect(words).toContain('The last published figure for Kirklees is 64 at 31 March 2025.')
    expect(words).toContain(
      'With 64 at 31 March 2025, Kirklees is lower than 2 of its 2 neighbours; their mean is 93.5, their median 93.5, Yorkshire and the Humber is at 77 and England is at 67.',
    )
    expect(words).toContain('Statistical neighbours by the model of May 2025; 2 of 2 have a figure.')
    expect(words).toContain('Like for like: both count the same thing in the same way')
    expect(words).toContain('Source: DfE.')
  })

  test('its sections stand in their order after the course', async () => {
    const main = await mainOf(site, '/indicators/cla-rate-10k')
    const places = ['course', 'compared', 'chance', 'known', 'definition'].map((id) =>
      main.indexOf(`<section aria-labelledby="${id}"`),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('takes no side and gives no rank where the publisher takes none', async () => {
    const main = await mainOf(site, '/indicators/cla-rate-10k')
    expect(main).not.toContain('hw-verdict--')
    expect(wordsOf(main)).not.toMatch(/has rank \d/)
    expect(wordsOf(main)).toContain('▲ Higher')
  })

  test('gives a rank and says better or worse where fewer are good', async () => {
    const words = wordsOf(await mainOf(site, '/indicators/stability-3plus'))
    expect(words).toMatch(/Kirklees has rank 3 of 3/)
    expect(words).toContain('Not quite like for like:')
  })

  test('says how many children there would be at the rate of others and what they would cost', async () => {
    const words = wordsOf(await mainOf(site, '/indicators/cla-rate-10k'))
    expect(words).toContain('How many there would be at the rate of others')
    expect(words).toMatch(/England 67\.0 \d+ \d+ (?:fewer|more) £[\d,]+ (?:less|more)/)
    expect(words).toContain('At £51,000 for a child and year (Finance 2025/26)')
    expect(wordsOf(await mainOf(site, '/indicators/stability-3plus'))).not.toContain('Cost of a year')
  })

  test('a number leads to the rate, and is held against nobody', async () => {
    const main = await mainOf(site, '/indicators/cla-number')
    expect(main).toContain('href="/indicators/cla-rate-10k"')
    expect(wordsOf(main)).toContain('England, all authorities together 81,770')
    expect(wordsOf(main)).not.toContain('Chance alone leaves our figure')
  })

  test('leads to all that is published of the measure', async () => {
    expect(await mainOf(site, '/indicators/cla-rate-10k')).toContain('href="/benchmarks/LAC"')
  })

  test('marks the neighbours and England in the picture of the course, each with its date', async () => {
    const main = await mainOf(site, '/indicators/cla-rate-10k')
    expect(main).toContain('Neighbours’ mean 93.5, Mar 25')
    expect(main).toContain('England 67, Mar 25')
    expect(await mainOf(site, '/indicators/cla-number')).not.toContain('England 81,770, Mar 25')
  })

  test('every picture can be saved, and has an id of its own', async () => {
    const main = await mainOf(site, '/indicators/cla-rate-10k')
    const ids = [...main.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const files = [...main.matchAll(/download="([^"]+)"/g)].map(([, name]) => name)
    expect(files).toEqual(
      ['trend-cla-rate-10k', 'neighbours', 'england', 'process'].flatMap((name) => [
        `${name}.svg`,
        `${name}.csv`,
      ]),
    )
  })

  test('an authority whose code nobody knows sees England alone', async () => {
    const stranger = createSite({ ...store, access: { person: 'a tester' } })
    const words = wordsOf(await mainOf(stranger, '/indicators/cla-rate-10k'))
    expect(words).toContain('No published file knows an authority with the code 998')
    expect(words).toContain('only England can be shown: 67 at 31 March 2025.')
  })
})

test('the rates that come from a number are ours where one answers to them, and the published one otherwise', () => {
  const { catalogue } = store
  const comparison = comparisonCatalogue(catalogue.files)
  const rates = (key: string) => ratesOf({ catalogue, comparison }, comparison.measureMap.mainOf(key)!)
  expect(rates('cla-number').map(({ path }) => path)).toEqual(['/indicators/cla-rate-10k'])
  expect(rates('entering-care-children')).toEqual([
    { title: 'the published rate', path: '/benchmarks/LAC_Start_Rate' },
  ])
  expect(rates('cl-number')).toEqual([])
})
