import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { type CatalogueFile, DefinitionError } from '../core/index.ts'
import { type Database, replaceTable, type TableShape } from '../store/index.ts'

const BANK_HOLIDAYS = 'standards/bank-holidays-england.csv'
const REVIEWS = 'standards/reviews.yaml'

const reviewStandardSchema = z.strictObject({
  first_within_working_days: z.number().int().positive(),
  second_within_months: z.number().int().positive(),
  later_within_months: z.number().int().positive(),
})

/** The timescales of reviews as a table of one row, so that the deadlines in SQL read them by name. */
export const reviewStandardTable: TableShape = {
  name: 'review_standard',
  columns: Object.keys(reviewStandardSchema.shape).map((name) => ({ name, type: 'integer' })),
}

/**
 * Writes the timescales that histories count by.
 * @throws DefinitionError when the file is missing or says something else
 */
export async function storeStandards(database: Database, catalogue: readonly CatalogueFile[]): Promise<void> {
  const file = fileNamed(catalogue, REVIEWS)
  const read = reviewStandardSchema.safeParse(file.parsed ?? parseYaml(file.text))
  if (!read.success) throw new DefinitionError(`catalogue/${REVIEWS}: ${z.prettifyError(read.error)}`)
  await replaceTable(database, reviewStandardTable, [read.data])
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
