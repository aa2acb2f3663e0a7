import type { Assessment } from '../../comparison/index.ts'
import { type CutFact, NOT_RECORDED } from '../../measures/index.ts'
import { showCount } from '../show.ts'
import type { BoundNumber } from '../statement.ts'

/** What a count is made up of, by the cut that is its point: `White: 215`, `Mixed: 27`. */
export function partsOf({ indicator, figure }: Assessment): BoundNumber[] {
  const name = indicator['shown-by']
  if (!name || indicator.measure !== 'count') return []
  const parts = figure.cuts.filter(({ cut, numerator }) => cut === name && numerator)
  return inReadingOrder(parts).map(({ cutValue: value, numerator }) => ({
    text: `${value}: ${showCount(numerator ?? 0)}`,
    bound: { indicator: indicator.key, period: figure.period.code, of: 'value', cut: { name, value } },
  }))
}

/** Bands by their numbers, kinds by how many there are; an order the catalogue gives stays. Not recorded comes last. */
function inReadingOrder(parts: readonly CutFact[]): CutFact[] {
  const last = (part: CutFact) => (part.cutValue === NOT_RECORDED ? 1 : 0)
  const names = parts.map(({ cutValue }) => cutValue)
  const byName = names.every((name, at) => at === 0 || names[at - 1]! <= name)
  const bands = names.some((name) => /^\d/.test(name))
  return parts.toSorted((a, b) => {
    if (last(a) !== last(b)) return last(a) - last(b)
    if (!byName) return 0
    return bands ? startOf(a) - startOf(b) : (b.numerator ?? 0) - (a.numerator ?? 0)
  })
}

/** Where a band starts: 10 for “10 to 15”, below all others for “Under 1”. */
function startOf({ cutValue }: CutFact): number {
  const start = Number.parseInt(cutValue, 10)
  return Number.isNaN(start) ? (cutValue.startsWith('Under') ? -1 : Infinity) : start
}
