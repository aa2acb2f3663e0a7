import { expect, test } from 'vitest'
import { leanCatalogueFiles, leanStore, takeInEpisodes } from '../../tests/support/lean-catalogue.ts'
import { reception } from '../../tests/support/example-store.ts'
import { NEIGHBOURS_CSV, publishedFile } from '../../tests/support/published-files.ts'
import { readFormats, takeIn } from '../intake/index.ts'
import { readSettings } from '../store/index.ts'
import { readCatalogue } from './catalogue.ts'
import { bringUpToDate } from './up-to-date.ts'

const files = leanCatalogueFiles('in-care', ['children-in-care'])
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
