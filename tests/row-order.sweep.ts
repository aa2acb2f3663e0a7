import { expect, test } from 'vitest'
import { workspaceSettings, writeInputs } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../src/measures/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'

const plan = { children: 120, years: 3, seed: 3, lastYear: 2026 }

/** Moves every row of a CSV file to another place, always the same one: the last first, then every other one. */
function reordered(text: string): string {
  const [head, ...rows] = text.trimEnd().split('\n')
  const backwards = rows.toReversed()
  const even = backwards.filter((_, at) => at % 2 === 0)
  return [head, ...even, ...backwards.filter((_, at) => at % 2 === 1), ''].join('\n')
}

async function loaded(change: (text: string) => string): Promise<Database> {
  const store = await emptyStore()
  for await (const { path, contents } of writeInputs(plan)) {
    if (/^(safeguarding-dataset|reference|published)/.test(path)) continue
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(change(contents)) : contents
    const folder = path.slice(0, path.lastIndexOf('/'))
    await takeIn(store, formats, { name: path.slice(folder.length + 1), folder, bytes }, reception)
  }
  await bringUpToDate(store, readCatalogue(catalogueFiles), readSettings(workspaceSettings(plan)))
  return store
}

async function factsOf(store: Database): Promise<Map<string, string>> {
  const rows = await store.rows<Record<string, string | number>>(
    'SELECT indicator, period, cut, cut_value, numerator, denominator, value FROM fact',
  )
  const facts = rows.map(({ indicator, period, cut, cut_value: of, numerator, denominator, value }) => {
    return [`${indicator} ${period} ${cut} ${of}`, `${numerator} of ${denominator}: ${value}`] as const
  })
  await store.close()
  return new Map(facts)
}

test('no figure depends on the order of the rows in its files', async () => {
  const asWritten = await factsOf(await loaded((text) => text))
  const otherwise = await factsOf(await loaded((text) => (text.startsWith('<') ? text : reordered(text))))
  expect(asWritten.size).toBeGreaterThan(10_000)
  const differing = [...asWritten].filter(([name, fact]) => otherwise.get(name) !== fact)
  expect(differing.slice(0, 20)).toEqual([])
  expect(otherwise.size).toBe(asWritten.size)
}, 120_000)
