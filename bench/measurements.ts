import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogueFiles } from '../src/cli/read-catalogue-files.ts'
import { workspaceSettings } from '../src/demo/index.ts'
import { readCatalogue } from '../src/measures/index.ts'
import { openDuckDb } from '../src/store/index.ts'
import { agreement, type Agreement, type Counted } from './agreement.ts'
import { generate, type Generated } from './generate.ts'
import { type PageTimes, timePages } from './pages.ts'
import type { Size } from './sizes.ts'
import { runProduct, runTypeScript, type Usage } from './whole-process.ts'

/** Everything measured at one size. */
export interface Measurements {
  readonly size: Size['name']
  readonly generated: Generated
  readonly load: Usage
  readonly measure: Usage
  readonly figure: Usage
  /** Every check of the catalogue over what is loaded, the facts being up to date. */
  readonly check: Usage
  readonly counter: Usage
  readonly agreement: Agreement
  /** Absent when there is no site to serve. */
  readonly pages: readonly PageTimes[] | undefined
}

const FIGURES = 5

/** Generates an authority and measures everything on it, in a folder of its own. */
export async function measureAt(
  size: Size,
  folder: string,
  progress: (what: string) => void,
): Promise<Measurements> {
  const files = join(folder, 'ssda903')
  const workspace = join(folder, 'workspace')
  progress('generating')
  const generated = generate(size.plan, files)
  const [loads, measures]: Usage[][] = [[], []]
  for (let run = 1; run <= size.runs; run++) {
    progress(`loading and measuring, ${run} of ${size.runs}`)
    rmSync(workspace, { recursive: true, force: true })
    mkdirSync(workspace, { recursive: true })
    writeFileSync(join(workspace, 'homeward.yaml'), workspaceSettings(size.plan))
    loads!.push(await runProduct('load', files, '--workspace', workspace))
    measures!.push(await runProduct('measure', '--workspace', workspace))
  }
  progress('figure')
  const figures: Usage[] = []
  for (let run = 0; run < FIGURES; run++)
    figures.push(await runProduct('figure', 'stability-3plus', '--workspace', workspace))
  progress('checks')
  // Once: checks that ran over the same files are not run again.
  const { out: _checks, ...check } = await runProduct('check', '--json', '--workspace', workspace)
  progress('counting the same files')
  const counted = await runTypeScript('bench/counter/main.ts', files)
  const catalogue = readCatalogue(readCatalogueFiles())
  const database = await openDuckDb(join(workspace, 'homeward.duckdb'))
  const agreed = await agreement(database, catalogue, answersIn(counted.out))
  await database.close()
  progress('pages')
  const pages = await timePages(workspace, catalogue)
  const [load, measure, figure] = [loads!, measures!, figures].map(median)
  const { out: _, ...counter } = counted
  return {
    size: size.name,
    generated,
    load: load!,
    measure: measure!,
    figure: figure!,
    check,
    counter,
    agreement: agreed,
    pages,
  }
}

function answersIn(out: string): Counted[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Counted)
}

/** The run with the middle wall time, with what that same run used. */
export function median(runs: readonly Usage[]): Usage {
  const sorted = [...runs].sort((a, b) => a.wallSeconds - b.wallSeconds)
  const { wallSeconds, cpuSeconds, peakMegabytes } = sorted[Math.floor(sorted.length / 2)]!
  return { wallSeconds, cpuSeconds, peakMegabytes }
}
