import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { takeIn } from '../../intake/index.ts'
import { bringUpToDate } from '../../measures/index.ts'
import { createSite } from '../index.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

const HEADS = 'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note'

async function give(into: Store, rows: readonly string[]): Promise<void> {
  const bytes = new TextEncoder().encode([HEADS, ...rows, ''].join('\n'))
  await takeIn(into.database, formats, { name: 'returned.csv', folder: '.', bytes }, reception)
  await bringUpToDate(into.database, into.catalogue, into.settings)
}

let store: Store
let site: ReturnType<typeof createSite>

/** Our own figure of 2025/26, from which the tests write what a service sends. */
async function own(key: string): Promise<{ numerator: number; denominator: number }> {
  const [fact] = await store.database.rows<{ numerator: number; denominator: number }>(
    `SELECT numerator, denominator FROM fact WHERE indicator = $1 AND period = '2025/26' AND cut = ''`,
    [key],
  )
  return fact!
}

beforeAll(async () => {
  store = await demoStore()
  const dental = await own('oc2-dental')
  const immunised = await own('oc2-immunisations')
  await give(store, [
    `oc2-dental,2025/26,${dental.numerator + 2},${dental.denominator},,Health provider,Provisional,24/04/2026,<b>Elsewhere</b>`,
    `oc2-immunisations,2025/26,${immunised.numerator},${immunised.denominator},1.5,Health provider,Final,24/04/2026,`,
    'oc2-developmental,2025/26,,,,Health provider,Awaited,,',
    'adoption-breakdowns,2025/26-Q4,0,,,Adoption agency,Final,,',
    'school-trips,2025/26,1412,1448,,Virtual school,,,',
  ])
  site = createSite({ ...store, access: { person: 'a tester' } })
})

describe('the page of an indicator', () => {
  test('shows what a service sent beside our own count, and how far apart they are', async () => {
    const words = wordsOf(await mainOf(site, '/indicators/oc2-dental'))
    const { numerator, denominator } = await own('oc2-dental')
    expect(words).toContain('What other services sent')
    expect(words).toContain(
      'Service Period Status What the service sent Our own count Difference What it comes to Health provider 2025/26 Provisional, sent 24 April 2026',
    )
    expect(words).toContain(`(${numerator + 2} of ${denominator})`)
    expect(words).toContain(
      `(${numerator} of ${denominator}) −2 children Our own count is 2 children fewer, `,
    )
  })

  test('has no such section where nobody sent anything, or nothing yet at the month end looked at', async () => {
    expect(wordsOf(await mainOf(site, '/indicators/oc2-substance-identified'))).not.toContain(
      'What other services sent',
    )
    expect(wordsOf(await mainOf(site, '/indicators/oc2-dental?at=2025-12-31'))).not.toContain(
      'What other services sent',
    )
  })

  test('a nought that was sent is a nought, and a blank is not', async () => {
    expect(wordsOf(await mainOf(site, '/indicators/adoption-breakdowns?over=quarter'))).toContain(
      'Adoption agency January to March 2026 Final 0 0 none Our own count is the same.',
    )
    expect(wordsOf(await mainOf(site, '/indicators/oc2-developmental'))).toMatch(
      /Health provider 2025\/26 Awaited – \S+ \(?\d+ of \d+\)? – Not returned yet\./,
    )
  })

  test('a note is shown as words, never as mark-up', async () => {
    const page = await (await site.request('/indicators/oc2-dental')).text()
    expect(page).toContain('&lt;b&gt;Elsewhere&lt;/b&gt;')
    expect(page).not.toContain('<b>Elsewhere')
  })
})

describe('the page of all figures from other services', () => {
  test('says first what is awaited and what disagrees, then all of it by service', async () => {
    const [head, ...sections] = (await mainOf(site, '/returned')).split('<section').map(wordsOf)
    const [awaited, disagrees, agency, provider, school] = sections
    const { numerator, denominator } = await own('oc2-immunisations')
    expect(sections).toHaveLength(5)
    expect(head).toContain('5 rows from 3 services')
    expect(awaited).toContain('What is awaited')
    expect(disagrees).toContain('What disagrees')
    expect(agency).toContain('Adoption agency')
    expect(provider).toContain('Health provider')
    expect(school).toContain('Virtual school')
    expect(awaited).toContain('2025/26. Health provider (awaited): not returned yet; our own count is ')
    expect(awaited).not.toContain('teeth')
    expect(disagrees).toContain('Children whose teeth were checked, 2025/26. Health provider (provisional, ')
    expect(disagrees).toContain(': 2 children fewer. Its note: “')
    expect(disagrees).toContain(
      `(${numerator} of ${denominator}); our own count is the same. It printed 1.5%, but its own counts come to `,
    )
    expect(agency).toContain('January to March 2026 Final 0 0 none')
    expect(provider).toContain('Children whose teeth were checked 2025/26')
    expect(school).toContain('school-trips not in the catalogue 2025/26 Not said 1,412 of 1,448 – –')
  })

  test('is reached from the navigation of every page, and marked there', async () => {
    const page = await (await site.request('/returned')).text()
    expect(page).toMatch(/govuk-service-navigation__item--active">\s*<a[^>]*href="\/returned"/)
    expect(await (await site.request('/')).text()).toContain('href="/returned"')
  })

  test('says how a service is asked where nobody has sent anything, also before any figure is made', async () => {
    const empty = createSite({ database: await emptyStore(), catalogue, settings })
    const response = await empty.request('/returned')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('No service has sent a figure yet')
  })
})
