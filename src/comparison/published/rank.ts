import { isJudged, type Polarity } from './polarity.ts'

/** A place counted from the best, `-` where neither high nor low is good, null where there is no value. */
export type Rank = number | '-' | null

/** A rank with how many were ranked and how many share it (the one itself not counted). */
export interface Ranked {
  readonly rank: Rank
  readonly of: number
  readonly tied: number
}

/**
 * The place of a value among those of every authority, its own among them: 1 is the highest where high is good and
 * the lowest where low is. Equal values share the best of their places, so the next one is 4th after two 2nds; who has
 * no value is not counted.
 *
 * @example rankAmong(20, [10, 20, 20, 30], 'Low') // => { rank: 2, of: 4, tied: 1 }
 */
export function rankAmong(value: number | null, all: readonly (number | null)[], polarity: Polarity): Ranked {
  const values = all.filter((each) => each !== null)
  const of = values.length
  if (!isJudged(polarity)) return { rank: '-', of, tied: 0 }
  if (value === null) return { rank: null, of, tied: 0 }
  const better = values.filter((each) => (polarity === 'High' ? each > value : each < value)).length
  const equal = values.filter((each) => each === value).length
  return { rank: better + 1, of, tied: Math.max(0, equal - 1) }
}
