import { publishedMeasureTable, publishedValueTable } from '../../store/index.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import { columnsOf } from './columns-of.ts'
import type { PublishedContents } from './contents.ts'
import type { StatisticsPeriod } from './ees-period.ts'
import { labelSlug } from './label-slug.ts'
import { type PublishedCell, PUBLISHED_SIGNS, readPublishedCell } from './published-cell.ts'
import type { ShapeIndicator, StatisticsShape } from './statistics-shape.ts'
import { damaged, type StatisticsTable } from './statistics-table.ts'

/** A measure as it is met in a file: an indicator for one label of each filter. */
interface Measure {
  readonly measure: string
  readonly title: string
  readonly decimals: number | undefined
  readonly line: number
  readonly yearKind: string
  /** The most decimals that a value of it is printed with. */
  decimalsSeen: number
  isTime: boolean | undefined
  readonly seen: Map<string, { readonly line: number; readonly cell: PublishedCell }>
}

/** A row of the table with what is known of when and where it is about. */
export interface PlacedRow {
  readonly row: readonly string[]
  readonly line: number
  readonly area: string
  readonly period: StatisticsPeriod
  /** The kind of year, as the release calls it. */
  readonly yearKind: string
}

interface Value {
  readonly line: number
  readonly measure: string
  readonly area: string
  readonly period: StatisticsPeriod
  readonly cell: PublishedCell
}

/** Gathers the values of a published table, row by row, under the keys that its shape gives them. */
export class StatisticsValues {
  readonly #table: StatisticsTable
  readonly #shape: StatisticsShape
  readonly #measures = new Map<string, readonly Measure[]>()
  readonly #values: Value[] = []
  readonly #repeated = new Map<number, number>()
  #newest: StatisticsPeriod | undefined

  constructor(table: StatisticsTable, shape: StatisticsShape) {
    this.#table = table
    this.#shape = shape
  }

  /**
   * Adds the values of a row. A row that says again what another said is used once.
   *
   * @throws UnreadableFileError when a cell cannot be read, or two rows say different things of the same
   */
  add(placed: PlacedRow): void {
    const { row, line, area, period } = placed
    const measures = this.#measuresOf(placed)
    this.#shape.indicators.forEach(({ at }, index) => {
      const column = this.#table.heads[at]!
      const cell = readPublishedCell(row[at]!)
      if (cell === 'blank') return
      if (cell === undefined) {
        const why = `“${shownName(row[at]!)}” is neither a number nor one of the signs ${PUBLISHED_SIGNS.join(', ')}`
        throw damaged(this.#table.file, { line, column }, why)
      }
      const measure = measures[index]!
      const before = measure.seen.get(`${area} ${period.period}`)
      if (before) return this.#again({ line, column, cell, before })
      measure.seen.set(`${area} ${period.period}`, { line, cell })
      if (cell.value !== null) {
        if ((measure.isTime ??= cell.isTime) !== cell.isTime)
          throw damaged(this.#table.file, { line, column }, 'years and months stand among plain numbers')
        measure.decimalsSeen = Math.max(measure.decimalsSeen, cell.decimals)
      }
      this.#values.push({ line, measure: measure.measure, area, period, cell })
    })
    if (!this.#newest || period.year > this.#newest.year) this.#newest = period
  }

  /** What the file came to. */
  contents(findings: readonly RowFinding[]): PublishedContents {
    const { dataset, described, findings: ofShape } = this.#shape
    const newest = this.#newest
    if (!newest) throw damaged(this.#table.file, {}, 'no row is about England, a region or an authority')
    const measures = [...this.#measures.values()]
      .flat()
      .filter(({ seen }) => seen.size > 0)
      .sort((a, b) => a.line - b.line)
    const source = sourceOf(this.#table, described?.source)
    const repeated = [...this.#repeated].map(([line, first]) => ({
      code: 'row-duplicated' as const,
      line,
      detail: String(first),
    }))
    return {
      kind: 'published/statistics',
      dataset,
      release: described?.year === 'Mid-year' ? `mid-${newest.year}` : newest.shown,
      count: this.#values.length,
      measures: columnsOf(
        publishedMeasureTable,
        measures.map(({ line, measure, title, isTime, decimals, decimalsSeen, yearKind }) => ({
          line,
          measure,
          title: isTime && !/month/i.test(title) ? `${title}, in months` : title,
          topic: described?.topic ?? null,
          polarity: null,
          decimals: decimals ?? decimalsSeen,
          banded: 0,
          year_kind: described?.year ?? yearKind,
          source,
          method: described?.about ?? null,
        })),
      ),
      values: columnsOf(
        publishedValueTable,
        this.#values.map(({ line, measure, area, period: { period, year }, cell: { value, symbol } }) => ({
          line,
          measure,
          area,
          period,
          year,
          value,
          symbol,
        })),
      ),
      findings: [...this.#table.findings, ...ofShape, ...repeated, ...findings],
    }
  }

  #again(found: {
    readonly line: number
    readonly column: string
    readonly cell: PublishedCell
    readonly before: { readonly line: number; readonly cell: PublishedCell }
  }): void {
    const { line, column, cell, before } = found
    if (cell.value === before.cell.value && cell.symbol === before.cell.symbol) {
      this.#repeated.set(line, before.line)
      return
    }
    const why = `the row is about the same as line ${before.line} and says something else`
    // A column of labels that look like numbers was taken for values: only a description can tell.
    const unless = this.#shape.described ? '' : '; if it is not, describe the dataset in benchmarks/datasets'
    throw damaged(this.#table.file, { line, column }, why + unless)
  }

  /** The measures of a row, one for each column of numbers. */
  #measuresOf({ row, line, period: { part }, yearKind }: PlacedRow): readonly Measure[] {
    const written = this.#shape.filters.map(({ at }) => row[at]!.trim())
    const id = [...written, part ?? ''].join('\u001F')
    const known = this.#measures.get(id)
    if (known) return known
    const labels = this.#shape.filters.map(({ column, labels: described }, at) => {
      const text = written[at]!
      return { column, ...(described.get(labelSlug(text)) ?? { key: labelSlug(text), title: text }) }
    })
    const keys = new Map(labels.map(({ column, key }) => [column, key]))
    const within = part === undefined ? labels : [...labels, { key: labelSlug(part), title: part }]
    const titles = within.map(({ title }) => title).filter((title) => title !== '')
    const measures = this.#shape.indicators.map((indicator): Measure => {
      const { column, title, decimals } = this.#meant(indicator, keys)
      return {
        measure: [this.#shape.dataset, ...within.map(({ key }) => key), column].join('/'),
        title: titles.length === 0 ? title : `${titles.join(', ')}: ${title}`,
        decimals,
        line,
        yearKind,
        decimalsSeen: 0,
        isTime: undefined,
        seen: new Map(),
      }
    })
    this.#measures.set(id, measures)
    return measures
  }

  /** The indicator as its column says, or as the description says that it differs for these labels. */
  #meant(indicator: ShapeIndicator, keys: ReadonlyMap<string, string>) {
    const differs = this.#shape.described?.differs.find(
      ({ column, where }) =>
        column === indicator.column &&
        Object.entries(where).every(([filter, wanted]) => wanted.includes(keys.get(filter)!)),
    )
    return differs ? { ...differs, column: differs.as } : indicator
  }
}

const SYNTHETIC = /(?<![a-z])synthetic(?![a-z])[^/\\]*$/i

/**
 * Publisher and publication of a file. One that calls itself synthetic only has the layout of the publication: its
 * figures are nobody's, and must not be taken for the publisher's.
 */
function sourceOf({ file }: StatisticsTable, source: string | undefined): string | null {
  if (!SYNTHETIC.test(file)) return source ?? null
  return source === undefined ? 'Synthetic' : `Synthetic figures in the layout of: ${source}`
}
