import type { Site } from '../site.ts'

/** The addresses of the pages of children, by local identifier; a child of whom there is no page has none. */
export async function childLinks(
  { database, references }: Pick<Site, 'database' | 'references'>,
  childIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(childIds.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  // A child that only Annex A or a local list names has findings, and no history to show.
  const rows = await database.rows<{ child_id: string }>('SELECT child_id FROM child')
  const withPage = new Set(rows.map(({ child_id: id }) => id))
  const known = wanted.filter((id) => withPage.has(id))
  const found = await references.ofAll(known)
  return new Map([...found].map(([id, reference]) => [id, `/children/${reference}`]))
}
