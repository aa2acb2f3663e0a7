import type { Day } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { readReleases } from '../published/newest-release.ts'
import { besideOthers } from './beside-other-releases.ts'
import { keepFindings } from './keep-load.ts'
import type { Load } from './taken-in.ts'

/**
 * Keeps the day on which a loaded release of published values came out, as a person says it: of two that end with the
 * same year the later counts from then on. What was found of it beside the others is found anew. Its values and what
 * is known of every other load stay as they are; no figure of ours rests on them.
 *
 * @returns the load, with what was found
 */
export async function dateRelease(database: Database, load: Load, releasedOn: Day): Promise<Load> {
  const asAt = releasedOn.toString()
  return database.transaction(async (inside) => {
    await inside.run('UPDATE load SET as_at = CAST($2 AS DATE) WHERE load_id = $1', [load.loadId, asAt])
    await inside.run("DELETE FROM load_finding WHERE load_id = $1 AND code LIKE 'release-%'", [load.loadId])
    const releases = await readReleases(inside)
    const beside = await besideOthers(inside, releases.get(load.loadId)!)
    await keepFindings(inside, load.loadId, beside)
    const [found] = await inside.rows<{ findings: number }>(
      'SELECT CAST(count(*) AS INTEGER) AS findings FROM load_finding WHERE load_id = $1',
      [load.loadId],
    )
    const { findings } = found!
    await inside.run('UPDATE load SET finding_count = $2 WHERE load_id = $1', [load.loadId, findings])
    return { ...load, asAt, findings, state: 'dated', beside }
  })
}
