import { type Funnel, funnelOf } from '../funnel/funnel.ts'
import type { Authorities } from './authorities.ts'
import type { Benchmark } from './benchmark.ts'
import { isAuthorityArea } from './joint-areas.ts'
import type { PublishedCounts } from './published-counts.ts'

/** A funnel of the authorities of England, and which of its members the authority is. */
export interface AuthoritiesFunnel {
  readonly funnel: Funnel
  /** The name it has there: of both, where it is counted with another as one. */
  readonly own: string
}

/** A share of cases is out of a hundred, a rate of people out of ten thousand; what else there is has no such limits. */
const KINDS: ReadonlyMap<number, Funnel['kind']> = new Map([
  [100, 'proportion'],
  [10_000, 'rate'],
])

/**
 * Every authority by the counts behind a published share or rate, with limits round England's value that allow for
 * authorities differing by more than chance: limits of chance alone would put most of them outside.
 *
 * Returns `undefined` where it is neither a share nor a rate, counts are not whole (full-time equivalents), or fewer
 * than two authorities have any.
 */
export function authoritiesFunnel(
  { authority, name, joint, england }: Pick<Benchmark, 'authority' | 'name' | 'joint' | 'england'>,
  { byArea, per }: PublishedCounts,
  { nameOf, regions }: Pick<Authorities, 'nameOf' | 'regions'>,
): AuthoritiesFunnel | undefined {
  const kind = KINDS.get(per)
  const rows = [...byArea].filter(([area]) => isShown(area, byArea, regions))
  const areWhole = rows.every(
    ([, each]) => Number.isInteger(each.numerator) && Number.isInteger(each.denominator),
  )
  if (!kind || rows.length < 2 || !areWhole) return undefined
  const funnel = funnelOf({
    kind,
    per,
    overdispersed: true,
    members: rows.map(([area, counts]) => ({ name: nameOf(area), ...counts })),
    ...(england.value === null ? {} : { benchmark: england.value }),
  })
  return funnel && { funnel, own: joint === null || byArea.has(authority) ? name : nameOf(joint) }
}

/** Authorities, and two counted as one where neither has counts of its own. */
function isShown(area: string, byArea: PublishedCounts['byArea'], regions: Authorities['regions']): boolean {
  if (!area.includes('+')) return isAuthorityArea(area, regions)
  return !area.split('+').some((part) => byArea.has(part))
}
