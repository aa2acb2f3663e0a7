import type { Benchmark } from './benchmark.ts'
import { comparatorCount, type ComparatorCount } from './comparator-count.ts'

/** Whose rate it is that a count is held against. */
export type ComparatorKind = 'neighbours-mean' | 'neighbours-pooled' | 'region' | 'england'

/** A line of the table that says how many children there would be at the rate of another. */
export interface ComparatorLine extends ComparatorCount {
  readonly kind: ComparatorKind
  readonly name: string
}

/**
 * How many there would be at the rate of the neighbours, the region and England, of the population that the
 * authority's own published rate is of. No lines where the publisher does not give the counts of the rate; no line for
 * a comparator that has none.
 *
 * @param unitCost what one child costs: adds what the difference comes to
 */
export function comparatorTable(benchmark: Benchmark, unitCost?: number): ComparatorLine[] {
  const { counts, neighbours, region, england } = benchmark
  if (!counts) return []
  const comparators: readonly (readonly [ComparatorKind, string, number | null])[] = [
    ['neighbours-mean', 'Statistical neighbours, mean', neighbours?.mean ?? null],
    ['neighbours-pooled', 'Statistical neighbours, pooled', neighbours?.pooled?.value ?? null],
    ['region', region?.name ?? '', region?.value ?? null],
    ['england', 'England', england.value],
  ]
  const { numerator: count, denominator: population, per } = counts
  return comparators.flatMap(([kind, name, rate]) =>
    rate === null
      ? []
      : [
          {
            kind,
            name,
            ...comparatorCount({
              rate,
              population,
              count,
              per,
              ...(unitCost === undefined ? {} : { unitCost }),
            }),
          },
        ],
  )
}
