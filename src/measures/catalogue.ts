import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { type CatalogueFile, DefinitionError } from '../core/index.ts'
import { type Cohort, readCohort } from './cohort.ts'
import { type Derived, indicatorsOf, readDerived } from './derived.ts'
import { type Indicator, readIndicator } from './indicator.ts'
import { type PublishedFigure, readPublished } from './published.ts'

const areasSchema = z.array(
  z.strictObject({
    folder: z.string(),
    /** The code that a family of measures has in the board's report; some have none. */
    code: z.string().optional(),
    title: z.string(),
    owner: z.string(),
  }),
)

/** A part of the papers and the site that indicators belong to, in the order people expect. */
export type Area = z.infer<typeof areasSchema>[number]

/** Every definition, checked against each other. */
export interface Catalogue {
  readonly files: readonly CatalogueFile[]
  readonly areas: readonly Area[]
  readonly cohorts: ReadonlyMap<string, Cohort>
  readonly indicators: readonly Indicator[]
  /** Figures worked out from those of indicators. */
  readonly derived: readonly Derived[]
  /** Figures that others publish or send, which no file of ours computes. */
  readonly published: readonly PublishedFigure[]
}

/**
 * Reads a whole catalogue. A local file with the key of one of ours replaces it.
 * @throws DefinitionError naming the file, when any definition is wrong or names what is not there
 */
export function readCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const areas = readAreas(files)
  const cohorts = new Map(
    within(files, 'cohorts/')
      .map(readCohort)
      .map((cohort) => [cohort.name, cohort]),
  )
  const byKey = new Map<string, Indicator>()
  for (const file of within(files, 'indicators/')) {
    const indicator = readIndicator(file)
    const other = byKey.get(indicator.key)
    if (other && !indicator.local)
      throw new DefinitionError(
        `catalogue/${file.path}: the key ${indicator.key} is also that of ${other.path}`,
      )
    byKey.set(indicator.key, indicator)
  }
  const order = new Map(areas.map(({ folder }, at) => [folder, at]))
  const indicators = [...byKey.values()].sort(
    (a, b) => (order.get(a.area) ?? 99) - (order.get(b.area) ?? 99) || compareInArea(a, b),
  )
  for (const indicator of indicators) checkNames(indicator, cohorts, order)
  const derived = readAllDerived(files, byKey, order)
  const published = readPublished(files, (key) => byKey.has(key) || derived.some((each) => each.key === key))
  return { files, areas, cohorts, indicators, derived, published }
}

/** A local file with the key of one of ours replaces it. */
function readAllDerived(
  files: readonly CatalogueFile[],
  indicators: ReadonlyMap<string, Indicator>,
  areas: ReadonlyMap<string, number>,
): Derived[] {
  const byKey = new Map<string, Derived>()
  for (const file of within(files, 'derived/')) {
    const derived = readDerived(file)
    const fail = (why: string) => new DefinitionError(`catalogue/${derived.path}: ${why}`)
    if (indicators.has(derived.key)) throw fail(`the key ${derived.key} is also that of an indicator`)
    if (byKey.has(derived.key) && !derived.local) throw fail(`another file has the key ${derived.key} too`)
    if (!areas.has(derived.area)) throw fail(`${derived.area} is not an area of areas.yaml`)
    const unknown = indicatorsOf(derived).find((key) => !indicators.has(key))
    if (unknown) throw fail(`there is no indicator ${unknown}`)
    byKey.set(derived.key, derived)
  }
  return [...byKey.values()]
}

/** In the order of the printed codes; indicators without a code follow, by the names of their files. */
function compareInArea(a: Indicator, b: Indicator): number {
  if (a.code !== b.code && (a.code === null || b.code === null)) return a.code === null ? 1 : -1
  const [first, second] = [`${a.code} ${a.path}`, `${b.code} ${b.path}`]
  return first < second ? -1 : 1
}

function within(files: readonly CatalogueFile[], folder: string): CatalogueFile[] {
  const wanted = files.filter(({ path }) => path.startsWith(folder) && path.endsWith('.md'))
  return [...wanted].sort((a, b) => Number(a.local) - Number(b.local) || (a.path < b.path ? -1 : 1))
}

function readAreas(files: readonly CatalogueFile[]): Area[] {
  const file = files.find(({ path }) => path === 'areas.yaml')
  if (!file) throw new DefinitionError('catalogue/areas.yaml is missing')
  const read = areasSchema.safeParse(file.parsed ?? parseYaml(file.text))
  if (!read.success) throw new DefinitionError(`catalogue/areas.yaml: ${z.prettifyError(read.error)}`)
  return read.data
}

function checkNames(
  indicator: Indicator,
  cohorts: ReadonlyMap<string, Cohort>,
  areas: ReadonlyMap<string, number>,
): void {
  const fail = (why: string) => new DefinitionError(`catalogue/${indicator.path}: ${why}`)
  if (!areas.has(indicator.area)) throw fail(`its folder ${indicator.area} is not an area of areas.yaml`)
  const cohort = cohorts.get(indicator.cohort)
  if (!cohort) throw fail(`there is no cohort ${indicator.cohort}`)
  const cuts = [...indicator.cuts, ...(indicator['shown-by'] ? [indicator['shown-by']] : [])]
  for (const cut of cuts)
    if (!cohort.columns[cut]?.cut) throw fail(`${cut} is not a cut of the cohort ${indicator.cohort}`)
  if (indicator.of && !cohort.columns[indicator.of]) throw fail(`the cohort has no column ${indicator.of}`)
  const asAt = cohort.periods === 'as-at'
  const wrong = indicator.periods.find(
    (kind) => (kind === 'as-at') !== asAt && !(asAt && kind === '12-months'),
  )
  if (wrong) throw fail(`the cohort ${indicator.cohort} has no period of the kind ${wrong}`)
}

/** The cuts an indicator is broken down by: the one that is its point first. */
export function cutsOf(indicator: Indicator): string[] {
  return [...new Set([...(indicator['shown-by'] ? [indicator['shown-by']] : []), ...indicator.cuts])]
}

/**
 * Finds an indicator by key or by printed code.
 * @throws DefinitionError with the nearest keys when there is none, or the codes when several share it
 */
export function findIndicator(catalogue: Catalogue, name: string): Indicator {
  const byKey = catalogue.indicators.find(({ key }) => key === name)
  if (byKey) return byKey
  const byCode = catalogue.indicators.filter(({ code }) => code === name)
  if (byCode.length === 1) return byCode[0]!
  if (byCode.length > 1)
    throw new DefinitionError(
      `Several indicators have the code ${name}: ${byCode.map(({ key }) => key).join(', ')}`,
    )
  const near = catalogue.indicators
    .map(({ key }) => key)
    .filter((key) => key.includes(name) || name.includes(key))
  const hint =
    near.length > 0 ? `Did you mean ${near.slice(0, 5).join(', ')}?` : '“homeward indicator” lists them all'
  throw new DefinitionError(`There is no indicator ${name}. ${hint}`)
}
