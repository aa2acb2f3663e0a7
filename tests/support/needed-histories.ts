import { type HistoryStep, historySteps } from '../../src/records/index.ts'
import { formats } from './whole-catalogue.ts'

const TABLES_READ = /\b(?:from|join)\s+(\w+)/gi
let all: readonly HistoryStep[] | undefined

/** Every history that is made of the formats of the catalogue. */
export function everyHistory(): readonly HistoryStep[] {
  return (all ??= historySteps(undefined, undefined, formats.tables))
}

/**
 * The histories that SQL reads, with all that those are made from, in the order they are made. Making no others is
 * what lets hundreds of small examples be built: most read a few of more than a hundred.
 */
export function historiesReadBy(sql: string, steps = everyHistory()): HistoryStep[] {
  const needed = tablesIn(sql)
  return steps
    .toReversed()
    .filter((step) => {
      if (!needed.has(step.table)) return false
      for (const text of [step.sql, ...(step.findings ?? []).map((finding) => finding.sql)])
        for (const table of tablesIn(text)) needed.add(table)
      return true
    })
    .toReversed()
}

function tablesIn(sql: string): Set<string> {
  return new Set([...sql.matchAll(TABLES_READ)].map(([, table]) => table!))
}
