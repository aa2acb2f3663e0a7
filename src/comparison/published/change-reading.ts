import { isJudged, type Polarity } from './polarity.ts'

/** Which way a published figure went, and whether that is good. */
export interface ChangeReading {
  /** Null where it cannot be told. */
  readonly direction: 'up' | 'down' | 'level' | null
  /** Null where nothing changed, or nobody calls either way good. */
  readonly reads: 'better' | 'worse' | null
}

/**
 * Reads a change the way the publisher does: by its sign and the polarity alone. That a figure went up says nothing of
 * whether it could have by chance.
 */
export function readChange(change: number | null, polarity: Polarity): ChangeReading {
  if (change === null) return { direction: null, reads: null }
  if (change === 0) return { direction: 'level', reads: null }
  const direction = change > 0 ? 'up' : 'down'
  if (!isJudged(polarity)) return { direction, reads: null }
  return { direction, reads: (direction === 'up') === (polarity === 'High') ? 'better' : 'worse' }
}
