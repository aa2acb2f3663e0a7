import { type AuthorityPlan, settlePlan } from './plan.ts'
import { populate } from './population.ts'
import { type DemoFile, writeReturns } from './returns.ts'

export { type InputFile, writeInputs } from './inputs.ts'
export { listFiles } from './lists/index.ts'
export { ANYTOWN, type AuthorityPlan, settlePlan } from './plan.ts'
export { plantedErrors } from './planted-errors.ts'
export { populate } from './population.ts'
export { type DemoFile, returnAsXml } from './returns.ts'
export { workspaceCatalogue } from './workspace-catalogue.ts'
export { workspaceSettings } from './workspace-settings.ts'

/** Writes the demo authority's SSDA903 returns alone, as CSV, the earliest year first. */
export function writeAuthority(plan: AuthorityPlan): Generator<DemoFile> {
  const settled = settlePlan(plan)
  return writeReturns(settled, populate(settled))
}
