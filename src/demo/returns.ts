import { adoptedFile, decisionsFile } from './adoption-files.ts'
import { episodesFile } from './episodes-file.ts'
import { headerFile } from './header-file.ts'
import { leaversFile, leaversIn } from './leavers-file.ts'
import { libertyFile } from './liberty-file.ts'
import { missingFile } from './missing-file.ts'
import type { Child } from './model.ts'
import { outcomesFile } from './outcomes-file.ts'
import { permanenceFile } from './permanence-file.ts'
import { returnYears, type SettledPlan } from './plan.ts'
import { plantErrors } from './planting.ts'
import { childrenIn } from './population.ts'
import type { ReturnFile } from './return-file.ts'
import { returnXml } from './return-xml.ts'
import { reviewsFile } from './reviews-file.ts'
import { uascFile } from './uasc-file.ts'
import { workersFile } from './workers-file.ts'

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
 * Writes the SSDA903 returns of these children, one file at a time, the earliest year first, so that the texts of
 * a national set are never in memory together.
 */
export function* writeReturns(settled: SettledPlan, children: readonly Child[]): Generator<DemoFile> {
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

/** The CSV files of one year's return as the one XML file a case system writes of it. */
export function returnAsXml(folder: string, files: readonly DemoFile[]): DemoFile {
  const modules = files.map(({ path, text }) => {
    const [columns = '', ...lines] = text.split(LINE_END)
    const name = path.split('/').at(-1)!.replace('.csv', '')
    return [name, { columns, lines: lines.filter((line) => line !== '') }] as const
  })
  return { path: `${folder}/SSDA903.xml`, text: returnXml(new Map(modules)) }
}
