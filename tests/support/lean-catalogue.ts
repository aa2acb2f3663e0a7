import { type CatalogueFile, day } from '../../src/core/index.ts'
import { type Formats, readFormats, takeIn } from '../../src/intake/index.ts'
import { historySteps } from '../../src/records/index.ts'
import { createSchema, type Database, openDuckDb } from '../../src/store/index.ts'
import { catalogueFiles } from './example-store.ts'

const BANK_HOLIDAYS = 'standards/bank-holidays-england.csv'

/**
 * The catalogue with no more than some indicators of one cohort and what histories rest on: for tests that build
 * histories hundreds of times. Working days end with 1998, so no deadline can be counted in them.
 */
export function leanCatalogueFiles(cohort: string, indicators: readonly string[]): CatalogueFile[] {
  const kept = catalogueFiles.filter(
    ({ path, text }) =>
      path === `cohorts/${cohort}.md` ||
      (path.startsWith('indicators/') && indicators.some((key) => text.includes(`\nkey: ${key}\n`))),
  )
  const steps = historySteps().flatMap(({ sql, findings = [] }) => [sql, ...findings.map((each) => each.sql)])
  const sql = [...steps, ...kept.map(({ text }) => text)].join('\n')
  const tables = readFormats(catalogueFiles).tables.filter(
    ({ format, stored }) => format.name === 'reference' || sql.includes(stored.name),
  )
  const lists = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ codes }) => codes ?? [])))
  const isNeeded = (path: string) => {
    const [folder, name] = [path.slice(0, path.indexOf('/')), path.replace(/^[^/]*\/|\.\w+$/g, '')]
    if (folder === 'inputs') return name === 'formats' || tables.some(({ table }) => table === name)
    if (folder === 'code-lists') return lists.has(name) || sql.includes(`code_${name.replaceAll('-', '_')}`)
    return folder === 'standards' || path === 'areas.yaml'
  }
  return [...catalogueFiles.filter(({ path }) => isNeeded(path)), ...kept].map((file) =>
    file.path === BANK_HOLIDAYS ? { ...file, text: 'date,name\n1998-12-25,Christmas Day\n' } : file,
  )
}

/** The same files, the one that holds a text with another text in its stead. */
export function withText(files: readonly CatalogueFile[], from: string, to: string): CatalogueFile[] {
  return files.map(({ path, text, local }) => ({ path, text: text.replaceAll(from, to), local }))
}

/** A store in memory with the tables of some formats. */
export async function leanStore({ tables }: Formats): Promise<Database> {
  const database = await openDuckDb(':memory:')
  await database.run('SET threads = 1')
  await createSchema(
    database,
    tables.map(({ stored }) => stored),
  )
  return database
}

const EPISODE_HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,YEAR'

/**
 * Takes in a return of episodes, written one a line with `-` for what is blank:
 * `A 01/02/2025 S C2 P1 28/05/2025 E4A` for child, start, reason, legal status, place, end and its reason.
 */
export async function takeInEpisodes(
  database: Database,
  formats: Formats,
  { receivedAt, year, rows }: { receivedAt: string; year: number; rows: string },
): Promise<void> {
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => {
      const [child, from, reason, status, place, to, ended] = line.trim().split(/\s+/)
      const cells = [child, from, reason, status, 'N1', place, 'PR1', to, ended, String(year)]
      return cells.map((cell) => (cell === '-' || cell === undefined ? '' : cell)).join(',')
    })
  const bytes = new TextEncoder().encode([EPISODE_HEADS, ...lines, ''].join('\n'))
  const file = { name: 'Episodes.csv', folder: `${year}`, bytes }
  const receivedOn = day(receivedAt.slice(0, 10))
  await takeIn(database, formats, file, { authority: undefined, receivedAt, receivedOn })
}
