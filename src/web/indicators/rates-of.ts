import type { MeasureLink } from '../../comparison/index.ts'
import { measurePath } from '../benchmarks/asked.ts'
import type { Site } from '../site.ts'

/** A rate or share that is made from a published number, and its page. */
export interface RateOf {
  readonly title: string
  readonly path: string
}

/**
 * The rates and shares that come from a published number: ours where one of our figures answers to it first, otherwise
 * the published one. None where no place publishes any.
 */
export function ratesOf(
  { catalogue, comparison }: Pick<Site, 'catalogue' | 'comparison'>,
  { measure }: MeasureLink,
): RateOf[] {
  const keys = [...comparison.counts]
    .filter(([, behind]) => behind.some(({ numerator }) => numerator === measure))
    .map(([key]) => key)
  const rates = keys.flatMap((key): RateOf[] => {
    const answering = comparison.measureMap.ofMeasure(key)
    const [link] = answering
    if (!link) return []
    const indicator = catalogue.indicators.find((each) =>
      answering.some((one) => one.indicator === each.key && comparison.measureMap.mainOf(each.key) === one),
    )
    if (indicator) return [{ title: indicator.title, path: `/indicators/${indicator.key}` }]
    return [
      { title: `the published ${link.unit === 'per 10,000' ? 'rate' : 'share'}`, path: measurePath(key) },
    ]
  })
  return [...new Map(rates.map((rate) => [rate.path, rate])).values()]
}
