import type { Catalogue } from '../measures/index.ts'
import type { Settings } from '../store/index.ts'
import { checkTarget, type TargetProblemCode } from './check-target.ts'

/** Something wrong with a target of `homeward.yaml`. */
export interface TargetFault {
  /** The key it is set under. */
  readonly key: string
  readonly code: TargetProblemCode | 'no-such-indicator'
  readonly message: string
}

/** What is wrong with the targets of a workspace: a key that no indicator has, or stages that repeat, go backwards … */
export function targetFaults(
  { indicators }: Pick<Catalogue, 'indicators'>,
  { targets }: Pick<Settings, 'targets'>,
): TargetFault[] {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]))
  return Object.entries(targets).flatMap(([key, target]): TargetFault[] => {
    const indicator = byKey.get(key)
    if (!indicator) return [{ key, code: 'no-such-indicator', message: 'no indicator has this key' }]
    return checkTarget(target, indicator.better).map(({ code, message }) => ({ key, code, message }))
  })
}

/** The same in sentences that name the key in `homeward.yaml`. None when all is well. */
export function targetProblems(catalogue: Catalogue, settings: Settings): string[] {
  return targetFaults(catalogue, settings).map(
    ({ key, message }) => `homeward.yaml, targets, ${key}: ${message}`,
  )
}
