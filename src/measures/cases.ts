import type { Database } from '../store/index.ts'
import { casesSql, type Cohort } from './cohort.ts'

/**
 * Makes cohorts known by their names without working them out: facts and lists of cases are read from their
 * calculations as they are needed, and only the columns and periods they need. Keeping all columns of all
 * cases costs more than making every figure, and most are never looked at.
 */
export async function defineCases(database: Database, cohorts: readonly Cohort[]): Promise<void> {
  // Together: handing a statement over takes longer than it does.
  const views = cohorts.map((cohort) => `CREATE VIEW ${cohort.table} AS ${casesSql(cohort)}`)
  if (views.length > 0) await database.run(views.join(';\n'))
}

/** Works a cohort out once and keeps its cases under the same name, for those who read many lists of them. */
export async function materialise(database: Database, cohort: Cohort): Promise<void> {
  await database.run(`CREATE TABLE ${cohort.table} AS ${casesSql(cohort)}`)
}

/** Keeps the cases of every cohort that is only defined. */
export async function storeCases(database: Database, cohorts: Iterable<Cohort>): Promise<void> {
  const known = await knownCases(database)
  for (const cohort of cohorts) {
    if (known.get(cohort.table) !== 'VIEW') continue
    await database.run(`DROP VIEW ${cohort.table}`)
    await materialise(database, cohort)
  }
}

/** Removes every cohort, whether it is defined or kept, but those whose tables are named. */
export async function dropCases(database: Database, but: readonly string[] = []): Promise<void> {
  const go = [...(await knownCases(database))].filter(([name]) => !but.includes(name))
  if (go.length > 0) await database.run(go.map(([name, kind]) => `DROP ${kind} ${name}`).join('; '))
}

/** The cohorts in the store by the names of their tables: defined (a view) or kept (a table). */
async function knownCases(database: Database): Promise<Map<string, 'VIEW' | 'TABLE'>> {
  const found = await database.rows<{ table_name: string; table_type: string }>(
    `SELECT table_name, table_type FROM information_schema.tables WHERE substr(table_name, 1, 7) = 'cohort_'
       AND table_catalog = current_database()`,
  )
  return new Map(
    found.map(({ table_name: name, table_type: type }) => [name, type === 'VIEW' ? 'VIEW' : 'TABLE']),
  )
}
