import type { Benchmark } from './benchmark.ts'
import { comparatorCount, type ComparatorCount } from './comparator-count.ts'
import { isJudged } from './polarity.ts'

/** Whose rate it is that a count is held against. */
export type ComparatorKind =
  | 'neighbours-mean'
  | 'neighbours-median'
  | 'neighbours-pooled'
  | 'region'
  | 'england'
  | 'best-quarter'
  | 'lower-quartile'
  | 'upper-quartile'

/** A line of the table that says how many children there would be at the rate of another. */
export interface ComparatorLine extends ComparatorCount {
  readonly kind: ComparatorKind
  readonly name: string
}

/** The comparators of papers, which print few. */
const USUAL: readonly ComparatorKind[] = ['neighbours-mean', 'neighbours-pooled', 'region', 'england']

/**
 * How many there would be at the rate of the neighbours, the region and England, of the population that the
 * authority's own published rate is of. No lines where the publisher does not give the counts of the rate; no line for
 * a comparator that has none.
 *
 * @param unitCost what one child costs: adds what the difference comes to
 */
export function comparatorTable(benchmark: Benchmark, unitCost?: number): ComparatorLine[] {
  return wholeComparatorTable(benchmark, unitCost).filter(({ kind }) => USUAL.includes(kind))
}

/**
 * The same with the neighbours' median and the quartiles of England: the rate at which the best quarter begins, or both
 * quartiles where the publisher calls neither end the best.
 */
export function wholeComparatorTable(benchmark: Benchmark, unitCost?: number): ComparatorLine[] {
  const { counts } = benchmark
  if (!counts) return []
  const { numerator: count, denominator: population, per } = counts
  return comparatorsOf(benchmark).flatMap(([kind, name, rate]) =>
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

type Named = readonly [ComparatorKind, string, number | null]

function comparatorsOf({ measure, neighbours, region, england, quartiles }: Benchmark): Named[] {
  return [
    ['neighbours-mean', 'Statistical neighbours, mean', neighbours?.mean ?? null],
    ['neighbours-median', 'Statistical neighbours, median', neighbours?.median ?? null],
    ['neighbours-pooled', 'Statistical neighbours, pooled', neighbours?.pooled?.value ?? null],
    ['region', region?.name ?? '', region?.value ?? null],
    ['england', 'England', england.value],
    ...quartilesOf(measure, quartiles),
  ]
}

function quartilesOf({ polarity }: Benchmark['measure'], quartiles: Benchmark['quartiles']): Named[] {
  if (!quartiles) return []
  const { lower, upper } = quartiles
  if (isJudged(polarity))
    return [['best-quarter', 'Best quarter of authorities, from', polarity === 'Low' ? lower : upper]]
  return [
    ['lower-quartile', 'Lowest quarter of authorities, up to', lower],
    ['upper-quartile', 'Highest quarter of authorities, above', upper],
  ]
}
