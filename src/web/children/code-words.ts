import type { Database } from '../../store/index.ts'

/** The code lists whose words a child's page needs, by the name people would give them. */
const LISTS = {
  sex: 'code_sex',
  ethnicity: 'code_ethnicity',
  ceased: 'code_reason_episode_ceased',
  placement: 'code_placement',
  provider: 'code_placement_provider',
  legal: 'code_legal_status',
  worker: 'code_social_worker_reason',
  review: 'code_review_participation',
  missing: 'code_missing',
} as const

/** What the codes of the return mean, in the words of the catalogue. */
export interface CodeWords {
  /** The words of a code; empty when it has none or is blank. */
  of(list: keyof typeof LISTS, code: string | null): string
  /** The family a placement belongs to, such as `Foster: other carer`. */
  placementGroup(code: string | null): string
}

const read = new WeakMap<Database, Promise<CodeWords>>()

/**
 * Reads the words of all codes once: joining nine lists to every question about a child takes longer than the
 * question itself. They come with the catalogue, which does not change while the site is open.
 */
export function codeWords(database: Database): Promise<CodeWords> {
  const known = read.get(database)
  if (known) return known
  const made = readWords(database)
  read.set(database, made)
  made.catch(() => read.delete(database))
  return made
}

async function readWords(database: Database): Promise<CodeWords> {
  const lists = Object.entries(LISTS).map(
    ([list, table]) => `SELECT '${list}' AS list, code, label FROM ${table}`,
  )
  const rows = await database.rows<{ list: string; code: string; label: string }>(
    [...lists, `SELECT 'group' AS list, code, category AS label FROM code_placement`].join(' UNION ALL '),
  )
  const words = new Map(rows.map(({ list, code, label }) => [`${list} ${code}`, label]))
  const of = (list: string, code: string | null) =>
    code === null ? '' : (words.get(`${list} ${code}`) ?? '')
  return { of, placementGroup: (code) => of('group', code) }
}
