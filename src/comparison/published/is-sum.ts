import type { Benchmark } from './benchmark.ts'

/**
 * Whether the value of England is the sum of its authorities, as that of children or of pounds is, and no yardstick for
 * any of them: then it is above the highest. Publishers give no other sign of it. False where it is not known.
 */
export function isSumOfAuthorities({
  england,
  quartiles,
}: Pick<Benchmark, 'england' | 'quartiles'>): boolean {
  return england.value !== null && quartiles !== null && england.value > quartiles.highest
}
