import { z } from 'zod'
import { type CatalogueFile, DefinitionError, yamlOf } from '../../core/index.ts'
import { labelSlug } from './label-slug.ts'
import { readRegions, regionNumbers, type RegionNumbers } from './regions.ts'

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const labelSchema = z.union([
  z.string(),
  z.strictObject({
    /** How the label stands in the key of a measure; its own words when left out. */
    key: z.string().regex(KEY).optional(),
    /** Every way the releases have written it, the newest first. */
    said: z.array(z.string()).min(1),
    /** How it stands in the title of a measure: the newest label when left out, not at all when blank. */
    title: z.string().optional(),
  }),
])

const columnSchema = z.strictObject({
  column: z.string(),
  /** What other releases called the column. */
  also: z.array(z.string()).default([]),
})

const numbersSchema = z.strictObject({
  title: z.string(),
  /** Decimal places it is published with; as many as the file has when left out. */
  decimals: z.number().int().min(0).optional(),
})

const datasetSchema = z.strictObject({
  dataset: z.string().regex(KEY),
  title: z.string(),
  topic: z.string(),
  /** Publisher and publication. */
  source: z.string(),
  about: z.string().optional(),
  layout: z.enum(['ees', 'underlying']).default('ees'),
  /** What a year is, where the files do not say it rightly: a mid-year estimate is of 30 June. */
  year: z.enum(['Mid-year']).optional(),
  /** Names of its files without dates, by which it is known when labels have changed. */
  called: z.array(z.string().regex(KEY)).min(1),
  filters: z.array(columnSchema.extend({ labels: z.array(labelSchema).min(1) })).default([]),
  /** Text columns that make no measures of their own. */
  aside: z.array(z.string()).default([]),
  indicators: z.array(columnSchema.extend(numbersSchema.shape)).min(1),
  /** Where a column holds something else than its head says, for the labels named by their keys. */
  differs: z
    .array(
      numbersSchema.extend({
        column: z.string(),
        where: z.record(z.string(), z.array(z.string()).min(1)),
        as: z.string(),
      }),
    )
    .default([]),
})

type Described = z.infer<typeof datasetSchema>

/** A label of a filter: how it stands in keys and in titles. */
export interface DescribedLabel {
  readonly key: string
  readonly title: string
}

/** A filter of a dataset with its labels, by the slug of each way in which a release has written them. */
export interface DescribedFilter {
  readonly column: string
  readonly also: readonly string[]
  readonly labels: ReadonlyMap<string, DescribedLabel>
}

/** A published dataset as `catalogue/benchmarks/datasets` describes it, so that all its releases give the same keys. */
export interface Dataset extends Omit<Described, 'filters'> {
  readonly filters: readonly DescribedFilter[]
  /** The numbers of England and its regions, the same for every dataset. */
  readonly regions: RegionNumbers
}

/**
 * Reads the descriptions of published datasets. A file of the council's own catalogue replaces ours of the same name.
 *
 * @throws DefinitionError naming the file and the key that is wrong
 */
export function readDatasets(files: readonly CatalogueFile[]): Dataset[] {
  const described = files.filter(
    ({ path }) => path.startsWith('benchmarks/datasets/') && path.endsWith('.yaml'),
  )
  if (described.length === 0) return []
  const regions = regionNumbers(readRegions(files))
  const datasets = new Map<string, Dataset>()
  for (const file of described) {
    const dataset = readDataset(file, regions)
    if (datasets.has(dataset.dataset) && !file.local)
      throw new DefinitionError(`catalogue/${file.path}: another file describes ${dataset.dataset} too`)
    datasets.set(dataset.dataset, dataset)
  }
  return [...datasets.values()]
}

function readDataset(file: CatalogueFile, regions: RegionNumbers): Dataset {
  const refuse = (why: string) => new DefinitionError(`catalogue/${file.path}: ${why}`)
  const read = datasetSchema.safeParse(yamlOf(file))
  if (!read.success) throw refuse(z.prettifyError(read.error))
  const { filters, indicators, aside, differs } = read.data
  const names = [...filters, ...indicators].flatMap(({ column, also }) => [column, ...also])
  const twice = [...names, ...aside].find((name, at, all) => all.indexOf(name) !== at)
  if (twice !== undefined) throw refuse(`the column ${twice} is named twice`)
  const labelled = filters.map(({ labels, ...filter }) => ({ ...filter, labels: labelsOf(labels, refuse) }))
  for (const { column, where } of differs) {
    if (!indicators.some((indicator) => indicator.column === column))
      throw refuse(`differs: there is no indicator ${column}`)
    for (const [name, keys] of Object.entries(where)) {
      const filter = labelled.find((each) => each.column === name)
      if (!filter) throw refuse(`differs: there is no filter ${name}`)
      const known = new Set([...filter.labels.values()].map(({ key }) => key))
      const unknown = keys.find((key) => !known.has(key))
      if (unknown !== undefined) throw refuse(`differs: the filter ${name} has no label ${unknown}`)
    }
  }
  return { ...read.data, filters: labelled, regions }
}

function labelsOf(
  labels: readonly z.infer<typeof labelSchema>[],
  refuse: (why: string) => DefinitionError,
): Map<string, DescribedLabel> {
  const bySlug = new Map<string, DescribedLabel>()
  const keys = new Set<string>()
  for (const label of labels) {
    const { key, said, title } = typeof label === 'string' ? plainLabel(label) : label
    const meant = { key: key ?? labelSlug(said[0]!), title: title ?? said[0]! }
    if (keys.has(meant.key)) throw refuse(`two labels have the key ${meant.key}`)
    keys.add(meant.key)
    for (const text of said) {
      if (bySlug.has(labelSlug(text))) throw refuse(`the label “${text}” stands twice`)
      bySlug.set(labelSlug(text), meant)
    }
  }
  return bySlug
}

function plainLabel(label: string): Exclude<z.infer<typeof labelSchema>, string> {
  return { said: [label] }
}
