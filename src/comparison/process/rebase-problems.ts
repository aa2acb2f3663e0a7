import type { Catalogue } from '../../measures/index.ts'
import type { Settings } from '../../store/index.ts'

/**
 * What is wrong with the section `rebase` of `homeward.yaml`, in sentences: a key that no indicator has. None when all is
 * well; days and reasons are looked at when the file is read.
 */
export function rebaseProblems(
  { indicators }: Pick<Catalogue, 'indicators'>,
  { rebase }: Pick<Settings, 'rebase'>,
): string[] {
  const known = new Set(indicators.map(({ key }) => key))
  return Object.keys(rebase)
    .filter((key) => !known.has(key))
    .map((key) => `homeward.yaml, rebase, ${key}: no indicator has this key`)
}
