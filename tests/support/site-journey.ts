import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { openSite } from '../../src/cli/commands/serve.ts'
import type { Workspace } from '../../src/cli/workspace.ts'
import { Trial } from './trial.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDTHS = [1280, 375]

/** The two years of the small authority whose files the journeys take in. */
export const plan = { children: 150, years: 2, seed: 11, lastYear: 2026, plantErrors: false }

/** A folder of a journey's own, taken away at its end. */
export class JourneyFolder {
  readonly path: string

  constructor(name: string) {
    this.path = mkdtempSync(join(tmpdir(), `homeward-${name}-`))
  }

  /** Writes a file and the folders it lies in, and gives its path. */
  write(name: string, contents: string | Uint8Array): string {
    const path = join(this.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** A page of the browser on the site of a workspace, with all that went on behind it. */
export interface OpenJourney {
  readonly url: string
  readonly page: Page
  readonly trial: Trial
  /** What the browser complained of; emptied where a complaint is expected. */
  readonly said: string[]
  /** Every address that was asked for. */
  readonly asked: readonly string[]
  /** The faults of our own that the site told of. */
  readonly faults: readonly string[]
  /** The addresses that lie outside the site. */
  elsewhere(): string[]
  close(): Promise<void>
}

/** Opens the site of a workspace in a browser. */
export async function openJourney(workspace: Workspace): Promise<OpenJourney> {
  const faults: string[] = []
  const site = await openSite(workspace, 0, (fault) => void faults.push(fault))
  const url = `http://127.0.0.1:${site.port}`
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: WIDTHS[0]!, height: 800 }, acceptDownloads: true })
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('request', (request) => asked.push(request.url()))
  return {
    url,
    page,
    trial: new Trial(),
    said,
    asked,
    faults,
    elsewhere: () => asked.filter((address) => !address.startsWith(url) && !address.startsWith('data:')),
    async close() {
      await browser.close()
      await site.stop()
      await workspace.close()
    },
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
  readonly passes: readonly unknown[]
}

/**
 * Tries the page as it is, on a laptop and on a phone: axe finds nothing, and nothing is wider than the screen. What
 * stands on this page and no other is named, so that another page is not taken for it. HOMEWARD_SHOTS names a folder
 * for pictures of it.
 *
 * @param further what else must hold of the page
 */
export async function checkAccessible(
  { page, trial }: Pick<OpenJourney, 'page' | 'trial'>,
  name: string,
  only: string,
  further?: () => Promise<void>,
): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await takePicture(page, `${name.replaceAll(' ', '-')}-${width}.png`, width)
    await trial.check(`${name} at ${width}: the axe rules are kept, and it fits the screen`, async () => {
      assert.equal(await page.locator(only).count(), 1, `the page with ${only} is not open`)
      await page.evaluate(AXE)
      const { violations, passes } = (await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as AxeResult
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
        [],
      )
      assert.ok(passes.length > 10, 'axe looked at next to nothing')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(over <= 0, `${over} pixels too wide`)
      await further?.()
    })
  }
  await page.setViewportSize({ width: WIDTHS[0]!, height: 800 })
}

/** What a part of the page says, on one line. */
export async function wordsIn(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replace(/\s+/g, ' ')
}

async function takePicture(page: Page, file: string, width: number): Promise<void> {
  const folder = process.env['HOMEWARD_SHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, 4_000) }
  await page.screenshot({ path: join(folder, file), fullPage: true, clip })
}
