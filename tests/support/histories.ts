import { readNamedTables } from '../../src/core/index.ts'
import type { Database } from '../../src/store/index.ts'
import { exampleStore } from './example-store.ts'

const EPISODE_HEADS =
  'YEAR | CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC | REASON_PLACE_CHANGE | PL_POST | URN'

/**
 * Histories built from episodes written one a line, cells apart by spaces, `-` for a blank one:
 * `2026 A 01/04/2025 S C2 N1 U4 PR1 - - - AN11AA -`.
 */
export async function historiesOf(episodes: string, others = '', year = 2026): Promise<Database> {
  const rows = episodes
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === '-' ? '' : cell)),
    )
    .map((cells) => `| ${cells.join(' | ')} |`)
  const table = `### ssda903/episodes\n| ${EPISODE_HEADS} |\n| --- |\n${rows.join('\n')}\n\n${others}`
  return exampleStore(readNamedTables(table), year)
}

/** The rows of a query with their cells joined by spaces: short enough to expect by eye. */
export async function lines(database: Database, sql: string): Promise<string[]> {
  const rows = await database.rows<Record<string, string | number | null>>(sql)
  return rows.map((row) =>
    Object.values(row)
      .map((cell) => cell ?? '-')
      .join(' '),
  )
}

/** The findings of a build, by code and child. */
export async function findingsOf(database: Database): Promise<string[]> {
  return lines(database, 'SELECT code, child_id FROM history_finding ORDER BY code, child_id, line')
}
