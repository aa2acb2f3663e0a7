import type { FindingCode } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'

/** Something the data of one child is missing, or that was repaired in it, with its place in a file. */
export interface ChildFinding {
  readonly code: FindingCode
  readonly detail: string | null
  readonly file: string
  readonly line: number | null
  readonly column: string | null
}

/**
 * The findings of one child: the repairs of the child's history, and the findings on lines of the files that the
 * child's history rests on.
 */
export async function findingsOfChild(database: Database, childId: string): Promise<ChildFinding[]> {
  return database.rows<ChildFinding>(
    `WITH lines AS (
       SELECT load_id, line FROM reported_episode WHERE child_id = $1
       UNION SELECT load_id, line FROM child WHERE child_id = $1
       UNION SELECT load_id, line FROM review WHERE child_id = $1
       UNION SELECT load_id, line FROM missing_incident WHERE child_id = $1
       UNION SELECT load_id, line FROM outcome WHERE child_id = $1
       UNION SELECT load_id, line FROM care_leaver WHERE child_id = $1
     )
     SELECT f.code, f.detail, l.file_name AS file, f.line, NULL AS "column" FROM history_finding f
     LEFT JOIN load l ON l.load_id = f.load_id WHERE f.child_id = $1
     UNION ALL
     SELECT f.code, f.detail, l.file_name AS file, f.line, f.column_name AS "column" FROM load_finding f
     JOIN lines n ON n.load_id = f.load_id AND n.line = f.line
     JOIN load l ON l.load_id = f.load_id
     ORDER BY 3, 4`,
    [childId],
  )
}
