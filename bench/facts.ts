import { readCatalogueFiles } from '../src/cli/read-catalogue-files.ts'
import { day } from '../src/core/index.ts'
import { workspaceSettings, writeInputs } from '../src/demo/index.ts'
import { readFormats, takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../src/measures/index.ts'
import { measure } from '../src/measures/measure.ts'
import { createSchema, type Database, openDuckDb, readSettings } from '../src/store/index.ts'

/** One thing measured within the process: the median of some runs, in seconds. */
export interface FactsTime {
  readonly what: string
  readonly wallSeconds: number
  readonly budgetSeconds: number | undefined
}

const AUTHORITY = { children: 722, years: 4 }
const RUNS = 5
const files = readCatalogueFiles()
const catalogue = readCatalogue(files)
const formats = readFormats(files)
const settings = readSettings(workspaceSettings(AUTHORITY))
const MOMENT = '2026-06-01T09:00:00Z'

/**
 * Measures issue “every indicator” on one authority with every list: all facts of 24 months and all cuts from histories, the
 * histories themselves, and what a correction takes until every figure is right again. All of it within one process.
 */
export async function measureFacts(progress: (what: string) => void): Promise<FactsTime[]> {
  progress('an authority with every list')
  const database = await openDuckDb(':memory:')
  await createSchema(
    database,
    formats.tables.map(({ stored }) => stored),
  )
  const sent: Sent[] = []
  for await (const { path, contents } of writeInputs(AUTHORITY)) {
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
    const cut = path.lastIndexOf('/')
    sent.push({ name: path.slice(cut + 1), folder: path.slice(0, cut), bytes })
  }
  for (const file of sent) await send(database, file)
  const { span } = await bringUpToDate(database, catalogue, settings)

  progress('histories and facts')
  const facts = await medianSeconds(async () => {
    await database.run('DROP TABLE fact_source')
    return () => measure(database, catalogue, settings, span!)
  })
  const all = await medianSeconds(
    async () => () => bringUpToDate(database, catalogue, settings, { again: true }),
  )

  progress('corrections')
  const visits = await medianSeconds(async (run) => {
    const [heads, ...rows] = textOf(sent, 'statutory-visits.csv')
    await send(database, fileOf('statutory-visits.csv', [heads!, otherDay(rows[100 + run]!)]))
    return () => bringUpToDate(database, catalogue, settings)
  })
  const episodes = await medianSeconds(async (run) => {
    const lines = textOf(sent, 'Episodes.csv')
    const placed = lines.flatMap((line, at) => (line.includes(',PR1,') ? [at] : []))
    const other = lines.map((line, at) => (at === placed[100 + run] ? line.replace(',PR1,', ',PR2,') : line))
    await send(database, fileOf('Episodes.csv', other))
    return () => bringUpToDate(database, catalogue, settings)
  })
  await database.close()
  return [
    { what: 'all facts, 24 months, all cuts, from histories', wallSeconds: facts, budgetSeconds: 2 },
    { what: 'histories and all facts, from loaded data', wallSeconds: all, budgetSeconds: undefined },
    { what: 'refresh after a visit is corrected', wallSeconds: visits, budgetSeconds: 1 },
    { what: 'refresh after an episode is corrected', wallSeconds: episodes, budgetSeconds: 1 },
  ]
}

interface Sent {
  readonly name: string
  readonly folder: string
  readonly bytes: Uint8Array
}

async function send(database: Database, file: Sent): Promise<void> {
  const { loads } = await takeIn(database, formats, file, {
    authority: undefined,
    receivedAt: MOMENT,
    receivedOn: day(MOMENT.slice(0, 10)),
  })
  // Sent again as it was, a correction would measure nothing.
  if (loads.length === 0 || loads.some(({ state }) => state === 'already loaded'))
    throw new Error(`${file.name} brought nothing new`)
}

/** The lines of the newest file of a name. */
function textOf(sent: readonly Sent[], name: string): string[] {
  const { bytes } = sent
    .filter((file) => file.name === name)
    .toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
    .at(-1)!
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== '')
}

function fileOf(name: string, lines: readonly string[]): Sent {
  return { name, folder: 'corrected', bytes: new TextEncoder().encode([...lines, ''].join('\r\n')) }
}

const otherDay = (row: string) => row.replace(/\d\d\/(\d\d\/\d{4})/, (_, rest: string) => `02/${rest}`)

/** The median time of some runs, each made ready first; what makes it ready is not timed. */
async function medianSeconds(ready: (run: number) => Promise<() => Promise<unknown>>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const work = await ready(run)
    const from = performance.now()
    await work()
    times.push((performance.now() - from) / 1000)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!
}
