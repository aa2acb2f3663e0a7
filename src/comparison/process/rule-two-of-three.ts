import type { Run } from './runs.ts'
import type { Side } from './sides.ts'

/**
 * The third rule: three points running of which at least two are near the limit on one side. Every such three is
 * given; only its near points are named for it.
 *
 * @param near on which side each point is near the limit
 * @param sides on which side of the centre each point lies. In the rules of the NHS all three have to lie on the same
 * one; left out, as in other tools, the third may lie anywhere.
 */
export function twoOfThree(
  near: readonly (Side | undefined)[],
  sides?: readonly (Side | undefined)[],
): Run[] {
  return near.slice(2).flatMap((_, from) => {
    const three = [from, from + 1, from + 2]
    return (['above', 'below'] as const).flatMap((side) => {
      const enough = three.filter((at) => near[at] === side).length >= 2
      const together = !sides || three.every((at) => sides[at] === side)
      return enough && together ? [{ from, to: from + 2, side }] : []
    })
  })
}

/** The three that name each point: only a point near the limit is named, and for its own side. */
export function threeOfEach(
  near: readonly (Side | undefined)[],
  threes: readonly Run[],
): (Run | undefined)[] {
  return near.map(
    (side, at) =>
      side && threes.findLast((three) => three.side === side && three.from <= at && at <= three.to),
  )
}
