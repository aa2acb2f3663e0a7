import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import { bringUpToDate, casesBehind, readCatalogue } from '../measures/index.ts'
import { readSettings } from '../store/index.ts'
import { workspaceSettings } from '../demo/index.ts'
import { demoStore } from '../../tests/support/demo-store.ts'
import { catalogueFiles, emptyStore } from '../../tests/support/example-store.ts'
import { childIdsIn, linksOf } from '../../tests/support/page-links.ts'
import { pageOf } from '../../tests/support/page-words.ts'
import { createSite } from './index.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

let store: Store
let site: ReturnType<typeof createSite>
let childIds: Set<string>

beforeAll(async () => {
  store = await demoStore({}, { keepCases: true })
  site = createSite({ ...store, access: { person: 'a tester' } })
  const rows = await store.database.rows<{ child_id: string }>('SELECT child_id FROM child')
  childIds = new Set(rows.map(({ child_id }) => child_id))
})

afterAll(() => store.database.close())

async function accessRows(): Promise<{ person: string; page: string; subject: string }[]> {
  return store.database.rows('SELECT person, page, subject FROM app.access ORDER BY seen_at')
}

describe('links', () => {
  test('a month end that is asked for is kept in the links, and can be changed back', async () => {
    const page = await pageOf(site, '/?at=2025-12-31')
    expect(page).toContain('31 December 2025')
    expect(linksOf(page).filter((link) => !link.includes('at=2025-12-31'))).toEqual([])
    expect(page).toContain('<option value="2026-03-31">')
  })

  test('a day without figures and an unknown address are not found, and say so', async () => {
    for (const path of [
      '/?at=1999-01-31',
      '/?at=%3Cscript%3E',
      '/indicators/none',
      '/children/none',
      '/loads/999',
      '/x',
    ]) {
      const response = await site.request(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('<h1')
    }
  })
})

describe('children', () => {
  test('a list has as many rows as its figure counts', async () => {
    const page = await pageOf(site, '/indicators/stability-3plus/children?part=numerator')
    const rows = page.match(/<tr /g)!.length - 1
    const [fact] = await store.database.rows<{ numerator: number }>(
      `SELECT numerator FROM fact WHERE indicator = 'stability-3plus' AND period = '2026-03-31' AND cut = ''`,
    )
    expect(rows).toBe(fact!.numerator)
    const all = await pageOf(site, '/indicators/stability-3plus/children?part=denominator')
    const indicator = store.catalogue.indicators.find(({ key }) => key === 'stability-3plus')!
    const cases = await casesBehind(
      store.database,
      store.catalogue,
      indicator,
      asAt(day('2026-03-31')),
      'denominator',
    )
    expect(all.match(/<tr /g)!.length - 1).toBe(cases.length)
  })

  test('a list can be sorted by a column, both ways', async () => {
    const ages = async (order: string) => {
      const page = await pageOf(site, `/indicators/cla-number/children?sort=age${order}`)
      return [
        ...page.matchAll(/<td role="cell" class="govuk-table__cell govuk-table__cell--numeric">(\d+)</g),
      ].map(([, age]) => Number(age))
    }
    const up = await ages('')
    expect(up).toEqual(up.toSorted((a, b) => a - b))
    expect(await ages('&order=down')).toEqual(up.toReversed())
  })

  test('every view of a list and of a child is written down, without the identifier', async () => {
    const before = (await accessRows()).length
    const list = await pageOf(site, '/indicators/cla-home-on-order/children')
    const link = linksOf(list).find((href) => href.startsWith('/children/'))!
    const page = await pageOf(site, link)
    expect(childIdsIn(page, childIds)).toHaveLength(1)
    const rows = (await accessRows()).slice(before)
    expect(rows).toEqual([
      {
        person: 'a tester',
        page: '/indicators/cla-home-on-order/children',
        subject: 'list of cla-home-on-order 2026-03-31 numerator',
      },
      { person: 'a tester', page: '/children/', subject: link.split('/')[2] },
    ])
    expect(childIdsIn(JSON.stringify(rows), childIds)).toEqual([])
  })
})

describe('downloads', () => {
  test('the series is a table of one line a period, with a name and a type', async () => {
    const response = await site.request('/indicators/cla-number/series.csv')
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="cla-number-series-2026-03-31.csv"',
    )
    const lines = (await response.text()).split('\r\n')
    expect(lines[0]).toBe(
      'authority,indicator,code,title,period,period_in_words,period_end,measure,numerator,denominator,value',
    )
    expect(lines.at(-2)).toMatch(
      /^Anytown,cla-number,4\.02\.01a,Children looked after,2026-03-31,31 March 2026,2026-03-31,count,\d+,,\d+$/,
    )
  })
})

describe('safety', () => {
  test('no page may load anything from elsewhere, be framed, kept or told on', async () => {
    for (const path of ['/', '/nothing']) {
      const { headers } = await site.request(path)
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      )
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    }
  })

  test('pages hold no style, no script and no address of elsewhere', async () => {
    for (const path of ['/', '/indicators/cla-home-on-order', '/areas/4.02-children-in-care', '/about']) {
      const page = (await pageOf(site, path)).replaceAll('http://www.w3.org/2000/svg', '')
      expect(page).not.toMatch(/ style=|<style|<script|https?:\/\/|javascript:/)
    }
  })

  test('a request that calls this computer by another name is refused', async () => {
    const response = await site.request('http://evil.example/')
    expect(response.status).toBe(421)
    expect(childIdsIn(await response.text(), childIds)).toEqual([])
  })

  test('a form sent from another site is refused', async () => {
    const response = await site.request('/', {
      method: 'POST',
      headers: { Origin: 'http://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    })
    expect(response.status).toBe(403)
  })

  test('a fault of ours shows no data', async () => {
    const broken = createSite({
      ...store,
      database: { ...store.database, rows: () => Promise.reject(new Error('A0000001 is broken')) },
    })
    const response = await broken.request('/')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain('Something went wrong')
    expect(text).not.toContain('A0000001')
  })
})

describe('a store without data', () => {
  test('every page answers and says what is missing', async () => {
    const database = await emptyStore()
    const catalogue = readCatalogue(catalogueFiles)
    const settings = readSettings(workspaceSettings({}))
    const empty = createSite({
      database,
      catalogue,
      settings,
      ensure: async () => void (await bringUpToDate(database, catalogue, settings)),
    })
    for (const path of [
      '/',
      '/areas',
      '/indicators/cla-number',
      '/loads',
      '/findings',
      '/definitions',
      '/about',
    ]) {
      const response = await empty.request(path)
      expect(`${response.status} ${path}`).toBe(`200 ${path}`)
    }
    expect(await (await empty.request('/')).text()).toContain('no Episodes file has been taken in')
    expect(await (await empty.request('/loads')).text()).toContain('No file has been taken in yet')
  })
})
