import { z } from 'zod'
import { type CatalogueFile, DefinitionError, yamlOf } from '../../core/index.ts'
import { type Difference, type MeasureLink, type PublishedElsewhere, readOurPeriod } from './measure-link.ts'
import {
  DIFFERENCE_KINDS,
  measureFileSchema,
  type SharedOfFile,
  type WrittenLink,
} from './measure-link-schema.ts'

/** What a file of the map says. */
export interface MeasureFile {
  readonly links: readonly MeasureLink[]
  readonly elsewhere: readonly PublishedElsewhere[]
}

/**
 * Reads a file of `catalogue/benchmarks/measures`, with what it says for all of its figures said of each.
 *
 * @throws DefinitionError naming the file, the figure and what is wrong
 */
export function readMeasureFile(file: CatalogueFile): MeasureFile {
  const read = measureFileSchema.safeParse(yamlOf(file))
  if (!read.success) throw new DefinitionError(`catalogue/${file.path}: ${z.prettifyError(read.error)}`)
  const { topic, measures, elsewhere, ...shared } = read.data
  const place = { topic, path: file.path }
  return {
    links: measures.map((written) => linkOf(written, shared, place)),
    elsewhere: elsewhere.map((each) => ({ ...each, ...place })),
  }
}

function linkOf(
  written: WrittenLink,
  shared: SharedOfFile,
  place: Pick<MeasureLink, 'topic' | 'path'>,
): MeasureLink {
  const fail = (why: string) => linkRefusal({ ...place, indicator: written.indicator }, why)
  const differs = differencesOf(shared.differs, written.differs)
  const kinds = new Set(differs.map(({ kind }) => kind))
  const period = written['our-period'] ?? shared['our-period']
  const ourPeriod = period === undefined ? undefined : readOurPeriod(period)
  const unit = written.unit ?? shared.unit
  const roundedTo = written['rounded-to'] ?? shared['rounded-to']
  if (!ourPeriod)
    throw fail(`our-period: write “as-at 31 March” or “12-months to 31 August”, not “${period}”`)
  if (!unit) throw fail('unit: say what the published number is')
  if (roundedTo === undefined) throw fail('rounded-to: say how the published number is rounded')
  if ((written['like-for-like'] === 'yes') !== (differs.length === 0))
    throw fail('say “like-for-like: yes”, or how it differs, and not both')
  if (written['share-of'] && written['per-10000']) throw fail('share-of and per-10000 exclude each other')
  if (written.scale && !kinds.has('unit')) throw fail('scale: only where the unit differs')
  if (written.context && !kinds.has('population'))
    throw fail('context: differs.population says who it is about')
  return {
    ...place,
    indicator: written.indicator,
    part: written.part,
    basis: written['share-of'] ? 'share' : written['per-10000'] ? 'rate' : 'figure',
    shareOf: written['share-of'],
    measure: written.measure,
    plus: written.plus,
    isOpposite: written.opposite ?? false,
    also: written.also,
    isContext: written.context ?? false,
    isLikeForLike: differs.length === 0,
    differs,
    unit,
    scale: written.scale,
    roundedTo,
    ourPeriod,
    isOnlyForEngland: (written['only-for'] ?? shared['only-for']) !== undefined,
    until: written.until ?? shared.until,
    generalPopulation: written['general-population'],
    polarityDiffers: written['polarity-differs'],
    note: written.note,
  }
}

/** The differences of the file before those of the figure; both are told where both name the same kind. */
function differencesOf(...said: readonly WrittenLink['differs'][]): Difference[] {
  return DIFFERENCE_KINDS.flatMap((kind) => {
    const how = said.flatMap((differs) => differs?.[kind] ?? [])
    return how.length === 0 ? [] : [{ kind, how: how.join(' ') }]
  })
}

/** A definition of the map that cannot stand, by its file and its figure of ours. */
export function linkRefusal(
  { path, indicator }: Pick<MeasureLink, 'path' | 'indicator'>,
  why: string,
): DefinitionError {
  return new DefinitionError(`catalogue/${path}: ${indicator}: ${why}`)
}
