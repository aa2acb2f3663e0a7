import { resolve } from 'node:path'
import { WrongUseError } from '../../core/index.ts'
import {
  benchmarksFor,
  comparisonCatalogue,
  type PublishedMeasure,
  publishedMeasures,
} from '../../comparison/index.ts'
import { unnamedAuthority } from '../../store/index.ts'
import { EXIT, type ExitCode, printJson, type Terminal } from '../terminal.ts'
import { readCatalogueFiles } from '../read-catalogue-files.ts'
import type { Workspace } from '../workspace.ts'
import { benchmarkDocument } from './benchmark-document.ts'
import { askedMeasure } from './benchmark-measure.ts'
import { printAll, printOne } from './benchmark-tables.ts'

/** What was asked of `homeward benchmark`. */
export interface AskedBenchmark {
  readonly authority?: string
  readonly year?: string
  readonly model?: string
  /** True for every topic, or the words that a topic must hold. */
  readonly list?: boolean | string
  readonly unitCost?: string
  readonly json?: boolean
}

type Here = Pick<Workspace, 'folder' | 'database' | 'settings' | 'catalogue'>

/**
 * `homeward benchmark [MEASURE] [--authority 382] [--year 2016] [--model 2021] [--list [TOPIC]]`: a published measure
 * of one authority beside its past, its neighbours, its region and England; when none is named, every measure of the Local
 * Authority Interactive Tool, or of all releases where it has none.
 */
export async function benchmark(
  workspace: Here,
  name: string | undefined,
  options: AskedBenchmark,
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, database, settings } = workspace
  const measures = await publishedMeasures(database)
  if (options.list !== undefined) return list(measures, options, terminal)
  if (measures.length === 0) throw new WrongUseError(NOTHING_LOADED)
  // Not every definition is read, only what comparisons need.
  const files = readCatalogueFiles(settings.catalogue && resolve(folder, settings.catalogue))
  const {
    authorities,
    counts: countsBehind,
    polarityOf,
  } = comparisonCatalogue(files, () => workspace.catalogue)
  const { measure, link } = name === undefined ? ALL : askedMeasure(name, measures, files, workspace)
  const authority = askedAuthority(settings.authority.code, options)
  const compared = (keys: readonly string[] | undefined) =>
    benchmarksFor(database, authorities.byGss(authority)?.code ?? authority, {
      authorities,
      countsBehind,
      polarityOf,
      ...(keys ? { measures: keys } : {}),
      ...(options.model === undefined ? {} : { model: options.model }),
      ...(options.year === undefined ? {} : { at: options.year }),
    })
  const ofTool = await compared(measure && [measure.key])
  const found = measure || ofTool.length > 0 ? ofTool : await compared(measures.map(({ key }) => key))
  const unitCost = askedCost(options.unitCost)
  if (found.length === 0) throw new WrongUseError(whyNothing(measure, options.year))
  if (options.json) {
    const documents = found.map((each) => benchmarkDocument(each, link, unitCost))
    printJson(terminal, measure ? documents[0] : documents)
  } else if (measure) printOne(found[0]!, { authorities, link, unitCost }, terminal)
  else printAll(found, terminal)
  return EXIT.done
}

const ALL = { measure: undefined, link: undefined }
const NOTHING_LOADED = 'No published figures are loaded yet: homeward benchmark load FILE or FOLDER'

function whyNothing(measure: PublishedMeasure | undefined, year: string | undefined): string {
  return measure ? `${measure.key} is not published for ${year}` : `Nothing is published for ${year}`
}

function askedAuthority(own: string, { authority }: AskedBenchmark): string {
  if (authority !== undefined) return authority
  if (own !== unnamedAuthority.authority.code) return own
  throw new WrongUseError('Say which authority: --authority 382, or name your own in homeward.yaml')
}

function askedCost(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const cost = Number(written.replaceAll(/[£,\s]/g, ''))
  if (Number.isFinite(cost) && cost >= 0 && /\d/.test(written)) return cost
  throw new WrongUseError(`“${written}” is no cost of one child: write it as 51000`)
}

function list(measures: readonly PublishedMeasure[], options: AskedBenchmark, terminal: Terminal): ExitCode {
  const words = typeof options.list === 'string' ? options.list.toLowerCase() : ''
  const asked = measures.filter(({ topics }) =>
    words === '' ? true : topics.some((topic) => topic.toLowerCase().includes(words)),
  )
  if (options.json) printJson(terminal, asked)
  else
    for (const [at, { key, title, topics }] of asked.entries()) {
      const topic = topicOf(topics)
      if (at === 0 || topic !== topicOf(asked[at - 1]!.topics))
        terminal.out(`${at === 0 ? '' : '\n'}${topic}\n`)
      terminal.out(`  ${key}  ${title}\n`)
    }
  if (asked.length === 0)
    terminal.err(
      measures.length === 0
        ? `${NOTHING_LOADED}\n`
        : `No topic holds the words “${words}”. There are ${topicsOf(measures).join(', ')}\n`,
    )
  return EXIT.done
}

function topicOf(topics: readonly string[]): string {
  return topics[0] ?? 'Without a description'
}

function topicsOf(measures: readonly PublishedMeasure[]): string[] {
  return [...new Set(measures.flatMap(({ topics }) => topics))].toSorted()
}
