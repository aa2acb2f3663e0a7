import { compareDays, type Day } from './days.ts'

/**
 * Whether something still counts on the very day it ceased.
 *
 * It does not: a child whose period of care ceases on 31 March is not looked after as at 31 March. This is
 * the one place that says so; the store's `in_force()` is written from it.
 */
export const CEASED_DAY_COUNTS = false

/** Something with a first day and the day it ceased (the open end when it has not). */
export interface Spell {
  readonly startedOn: Day
  readonly ceasedOn: Day
}

/**
 * Whether a spell is in force on a day: it has started, and it has not ceased.
 *
 * @example isInForceOn({ startedOn: day('2026-01-01'), ceasedOn: day('2026-03-31') }, day('2026-03-31')) // => false
 */
export function isInForceOn(spell: Spell, on: Day): boolean {
  const sinceCeasing = compareDays(on, spell.ceasedOn)
  return compareDays(spell.startedOn, on) <= 0 && (CEASED_DAY_COUNTS ? sinceCeasing <= 0 : sinceCeasing < 0)
}
