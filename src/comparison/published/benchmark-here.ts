import type { Settings, Database } from '../../store/index.ts'
import type { Authorities } from './authorities.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarksFor } from './benchmarks-for.ts'
import type { ComparisonCatalogue } from './comparison-catalogue.ts'
import { loadedMeasureOf } from './loaded-measure.ts'
import type { MeasureLink } from './measure-link.ts'
import { endYearOf } from './published-period.ts'
import { ENGLAND } from './regions.ts'
import { sumOfBenchmarks } from './summed.ts'

interface Read {
  readonly database: Database
  readonly settings: Settings
  readonly comparison: ComparisonCatalogue
}

/** The published figure of our authority, and what had to be done without. */
export interface BenchmarkHere {
  readonly benchmark: Benchmark
  readonly isKnown: boolean
  readonly missingModel: string | undefined
}

/** Why there is no published figure: nothing of the kind is published, nothing is loaded, or this one is not. */
export interface Unpublished {
  readonly unpublished: 'no such measure' | 'nothing loaded' | 'not loaded'
}

/**
 * The published figure of our authority that a link of the measure map leads to, from whichever release of it that is
 * loaded reaches furthest. An authority whose code nobody knows has England to look at, and no figure of its own.
 */
export async function benchmarkHere(read: Read, link: MeasureLink): Promise<BenchmarkHere | Unpublished> {
  const { database, settings, comparison } = read
  const { code, gss } = settings.authority
  const known = comparison.authorities.of(code) ?? comparison.authorities.byGss(gss ?? code)
  const { model, missingModel } = await modelToUse(database, settings)
  const authorities = known ? comparison.authorities : withStranger(comparison.authorities, settings)
  const sums = link.plus.length > 0
  const found = await benchmarksFor(database, known?.code ?? code, {
    authorities,
    countsBehind: comparison.counts,
    polarityOf: comparison.polarityOf,
    measures: sums ? [link.measure, ...link.plus] : [link.measure, ...link.also],
    ...(model === undefined ? {} : { model }),
  })
  const benchmark = sums ? summedOf(link, found) : newestOf(link, found)
  if (!benchmark) return { unpublished: (await isAnythingLoaded(database)) ? 'not loaded' : 'nothing loaded' }
  const region = benchmark.region?.area === ENGLAND ? null : benchmark.region
  return { benchmark: { ...benchmark, region }, isKnown: known !== undefined, missingModel }
}

function newestOf(link: MeasureLink, found: readonly Benchmark[]): Benchmark | undefined {
  const reaching = found.map((benchmark) => ({
    key: benchmark.measure.key,
    lastYear: endYearOf(benchmark.period),
    benchmark,
  }))
  return loadedMeasureOf(link, reaching)?.benchmark
}

function summedOf({ measure, plus }: MeasureLink, found: readonly Benchmark[]): Benchmark | undefined {
  const parts = [measure, ...plus].map((key) => found.find((each) => each.measure.key === key))
  return parts.every((part) => part !== undefined) ? sumOfBenchmarks(parts) : undefined
}

/** The model of neighbours that homeward.yaml asks for where it is loaded; the newest otherwise. */
async function modelToUse(database: Database, settings: Settings) {
  const asked = settings['neighbour-model']
  if (asked === undefined) return { model: undefined, missingModel: undefined }
  const models = await database.rows<{ model: string }>('SELECT DISTINCT model FROM published_neighbour')
  const isLoaded = models.some(({ model }) => model.startsWith(asked))
  return isLoaded ? { model: asked, missingModel: undefined } : { model: undefined, missingModel: asked }
}

/** Lets an authority that no published file knows stand beside England. */
function withStranger(authorities: Authorities, { authority }: Settings): Authorities {
  const england = authorities.regions.get(ENGLAND)!
  const { code, name } = authority
  const stranger = { code, name, region: england, from: undefined, to: undefined, successors: [], gss: [] }
  return {
    ...authorities,
    of: (asked) => (asked === code ? stranger : authorities.of(asked)),
    nameOf: (area) => (area === code ? name : authorities.nameOf(area)),
  }
}

async function isAnythingLoaded(database: Database): Promise<boolean> {
  const rows = await database.rows('SELECT 1 AS found FROM published_value LIMIT 1')
  return rows.length > 0
}
