import { buildSteps, storeGround } from '../../src/records/build.ts'
import { buildHistories, type HistoryStep } from '../../src/records/index.ts'
import type { Database } from '../../src/store/index.ts'
import { everyHistory, historiesReadBy } from './needed-histories.ts'
import { catalogueFiles } from './whole-catalogue.ts'

/**
 * A store with the histories of what is in it now. Each is made when it is first read, with what it is made from;
 * all of them before anything is written, so that nobody can tell that they were not there from the beginning.
 */
export async function storeWithHistories(database: Database): Promise<Database> {
  await storeGround(database, catalogueFiles, everyHistory())
  const made = new Set<string>()
  let isWhole = false
  const whole = async () => {
    if (!isWhole) await buildHistories(database, catalogueFiles)
    isWhole = true
  }
  const make = async (sql: string) => {
    if (isWhole) return
    if (sql.includes('information_schema')) return whole()
    const missing = historiesReadBy(sql).filter(({ table }) => !made.has(table))
    for (const { table, sql: making } of missing) {
      made.add(table)
      await database.run(`CREATE TABLE ${table} AS ${making}`)
    }
    if (!/\bhistory_finding\b/.test(sql) || made.has('history_finding')) return
    const steps = withFindings()
    await buildSteps(database, steps)
    for (const table of ['history_finding', ...steps.map((step) => step.table)]) made.add(table)
  }
  // One after another: two who read at the same time need the same histories.
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => (turn = turn.then(work))
  return {
    rows: async (sql, values) => {
      await inTurn(() => make(sql))
      return database.rows(sql, values)
    },
    run: async (sql, values) => {
      await inTurn(whole)
      return database.run(sql, values)
    },
    append: async (table, columns) => {
      await inTurn(whole)
      return database.append(table, columns)
    },
    transaction: async (work) => {
      await inTurn(whole)
      return database.transaction(work)
    },
    digests: async (asked) => {
      await inTurn(whole)
      return database.digests(asked)
    },
    beside: async (copies) => {
      await inTurn(whole)
      return database.beside(copies)
    },
    close: () => database.close(),
  }
}

/** The histories that findings come of, with what they are made from. */
function withFindings(): HistoryStep[] {
  const speaking = everyHistory().filter(({ findings = [] }) => findings.length > 0)
  return historiesReadBy(speaking.map(({ table }) => `FROM ${table}`).join(' '))
}
