import type { Better } from '../point.ts'
import type { Side } from './sides.ts'

/** What it means that a point stands out: good, bad, or merely high or low where neither is good. */
export type Meaning = 'improvement' | 'concern' | 'neutral high' | 'neutral low'

/** What a point means that stands out on a side. */
export function meaningOf(side: Side, better: Better): Meaning {
  if (better === 'neutral') return side === 'above' ? 'neutral high' : 'neutral low'
  return (side === 'above') === (better === 'higher') ? 'improvement' : 'concern'
}

/**
 * The same where a reader wants to be shown improvements only, or concerns only: `undefined` for all else, and so for
 * every point of a neutral measure.
 */
export function meaningShown(
  side: Side | undefined,
  better: Better,
  shown: 'both' | 'improvement' | 'concern' = 'both',
): Meaning | undefined {
  const meaning = side && meaningOf(side, better)
  return shown === 'both' || shown === meaning ? meaning : undefined
}
