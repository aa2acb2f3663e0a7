import type { Better } from '../point.ts'
import { areFlat, type Limits } from './limits.ts'
import { sideOf } from './sides.ts'

/** Whether a process as it now runs will reach its target: always, never, or now and then by chance. */
export type Assurance = 'consistently passes' | 'consistently fails' | 'hit and miss'

/**
 * Whether a target lies beyond the limits of the last point, and on which side of them.
 *
 * Returns `undefined` for a neutral measure, without limits, and where limits without room between them do not hold
 * the values (`value` is the last one): such limits promise nothing.
 *
 * @example assuranceOf(limits 67.4 and 76.2, 75.5, 85, 'higher') // => 'consistently fails'
 */
export function assuranceOf(
  limits: Limits | undefined,
  value: number,
  target: number,
  better: Better,
): Assurance | undefined {
  if (!limits?.outer || better === 'neutral') return undefined
  if (areFlat(limits) && sideOf(value, limits.centre)) return undefined
  if (sideOf(target, limits.outer.upper) === 'above')
    return better === 'higher' ? 'consistently fails' : 'consistently passes'
  if (sideOf(target, limits.outer.lower) === 'below')
    return better === 'higher' ? 'consistently passes' : 'consistently fails'
  return 'hit and miss'
}
