/** A group with its two shares. */
export interface ShareRatio {
  readonly group: string
  /** How many of the group are counted, and how many of all. */
  readonly own: number
  readonly all: number
  /** The group's part of all counted, in per cent. */
  readonly share: number
  /** How many of the group there are to hold that against, and how many of all. */
  readonly other: number
  readonly allOthers: number
  readonly against: number
  /** `null` where nobody is in the group it is held against. */
  readonly ratio: number | null
}

/** A number with its sign in a sum, or among those the sum is divided by. */
export interface Summand {
  readonly number: number
  readonly times: number
  readonly divides: boolean
}

/**
 * The sum of some numbers, each times its factor, divided by the sum of others where there are any. `null` where it
 * would be divided by nothing.
 *
 * @example 665 + 240 − 215 // => 690
 */
export function combined(summands: readonly Summand[]): number | null {
  const total = (divides: boolean) =>
    summands
      .filter((summand) => summand.divides === divides)
      .reduce((sum, { number, times }) => sum + times * number, 0)
  if (!summands.some(({ divides }) => divides)) return total(false)
  return total(true) === 0 ? null : total(false) / total(true)
}

/**
 * Each group's share of one whole against its share of another, in per cent, and the ratio of the two. A group that is
 * in neither is left out; one that is not in the other has no ratio.
 *
 * @example 60 of 100 against 8,000 of 10,000 // => 60%, 80%, ratio 0.75
 */
export function shareRatios(
  ours: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): ShareRatio[] {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const [all, allOthers] = [sum(ours), sum(others)]
  if (all === 0 || allOthers === 0) return []
  return [...new Set([...others.keys(), ...ours.keys()])].flatMap((group) => {
    const [own, other] = [ours.get(group) ?? 0, others.get(group) ?? 0]
    if (own === 0 && other === 0) return []
    // Multiplied before it is divided, so that whole numbers are rounded once.
    const ratio = other === 0 ? null : (own * allOthers) / (other * all)
    return {
      group,
      own,
      all,
      share: (100 * own) / all,
      other,
      allOthers,
      against: (100 * other) / allOthers,
      ratio,
    }
  })
}
