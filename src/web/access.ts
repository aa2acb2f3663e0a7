import type { Database } from '../store/index.ts'
import { thisMoment } from './today.ts'

/** Who is looking. One person in the local edition; the signed-in one on a server. */
export interface Access {
  readonly person: string
}

/** What the log says where nobody has said who is looking. */
export const UNNAMED: Access = { person: 'local user' }

/**
 * Writes down that somebody looked at a child or at a list of children, before it is shown: no page of a child
 * without a row. `subject` is the opaque reference of the child, or which list it was; never an identifier.
 */
export async function writeAccess(
  database: Database,
  access: Access,
  seen: { page: string; subject: string },
): Promise<void> {
  await database.run('INSERT INTO app.access (seen_at, person, page, subject) VALUES ($1, $2, $3, $4)', [
    thisMoment(),
    access.person,
    seen.page,
    seen.subject,
  ])
}
