import { publishedTitle } from '../../intake/index.ts'
import { kindName } from '../parts/names.ts'
import type { Site } from '../site.ts'

/**
 * What a kind of file is called: `Annex A list 8, children in care` for `annex-a/list-8`. Tables of the SSDA903
 * return have the plain name of their module instead of its short one.
 */
export function titleOfKind(site: Site, kind: string): string {
  if (kind.startsWith('ssda903/')) return kindName(kind)
  const title = site.formats().tables.find(({ table }) => table === kind)?.title
  return title ?? publishedTitle(kind) ?? kindName(kind)
}
