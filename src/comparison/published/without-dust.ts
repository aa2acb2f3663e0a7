/**
 * A number without what binary fractions add behind its tenth decimal: 9.4 less 13 is -3.6, not
 * -3.5999999999999996. No published figure has ten decimals, so nothing is lost, and halves round as on paper.
 */
export function withoutDust(value: number): number {
  const clean = Number(value.toFixed(10))
  return clean === 0 ? 0 : clean
}

/**
 * Later less earlier, `null` where either is missing.
 *
 * @example differenceOf(9.4, 13) // => -3.6
 */
export function differenceOf(later: number | null, earlier: number | null): number | null {
  return later === null || earlier === null ? null : withoutDust(later - earlier)
}
