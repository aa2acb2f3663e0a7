import { countFindings, type KeptResult } from '../../checks/index.ts'
import type { Site } from '../site.ts'
import { today } from '../today.ts'
import type { Ended } from './outcome.ts'

/** One check with how it ended and how many findings it has. */
export interface Standing {
  readonly result: KeptResult
  readonly toMend: number
  readonly letStand: number
  /** New since the load before, and gone since; not known until the checks ran over a second load. */
  readonly added: number | undefined
  readonly gone: number | undefined
}

/** Counts the findings of each check that ended: those of one team, or all. */
export async function standingsOf(
  { database }: Pick<Site, 'database'>,
  { results, runs: { ranAt, before } }: Ended,
  team?: string,
): Promise<Standing[]> {
  const counts =
    ranAt === undefined ? [] : await countFindings(database, { today: today().toString(), before, team })
  const byCheck = new Map(counts.map((count) => [count.check, count]))
  return results.map((result) => {
    const count = byCheck.get(result.check.check)
    return {
      result,
      toMend: count?.to_mend ?? 0,
      letStand: count?.let_stand ?? 0,
      added: before === undefined ? undefined : (count?.added ?? 0),
      gone: before === undefined ? undefined : (count?.gone ?? 0),
    }
  })
}

/** Adds up one count of several checks; not known when it is not known of any. */
export function sumOf(standings: readonly Standing[], count: 'toMend' | 'letStand' | 'added' | 'gone') {
  return standings.reduce<number | undefined>((sum, standing) => {
    const value = standing[count]
    return value === undefined ? sum : (sum ?? 0) + value
  }, undefined)
}
