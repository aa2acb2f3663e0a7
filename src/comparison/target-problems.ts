import type { Catalogue } from '../measures/index.ts'
import type { Settings } from '../store/index.ts'
import { checkTarget } from './check-target.ts'

/**
 * What is wrong with the targets of a workspace, in sentences that name the key in `homeward.yaml`: a key
 * that no indicator has, or stages that repeat, go backwards or are out of order. None when all is well.
 */
export function targetProblems(catalogue: Catalogue, settings: Settings): string[] {
  const byKey = new Map(catalogue.indicators.map((indicator) => [indicator.key, indicator]))
  return Object.entries(settings.targets).flatMap(([key, target]) => {
    const indicator = byKey.get(key)
    if (!indicator) return [`homeward.yaml, targets, ${key}: no indicator has this key`]
    return checkTarget(target, indicator.better).map(
      ({ message }) => `homeward.yaml, targets, ${key}: ${message}`,
    )
  })
}
