import { z } from 'zod'
import { type CatalogueFile, DefinitionError, opening, readDefinition, section } from '../core/index.ts'

const columnSchema = z.strictObject({
  type: z.enum(['text', 'number', 'day', 'flag']),
  meaning: z.string(),
  /** The words a cut by this column is headed with; a column without them is no cut. */
  cut: z.string().optional(),
  /** The values of a cut in the order people expect, such as age bands; by name when left out. */
  order: z.array(z.string()).optional(),
})

const cohortSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  grain: z.string(),
  /** as-at: a row a case on a day. during: a row a case in a month, quarter, year or 12 months. */
  periods: z.enum(['as-at', 'during']),
  /** The day on which a case happened: its calculation gives each case once, and it counts in every period of the day. */
  happens: z.string().optional(),
  needs: z.array(z.string()).min(1),
  /** The columns that tell two cases of one period apart; the first names what a case is about. */
  case: z.array(z.string()).min(1).default(['child_id']),
  columns: z.record(z.string(), columnSchema),
})

export type CohortColumn = z.infer<typeof columnSchema>

/** A cohort: one row for each case in each period, with plain attributes, made by its SQL. */
export interface Cohort extends z.infer<typeof cohortSchema> {
  readonly path: string
  readonly meaning: string
  readonly sql: string
  readonly workedExample: string
  readonly text: string
  /** The table its rows are kept in. */
  readonly table: string
}

/** The cases of a cohort in each period, as SQL. */
export function casesSql({ sql, happens }: Pick<Cohort, 'sql' | 'happens'>): string {
  if (happens === undefined) return sql
  return `SELECT t.period, t.end_on, c.* FROM (${sql}) c JOIN period_day t ON t.day = c.${happens}`
}

/** Whether the cases of a cohort are about children; those of others are adopters, households, posts … */
export function isAboutChildren(cohort: Cohort): boolean {
  return 'child_id' in cohort.columns
}

/**
 * Reads a cohort of the catalogue.
 * @throws DefinitionError when a key is wrong, or the calculation or the worked example is missing
 */
export function readCohort(file: CatalogueFile): Cohort {
  const { front, prose } = readDefinition(file, cohortSchema)
  const calculation = section(prose, 'Calculation')
  const sql = /```sql\n([\s\S]*?)```/.exec(calculation ?? '')?.[1]
  const workedExample = section(prose, 'Worked example')
  if (!sql) throw new DefinitionError(`catalogue/${file.path}: there is no SQL under “## Calculation”`)
  if (!workedExample) throw new DefinitionError(`catalogue/${file.path}: there is no “## Worked example”`)
  if (front.happens && front.columns[front.happens]?.type !== 'day')
    throw new DefinitionError(`catalogue/${file.path}: “happens” names no column of days`)
  const unknown = front.case.find((name) => !front.columns[name])
  if (unknown)
    throw new DefinitionError(`catalogue/${file.path}: “case” names ${unknown}, which is no column`)
  return {
    ...front,
    path: file.path,
    meaning: opening(prose),
    sql,
    workedExample,
    text: file.text,
    table: `cohort_${front.name.replaceAll('-', '_')}`,
  }
}
