import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { catalogueFiles, emptyStore } from '../../../tests/support/example-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { bringChecksUpToDate, keepFindings, readChecks } from '../../checks/index.ts'
import { createSite } from '../index.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

const checks = readChecks(catalogueFiles)

let store: Store
let site: ReturnType<typeof createSite>
let lookedAfter: { child_id: string }[]
let counted: string
let number: number

/** Writes down that one check found something wrong with the first child looked after, and ran at a moment. */
async function findOne(ranAt: string): Promise<void> {
  const check = checks.find(({ check: key }) => key === 'emergency-order-too-long')!
  const where = { year: null, about_on: null, load_id: null, line: null, detail: null }
  const finding = { check: check.check, child_id: lookedAfter[0]!.child_id, ...where }
  await keepFindings(
    store.database,
    [{ check, state: 'findings', whyNot: [], findings: [finding], milliseconds: 0 }],
    ranAt,
  )
}

// The day after the files came: what is stale depends on the day.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2026-06-02T09:00:00Z')
})
afterAll(() => void vi.useRealTimers())

beforeAll(async () => {
  store = await demoStore()
  site = createSite({ ...store, checks, access: { person: 'a tester' } })
  lookedAfter = await store.database.rows(
    `SELECT child_id FROM cohort_in_care WHERE period = '2026-03-31' ORDER BY child_id`,
  )
  number = lookedAfter.length
  counted = String(number)
})

describe('the page of the sources', () => {
  test('has a row for each, the ones that never came above those that are live, and links to what rests on them', async () => {
    const main = await mainOf(site, '/sources')
    const words = wordsOf(main)
    expect(words).toContain('Episodes 2025/26')
    expect(words).toContain('In time and complete')
    expect(main).toContain('href="#on-ssda903-episodes"')
    expect(main).toContain('id="on-ssda903-episodes"')
    expect(main).toContain('href="/indicators/stability-3plus"')
    const states = [...main.matchAll(/class="hw-weight[^"]*">([^<]+)</g)].map(([, state]) => state)
    expect(states).toContain('Live')
    expect(words).toContain('Expected and not loaded: ')
    expect(words).toMatch(/Statutory visits Awaiting No file of it has been loaded yet None \d+ indicators/)
    expect(words).toContain(
      'Registered providers Awaiting No file of it has been loaded yet None No indicator',
    )
  })

  test('is a part of the site that the navigation names', async () => {
    const response = await site.request('/')
    expect(await response.text()).toMatch(/href="\/sources"[^>]*>\s*Sources/)
  })

  test('stands before anything is loaded, and then everything is awaited', async () => {
    const empty = createSite({ database: await emptyStore(), catalogue, settings, checks })
    const response = await empty.request('/sources')
    expect(response.status).toBe(200)
    const words = wordsOf(await response.text())
    expect(words).toContain('Episodes Awaiting No file of it has been loaded yet')
    expect(words).not.toContain(' Live ')
  })
})

test('a year later the newest return is stale, on its own page and under every figure', async () => {
  vi.setSystemTime('2027-07-10T09:00:00Z')
  try {
    expect(wordsOf(await mainOf(site, '/sources'))).toContain(
      'Stale The file for the whole of 2026/27 has been due since 9 July 2027 Since 10 July 2027',
    )
    expect(wordsOf(await mainOf(site, '/indicators/cla-number'))).toContain(
      'Rests on: Episodes 2025/26, last loaded 1 June 2026: stale. All sources',
    )
  } finally {
    vi.setSystemTime('2026-06-02T09:00:00Z')
  }
})

describe('the page of an indicator', () => {
  test('says in one line what the figure rests on, with the way to all sources', async () => {
    const main = await mainOf(site, '/indicators/cla-number')
    expect(wordsOf(main)).toContain('Rests on: Episodes, last loaded 1 June 2026: live. All sources')
  })

  test('does not call it nothing while the checks have never run', async () => {
    expect(wordsOf(await mainOf(site, '/indicators/cla-number'))).toContain(
      'The checks have not been run yet, so nobody knows what findings do to the figure.',
    )
  })

  test('says what an open finding does to the figure as soon as the checks have run', async () => {
    await bringChecksUpToDate(store.database, checks, '2026-06-01T10:00:00.000Z')
    await store.database.run('DELETE FROM app.check_finding')
    await findOne('2026-06-01T10:00:00.000Z')
    const words = wordsOf(await mainOf(site, '/indicators/cla-number?over=month'))
    expect(words).toContain(`${counted}; without the 1 child with an open finding ${number - 1}.`)
    expect(words).toContain('Emergency order that lasts too long 1 1')
  })

  test('says where the figure comes from: definition, product, file, hash and rows', async () => {
    const main = await mainOf(site, '/indicators/cla-number?over=month')
    const words = wordsOf(main)
    const [load] = await store.database.rows<{ load_id: number; sha256: string; row_count: number }>(
      `SELECT l.load_id, l.sha256, l.row_count FROM load l JOIN active_load a ON a.load_id = l.load_id
       WHERE a.kind = 'ssda903/episodes' AND a.collection_year = 2026`,
    )
    const [used] = await store.database.rows<{ rows: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS rows FROM ssda903_episodes WHERE load_id = $1 AND child IN (
         SELECT child_id FROM cohort_in_care WHERE period = '2026-03-31')`,
      [load!.load_id],
    )
    expect(words).toContain('Where this figure comes from Definition cla-number, as it comes with Homeward')
    expect(words).toContain('Homeward 0.5.2; all definitions and settings SHA-256 ')
    expect(words).toContain(`${used!.rows} of ${load!.row_count} rows`)
    expect(words).toContain('01/06/2026 09:00, local user')
    expect(main).toContain(`href="/loads/${load!.load_id}"`)
    expect(main).toContain(load!.sha256)
    expect(lookedAfter.filter(({ child_id: child }) => main.includes(child))).toEqual([])
  })
})
