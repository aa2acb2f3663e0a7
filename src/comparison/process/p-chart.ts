import { laneyFactor } from './laney.ts'
import { type LimitsOf, type LimitsQuestion, limitsRound } from './limits.ts'
import { denominatorOf, pooledShare, sigmaOfProportion } from './shares.ts'

/**
 * Limits of a p chart, in per cent: p ± 3 √(p (1 - p) / n) for each month's own n, kept within 0 to 100.
 *
 * Only for percentages that chance alone spreads; otherwise {@link pPrimeLimits}.
 *
 * @example pLimits of 10 of 50 and 30 of 50 // => p 40 %, sigma 6.93 points, limits 19.2 and 60.8 %
 */
export const pLimits: LimitsOf = (question) => limitsOfShares(question, 1)

/** Limits of a p′ chart (Laney): those of a p chart, as much wider or narrower as the months vary. */
export const pPrimeLimits: LimitsOf = (question) =>
  limitsOfShares(question, laneyFactor(question, sigmaOfProportion))

function limitsOfShares({ points, basis }: LimitsQuestion, factor: number) {
  const pooled = pooledShare(basis)
  return points.map((point) =>
    limitsRound(100 * pooled, 100 * factor * sigmaOfProportion(pooled, denominatorOf(point)), {
      floor: 0,
      ceiling: 100,
    }),
  )
}
