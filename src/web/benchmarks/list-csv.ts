import type { Benchmark } from '../../comparison/index.ts'
import { type CsvCell, writeCsv } from '../../core/index.ts'
import type { Site } from '../site.ts'
import { answeringTo } from './answering.ts'
import type { Look } from './published-figures.ts'

/** Published measures as a table to take away, unrounded, with all that is known of their comparison. */
export function benchmarksCsv(site: Site, look: Look, benchmarks: readonly Benchmark[]): string {
  return writeCsv(
    HEADS,
    benchmarks.map((benchmark) => rowOf(site, look, benchmark)),
  )
}

const HEADS = [
  'authority',
  'name',
  'topic',
  'measure',
  'title',
  'period',
  'value',
  'previous_period',
  'previous',
  'change',
  'good_when',
  'rank',
  'of',
  'tied',
  'band',
  'neighbours_model',
  'neighbours_with_data',
  'neighbours',
  'neighbours_mean',
  'neighbours_median',
  'neighbours_pooled',
  'region',
  'region_value',
  'england',
  'our_figure',
  'like_for_like',
  'source',
]

function rowOf(site: Site, look: Look, benchmark: Benchmark): CsvCell[] {
  const { measure, neighbours, region, rank, band } = benchmark
  const ours = look.isOwn ? answeringTo(site, measure.key)[0]?.link : undefined
  return [
    benchmark.authority,
    look.name,
    measure.topics.join('; '),
    measure.key,
    measure.title,
    benchmark.period,
    benchmark.value,
    benchmark.previousPeriod,
    benchmark.previous,
    benchmark.change,
    measure.polarity,
    rank === '-' ? null : rank,
    benchmark.of,
    typeof rank === 'number' ? benchmark.tied : null,
    band === '-' ? null : band,
    neighbours?.model ?? null,
    neighbours?.n ?? null,
    neighbours?.of ?? null,
    neighbours?.mean ?? null,
    neighbours?.median ?? null,
    neighbours?.pooled?.value ?? null,
    region?.name ?? null,
    region?.value ?? null,
    benchmark.england.value,
    ours?.indicator ?? null,
    ours === undefined ? null : ours.isLikeForLike ? 'yes' : 'no',
    measure.source,
  ]
}
