import { type CutFact, NOT_RECORDED } from '../../measures/index.ts'

const UNKNOWN = /^(unknown|not known|not stated|not recorded)\b/i

/**
 * The values of a cut in the order people expect: ages and times from small to large where every value has a
 * number in it, otherwise the largest group first; what is unknown after that, and “Not recorded” last of all.
 */
export function inOrder(facts: readonly CutFact[]): CutFact[] {
  const known = facts.filter(({ cutValue }) => !UNKNOWN.test(cutValue))
  const byNumber = known.every(({ cutValue }) => sizeOf(cutValue) !== undefined)
  const size = (fact: CutFact) => (byNumber ? sizeOf(fact.cutValue)! : -(groupSize(fact) ?? 0))
  return facts.toSorted(
    (a, b) => lateness(a) - lateness(b) || size(a) - size(b) || a.cutValue.localeCompare(b.cutValue, 'en-GB'),
  )
}

function lateness({ cutValue }: CutFact): number {
  return cutValue === NOT_RECORDED ? 2 : UNKNOWN.test(cutValue) ? 1 : 0
}

/** How many cases a value holds: its denominator, or the count itself where the denominator is of them all. */
function groupSize({ numerator, denominator, value }: CutFact): number | null {
  return value !== null && value === numerator ? numerator : denominator
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/day/, 1 / 365],
  [/week/, 7 / 365],
  [/month/, 1 / 12],
]

/** `Under 6 months` < `6 months to 1 year` < `1 to 2 years`; `20 miles or less` < `Over 20 miles`. */
function sizeOf(words: string): number | undefined {
  const text = words.toLowerCase()
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) return Number(month[1]) * 12 + Number(month[2])
  const first = /\d+(?:\.\d+)?/.exec(text)
  if (!first) return undefined
  const after = text.slice(first.index)
  const unit = /day|week|month|year|mile/.exec(after)?.[0]
  const scale = UNITS.find(([name]) => unit && name.test(unit))?.[1] ?? 1
  const below = /^(under|up to|less than)/.test(text) || text.includes('or less') || text.includes('or fewer')
  const above = /^over|^more than/.test(text)
  return Number(first[0]) * scale + (below ? -0.001 : above ? 0.001 : 0)
}
