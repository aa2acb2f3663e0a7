import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { type CatalogueFile, DefinitionError } from '../core/index.ts'
import type { Database } from '../store/index.ts'

const BANK_HOLIDAYS = 'standards/bank-holidays-england.csv'
const clockSchema = z.strictObject({
  /** The statutory length of time, in what `of` says. */
  is: z.number().int().positive(),
  /** What it is counted in, and from when: “working days after becoming looked after”. */
  of: z.string(),
  /** The statute or guidance that sets it. */
  source: z.string(),
  /** The council's own, usually shorter, length of time; the statutory one where it has set none. */
  own: z.number().int().positive().optional(),
})

const standardSchema = z.strictObject({
  title: z.string(),
  clocks: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), clockSchema),
})

/** A family of clocks of `catalogue/standards`: of reviews, visits, health assessments … */
export interface Standard extends z.infer<typeof standardSchema> {
  readonly path: string
  /** The table of one row in which SQL reads its clocks by name; a council's own under the name with `_own`. */
  readonly table: string
}

/**
 * Reads every family of clocks. A file of the council's own catalogue replaces ours of the same name.
 * @throws DefinitionError when a file has a key it should not have, or lacks one
 */
export function readStandards(catalogue: readonly CatalogueFile[]): Standard[] {
  const files = new Map<string, CatalogueFile>()
  for (const file of catalogue)
    if (file.path.startsWith('standards/') && file.path.endsWith('.yaml')) files.set(file.path, file)
  return [...files.values()].map((file) => {
    const read = standardSchema.safeParse(file.parsed ?? parseYaml(file.text))
    if (!read.success) throw new DefinitionError(`catalogue/${file.path}: ${z.prettifyError(read.error)}`)
    const name = file.path.slice('standards/'.length, -'.yaml'.length)
    return { ...read.data, path: file.path, table: `${name.replaceAll('-', '_')}_standard` }
  })
}

/**
 * Writes the clocks that histories and cohorts count by, a table of one row for each family.
 * @throws DefinitionError when a file is wrong
 */
export async function storeStandards(database: Database, catalogue: readonly CatalogueFile[]): Promise<void> {
  for (const { table, clocks } of readStandards(catalogue)) {
    const columns = Object.entries(clocks).flatMap(([name, { is, own }]) => [
      `CAST(${is} AS INTEGER) AS ${name}`,
      `CAST(${own ?? is} AS INTEGER) AS ${name}_own`,
    ])
    await database.run(`DROP TABLE IF EXISTS ${table}`)
    await database.run(`CREATE TABLE ${table} AS SELECT ${columns.join(', ')}`)
  }
}

/** The bank holidays of England that the product comes with, as days written 2026-04-03. */
function bankHolidays(catalogue: readonly CatalogueFile[]): ReadonlySet<string> {
  const days = fileNamed(catalogue, BANK_HOLIDAYS)
    .text.split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!.trim())
  return new Set(days.filter((text) => text !== ''))
}

/** A year of the calendar has eight; a year with fewer loaded is known in part and no deadline may be counted in it. */
const HOLIDAYS_OF_A_YEAR = 8

/**
 * The bank holidays that deadlines are counted by: those of the catalogue and those that files known at the moment
 * add, with the last year whose holidays are all known.
 */
export async function knownBankHolidays(
  database: Database,
  catalogue: readonly CatalogueFile[],
  knownAt: string | undefined,
): Promise<{ days: ReadonlySet<string>; lastYear: number }> {
  const shipped = bankHolidays(catalogue)
  const loaded = await database.rows<{ day: string }>(
    `SELECT DISTINCT b.day FROM reference_bank_holidays b JOIN load l ON l.load_id = b.load_id
     WHERE b.day IS NOT NULL AND (b.division IS NULL OR lower(substr(b.division, 1, 7)) = 'england')
       ${knownAt === undefined ? '' : 'AND l.received_at <= $1'}`,
    knownAt === undefined ? [] : [knownAt],
  )
  const days = new Set([...shipped, ...loaded.map(({ day }) => day)])
  const yearOf = (text: string) => Number(text.slice(0, 4))
  const ofYear = (year: number) => [...days].filter((text) => yearOf(text) === year).length
  let lastYear = Math.max(...[...shipped].map(yearOf))
  while (ofYear(lastYear + 1) >= HOLIDAYS_OF_A_YEAR) lastYear++
  return { days, lastYear }
}

function fileNamed(catalogue: readonly CatalogueFile[], path: string): CatalogueFile {
  const file = catalogue.find((candidate) => candidate.path === path)
  if (!file) throw new DefinitionError(`catalogue/${path} is missing: deadlines are counted by it`)
  return file
}
