import type { Database, Value } from '../store/index.ts'
import type { KeptFinding } from './keep-findings.ts'
import { ACCEPTED, ALLOCATED } from './today-sql.ts'

/** A finding that is there now, with who would mend it and whether somebody lets it stand. */
export interface OpenFinding extends KeptFinding {
  readonly file_name: string | null
  /** The sheet or module of the file, where it has several. */
  readonly part: string | null
  /** The team and worker of the child on the day asked for; `null` when nobody is allocated or none is known. */
  readonly team: string | null
  readonly worker: string | null
  /** Who lets it stand, why and until when; `null` when it is to be mended. */
  readonly accepted_by: string | null
  readonly accepted_because: string | null
  readonly accepted_until: string | null
}

/** What to look at; everything left out is not asked about. */
export interface Asked {
  readonly check?: string
  readonly child?: string
  readonly team?: string
  /** First and last day of what the findings are about. */
  readonly from?: string
  readonly to?: string
}

/**
 * The findings that are there now, the oldest first. A team is the one of the child's social worker on a day.
 *
 * @param today the day by which acceptances have run out or not, and on which the team is looked up
 */
export async function openFindings(
  database: Database,
  today: string,
  asked: Asked = {},
): Promise<OpenFinding[]> {
  const values: Value[] = [today]
  const and = (condition: string, value: string | undefined) => {
    if (value === undefined) return ''
    values.push(value)
    return `AND ${condition.replace('?', `$${values.length}`)}`
  }
  return database.rows<OpenFinding>(
    `WITH ${ALLOCATED}, ${ACCEPTED}
     SELECT f.identity, f.check_key AS "check", f.year, f.child_id, f.about_on, f.load_id, f.line, f.detail,
       f.first_seen, f.mended_at, l.file_name, l.part, w.team, w.worker, a.person AS accepted_by,
       a.reason AS accepted_because, a.until AS accepted_until
     FROM app.check_finding f
     LEFT JOIN load l ON l.load_id = f.load_id
     LEFT JOIN allocated w ON w.child_id = f.child_id
     LEFT JOIN accepted a ON a.identity = f.identity
     WHERE f.mended_at IS NULL ${and('f.check_key = ?', asked.check)} ${and('f.child_id = ?', asked.child)}
       ${and('w.team = ?', asked.team)} ${and('f.about_on >= CAST(? AS DATE)', asked.from)}
       ${and('f.about_on <= CAST(? AS DATE)', asked.to)}
     ORDER BY f.first_seen, f.check_key, f.child_id, f.about_on, f.identity`,
    values,
  )
}
