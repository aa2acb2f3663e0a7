import { previous, type Period } from '../../core/index.ts'
import type { Assessment } from '../../comparison/index.ts'
import { casesBehind, isAboutChildren, type Part } from '../../measures/index.ts'
import type { Site } from '../site.ts'

/** What moved between two days: counts of children that add up, `before + in − out = now`. */
export interface Movement {
  readonly from: Period
  readonly to: Period
  readonly before: number
  readonly now: number
  readonly still: number
  /** Counted now, and not among those who could have been before. */
  readonly inNew: number
  /** Counted now; could have been before, and was not. */
  readonly inChanged: number
  /** Counted before, and no longer among those who can be. */
  readonly outLeft: number
  /** Counted before; still could be, and is not. */
  readonly outChanged: number
}

/**
 * Compares the children counted at a day with those counted a month before. Only for figures that are as at a
 * day and have one row a child: of flows there is no in and out. `undefined` where it cannot be told.
 */
export async function movementOf(
  { database, catalogue }: Site,
  { indicator, figure }: Assessment,
): Promise<Movement | undefined> {
  const to = figure.period
  if (to.kind !== 'as-at' || figure.value === null) return undefined
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  if (!isAboutChildren(cohort)) return undefined
  const from = previous(to)
  const childrenAt = async (period: Period, part: Part) => {
    const cases = await casesBehind(database, catalogue, indicator, period, part, ['child_id'])
    return cases.map((row) => String(row['child_id']))
  }
  const [counted, among] = [await childrenAt(to, 'numerator'), new Set(await childrenAt(to, 'denominator'))]
  const [countedBefore, amongBefore] = [
    await childrenAt(from, 'numerator'),
    new Set(await childrenAt(from, 'denominator')),
  ]
  const [now, before] = [new Set(counted), new Set(countedBefore)]
  const oneRowEach = now.size === counted.length && before.size === countedBefore.length
  if (!oneRowEach || amongBefore.size === 0) return undefined
  const came = counted.filter((child) => !before.has(child))
  const went = countedBefore.filter((child) => !now.has(child))
  return {
    from,
    to,
    before: before.size,
    now: now.size,
    still: counted.length - came.length,
    inNew: came.filter((child) => !amongBefore.has(child)).length,
    inChanged: came.filter((child) => amongBefore.has(child)).length,
    outLeft: went.filter((child) => !among.has(child)).length,
    outChanged: went.filter((child) => among.has(child)).length,
  }
}
