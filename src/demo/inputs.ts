import { writeCsv } from '../core/index.ts'
import { annexAFiles } from './annex-a/index.ts'
import { annexAWorkbook } from './annex-a/workbook.ts'
import { packedDate } from './calendar.ts'
import { listFiles } from './lists/index.ts'
import type { Child } from './model.ts'
import { type AuthorityPlan, type SettledPlan, settlePlan } from './plan.ts'
import { populate } from './population.ts'
import { publishedFiles } from './published/index.ts'
import { referenceFiles } from './reference/index.ts'
import { returnedFiguresFile } from './returned-figures.ts'
import { type DemoFile, returnAsXml, writeReturns } from './returns.ts'
import { safeguardingFiles } from './safeguarding-dataset/index.ts'

/** A file of any kind, with its path among the files of the authority. */
export interface InputFile {
  readonly path: string
  readonly contents: string | Uint8Array
}

/** Lists that the council keeps together in one workbook, as finance and personnel departments do. */
const IN_ONE_WORKBOOK = ['local/placement-costs', 'local/budgets', 'local/posts', 'local/absences']

/**
 * Writes everything a council has, all of it about the same children: the SSDA903 returns (the earliest as the
 * XML file of an older system, the others as CSV), Annex A, the tables of the Standard Safeguarding Dataset, the
 * local lists, and what other services and publishers send.
 */
export async function* writeInputs(plan: AuthorityPlan): AsyncGenerator<InputFile> {
  const settled = settlePlan(plan)
  const children = populate(settled)
  for (const { path, text } of returnsWithOneAsXml(settled, children))
    yield { path: `ssda903/${path}`, contents: text }
  for (const { path, bytes } of annexAFiles(settled, children)) yield { path, contents: await bytes }
  const on = String(packedDate(settled.lastDay)).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
  for (const { path, text } of safeguardingFiles(settled, children))
    yield { path: path.replace('/', ` ${on}/`), contents: text }
  yield* localLists(settled, children)
  const returned = returnedFiguresFile(settled, children)
  yield { path: returned.path, contents: returned.text }
  for (const { path, text } of referenceFiles(settled, children)) yield { path, contents: text }
  for (const { path, text } of publishedFiles(settled, children)) yield { path, contents: text }
}

/** The tables that XML has no form for stay CSV files beside it. */
function* returnsWithOneAsXml(plan: SettledPlan, children: readonly Child[]): Generator<DemoFile> {
  const files = [...writeReturns(plan, children)]
  const first = files[0]!.path.split('/')[0]!
  const ofFirst = files.filter(({ path }) => path.startsWith(`${first}/`))
  if (plan.years > 1) yield returnAsXml(first, ofFirst)
  else yield* ofFirst
  yield* ofFirst.filter(({ path }) => plan.years > 1 && /SWEpisodes|DoLo/.test(path))
  yield* files.filter(({ path }) => !path.startsWith(`${first}/`))
}

async function* localLists(plan: SettledPlan, children: readonly Child[]): AsyncGenerator<InputFile> {
  const sheets = []
  for (const { table, heads, rows } of listFiles) {
    const name = table.split('/')[1]!
    const written = rows({ plan, children })
    if (IN_ONE_WORKBOOK.includes(table)) sheets.push({ name, heads, rows: written })
    else yield { path: `local-lists/${name}.csv`, contents: writeCsv(heads, written) }
  }
  if (sheets.length === 0) return
  yield {
    path: 'local-lists/Finance and personnel.xlsx',
    contents: await annexAWorkbook(sheets, plan.lastDay),
  }
}
