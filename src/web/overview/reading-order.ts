import type { Indicator } from '../../measures/index.ts'

type Ordered = Pick<
  Indicator,
  'key' | 'area' | 'cohort' | 'measure' | 'among' | 'code' | 'shown-by' | 'published-as'
>

/**
 * The indicators of an area as people read them: how many children there are at all, then what has a target,
 * then shares that are also published nationally and what the papers print under a code, then the rest, and breakdowns of a number last. Within each, the order
 * of the catalogue.
 */
export function inReadingOrder<One>(
  all: readonly One[],
  indicatorOf: (one: One) => Ordered,
  targets: Readonly<Record<string, unknown>>,
): One[] {
  const main = mostFrequent(all.map((one) => indicatorOf(one).cohort))
  const rank = (one: One) => {
    const indicator = indicatorOf(one)
    if (indicator['shown-by']) return 4
    const counting = indicator.measure === 'count' || indicator.measure === 'rate'
    if (counting && !indicator.among && indicator.cohort === main) return 0
    if (targets[indicator.key]) return 1
    const published = indicator.measure === 'percentage' && indicator['published-as'] !== 'none'
    return published || indicator.code !== null ? 2 : 3
  }
  return all.toSorted((a, b) => rank(a) - rank(b))
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
