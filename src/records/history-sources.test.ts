import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  catalogueFiles,
  emptyStore,
  exampleFile,
  formats,
  reception,
} from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { buildHistories, historySteps } from './build.ts'
import { kindsByTable, kindsRead } from './history-sources.ts'
import { readStandards } from './standards.ts'

describe('what a history reads can be told from its calculation', () => {
  const steps = historySteps(undefined, undefined, formats.tables)
  const kindOf = kindsByTable(formats.tables)
  const textsOf = ({ sql, findings = [] }: (typeof steps)[number]) => [
    sql,
    ...findings.map((finding) => finding.sql),
  ]
  const namesIn = (sql: string) =>
    // `extract(month FROM day)` takes a part of a day, and from no table.
    [...sql.replaceAll(/extract\([^)]*\)/g, '').matchAll(/\b(?:FROM|JOIN)\s+([a-z]\w*)/gi)].map(([, name]) =>
      name!.toLowerCase(),
    )
  const namedWithin = (sql: string) =>
    [...sql.matchAll(/\b(\w+) AS (?:MATERIALIZED )?\(/gi)].map(([, name]) => name!.toLowerCase())

  test('every table is a history made before it, an input, or what all histories stand on', () => {
    const ground = new Set(['calendar_day', ...readStandards(catalogueFiles).map(({ table }) => table)])
    const made = new Set<string>()
    const unknown: string[] = []
    let named = 0
    for (const step of steps) {
      for (const text of textsOf(step)) {
        const within = new Set(namedWithin(text))
        for (const name of namesIn(text)) {
          named++
          const isKnown = made.has(name) || name === step.table || kindOf.has(name) || within.has(name)
          const isGround = ground.has(name) || name.startsWith('code_') || name === 'load'
          if (!isKnown && !isGround) unknown.push(`${step.table}: ${name}`)
        }
      }
      made.add(step.table)
    }
    expect(unknown).toEqual([])
    expect(named).toBeGreaterThan(steps.length)
  })

  test('whoever reads loads says of which inputs, or that it reads all', () => {
    const readers = steps.filter((step) =>
      textsOf(step).some((text) => namesIn(text).some((name) => name === 'load' || name === 'known_load')),
    )
    const silent = readers.filter(
      (step) => !step.readsAllLoads && kindsRead(textsOf(step).join('\n'), kindOf).length === 0,
    )
    expect(silent.map(({ table }) => table)).toEqual([])
    expect(readers.length).toBeGreaterThan(50)
  })

  test('no two histories give the same finding: one that is made again takes its own away first', () => {
    const codes = steps.flatMap(({ findings = [] }) => findings.map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(10)
  })
})

describe('after another file', () => {
  let store: Database
  beforeEach(async () => {
    store = await emptyStore()
    await give('ssda903/episodes', [
      episode('A', '01/06/2025', { DEC: '01/08/2025', REC: 'E4A' }),
      episode('B', '01/07/2025'),
    ])
    await give('ssda903/header', [{ CHILD: 'B', SEX: '1', DOB: '01/02/2015', ETHNIC: 'WBRI', UPN: 'UN1' }])
    await give('ssda903/reviews', [
      { CHILD: 'A', DOB: '01/02/2015', REVIEW: '20/06/2025', REVIEW_CODE: 'PN1' },
    ])
    await give('local/supervision', [supervision('A', '03/06/2025')])
    await buildHistories(store, catalogueFiles)
  })
  afterEach(() => store.close())

  const episode = (child: string, from: string, ends: Record<string, string> = {}) => ({
    CHILD: child,
    DECOM: from,
    RNE: 'S',
    LS: 'V2',
    CIN: 'N1',
    PLACE: 'U4',
    PLACE_PROVIDER: 'PR1',
    ...ends,
  })
  const supervision = (child: string, held: string) => ({
    child_id: child,
    held_on: held,
    kind: 'individual',
  })
  const give = async (table: string, rows: readonly Record<string, string>[], receivedAt?: string) => {
    const { loads } = await takeIn(store, formats, exampleFile(table, rows, 2026), {
      ...reception,
      ...(receivedAt && { receivedAt }),
    })
    expect(loads).toMatchObject([{ kind: table, state: expect.stringMatching(/^loaded/) as string }])
  }
  /** Takes the rows out of a history: it has rows again only when it is made anew. */
  const empty = (table: string) => store.run(`DELETE FROM ${table}`)
  const isMadeAnew = async (table: string) => {
    const [found] = await store.rows<{ n: number }>(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${table}`)
    return found!.n > 0
  }

  test('a history that reads nothing of it stays, and one that does is made anew', async () => {
    for (const table of ['care_episode', 'review', 'known_local_supervision']) await empty(table)
    await give('local/supervision', [supervision('A', '03/06/2025'), supervision('B', '04/06/2025')])
    await buildHistories(store, catalogueFiles)
    expect(await isMadeAnew('known_local_supervision')).toBe(true)
    expect(await isMadeAnew('care_episode')).toBe(false)
    expect(await isMadeAnew('review')).toBe(false)
  })

  test('what is made from a history that is made anew is made anew too', async () => {
    await empty('period_of_care')
    await give('ssda903/episodes', [episode('A', '01/06/2025'), episode('B', '01/07/2025')])
    await buildHistories(store, catalogueFiles)
    expect(await lines(store, 'SELECT child_id, ceased_on FROM period_of_care ORDER BY 1')).toEqual([
      'A 9999-12-31',
      'B 9999-12-31',
    ])
  })

  test('findings of a history that stays stay, and those of one made anew are as of now', async () => {
    const found = () => lines(store, 'SELECT code, child_id FROM history_finding ORDER BY 1, 2')
    const before = await found()
    expect(before).toContain('child-not-in-header A')
    await give('local/supervision', [supervision('B', '04/06/2025')])
    await buildHistories(store, catalogueFiles)
    expect(await found()).toEqual(before)
    await give('ssda903/episodes', [episode('B', '01/07/2025')])
    await buildHistories(store, catalogueFiles)
    expect(await found()).toEqual(before.filter((line) => !line.endsWith(' A')))
  })

  test('nothing stays when definitions are others, or other loads are known', async () => {
    await empty('review')
    const worded = catalogueFiles.map((file, at) => (at === 0 ? { ...file, text: `${file.text}\n` } : file))
    await buildHistories(store, worded)
    expect(await isMadeAnew('review')).toBe(true)
    await buildHistories(store, worded, '2026-01-01T00:00:00Z')
    expect(await isMadeAnew('review')).toBe(false)
    await buildHistories(store, worded)
    expect(await isMadeAnew('review')).toBe(true)
  })
})
