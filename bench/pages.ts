import type { ChildProcess } from 'node:child_process'
import type { Catalogue } from '../src/measures/index.ts'
import { startProduct } from './whole-process.ts'

/** How long the pages of one kind took, warm, with all readers at once. */
export interface PageTimes {
  readonly page: string
  readonly requests: number
  readonly p50: number
  readonly p95: number
}

const READERS = 8
const VISITS_OF_EACH = 12
const PATIENCE = 120_000

/**
 * Serves a workspace with the built product and reads its pages with eight readers at once, each page once
 * before that. Gives `undefined` when there is no site to serve.
 */
export async function timePages(workspace: string, catalogue: Catalogue): Promise<PageTimes[] | undefined> {
  const server = startProduct('serve', '--port', '0', '--workspace', workspace)
  try {
    const address = await addressOf(server)
    return address === undefined ? undefined : await readAll(address, pagesOf(catalogue))
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => (server.exitCode === null ? server.once('close', resolve) : resolve(null)))
  }
}

/** The address the site says it is open at; `undefined` when the program ends without one. */
function addressOf(server: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const patience = setTimeout(() => resolve(undefined), PATIENCE)
    const settle = (address: string | undefined) => {
      clearTimeout(patience)
      resolve(address)
    }
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) settle(address)
    })
    server.once('close', () => settle(undefined))
  })
}

/** The pages read, by kind: several of each, so that no single one is told apart. */
function pagesOf({ areas, indicators }: Catalogue): Map<string, readonly string[]> {
  const keys = indicators.map(({ key }) => key)
  const used = areas.filter(({ folder }) => indicators.some(({ area }) => area === folder))
  return new Map([
    ['overview', ['/']],
    ['area', used.slice(0, 3).map(({ folder }) => `/areas/${folder}`)],
    ['indicator', ['cla-number', 'stability-3plus', ...keys].slice(0, 4).map((key) => `/indicators/${key}`)],
    ['children', ['cla-home-on-order', 'stability-3plus'].map((key) => `/indicators/${key}/children`)],
  ])
}

async function readAll(
  address: string,
  pages: ReadonlyMap<string, readonly string[]>,
): Promise<PageTimes[] | undefined> {
  for (const path of [...pages.values()].flat())
    if ((await timeOf(`${address}${path}`)) === undefined) return undefined
  const times = new Map([...pages.keys()].map((page) => [page, [] as number[]]))
  const visits = [...pages].flatMap(([page, paths]) =>
    Array.from({ length: VISITS_OF_EACH }, (_, at) => ({ page, path: paths[at % paths.length]! })),
  )
  await Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      for (let at = 0; at < visits.length; at++) {
        // Every reader starts elsewhere, so that unlike pages are made at the same time.
        const { page, path } = visits[(at + reader * 7) % visits.length]!
        times.get(page)!.push((await timeOf(`${address}${path}`)) ?? Infinity)
      }
    }),
  )
  return [...times].map(([page, taken]) => {
    const sorted = taken.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
    return { page, requests: sorted.length, p50: at(0.5), p95: at(0.95) }
  })
}

/** Milliseconds until a page is there to its last byte; `undefined` when it is no page. */
async function timeOf(url: string): Promise<number | undefined> {
  const started = performance.now()
  const response = await fetch(url)
  await response.text()
  return response.ok ? performance.now() - started : undefined
}
