import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { emptyStore } from '../../../tests/support/example-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { publish, publishNeighbours, type PublishedValues } from '../../../tests/support/published-store.ts'
import type { Database } from '../../store/index.ts'
import { createSite } from '../index.ts'

const kirklees = { ...settings, authority: { name: 'Kirklees Council', code: '382' } }
const POPULATION = 'mid-year-population/children-aged-0-to-17-years/population_estimate'

let database: Database
let site: ReturnType<typeof createSite>

beforeEach(async () => {
  database = await emptyStore()
  site = createSite({ database, catalogue, settings: kirklees })
})

afterEach(() => database.close())

const read = async (path: string) => wordsOf(await mainOf(site, path))

const LOOKED_AFTER = {
  topic: 'Children Looked After',
  polarity: '-',
  decimals: 1,
  year_kind: 'Annual',
  source: 'DfE',
}

/** What the log of loads keeps of a release that pages show. */
const taken = (name: string) => ({ file_name: name, received_at: '2026-01-05T10:00:00Z' })

/** Kirklees (382) with two neighbours, Yorkshire and the Humber (982) and England (970). */
async function load(): Promise<void> {
  await publish(
    database,
    1,
    [
      ['LAC', '2024', { '382': 61, '301': 68, '302': 80, '982': 79, '970': 69 }],
      ['LAC', '2025', { '382': 64, '301': 70, '302': 81, '982': 76, '970': 67 }],
      ['LACnum', '2025', { '382': 640, '301': 420, '302': 729, '970': 81_770 }],
      ['LACDistance', '2024', { '382': 13, '301': 8, '302': 20, '970': 17 }],
      ['LACDistance', '2025', { '382': 14, '301': 10, '302': 20, '303': null, '982': 17, '970': 18 }],
      ['Staying%', '2025', { '382': null, '301': 50 }],
    ],
    [
      { ...LOOKED_AFTER, measure: 'LAC', title: 'Children looked after rate', method: 'Per 10,000.' },
      { ...LOOKED_AFTER, measure: 'LACnum', title: 'Number looked after', decimals: 0 },
      { ...LOOKED_AFTER, measure: 'LACDistance', title: 'Placed far from home (%)', polarity: 'Low' },
      { ...LOOKED_AFTER, measure: 'Staying%', topic: 'Early Years', title: 'Places (%)', polarity: 'High' },
    ],
    taken('release-1.csv'),
  )
  await publishNeighbours(database, 2, '2025-05', { '382': ['301', '302'] })
  await publishNeighbours(database, 3, '2021-04', { '382': ['302'] })
  await publish(
    database,
    4,
    [[POPULATION, '2024', { '382': 100_000, '301': 60_000, '302': 90_000 }]],
    [{ measure: POPULATION, title: 'children aged 0 to 17' }],
    { ...taken('population.csv'), kind: 'published/statistics' },
  )
}

describe('where nothing can be compared', () => {
  test.each(['/benchmarks', '/benchmarks/LAC', '/benchmarks/neighbours', '/benchmarks/comparators'])(
    '%s says what to load and how while nothing is loaded',
    async (path) => {
      const words = await read(path)
      expect(words).toContain('No published figures are loaded yet')
      expect(words).toContain('homeward benchmark load FOLDER')
    },
  )

  test('an authority whose code nobody knows is told to write its own, and can look at another', async () => {
    await load()
    site = createSite({ database, catalogue, settings })
    expect(await read('/benchmarks')).toContain('its code “998” is that of no local authority of England')
    const looked = await read('/benchmarks?authority=382')
    expect(looked).toContain('These are the figures of Kirklees. They are not of Anytown')
    expect(looked).not.toContain('like for like')
  })

  test('a measure that nobody publishes has no page', async () => {
    await load()
    expect((await site.request('/benchmarks/none')).status).toBe(404)
  })
})

describe('the list of published figures', () => {
  beforeEach(load)

  test('a row has the value and its period, the neighbours with how many had data, and the place in England', async () => {
    const words = await read('/benchmarks')
    // (10 + 20) / 2 = 15; 14 is second of 10, 14 and 20, and not above the median of 14.
    expect(words).toContain(
      'Placed far from home (%) Kirklees 14% 2025 +1 on 2024 Neighbours’ mean 15% 2 of 2 with data Yorkshire and the Humber 17% England 18% 2nd of 3 Band B',
    )
  })

  test('a measure of which neither end is good is not ranked, and has no band', async () => {
    expect(await read('/benchmarks?q=rate')).toMatch(/England 67 Not ranked/)
  })

  test('the figure of ours that answers is named, with whether it is like for like', async () => {
    const page = await mainOf(site, '/benchmarks')
    expect(page).toContain('href="/indicators/cla-rate-10k"')
    expect(wordsOf(page)).toMatch(/Not ranked .* like for like/)
  })

  test('an older model of neighbours is asked for by the form, and gives another mean', async () => {
    const words = await read('/benchmarks?model=2021-04&q=distance')
    expect(words).toContain('Neighbours’ mean 20% 1 of 1 with data')
    expect(words).toContain('the model of April 2021')
  })

  test('topics this product is not about have a page of their own, and are found by a search', async () => {
    const page = await mainOf(site, '/benchmarks')
    expect(page).not.toContain('Places (%)')
    expect(page).toContain('href="/benchmarks?topic=Early+Years"')
    expect(wordsOf(page)).toContain('1 other topic, each on a page of its own')
    expect(await read('/benchmarks?topic=Early+Years')).toContain('Places (%) Kirklees')
    const found = await mainOf(site, '/benchmarks?q=places')
    expect(found).toContain('Places (%)')
    expect(found).not.toContain('Placed far')
  })

  test('each topic folds under its name with what it holds, and the first lies open', async () => {
    const page = await mainOf(site, '/benchmarks')
    expect(page).toMatch(/<details class="hw-measures" id="children-looked-after" open/)
    expect(page).toContain('<a class="govuk-link" href="#children-looked-after">')
    expect(wordsOf(page)).toContain(
      'Children Looked After 3 measures; of 1 in quarters of England 0 in the best, 0 in the worst',
    )
  })

  test('a search that finds nothing says so, and words from the address are never markup', async () => {
    const page = await mainOf(site, '/benchmarks?q=%3Cb%3Enone')
    expect(wordsOf(page)).toContain('No measure is called so.')
    expect(page).not.toContain('<b>none')
  })

  test('the reading counts figures and quarters of those that are shown', async () => {
    expect(await read('/benchmarks')).toContain(
      'Kirklees has a published figure for 3 of 4 measures; of 1 that is put into quarters of England it is in the best in 0 and in the worst in 0. The neighbours are those of the model of May 2025.',
    )
  })

  test('other releases are left aside until they are asked for', async () => {
    expect(await read('/benchmarks')).toContain('1 more measure stands in other releases')
    const all = await mainOf(site, '/benchmarks?from=all')
    expect(all).toContain('href="/benchmarks?from=all&amp;topic=Without+a+description"')
    expect(await read('/benchmarks?from=all&topic=Without+a+description')).toContain('children aged 0 to 17')
  })

  test('the list can be taken away as a table, unrounded', async () => {
    const response = await site.request('/benchmarks.csv?q=distance')
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="published-figures-382.csv"',
    )
    const [, row] = (await response.text()).split('\r\n')
    expect(row).toMatch(
      /^382,Kirklees,Children Looked After,LACDistance,Placed far from home \(%\),2025,14,2024,13,1,Low,2,3,0,B,2025-05,2,2,15,15,,Yorkshire and the Humber,17,18,/,
    )
  })

  test('a published file that is taken in shows at once', async () => {
    expect(await read('/benchmarks?q=rate')).toContain('Kirklees 64 2025')
    await publish(database, 9, [['LAC', '2026', { '382': 70 }]])
    expect(await read('/benchmarks?q=rate')).toContain('Kirklees 70 2026')
  })
})

describe('the page of a published measure', () => {
  beforeEach(load)

  test('it says how the figure stands, and draws it among neighbours, all of England and over the years', async () => {
    const page = await mainOf(site, '/benchmarks/LACDistance')
    expect(wordsOf(page)).toContain(
      'Kirklees: 14% (2025), 1 point below the mean of its statistical neighbours, 15% (May 2025 model, 2 of 2 with data).',
    )
    // Each picture is drawn twice, for a page and for a telephone.
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(6)
    expect(wordsOf(page)).toContain('Kirklees went from 13% in 2024 to 14% in 2025')
  })

  test('a key with signs of an address in it has its page', async () => {
    expect(await read('/benchmarks/Staying%25')).toContain(
      'Kirklees: no figure is published for 2025. Not published for 2025',
    )
  })

  test('our own figures stand beside it with whether they are the same thing', async () => {
    const words = await read('/benchmarks/LAC')
    expect(words).toMatch(/Our own figures .* Children looked after per 10,000.* Like for like\./)
  })

  test('the publisher’s method is given, and what was revised between its releases', async () => {
    const older: PublishedValues = ['LAC', '2024', { '382': 61, '970': 70 }]
    await publish(database, 5, [older], [], taken('release-5.csv'))
    const words = await read('/benchmarks/LAC')
    expect(words).toContain('How it is worked out Per 10,000.')
    expect(words).toContain(
      '1 figure of 2 that stand in more than one of them was revised. England in 2024: 69 in release-1, to 2025, 70 in release-5, to 2024.',
    )
  })

  test('the quarterly returns of the region stand on the page of the rate they hold, and on no other', async () => {
    expect(await read('/benchmarks/LAC')).not.toContain('quarterly returns')
    await database.run(
      `INSERT INTO reference_regional_returns (load_id, line, authority_number, quarter_end, looked_after, population, rate)
       VALUES (8, 2, '382', DATE '2025-09-30', 650, 100020, 65), (8, 3, '382', DATE '2025-12-31', 660, 100020, 66),
         (8, 4, '383', DATE '2025-12-31', NULL, NULL, 78.4), (8, 5, '380', DATE '2025-12-31', NULL, NULL, NULL)`,
    )
    const words = await read('/benchmarks/LAC')
    expect(words).toContain(
      'At 31 December 2025 Kirklees sent a rate of 66.0; the mean of the one other that sent one is 78.4.',
    )
    expect(words).toContain('31 December 2025 66.0 660 78.4 1 30 September 2025 65.0 650 – 0')
    expect(words).toContain('Leeds 78.4 – Kirklees 66.0 660')
    expect(words).not.toContain('Bradford 0')
    expect(await read('/benchmarks/LACDistance')).not.toContain('quarterly returns')
  })

  test('numbers that grow with the authority are not drawn against England', async () => {
    expect(await read('/benchmarks/LACnum')).toContain('grows with the size of the authority')
  })
})

describe('beside the neighbours', () => {
  beforeEach(load)

  test('each measure is a row with its band for every neighbour, and leads to the measure', async () => {
    const page = await mainOf(site, '/benchmarks/neighbours')
    expect(wordsOf(page)).toContain('Placed far from home (%), 2025 14% band B 10% band A 20% band D')
    expect(page).toContain('href="/benchmarks/LACDistance"')
  })

  test('a plain measure is not shaded, and stands after those that are', async () => {
    const words = await read('/benchmarks/neighbours')
    expect(words).toMatch(/Placed far from home.*Children looked after rate, 2025 64 70 81/)
  })

  test('a number that grows with the authority has no row, and that is said', async () => {
    const words = await read('/benchmarks/neighbours')
    expect(words).not.toContain('Number looked after, 2025')
    expect(words).toContain(
      '1 measure of this topic has no row: a number that grows with the authority, or a share that is the same for all, compares nobody.',
    )
  })

  test('it can be shaded by the distance from the neighbours, who must be six to be judged', async () => {
    expect(await read('/benchmarks/neighbours?by=neighbours')).toContain('14% not rated')
  })
})

describe('at the rate of others', () => {
  beforeEach(load)

  test('the published count is held against the count at each rate, with the population it is of', async () => {
    const words = await read('/benchmarks/comparators')
    expect(words).toContain('Kirklees has 640 out of 100,000.')
    // 10 × (70 + 81) / 2 = 755; 1,149 of 150,000 is 76.6; 10 × 67 = 670.
    expect(words).toContain('Statistical neighbours, mean 75.5 100,000 755 115 fewer')
    expect(words).toContain('Statistical neighbours, pooled 76.6 100,000 766 126 fewer')
    expect(words).toContain('England 67 100,000 670 30 fewer')
    expect(words).not.toContain('average cost')
  })

  test('with a cost of a child the difference is costed, gross and at average cost', async () => {
    const words = await read('/benchmarks/comparators?cost=%C2%A351%2C000')
    // 30 × 51,000 = 1,530,000.
    expect(words).toContain('England 67 100,000 670 30 fewer £1,530,000 less')
    expect(words).toContain('Gross, at average cost, a year')
  })

  test('the cost of homeward.yaml is used with its source, for the children it is of', async () => {
    const costed = {
      ...kirklees,
      'unit-cost': { pounds: 1000, source: 'Section 251, 2024/25', for: ['cla-rate-10k'] },
    }
    site = createSite({ database, catalogue, settings: costed })
    const words = await read('/benchmarks/comparators')
    expect(words).toContain('30 fewer £30,000 less')
    expect(words).toContain('£1,000 for a child a year (Section 251, 2024/25)')
  })

  test('what is typed and is no cost is said, and nothing is costed', async () => {
    const words = await read('/benchmarks/comparators?cost=lots')
    expect(words).toContain('Write the cost of a child a year in pounds')
    expect(words).not.toContain('less')
  })
})
