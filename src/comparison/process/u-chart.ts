import { laneyFactor } from './laney.ts'
import { type LimitsOf, type LimitsQuestion, limitsRound } from './limits.ts'
import { denominatorOf, pooledShare, sigmaOfRate } from './shares.ts'

/**
 * Limits of a u chart: a rate of events per so many children, u ± 3 √(u / n) for each month's own n, never below 0.
 *
 * Only for rates that chance alone spreads; otherwise {@link uPrimeLimits}.
 *
 * @example uLimits of 4 and 12 events among 400 children each, per 100 // => u 2, sigma 0.71, limits 0 and 4.12
 */
export const uLimits: LimitsOf = (question) => limitsOfRates(question, 1)

/** Limits of a u′ chart (Laney): those of a u chart, as much wider or narrower as the months vary. */
export const uPrimeLimits: LimitsOf = (question) =>
  limitsOfRates(question, laneyFactor(question, sigmaOfRate))

function limitsOfRates({ points, basis, per }: LimitsQuestion, factor: number) {
  const pooled = pooledShare(basis)
  return points.map((point) =>
    limitsRound(per * pooled, per * factor * sigmaOfRate(pooled, denominatorOf(point)), { floor: 0 }),
  )
}
