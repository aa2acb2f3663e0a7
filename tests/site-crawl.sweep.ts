import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSite } from '../src/web/index.ts'
import { demoStore } from './support/demo-store.ts'
import { childIdsIn, linksOf } from './support/page-links.ts'
import { pageOf } from './support/page-words.ts'

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

test('every page that can be reached from the overview answers, and no address holds a child', async () => {
  const seen = new Set(['/'])
  const lists: string[] = []
  for (const path of seen) {
    const page = await pageOf(site, path)
    const isList = path.includes('/children') || path.startsWith('/due/')
    if (!isList) expect({ path, ids: childIdsIn(page, childIds) }).toEqual({ path, ids: [] })
    for (const link of linksOf(page)) {
      expect(childIdsIn(link, childIds)).toEqual([])
      // Of lists and children there are thousands: those of the first lists stand for all.
      const more = link.startsWith('/children/') || link.includes('sort=')
      if (more && lists.length < 12) lists.push(link)
      if (!more && !isSpared(link)) seen.add(link)
    }
  }
  for (const link of lists) await pageOf(site, link)
  expect(seen.size).toBeGreaterThan(1.5 * store.catalogue.indicators.length)
  expect(lists.length).toBe(12)
}, 240_000)

/** Every indicator's own page is opened; its other periods, lists and files of one indicator in three. */
function isSpared(link: string): boolean {
  const [, key, rest] = /^\/indicators\/([^/?]+)(.*)$/.exec(link) ?? []
  const place = store.catalogue.indicators.findIndex((indicator) => indicator.key === key)
  return rest !== undefined && rest !== '' && place % 3 !== 0
}
