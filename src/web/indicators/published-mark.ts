import type { Site } from '../site.ts'

/**
 * What tells that published files were taken in: figures do not rest on them, so what is kept for the figures as they
 * are now must be kept for these files too.
 */
export async function publishedMark({ database }: Pick<Site, 'database'>): Promise<string> {
  const [row] = await database.rows<{ loads: number; latest: number | null }>(
    `SELECT count(*) AS loads, max(load_id) AS latest FROM load WHERE substr(kind, 1, 10) = 'published/'`,
  )
  return `${row?.loads} ${row?.latest ?? ''}`
}
