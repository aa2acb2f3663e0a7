import type { Database } from '../store/index.ts'
import { momentOrder } from './as-known-moment.ts'

/** The text of a definition from a moment on. */
export interface DefinitionVersion {
  /** When figures of this workspace were first made from it. */
  readonly since: string
  readonly hash: string
  readonly text: string
}

/**
 * The texts a definition has had in this workspace, oldest first, each with when figures were first made from it. A
 * text that came back is there again. Empty where no figure was ever made from the file.
 */
export async function definitionHistory(database: Database, path: string): Promise<DefinitionVersion[]> {
  const rows = await database.rows<{ made_at: string; hash: string; content: string }>(
    `SELECT m.made_at, s.hash, t.content FROM app.made m
     JOIN app.definition_set s ON s.set_hash = m.set_hash AND s.path = $1
     JOIN app.definition_text t ON t.hash = s.hash`,
    [path],
  )
  const inOrder = rows.toSorted((a, b) => (momentOrder(a.made_at)! < momentOrder(b.made_at)! ? -1 : 1))
  return inOrder
    .filter(({ hash }, at) => inOrder[at - 1]?.hash !== hash)
    .map(({ made_at: since, hash, content: text }) => ({ since, hash, text }))
}
