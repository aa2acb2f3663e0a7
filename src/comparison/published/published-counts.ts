import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { catalogueRows } from '../../intake/index.ts'
import type { Counts } from './averages.ts'

/** Which published counts a published share or rate comes from. */
export interface CountsBehind {
  /** The key of the share or rate. */
  readonly measure: string
  /** The keys of its counts. */
  readonly numerator: string
  readonly denominator: string
  /** 100 for a per cent, 10,000 for a rate of children. */
  readonly per: number
  /** The first year for which the published value is that of the two counts. */
  readonly fromYear: number
  /** How many years the denominator lies back: a rate on 31 March 2025 is of the people of mid-2024. */
  readonly yearsBack: number
}

/** The counts behind a measure, by area. */
export interface PublishedCounts {
  readonly numerator: string
  readonly denominator: string
  readonly per: number
  readonly byArea: ReadonlyMap<string, Counts>
}

const PATH = 'benchmarks/counts.csv'

/**
 * Reads which counts published measures come from: several lines for a measure whose counts are published in several
 * places, the preferred one first. The council's own catalogue adds lines before ours.
 *
 * @throws DefinitionError naming a row that is not complete
 */
export function readCountsBehind(files: readonly CatalogueFile[]): ReadonlyMap<string, CountsBehind[]> {
  const behind = new Map<string, CountsBehind[]>()
  for (const file of files.filter(({ path }) => path === PATH).toReversed()) {
    for (const record of catalogueRows(file)) {
      const read = countsIn(record)
      behind.set(read.measure, [...(behind.get(read.measure) ?? []), read])
    }
  }
  return behind
}

function countsIn(record: Record<string, string>): CountsBehind {
  const { measure, numerator, denominator } = record
  const [per, fromYear, yearsBack] = ['per', 'from_year', 'years_back'].map((name) => numberIn(record[name]))
  if (!measure || !numerator || !denominator || !per || fromYear === undefined || yearsBack === undefined)
    throw new DefinitionError(`catalogue/${PATH}: the row of “${measure}” is not complete`)
  return { measure, numerator, denominator, per, fromYear, yearsBack }
}

/** `undefined` of a blank, which `Number` would take for 0. */
function numberIn(cell: string | undefined): number | undefined {
  return cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : undefined
}
