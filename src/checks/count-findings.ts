import { checkFindingTable, type Database, type Value } from '../store/index.ts'
import { ACCEPTED, ALLOCATED } from './today-sql.ts'
import { NO_TEAM } from './worklist.ts'

/** How many findings of one check there are, and how many came and went. */
export interface FindingCount {
  readonly check: string
  readonly to_mend: number
  readonly let_stand: number
  /** Of those that are there now, let stand or not: how many were not there in the loads before. */
  readonly added: number
  /** How many were there in the loads before and are gone. */
  readonly gone: number
}

/** What is counted. */
interface Counted {
  /** The day by which acceptances have run out or not, and on which the team is looked up. */
  readonly today: string
  /** The run over the loads before: without it nothing counts as added or gone. */
  readonly before?: string | undefined
  /** The findings of one team alone; `NO_TEAM` those whose child has none, or which are about no child. */
  readonly team?: string | undefined
}

/**
 * Counts the findings of each check, without reading one. A check of which nothing is or was there is not among them.
 */
export function countFindings(database: Database, { today, before, team }: Counted): Promise<FindingCount[]> {
  const values: Value[] = [today, before ?? null]
  if (team !== undefined) values.push(team)
  const count = (condition: string) => `CAST(count(CASE WHEN ${condition} THEN 1 END) AS INTEGER)`
  return database.rows<FindingCount>(
    `WITH ${ALLOCATED}, ${ACCEPTED}, told AS (
       SELECT f.check_key, f.first_seen, f.mended_at, a.identity AS accepted,
         coalesce(w.team, '${NO_TEAM}') AS team, CAST($2 AS VARCHAR) AS before
       FROM ${checkFindingTable.name} f
       LEFT JOIN allocated w ON w.child_id = f.child_id
       LEFT JOIN accepted a ON a.identity = f.identity
     )
     SELECT check_key AS "check",
       ${count('mended_at IS NULL AND accepted IS NULL')} AS to_mend,
       ${count('mended_at IS NULL AND accepted IS NOT NULL')} AS let_stand,
       ${count('mended_at IS NULL AND first_seen > before')} AS added,
       ${count('mended_at > before AND first_seen <= before')} AS gone
     FROM told WHERE (mended_at IS NULL OR mended_at > before)${team === undefined ? '' : ' AND team = $3'}
     GROUP BY check_key ORDER BY check_key`,
    values,
  )
}
