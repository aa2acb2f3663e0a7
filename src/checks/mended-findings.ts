import type { Database } from '../store/index.ts'
import { checkFindingTable } from '../store/index.ts'
import { ALLOCATED } from './today-sql.ts'

/** A finding that was there in the loads before, and is gone. */
export interface MendedFinding {
  readonly identity: string
  readonly check: string
  readonly child_id: string | null
  readonly about_on: string | null
  readonly detail: string | null
  readonly first_seen: string
  readonly mended_at: string
  readonly team: string | null
  readonly worker: string | null
}

/**
 * The findings of a check that were there when the checks ran over the loads before and are gone now, by child and
 * day. One that came and went in between is not among them.
 *
 * @param before the run over the loads before
 * @param today the day on which the team is looked up
 */
export function mendedFindings(
  database: Database,
  { check, before, today }: { check: string; before: string; today: string },
): Promise<MendedFinding[]> {
  return database.rows<MendedFinding>(
    `WITH ${ALLOCATED}
     SELECT f.identity, f.check_key AS "check", f.child_id, f.about_on, f.detail, f.first_seen, f.mended_at,
       w.team, w.worker
     FROM ${checkFindingTable.name} f LEFT JOIN allocated w ON w.child_id = f.child_id
     WHERE f.check_key = $2 AND f.mended_at > $3 AND f.first_seen <= $3
     ORDER BY f.child_id, f.about_on, f.identity`,
    [today, check, before],
  )
}
