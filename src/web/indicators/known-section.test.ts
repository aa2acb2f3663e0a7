import { beforeAll, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { createSite } from '../index.ts'

let site: ReturnType<typeof createSite>
let children: number

/** A small authority whose files all came on 1 June 2026. */
beforeAll(async () => {
  const store = await demoStore({ children: 100, years: 1 })
  site = createSite(store)
  const [fact] = await store.database.rows<{ numerator: number }>(
    `SELECT numerator FROM fact WHERE indicator = 'cla-number' AND period = '2026-03-31' AND cut = ''`,
  )
  children = fact!.numerator
}, 60_000)

async function sectionOf(search: string): Promise<string> {
  const response = await site.request(`/indicators/cla-number${search}`)
  expect(response.status).toBe(200)
  const page = await response.text()
  return /<section aria-labelledby="known">[\s\S]*?<\/section>/.exec(page)![0]
}

test('an indicator offers the days on which files were taken in, and works nothing out until one is chosen', async () => {
  const section = await sectionOf('')
  expect(section).toContain('As it was reported')
  expect(section).toContain('<option value="2026-06-01">1 June 2026</option>')
  expect(section).not.toContain('As known now')
})

test('for a day that is chosen it says the figure as reported, as known now and what moved it', async () => {
  const section = await sectionOf('?known=2026-06-01')
  expect(section).toContain('As reported on 1 June 2026')
  expect(section).toContain(`At 31 March 2026, as reported on 1 June 2026: ${children}.`)
  expect(section).toContain(`As known now: ${children}.`)
  expect(section).toContain('Recorded late (0 children): nothing.')
  expect(section).toContain('<option value="2026-06-01" selected>1 June 2026</option>')
}, 30_000)

test('a day on which nothing was taken in is left aside', async () => {
  expect(await sectionOf('?known=2026-05-31')).toContain('As it was reported')
  expect(await sectionOf('?known=2026-13-45')).toContain('As it was reported')
})
