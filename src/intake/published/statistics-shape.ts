import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import type { Dataset, DescribedFilter, DescribedLabel } from './ees-datasets.ts'
import { fileSlug, labelSlug } from './label-slug.ts'
import type { StatisticsColumn } from './statistics-columns.ts'
import { damaged } from './statistics-table.ts'

/** A column of labels, with those that the catalogue describes. */
export interface ShapeFilter {
  readonly at: number
  readonly column: string
  readonly labels: ReadonlyMap<string, DescribedLabel>
}

/** A column of numbers, under the name it has in keys. */
export interface ShapeIndicator {
  readonly at: number
  readonly column: string
  readonly title: string
  readonly decimals: number | undefined
}

/** What the columns of a published table are: which make measures, and what these are called. */
export interface StatisticsShape {
  readonly dataset: string
  /** `undefined` when the catalogue does not describe it. */
  readonly described: Dataset | undefined
  readonly filters: readonly ShapeFilter[]
  readonly indicators: readonly ShapeIndicator[]
  readonly findings: readonly RowFinding[]
}

/** So large a part of labels and columns known is enough for a file that is called as the dataset is … */
const ENOUGH_WHEN_NAMED = 0.5
/** … and for any other: sister files differ from it in a third of their labels, a new release in a few. */
const ENOUGH = 0.75

/**
 * Finds the dataset that a table is of, by its columns and labels and by the name of its file. One that the
 * catalogue does not describe has a shape too, called after the file and its own labels.
 *
 * @throws UnreadableFileError when it has no column of numbers
 */
export function shapeOf(
  file: string,
  columns: readonly StatisticsColumn[],
  datasets: readonly Dataset[],
): StatisticsShape {
  const name = fileSlug(file)
  const fitting = datasets
    .map((dataset) => ({ dataset, part: partKnown(dataset, columns) }))
    .filter(({ dataset, part }) => {
      const isNamed = dataset.called.some((called) => name.includes(called))
      return part >= (isNamed ? ENOUGH_WHEN_NAMED : ENOUGH)
    })
    .sort((a, b) => b.part - a.part)
  const best = fitting[0]?.dataset
  return best ? describedShape(best, columns) : ownShape(file, name, columns)
}

function columnNamed(
  columns: readonly StatisticsColumn[],
  { column, also }: { readonly column: string; readonly also: readonly string[] },
): StatisticsColumn | undefined {
  return [column, ...also]
    .map((name) => columns.find((each) => each.name === name))
    .find((found) => found !== undefined)
}

/**
 * How much of a table and of a dataset are the same: the smallest, over its filters and its columns of numbers, of
 * those in both to those in either. Nothing of it when a filter is absent or a column of labels is left over.
 */
function partKnown(dataset: Dataset, columns: readonly StatisticsColumn[]): number {
  const filters = dataset.filters.map((filter) => ({ filter, column: columnNamed(columns, filter) }))
  const numbers = dataset.indicators.map((indicator) => columnNamed(columns, indicator))
  const bound = new Set([...filters.map(({ column }) => column), ...numbers])
  const over = columns.filter((column) => !bound.has(column) && !dataset.aside.includes(column.name))
  if (over.some(({ holds }) => holds === 'texts')) return 0
  const found = numbers.filter((column) => column !== undefined).length
  const strange = over.filter(({ holds }) => holds === 'numbers').length
  return Math.min(
    found / (numbers.length + strange),
    ...filters.map(({ filter, column }) => (column ? labelsShared(filter, column) : 0)),
  )
}

function labelsShared({ labels }: DescribedFilter, { texts }: StatisticsColumn): number {
  const slugs = texts.map(labelSlug)
  const known = new Set(slugs.flatMap((slug) => labels.get(slug)?.key ?? []))
  const strange = slugs.filter((slug) => !labels.has(slug)).length
  return known.size / (new Set([...labels.values()].map(({ key }) => key)).size + strange)
}

function describedShape(dataset: Dataset, columns: readonly StatisticsColumn[]): StatisticsShape {
  const filters = dataset.filters.map((filter) => {
    const { at, texts } = columnNamed(columns, filter)!
    return { at, column: filter.column, labels: filter.labels, texts }
  })
  const named = dataset.indicators.map((indicator) => ({
    indicator,
    found: columnNamed(columns, indicator),
  }))
  const known = new Set([...filters.map(({ at }) => at), ...named.map(({ found }) => found?.at)])
  const over = columns.filter(({ at, name }) => !known.has(at) && !dataset.aside.includes(name))
  const strange = over.filter(({ holds }) => holds === 'numbers')
  const isNew = (text: string) => `“${shownName(text)}”`
  const labels = filters.flatMap(({ texts, labels: described, column }) =>
    texts.filter((text) => !described.has(labelSlug(text))).map((text) => `${isNew(text)} of ${column}`),
  )
  return {
    dataset: dataset.dataset,
    described: dataset,
    filters,
    indicators: [
      ...named.flatMap(({ indicator, found }) => {
        const { column, title, decimals } = indicator
        return found ? [{ at: found.at, column, title, decimals }] : []
      }),
      ...strange.map(ownIndicator),
    ],
    findings: [
      ...named
        .filter(({ found }) => !found)
        .map(({ indicator: { column } }) => ({ code: 'column-missing' as const, detail: column })),
      ...over
        .filter(({ holds }) => holds === 'one text')
        .map(({ name }) => ({ code: 'column-unknown' as const, detail: shownName(name) })),
      ...[...strange.map(({ name }) => `The column ${isNew(name)}`), ...labels].map((detail) => ({
        code: 'label-not-described' as const,
        detail,
      })),
    ],
  }
}

/** In this layout the columns of labels stand before those of numbers. */
function ownShape(file: string, dataset: string, columns: readonly StatisticsColumn[]): StatisticsShape {
  const filled = columns.filter(({ holds }) => holds !== 'nothing')
  const firstNumber = 1 + filled.findLastIndex(({ holds }) => holds !== 'numbers')
  const numbers = filled.slice(firstNumber)
  if (numbers.length === 0) throw damaged(file, {}, 'there is no column of numbers behind the labels')
  return {
    dataset,
    described: undefined,
    filters: filled
      .slice(0, firstNumber)
      .map(({ at, name }) => ({ at, column: name, labels: new Map<string, DescribedLabel>() })),
    indicators: numbers.map(ownIndicator),
    findings: [{ code: 'dataset-not-described', detail: dataset }],
  }
}

function ownIndicator({ at, name }: StatisticsColumn): ShapeIndicator {
  return { at, column: name, title: name.replaceAll('_', ' '), decimals: undefined }
}
