import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { createSite } from '../../src/web/index.ts'
import { demoStore } from '../support/demo-store.ts'
import { emptyStore } from '../support/example-store.ts'

/**
 * Opens every kind of page of the site in a browser, on a laptop and on a phone, and checks what only a browser can:
 * the axe rules, that nothing is wider than the screen, that the keyboard's first stop can be seen, that nothing was
 * fetched from elsewhere and nothing was blocked by the content policy. Prints “N passed, N failed” last.
 */

const WIDTHS = [1280, 375]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES = [
  '/',
  '/areas',
  '/areas/4.02-children-in-care',
  '/indicators/cla-home-on-order',
  '/indicators/cla-number',
  '/indicators/entering-care-number',
  '/indicators/entering-care-number?over=12-months',
  '/indicators/cla-home-on-order/children?part=numerator',
  '/areas/practice',
  '/targets',
  '/targets?at=2025-06-30',
  '/due',
  '/due/reviews',
  '/derived/cla-projection',
  '/derived/stability-3plus-children-to-target',
  '/loads',
  '/loads/24',
  '/returned',
  '/sources',
  '/findings',
  '/definitions',
  '/definitions?only=not-computed',
  '/about',
  '/?at=2024-06-30',
  '/not-there',
]

let passed = 0
const failures: string[] = []

function check(what: string, wrong: readonly string[]): void {
  if (wrong.length === 0) passed += 1
  else failures.push(`${what}: ${wrong.join('; ')}`)
}

async function checkPage(page: Page, url: string, path: string, width: number): Promise<void> {
  const said: string[] = []
  const fetched: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(url + path)
  const where = `${path} at ${width}`
  const notFound = path === '/not-there'
  const unexpected = said.filter((text) => !(notFound && text.includes('404')))
  check(`${where} says nothing in the console`, unexpected)
  check(
    `${where} fetches nothing from elsewhere`,
    fetched.filter((address) => !address.startsWith(url) && !address.startsWith('data:')),
  )
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  check(`${where} is not wider than the screen`, over > 0 ? [`${over} pixels too wide`] : [])
  check(`${where} shows the keyboard's first stop`, await firstStop(page))
  check(`${where} keeps the axe rules`, await brokenRules(page))
}

/** The skip link comes first, comes into view, and has an outline or a background of its own. */
async function firstStop(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab')
  const seen = await page.evaluate(() => {
    const element = document.activeElement!
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return {
      text: element.textContent?.trim(),
      inView: box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0,
      marked: style.outlineStyle !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)',
    }
  })
  const right = seen.text === 'Skip to main content' && seen.inView && seen.marked
  return right ? [] : [JSON.stringify(seen)]
}

async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations, passes } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    if (passes.length < 10) return ['axe looked at next to nothing']
    return violations.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`)
  })
}

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[]
  passes: unknown[]
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function openSite(options: Parameters<typeof createSite>[0]) {
  const port = await freePort()
  const server = serve({ fetch: createSite(options).fetch, port, hostname: '127.0.0.1' })
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** A reader's way by keyboard and mouse: overview, indicator, children, child, another month, and the log of it. */
async function followAFigure(browser: Browser, url: string, store: Awaited<ReturnType<typeof demoStore>>) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(url)
  const questions = await page
    .locator('.hw-answer h2')
    .evaluateAll((heads) =>
      heads.map((head) => ({ text: head.textContent?.trim(), bottom: head.getBoundingClientRect().bottom })),
    )
  check(
    'the three questions are answered without scrolling',
    questions.length === 3 && questions.every(({ bottom }) => bottom < 720)
      ? []
      : [JSON.stringify(questions)],
  )
  await page.locator('#off-target ~ ul a').first().click()
  await page.getByRole('link', { name: /the \d+ counted/ }).click()
  const heading = await page.locator('h1').innerText()
  const rows = await page.locator('tbody tr').count()
  check('the list is as long as its heading says', heading.includes(`the ${rows} counted`) ? [] : [heading])
  await page.locator('tbody th a').first().click()
  const pictures = await page.locator('svg[role=img]').count()
  check('a child’s page has the picture of the journey', pictures === 1 ? [] : [`${pictures} pictures`])
  const reference = new URL(page.url()).pathname.split('/')[2]
  const logged = await store.database.rows('SELECT 1 AS found FROM app.access WHERE subject = $1', [
    reference!,
  ])
  check('the view of the child is logged', logged.length === 1 ? [] : [`${logged.length} rows`])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await checkPage(page, url, new URL(page.url()).pathname, width)
  }
  await page.goto(`${url}/indicators/cla-home-on-order`)
  await page.getByLabel('As at').selectOption('2025-09-30')
  await page.getByRole('button', { name: 'Show' }).press('Enter')
  const changed = await page.locator('h1').innerText()
  check('another month end can be chosen by keyboard', changed.includes('30 September 2025') ? [] : [changed])
  await page.close()
}

/** From a figure its definition, its children and its file are one click away. */
async function oneClickAway(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const from = `${url}/indicators/cla-home-on-order`
  await page.goto(from)
  await page.getByRole('link', { name: 'What it counts and how' }).click()
  const definition = await page.locator('#definition').innerText()
  const seen = await page.locator('#definition').evaluate((head) => head.getBoundingClientRect().top < 720)
  check(
    'the definition of a figure is one click away',
    definition === 'Definition' && seen ? [] : [definition],
  )
  await page.goto(from)
  await page.getByRole('link', { name: /the \d+ counted/ }).click()
  const children = await page.locator('tbody tr').count()
  check('its children are one click away', children > 0 ? [] : ['no child is listed'])
  await page.goto(from)
  const file = page.locator('a[href^="/loads/"]').first()
  const name = (await file.innerText()).trim()
  await file.click()
  const shown = await page.locator('main').innerText()
  check('its file is one click away', name !== '' && shown.includes(name) ? [] : [name, page.url()])
  await page.close()
}

const store = await demoStore()
const site = await openSite({ ...store, access: { person: 'journey' } })
const nothing = await openSite({ ...store, database: await emptyStore() })
const browser = await openBrowser()
try {
  for (const width of WIDTHS) {
    for (const path of PAGES) {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      await checkPage(page, site.url, path, width)
      await page.close()
    }
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await checkPage(page, nothing.url, '/', width)
    await page.close()
  }
  await followAFigure(browser, site.url, store)
  await oneClickAway(browser, site.url)
} finally {
  await browser.close()
  site.close()
  nothing.close()
}
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`)
process.stdout.write(`${passed} passed, ${failures.length} failed\n`)
process.exit(failures.length > 0 ? 1 : 0)
