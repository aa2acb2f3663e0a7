// The highlight report as HTML in a browser: accessible, whole without the network, and printed on A4.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openBrowser } from '../support/browser.ts'
import { day } from '../../src/core/index.ts'
import { highlightReport, renderHighlightHtml } from '../../src/publishing/index.ts'
import { comparedStore } from '../support/compared-store.ts'

let [passed, failed] = [0, 0]
function check(what: string, found: unknown, wanted: unknown): void {
  const fine = JSON.stringify(found) === JSON.stringify(wanted)
  if (fine) passed++
  else failed++
  process.stdout.write(`${fine ? 'ok  ' : 'FAIL'} ${what}${fine ? '' : `: ${JSON.stringify(found)}`}\n`)
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: unknown }[]
  }[]
  readonly passes: readonly unknown[]
}

const store = await comparedStore()
const model = await highlightReport({ ...store, asAt: day('2026-03-31') })
const html = renderHighlightHtml(model)
await store.database.close()

check('it compares with other councils', html.includes('id="compared_table"'), true)

const browser = await openBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  await page.setContent(html, { waitUntil: 'load' })
  check('the paper asks the network for nothing', asked, [])
  check('the browser has nothing to complain of', complaints, [])

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const [name, width] of [
    ['a laptop', 1280],
    ['a telephone', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(axe)
    const result = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as AxeResult
    const wrong = result.violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.target])
    check(`axe finds nothing on ${name}`, wrong, [])
    check(`axe looked at something on ${name}`, result.passes.length > 15, true)
    const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
    check(`the page is not wider than ${name}`, wider, false)
  }

  const broken = await page.evaluate(
    `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))`,
  )
  check('every link leads to its place', broken, [])

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.keyboard.press('Tab')
  const first = await page.evaluate('document.activeElement.textContent')
  check('the first key leads past the head of the page', first, 'Skip to the paper')

  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b[^s]/g)?.length ?? 0
  check('it prints on some pages, and not on hundreds', pages > 10 && pages < 100, true)
  const sideways = /\/MediaBox \[0 0 84[12][.\d]* 59[45]/.test(pdf.toString('latin1'))
  check('the appendix of figures prints sideways', sideways, true)
} finally {
  await browser.close()
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
