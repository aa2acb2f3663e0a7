import type { Database } from '../store/index.ts'
import type { Cohort } from './cohort.ts'

/**
 * Makes a cohort known by its name without working it out: facts and lists of cases are read from its
 * calculation as they are needed, and only the columns and periods they need. Keeping all columns of all
 * cases costs more than making every figure, and most are never looked at.
 */
export async function defineCases(database: Database, cohort: Cohort): Promise<void> {
  await dropCases(database, cohort)
  await database.run(`CREATE VIEW ${cohort.table} AS ${cohort.sql}`)
}

/** Works a cohort out once and keeps its cases under the same name, for those who read many lists of them. */
export async function materialise(database: Database, cohort: Cohort): Promise<void> {
  await dropCases(database, cohort)
  await database.run(`CREATE TABLE ${cohort.table} AS ${cohort.sql}`)
}

/** Keeps the cases of every cohort that is only defined. */
export async function storeCases(database: Database, cohorts: Iterable<Cohort>): Promise<void> {
  for (const cohort of cohorts)
    if ((await kindOf(database, cohort)) === 'VIEW') await materialise(database, cohort)
}

/** Removes a cohort, whether it is defined or kept. */
export async function dropCases(database: Database, cohort: Cohort): Promise<void> {
  const kind = await kindOf(database, cohort)
  if (kind) await database.run(`DROP ${kind} ${cohort.table}`)
}

async function kindOf(database: Database, cohort: Cohort): Promise<'VIEW' | 'TABLE' | undefined> {
  const [found] = await database.rows<{ table_type: string }>(
    'SELECT table_type FROM information_schema.tables WHERE table_name = $1',
    [cohort.table],
  )
  return found && (found.table_type === 'VIEW' ? 'VIEW' : 'TABLE')
}
