import { meanOf, medianOf } from './averages.ts'
import type { Benchmark, Compared, NeighbourComparison } from './benchmark.ts'
import { differenceOf, withoutDust } from './without-dust.ts'

/**
 * Published measures added up, area by area: shares of one whole that only together answer to one of our figures. Where
 * one of them has no value the sum has none. Nobody publishes the sum, so it has no rank, band or quartiles, and neither
 * way of it is called good.
 *
 * Returns `undefined` where the measures are not of one period.
 *
 * @param benchmarks of one authority and one model of neighbours; at least one
 */
export function sumOfBenchmarks(benchmarks: readonly Benchmark[]): Benchmark | undefined {
  const first = benchmarks[0]!
  if (benchmarks.length === 1) return first
  if (
    benchmarks.some(
      ({ period, previousPeriod }) => period !== first.period || previousPeriod !== first.previousPeriod,
    )
  )
    return undefined
  const own = summed(benchmarks)
  const region = first.region && {
    area: first.region.area,
    name: first.region.name,
    ...summed(benchmarks.map((each) => each.region)),
  }
  return {
    ...first,
    ...own,
    measure: {
      ...first.measure,
      key: benchmarks.map(({ measure }) => measure.key).join(' + '),
      title: benchmarks.map(({ measure }) => measure.title).join(', and '),
      polarity: null,
      isBanded: false,
    },
    direction: own.change === null ? null : own.change > 0 ? 'up' : own.change < 0 ? 'down' : 'level',
    reads: null,
    rank: '-',
    tied: 0,
    band: '-',
    quartiles: null,
    neighbours: first.neighbours && neighboursOf(benchmarks.map(({ neighbours }) => neighbours!)),
    region,
    england: summed(benchmarks.map(({ england }) => england)),
    counts: null,
  }
}

function summed(parts: readonly (Compared | null)[]): Compared {
  const value = sumOf(parts.map((part) => part?.value ?? null))
  const previous = sumOf(parts.map((part) => part?.previous ?? null))
  return { value, previous, change: differenceOf(value, previous) }
}

function neighboursOf(parts: readonly NeighbourComparison[]): NeighbourComparison {
  const values = parts[0]!.values.map((each, at) => ({
    ...each,
    value: sumOf(parts.map((part) => part.values[at]!.value)),
  }))
  const mean = meanOf(values.map(({ value }) => value))
  return {
    ...parts[0]!,
    n: values.filter(({ value }) => value !== null).length,
    mean,
    median: medianOf(values.map(({ value }) => value)),
    pooled: null,
    // Of the year before only the means of the parts are known, of as many neighbours as had each.
    previousMean: null,
    changeInMean: null,
    values,
  }
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null)
    ? null
    : withoutDust(values.reduce<number>((sum, value) => sum + value!, 0))
}
