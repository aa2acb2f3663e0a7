import { type Interval, type Share, wilson } from '../core/index.ts'

/** How a share of so many may be shown. */
export type DisplayRule = 'count-only' | 'interval' | 'full'

/** From these denominators on a per cent is shown, and it is shown without its interval and may be rated. */
export const PERCENT_FROM = 10
export const RATING_FROM = 30

/**
 * How a percentage of so many children may be shown.
 *
 * Under 10: the count only ("5 of 7"), no per cent, no red-amber-green, no arrow. From 10 to 29: the per cent with
 * its Wilson interval, no red-amber-green. From 30: in full. Our own rule (methods.md section 5), as report 001
 * prints "71.4% (5 out of 7)" and warns of it in the same line.
 */
export function displayRule(denominator: number): DisplayRule {
  if (denominator < PERCENT_FROM) return 'count-only'
  return denominator < RATING_FROM ? 'interval' : 'full'
}

/** A share with the rule it falls under; the interval, in per cent, is there when it must be shown. */
export type ShareDisplay =
  | { readonly rule: 'count-only' | 'full'; readonly share: Share }
  | { readonly rule: 'interval'; readonly share: Share; readonly interval: Interval }

/** @example displayOf({ numerator: 13, denominator: 26 }) // => rule 'interval', 32.1 to 67.9 % round 50 % */
export function displayOf(share: Share): ShareDisplay {
  const rule = displayRule(share.denominator)
  if (rule !== 'interval') return { rule, share }
  const { lower, upper } = wilson(share)!
  return { rule, share, interval: { lower: 100 * lower, upper: 100 * upper } }
}
