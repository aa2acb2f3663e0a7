import type { Settings } from '../../store/index.ts'

/** What one child costs for a year, and where the number comes from. */
export interface UnitCost {
  readonly pounds: number
  /** `undefined` where it was typed in for this page alone. */
  readonly source: string | undefined
}

/**
 * The cost of one child for a year: as it is typed in, such as “£51,000”; or that of homeward.yaml where it is the cost
 * of the children that one of these indicators counts. `not a cost` for what is typed and is none.
 *
 * @example askedCost('£51,000', settings, []) // => { pounds: 51_000, source: undefined }
 */
export function askedCost(
  written: string | undefined,
  { 'unit-cost': set }: Pick<Settings, 'unit-cost'>,
  indicators: readonly string[],
): UnitCost | undefined | 'not a cost' {
  if (written !== undefined) {
    const plain = written.replaceAll(/[£,\s]/g, '')
    return /^\d+(?:\.\d+)?$/.test(plain) && Number(plain) > 0
      ? { pounds: Number(plain), source: undefined }
      : 'not a cost'
  }
  return set && indicators.some((key) => set.for.includes(key))
    ? { pounds: set.pounds, source: set.source }
    : undefined
}
