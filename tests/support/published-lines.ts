import { readDatasets } from '../../src/intake/published/ees-datasets.ts'
import { readStatistics } from '../../src/intake/published/ees-csv.ts'
import type { PublishedContents } from '../../src/intake/published/contents.ts'
import { catalogueFiles } from './whole-catalogue.ts'

/** The datasets that our catalogue describes. */
export const datasets = readDatasets(catalogueFiles)

/** A file of published statistics read by our catalogue; `undefined` when it is none. */
export function statisticsOf(name: string, text: string): PublishedContents | undefined {
  return readStatistics(datasets, { name, folder: '.', bytes: new TextEncoder().encode(text) })
}

/** The values of a published file, each as one line: line, measure, area, period, year, value or sign. */
export function valueLines({ values = [] }: PublishedContents): string[] {
  const [line = [], ...others] = values
  return line.map((at, index) => {
    const [measure, area, period, year, value, symbol] = others.map((column) => column[index])
    return [at, measure, area, period, year, value ?? symbol].join(' ')
  })
}

/** The measures of a published file, each as one line: key, title, decimals, kind of year. */
export function measureLines({ measures = [] }: PublishedContents): string[] {
  const [line = [], ...others] = measures
  return line.map((_, index) => {
    const [measure, title, , , decimals, , yearKind] = others.map((column) => column[index])
    return [measure, title, decimals, yearKind].join(' | ')
  })
}
