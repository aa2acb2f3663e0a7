import { type AgainstBenchmark, againstBenchmark } from '../against-benchmark.ts'
import type { Better } from '../point.ts'
import type { Benchmark } from './benchmark.ts'
import type { OursAsPublished } from './in-published-unit.ts'
import { growsWithSize, type MeasureLink } from './measure-link.ts'

/** Our figure of now against a published one of others. */
export interface HeldAgainst {
  readonly kind: 'england' | 'region' | 'neighbours-mean'
  readonly name: string
  readonly value: number
  readonly against: AgainstBenchmark
}

/** Which way the publisher of a measure calls good. */
export function publishersBetter({ measure: { polarity } }: Pick<Benchmark, 'measure'>): Better {
  return polarity === 'High' ? 'higher' : polarity === 'Low' ? 'lower' : 'neutral'
}

/**
 * Ours of now against England, the region and the mean of the neighbours. Numbers that grow with the authority are held
 * against nobody.
 */
export function heldAgainst(
  link: Pick<MeasureLink, 'unit'>,
  benchmark: Benchmark,
  live: OursAsPublished,
): HeldAgainst[] {
  if (growsWithSize(link)) return []
  const { england, region, neighbours } = benchmark
  const others = [
    { kind: 'england' as const, name: 'England', value: england.value },
    { kind: 'region' as const, name: region?.name ?? '', value: region?.value ?? null },
    { kind: 'neighbours-mean' as const, name: 'the mean of its neighbours', value: neighbours?.mean ?? null },
  ]
  return others.flatMap(({ kind, name, value }) => {
    if (value === null) return []
    const { measure, isOfSums } = live
    const better = publishersBetter(benchmark)
    return [
      {
        kind,
        name,
        value,
        against: againstBenchmark({ point: live, benchmark: value, measure, better, isOfSums }),
      },
    ]
  })
}
