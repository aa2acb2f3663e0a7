import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'
import { childrenInNeedFile, protectionPlansFile } from './census-files.ts'
import { healthAndConvictions } from './health-file.ts'
import {
  leaversAccommodation,
  numberAndRate,
  placementStability,
  socialWorkerChanges,
} from './looked-after-files.ts'
import { neighboursFile } from './neighbours-file.ts'
import { publishedYears } from './published-years.ts'
import { statisticsFile } from './statistics-file.ts'
import { workforceFile } from './workforce-file.ts'

/** Published for the last two years only. */
const YEARS_OF_WORKERS = 2

/**
 * What is published of Anytown and of 39 other authorities that do not exist, in the layouts of the real releases, with
 * two models of statistical neighbours. Nothing of it is of a real place; the name of every file says synthetic.
 */
export function* publishedFiles(plan: SettledPlan, children: readonly Child[]): Generator<DemoFile> {
  const years = publishedYears(plan, children)
  for (const file of [
    numberAndRate,
    placementStability,
    leaversAccommodation,
    healthAndConvictions,
    childrenInNeedFile,
    protectionPlansFile,
    workforceFile,
  ])
    yield statisticsFile(file, years)
  yield statisticsFile(socialWorkerChanges, years.slice(0, YEARS_OF_WORKERS))
  yield neighboursFile('april_2021', 1)
  yield neighboursFile('may_2025', 0)
}
