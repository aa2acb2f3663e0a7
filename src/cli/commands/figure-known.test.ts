import { beforeAll, expect, test } from 'vitest'
import {
  leanCatalogueFiles,
  leanStore,
  takeInEpisodes,
  withText,
} from '../../../tests/support/lean-catalogue.ts'
import { readFormats } from '../../intake/index.ts'
import { bringUpToDate, readCatalogue } from '../../measures/index.ts'
import { readSettings } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { children } from './children.ts'
import { figure } from './figure.ts'

type Workspace = Parameters<typeof figure>[0]

const KEY = 'cla-home-on-order'
const files = leanCatalogueFiles('in-care', [KEY])
const settings = readSettings('authority: { name: Anytown, code: "998" }')
let workspace: Workspace

// Reported in June: A and C of A, B, C and D. Since then C was put right, D taken away, and E entered late; and from
// 15 July foster placements count.
beforeAll(async () => {
  const formats = readFormats(files)
  const database = await leanStore(formats)
  const load = (receivedAt: string, rows: string) =>
    takeInEpisodes(database, formats, { receivedAt, year: 2026, rows })
  await load(
    '2025-06-10T09:00:00Z',
    'A 01/02/2025 S C2 P1\nB 01/02/2025 S V2 U4\nC 01/02/2025 S C2 P1\nD 15/05/2025 S V2 U4',
  )
  await bringUpToDate(database, readCatalogue(files), settings, { now: '2025-06-10T10:00:00Z' })
  await load(
    '2025-07-10T09:00:00Z',
    'A 01/02/2025 S C2 P1\nB 01/02/2025 S V2 U4\nC 01/02/2025 S C2 U4\nE 20/05/2025 S C2 P1\nF 10/06/2025 S C2 P1',
  )
  const catalogue = readCatalogue(
    withText(files, "placement_type = 'P1'\n", "placement_type IN ('P1', 'U4')\n"),
  )
  await bringUpToDate(database, catalogue, settings, { now: '2025-07-15T10:00:00Z' })
  workspace = { database, catalogue, settings }
}, 60_000)

async function ran<Options>(
  command: (workspace: Workspace, name: string, options: Options, terminal: Terminal) => Promise<number>,
  options: Options,
) {
  const [out, err]: string[][] = [[], []]
  const terminal: Terminal = {
    out: (text) => void out!.push(text),
    err: (text) => void err!.push(text),
    isInteractive: false,
  }
  const code = await command(workspace, KEY, options, terminal)
  return { code, out: out!.join(''), err: err!.join('') }
}

const MAY = { period: '2025-05-31', knownAt: '2025-06-10' }

test('a figure as reported stands beside the figure as known now, with the split in words', async () => {
  const { code, out } = await ran(figure, MAY)
  expect(code).toBe(0)
  expect(out).toBe(`Children on a care order who are placed at home (4.02.07a)
At 31 May 2025, as reported on 10 June 2025: 2 of 4.
As known now: 3 of 4.
Recorded late (1 child): 1 more counted, 1 more who could be.
Corrected (2 children): 1 fewer counted, 1 fewer who could be.
Definition changed (1 child): 1 more counted.
`)
}, 30_000)

test('for programs it is one document, in which no child is named', async () => {
  const { out } = await ran(figure, { ...MAY, json: true })
  const document = JSON.parse(out) as Record<string, unknown>
  expect(document['asReported']).toMatchObject({ numerator: 2, denominator: 4, value: 50 })
  expect(document['asKnownNow']).toMatchObject({ numerator: 3, denominator: 4, value: 75 })
  // 2 of 4 is 50; with E 3 of 5 is 60; without C 2 of 4 is 50; with C again by the new definition 3 of 4 is 75.
  expect(document['movement']).toEqual({
    late: { children: 1, numerator: 1, denominator: 1, value: 10 },
    corrected: { children: 2, numerator: -1, denominator: -1, value: -10 },
    definition: { children: 1, numerator: 1, denominator: 0, value: 25 },
  })
  expect(out).not.toMatch(/"[A-F]"/)
}, 30_000)

test('May as reported against June as known now leaves over what really changed', async () => {
  const { out } = await ran(figure, { period: '2025-06-30', since: '2025-05-31', knownAt: '2025-06-10' })
  expect(out).toContain('At 30 June 2025, as known now: 4 of 5.')
  expect(out).toContain('Really changed since 31 May 2025 (1 child): 1 more counted, 1 more who could be.')
}, 30_000)

test('a figure not computed then says so, and the command ends as one with findings', async () => {
  const { code, out } = await ran(figure, { period: '2025-06-30', knownAt: '2025-06-10' })
  expect(code).toBe(1)
  expect(out).toContain('not computed, because the returns reach only to 31 May 2025')
  expect(out).toContain('As known now: 4 of 5.')
}, 30_000)

test('before anything was loaded there was no figure to report', async () => {
  await expect(ran(figure, { ...MAY, knownAt: '2025-06-09' })).rejects.toThrow(
    'Nothing had been loaded by 2025-06-09: the first file was taken in at 2025-06-10T09:00:00Z',
  )
}, 30_000)

test('the children of then and those of each part can be listed', async () => {
  const listed = async (part: string) => {
    const { out } = await ran(children, { ...MAY, part, json: true })
    const { cases, children: moved } = JSON.parse(out) as Record<string, Record<string, unknown>[]>
    return cases ? cases.map((row) => row['child_id']) : moved
  }
  expect(await listed('numerator')).toEqual(['A', 'C'])
  expect(await listed('denominator')).toEqual(['A', 'B', 'C', 'D'])
  expect(await listed('late')).toEqual([{ child: 'E', numerator: 1, denominator: 1 }])
  expect(await listed('corrected')).toEqual([
    { child: 'C', numerator: -1, denominator: 0 },
    { child: 'D', numerator: 0, denominator: -1 },
  ])
  expect(await listed('definition')).toEqual([{ child: 'C', numerator: 1, denominator: 0 }])
  const printed = await ran(children, { ...MAY, part: 'late' })
  expect(printed.out).toContain('E                 1            1')
  expect(printed.err).toBe('1 in the part “late” of what moved cla-home-on-order\n')
}, 60_000)

test('a part of a movement without a moment is refused', async () => {
  await expect(ran(children, { period: '2025-05-31', part: 'late' })).rejects.toThrow(
    '“late” is a part of what moved a figure: say since when with --known-at',
  )
})
