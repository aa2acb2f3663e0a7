import { adoptedFile, decisionsFile } from './adoption-files.ts'
import { episodesFile } from './episodes-file.ts'
import { headerFile } from './header-file.ts'
import { leaversFile, leaversIn } from './leavers-file.ts'
import { libertyFile } from './liberty-file.ts'
import { missingFile } from './missing-file.ts'
import { outcomesFile } from './outcomes-file.ts'
import { permanenceFile } from './permanence-file.ts'
import { type AuthorityPlan, returnYears, settlePlan } from './plan.ts'
import { plantErrors } from './planting.ts'
import { childrenIn, populate } from './population.ts'
import type { ReturnFile } from './return-file.ts'
import { reviewsFile } from './reviews-file.ts'
import { uascFile } from './uasc-file.ts'
import { workersFile } from './workers-file.ts'

export { listFiles } from './lists/index.ts'
export { ANYTOWN, type AuthorityPlan, settlePlan } from './plan.ts'
export { populate } from './population.ts'
export { plantedErrors } from './planted-errors.ts'
export { workspaceSettings } from './workspace-settings.ts'

/** One file of a return, with its path in the folder of returns: `2025-26/Episodes.csv`. */
export interface DemoFile {
  readonly path: string
  readonly text: string
}

const FILES: readonly ReturnFile[] = [
  headerFile,
  episodesFile,
  reviewsFile,
  uascFile,
  outcomesFile,
  leaversFile,
  adoptedFile,
  decisionsFile,
  permanenceFile,
  missingFile,
  workersFile,
  libertyFile,
]

const LINE_END = '\r\n'

/**
 * Writes the demo authority's SSDA903 returns, one file at a time, the earliest year first. The whole of an
 * authority is made before the first file; the texts are not, so a national set is never in memory twice.
 */
export function* writeAuthority(plan: AuthorityPlan): Generator<DemoFile> {
  const settled = settlePlan(plan)
  const children = populate(settled)
  const planted = new Set<string>()
  for (const year of returnYears(settled)) {
    const contents = {
      plan: settled,
      year,
      inCare: childrenIn(children, year),
      leavers: leaversIn(children, year),
    }
    for (const file of FILES) {
      if (year.year < (file.fromYear ?? 0)) continue
      const plants = settled.plantErrors && year.year === settled.lastYear
      const rows = file.rows(contents)
      const lines = plants ? plantErrors(contents, file.name, rows, planted) : rows
      lines.unshift(file.columns)
      lines.push('')
      yield { path: `${year.folder}/${file.name}.csv`, text: lines.join(LINE_END) }
    }
  }
}
