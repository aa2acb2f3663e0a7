import type { MeasureLink } from '../../comparison/index.ts'
import type { Site } from '../site.ts'

/** One of our figures that answers to a published one. */
export interface Answering {
  readonly link: MeasureLink
  readonly title: string
  /** Its page. */
  readonly path: string
}

/**
 * Our figures that answer to a published measure, like for like before those that differ and a whole before a part.
 * Not among them are figures about other people, which are only read beside ours.
 */
export function answeringTo(
  { catalogue, comparison }: Pick<Site, 'catalogue' | 'comparison'>,
  key: string,
): Answering[] {
  const rank = ({ isLikeForLike, part, basis }: MeasureLink) =>
    (isLikeForLike ? 0 : 4) + (part ? 2 : 0) + (basis === 'figure' ? 0 : 1)
  return comparison.measureMap
    .ofMeasure(key)
    .filter(({ isContext }) => !isContext)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((link) => {
      const indicator = catalogue.indicators.find((each) => each.key === link.indicator)
      if (indicator) return [{ link, title: indicator.title, path: `/indicators/${indicator.key}` }]
      const derived = catalogue.derived.find((each) => each.key === link.indicator)
      return derived ? [{ link, title: derived.title, path: `/derived/${derived.key}` }] : []
    })
}

/** How much a published measure is about what we count: 0 where ours is like for like, 1 with differences, 2 not at all. */
export function weightOf(site: Pick<Site, 'catalogue' | 'comparison'>): (key: string) => number {
  return (key) => {
    const [first] = answeringTo(site, key)
    if (!first) return 2
    return first.link.isLikeForLike ? 0 : 1
  }
}
