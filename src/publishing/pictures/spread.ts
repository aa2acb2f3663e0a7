/**
 * Places along a line that keep their order and lie far enough apart, moved as little as may be.
 *
 * @param wanted where they would stand, in ascending order
 * @param apart the least distance between two that follow on each other
 * @param within ends none may pass; where there is not room for all, they lie closer than `apart`
 */
export function spread(
  wanted: readonly number[],
  apart: number,
  within: { readonly from: number; readonly to: number } = { from: -Infinity, to: Infinity },
): number[] {
  const places = [...wanted]
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 1; at < places.length; at++) {
      const short = apart - (places[at]! - places[at - 1]!)
      if (short <= 0) continue
      places[at - 1]! -= short / 2
      places[at]! += short / 2
    }
    for (let at = 0; at < places.length; at++)
      places[at] = Math.min(within.to, Math.max(within.from, places[at]!))
  }
  return places
}

/** Enough for the handful of words a picture has beside each other. */
const ROUNDS = 24
