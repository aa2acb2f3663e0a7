import { type Benchmark, comparatorTable, type MeasureLink } from '../../comparison/index.ts'

/** A comparison for programs. Null where there is none; a rank or band of `-` where the publisher gives none. */
export function benchmarkDocument(
  benchmark: Benchmark,
  link: MeasureLink | undefined,
  unitCost: number | undefined,
) {
  const { measure, neighbours, region, england, quartiles, counts } = benchmark
  return {
    measure: measure.key,
    title: measure.title,
    topics: measure.topics,
    authority: benchmark.authority,
    name: benchmark.name,
    year: benchmark.period,
    previousYear: benchmark.previousPeriod,
    value: benchmark.value,
    previous: benchmark.previous,
    change: benchmark.change,
    direction: benchmark.direction,
    reads: benchmark.reads,
    polarity: measure.polarity,
    polarityOf: measure.polarity === null ? null : measure.isPolarityOurs ? 'homeward' : 'publisher',
    rank: benchmark.rank,
    tied: benchmark.tied,
    authorities: benchmark.of,
    band: benchmark.band,
    quartiles,
    decimals: measure.decimals,
    joint: benchmark.joint,
    neighbours: neighbours && {
      ...neighbours,
      pooled: neighbours.pooled?.value ?? null,
      pooledOf: neighbours.pooled && {
        n: neighbours.pooled.n,
        numerator: neighbours.pooled.numerator,
        denominator: neighbours.pooled.denominator,
      },
    },
    region: region && {
      area: region.area,
      name: region.name,
      value: region.value,
      previous: region.previous,
      change: region.change,
    },
    england,
    counts,
    comparators: comparatorTable(benchmark, unitCost),
    yearKind: measure.yearKind,
    source: measure.source,
    ...(link
      ? { indicator: { key: link.indicator, likeForLike: link.isLikeForLike, differs: link.differs } }
      : {}),
  }
}
