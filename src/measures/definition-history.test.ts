import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore } from '../../tests/support/example-store.ts'
import { readSettings } from '../store/index.ts'
import { definitionHistory } from './definition-history.ts'
import { keepDefinitions } from './definitions-kept.ts'

const PATH = 'indicators/4.02-children-in-care/4.02.01-rate.md'
const settings = readSettings('authority: { name: Anytown, code: "998" }')
const own = catalogueFiles.find(({ path }) => path === PATH)!

test('a definition shows each text it has had, and since when', async () => {
  const store = await emptyStore()
  const made = async (now: string, text: string) => {
    const files = [{ ...own, text }]
    await keepDefinitions(store, { set: `set ${text.length}`, loads: now, files, settings, now })
  }
  expect(await definitionHistory(store, PATH)).toEqual([])
  await made('2026-04-01T09:00:00Z', own.text)
  await made('2026-05-01T09:00:00Z', own.text)
  await made('2026-06-01T09:00:00Z', `${own.text}A word more.`)
  await made('2026-07-01T09:00:00Z', own.text)
  const versions = await definitionHistory(store, PATH)
  expect(versions.map(({ since, text }) => [since.slice(0, 10), text.length - own.text.length])).toEqual([
    ['2026-04-01', 0],
    ['2026-06-01', 12],
    ['2026-07-01', 0],
  ])
  await store.close()
})
