import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { formats } from '../../../tests/support/example-store.ts'
import type { Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { figure } from './figure.ts'
import { sources } from './sources.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

let store: Store
let childIds: string[]

// The day after the files came: what is stale depends on the day.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2026-06-02T09:00:00Z')
})
afterAll(() => void vi.useRealTimers())

beforeAll(async () => {
  store = await demoStore({ children: 150 })
  const rows = await store.database.rows<{ child_id: string }>('SELECT child_id FROM child')
  childIds = rows.map(({ child_id: child }) => child)
})

/** What a command printed, with its exit code. */
async function printed<Ended>(run: (terminal: Terminal) => Promise<Ended>) {
  const out: string[] = []
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: () => undefined,
    isInteractive: false,
  }
  const ended = await run(terminal)
  return { ended, text: out.join('') }
}

test('a figure explained has its definition, its files and what findings do to it below it, and no child', async () => {
  const { ended, text } = await printed((terminal) =>
    figure(store, 'stability-3plus', { period: '2026-03-31', explain: true }, terminal),
  )
  expect(ended).toBe(0)
  expect(text).toMatch(/\nWhere this figure comes from\nDefinition: stability-3plus, indicators\/4\.05-/)
  expect(text).toMatch(
    /\nCohort: in-care, cohorts\/in-care\.md, as it comes with Homeward, SHA-256 [0-9a-f]{64}\n/,
  )
  expect(text).toMatch(/\nEffect of findings: .+\.\n/)
  expect(text).toMatch(
    /\nssda903\/episodes +2025\/26 +\d+ of \d+ +2026-06-01T09:00:00Z +local user +[0-9a-f]{12} /,
  )
  expect(childIds.filter((child) => text.includes(child))).toEqual([])
})

test('without being asked to explain nothing of it is printed', async () => {
  const { text } = await printed((terminal) =>
    figure(store, 'stability-3plus', { period: '2026-03-31' }, terminal),
  )
  expect(text).not.toContain('Where this figure comes from')
})

test('programs get all of it under provenance, with whole hashes', async () => {
  const { text } = await printed((terminal) =>
    figure(store, 'stability-3plus', { period: '2026-03-31', explain: true, json: true }, terminal),
  )
  const document = JSON.parse(text) as {
    loads: string[]
    numerator: number
    provenance: { loads: { sha256: string; rowsUsed: number }[]; effect: unknown }
  }
  expect(document.provenance).toMatchObject({
    indicator: 'stability-3plus',
    period: '2026-03-31',
    definition: { key: 'stability-3plus', local: false },
    cohort: { key: 'in-care', path: 'cohorts/in-care.md' },
    version: '0.5.2',
    checks: { upToDate: true },
  })
  expect(document.provenance.loads.map(({ sha256 }) => sha256).sort()).toEqual(document.loads)
  expect(document.provenance.loads.every(({ rowsUsed }) => rowsUsed > 0)).toBe(true)
})

test('a figure is explained as it is known now, not as it was known then', async () => {
  await expect(
    printed((terminal) => figure(store, 'cla-number', { knownAt: '2026-06-02', explain: true }, terminal)),
  ).rejects.toThrow('--explain is of the figure as it is known now: leave --known-at out')
})

const workspace = () => ({ ...store, formats }) as unknown as Workspace

test('the sources are listed worst first, with why and how many indicators rest on them', async () => {
  const { ended, text } = await printed((terminal) => sources(workspace(), {}, terminal))
  const states = text.split('\n').map((line) => /^(awaiting|stale|live)\b/.exec(line)?.[1])
  expect(states.indexOf('awaiting')).toBeGreaterThan(0)
  expect(states.indexOf('awaiting')).toBeLessThan(states.indexOf('live'))
  expect(text).toMatch(
    /\nawaiting +Statutory visits +local\/statutory-visits +not loaded +\d+ +no file of it has been/,
  )
  expect(text).toMatch(/\n\d+ sources: \d+ live, \d+ not\.\n$/)
  // Every table of the return is there in time; lists that figures rest on never came.
  expect(ended).toBe(1)
})

test('programs get a document of them', async () => {
  const { text } = await printed((terminal) => sources(workspace(), { json: true }, terminal))
  const document = JSON.parse(text) as { sources: { kind: string; year: number | null }[] }
  expect(document.sources).toContainEqual(
    expect.objectContaining({
      kind: 'ssda903/episodes',
      year: 2026,
      state: 'live',
      troubles: [],
      load: expect.objectContaining({ receivedOn: '2026-06-01', asAt: null }) as object,
    }),
  )
})
