import type { Better } from '../point.ts'
import { growsWithSize, type MeasureLink } from './measure-link.ts'
import type { MeasureMap } from './measure-map.ts'
import type { Polarity } from './polarity.ts'

interface WithDirection {
  readonly key: string
  readonly better: Better
}

/** Our own figures, as far as their direction goes. */
export interface Directed {
  readonly indicators: readonly WithDirection[]
  readonly derived: readonly WithDirection[]
}

/**
 * Which way is good for a published measure, by those of our figures that answer to it under any of its names. The
 * statistics of the Department for Education do not say it themselves.
 *
 * Null, so that there is no rank and no colour, where none of ours answers to it alone, they do not agree, ours has no
 * direction, the publisher is known to see it otherwise, or it is a number that grows with the authority.
 */
export function ourPolarity(
  map: Pick<MeasureMap, 'ofMeasure'>,
  { indicators, derived }: Directed,
): (measure: string) => Polarity {
  const betterOf = new Map([...indicators, ...derived].map(({ key, better }) => [key, better]))
  return (measure) => {
    const links = map.ofMeasure(measure).filter(({ isContext }) => !isContext)
    if (
      links.some((link) => link.plus.length > 0 || growsWithSize(link) || link.polarityDiffers !== undefined)
    )
      return null
    const ways = new Set(links.map((link) => wayOf(link, betterOf.get(link.indicator))))
    return ways.size === 1 ? [...ways][0]! : null
  }
}

function wayOf({ isOpposite }: MeasureLink, better: Better | undefined): Polarity {
  if (better === undefined || better === 'neutral') return null
  return (better === 'higher') === isOpposite ? 'Low' : 'High'
}
