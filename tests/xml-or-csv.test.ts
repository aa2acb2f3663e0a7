import { expect, test } from 'vitest'
import { returnAsXml, workspaceSettings, writeAuthority } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../src/measures/index.ts'
import { historySteps } from '../src/records/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'
import { lines } from './support/histories.ts'

/** Without planted errors: a child without a Header row has no date of birth in XML, where CSV repeats it. */
const plan = { children: 200, years: 2, seed: 5, lastYear: 2026, plantErrors: false }
const settings = readSettings(workspaceSettings(plan))
const catalogue = readCatalogue(catalogueFiles)

interface DemoText {
  readonly path: string
  readonly text: string
}

/** What a portal derives of a placement has no place in the XML form. */
function withoutDerived({ path, text }: DemoText): DemoText {
  if (!path.endsWith('Episodes.csv')) return { path, text }
  const rows = text.split('\r\n').map((row) => row.split(',').slice(0, 13).join(','))
  return { path, text: rows.join('\r\n') }
}

async function factsOf(files: readonly DemoText[]): Promise<{ store: Database; facts: string[] }> {
  const store = await emptyStore()
  for (const { path, text } of files) {
    const bytes = new TextEncoder().encode(text)
    await takeIn(store, formats, { name: path, folder: path.split('/')[0]!, bytes }, reception)
  }
  await bringUpToDate(store, catalogue, settings)
  return { store, facts: await lines(store, 'SELECT * FROM fact ORDER BY ALL') }
}

test('the same facts and histories come out whether the returns went in as CSV or as XML', async () => {
  const csv = [...writeAuthority(plan)].map(withoutDerived)
  const years = [...new Set(csv.map(({ path }) => path.split('/')[0]!))]
  const xml = years.flatMap((year) => {
    const files = csv.filter(({ path }) => path.startsWith(`${year}/`))
    return [returnAsXml(year, files), ...files.filter(({ path }) => /SWEpisodes|DoLo/.test(path))]
  })
  const [fromCsv, fromXml] = [await factsOf(csv), await factsOf(xml)]
  expect(fromCsv.facts.length).toBeGreaterThan(10_000)
  expect(fromXml.facts).toEqual(fromCsv.facts)

  for (const { table } of historySteps()) {
    if (['known_load', 'load_year', 'active_load', 'coverage'].includes(table)) continue
    const columns = await fromCsv.store.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}'
       AND column_name NOT IN ('load_id', 'line', 'received_at') ORDER BY ordinal_position`,
    )
    const query = `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${table} ORDER BY ALL`
    expect(await lines(fromXml.store, query), table).toEqual(await lines(fromCsv.store, query))
  }
}, 120_000)
