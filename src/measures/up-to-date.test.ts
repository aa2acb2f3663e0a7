import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leanCatalogueFiles, leanStore, takeInEpisodes } from '../../tests/support/lean-catalogue.ts'
import { reception } from '../../tests/support/example-store.ts'
import { NEIGHBOURS_CSV, publishedFile } from '../../tests/support/published-files.ts'
import { readFormats, takeIn } from '../intake/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { readCatalogue } from './catalogue.ts'
import { bringUpToDate } from './up-to-date.ts'

const files = leanCatalogueFiles('in-care', ['cla-number'])
const formats = readFormats(files)
const settings = readSettings('authority: { name: Anytown, code: "998" }')

test('a published file is no reason to make figures again, and a return is', async () => {
  const store = await leanStore(formats)
  const catalogue = readCatalogue(files)
  const made = async () => {
    const { made: again } = await bringUpToDate(store, catalogue, settings, { now: '2026-06-01T09:00:00Z' })
    return again
  }
  const episodes = (rows: string) =>
    takeInEpisodes(store, formats, { receivedAt: '2026-06-01T09:00:00Z', year: 2026, rows })
  await episodes('A 01/06/2025 S V2 U4 - -')
  expect(await made()).toBe(true)
  const { loads } = await takeIn(store, formats, publishedFile('sn_may_2025.csv', NEIGHBOURS_CSV), reception)
  expect(loads).toMatchObject([{ kind: 'published/neighbours', state: 'loaded' }])
  expect(await made()).toBe(false)
  await episodes('A 01/06/2025 S V2 U4 - -\nB 01/07/2025 S V2 U4 - -')
  expect(await made()).toBe(true)
  await store.close()
})

describe('after a correction', () => {
  const both = [
    ...files,
    ...leanCatalogueFiles('ceased', ['ceased-number']).filter(
      ({ path }) => !files.some((file) => file.path === path),
    ),
  ]
  const catalogue = readCatalogue(both)
  let store: Database
  beforeEach(async () => {
    store = await leanStore(formats)
    await send('A 01/06/2025 S V2 U4 - -\nB 01/07/2025 S V2 U4 20/08/2025 E4A')
    await bringUpToDate(store, catalogue, settings)
  })
  afterEach(() => store.close())
  const send = (rows: string) =>
    takeInEpisodes(store, formats, { receivedAt: '2026-06-01T09:00:00Z', year: 2026, rows })
  /** Marks every fact, so that one that is made anew is known by having no mark. */
  const mark = () => store.run(`UPDATE fact SET authority = 'marked'`)
  const isKept = async (indicator: string) => {
    const found = await store.rows<{ authority: string }>(
      `SELECT DISTINCT authority FROM fact WHERE indicator = '${indicator}'`,
    )
    expect(found.length).toBe(1)
    return found[0]!.authority === 'marked'
  }

  test('facts whose rows are the same stay, and the others are made anew', async () => {
    await mark()
    // Whoever ceased is as before, with all that is known of the period of care; there was another placement in between.
    const a =
      'A 01/06/2025 S V2 U4 01/09/2025 X1\nA 01/09/2025 P V2 U1 01/10/2025 X1\nA 01/10/2025 P V2 U4 - -'
    await send(`${a}\nB 01/07/2025 S V2 U4 20/08/2025 E4A`)
    await bringUpToDate(store, catalogue, settings)
    expect(await isKept('cla-number')).toBe(false)
    expect(await isKept('ceased-number')).toBe(true)
  })

  test('a file sent again as it was, with the same rows in another order, changes no fact', async () => {
    await mark()
    await send('B 01/07/2025 S V2 U4 20/08/2025 E4A\nA 01/06/2025 S V2 U4 - -')
    await bringUpToDate(store, catalogue, settings)
    expect(await isKept('cla-number')).toBe(true)
    expect(await isKept('ceased-number')).toBe(true)
  })

  test('when everything is asked for again nothing is kept', async () => {
    await mark()
    await bringUpToDate(store, catalogue, settings, { again: true })
    expect(await isKept('cla-number')).toBe(false)
    expect(await isKept('ceased-number')).toBe(false)
  })

  test('another definition is reason enough to make every fact anew', async () => {
    await mark()
    const worded = both.map((file) =>
      file.path === 'cohorts/in-care.md' ? { ...file, text: `${file.text}\nOne more line.\n` } : file,
    )
    await bringUpToDate(store, readCatalogue(worded), settings)
    expect(await isKept('ceased-number')).toBe(false)
  })
})
