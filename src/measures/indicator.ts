import { z } from 'zod'
import {
  type CatalogueFile,
  DefinitionError,
  opening,
  PERIOD_KINDS,
  readDefinition,
  section,
} from '../core/index.ts'

const indicatorSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  /** The code printed in the papers, such as 4.02.07a; an indicator may have none. */
  code: z.union([z.string(), z.null()]).default(null),
  title: z.string(),
  cohort: z.string(),
  /** Which cases count, in SQL over the cohort's columns; the whole cohort when left out. */
  among: z.string().optional(),
  /** Which of them score; for a percentage. */
  counts: z.string().optional(),
  /** The column that is averaged or summed; of a percentage without `counts`, what is shared out. */
  of: z.string().optional(),
  /** The column whose sum an average or a percentage is out of, such as posts or sessions; cases when left out. */
  per: z.string().optional(),
  measure: z.enum(['count', 'percentage', 'rate', 'average', 'median', 'sum']),
  unit: z.string().optional(),
  /** How many times the variance of chance alone a count of events varies from year to year; 1 when left out. */
  dispersion: z.number().min(1).optional(),
  /** The end of the sentence “8.9% (59 of 665) …”, such as “of children looked after were placed at home”. */
  reads: z.string().optional(),
  better: z.enum(['higher', 'lower', 'neutral']),
  periods: z.array(z.enum(PERIOD_KINDS)).min(1),
  cuts: z.array(z.string()).default([]),
  /** The cut that is the point of the indicator and is shown first. */
  'shown-by': z.string().optional(),
  /** Months of returns needed before the period ends. */
  'looks-back': z.number().int().default(0),
  /** Further inputs, or single columns (`ssda903/episodes.PL_DISTANCE`), beyond those of the cohort. */
  needs: z.array(z.string()).default([]),
  /** The row of the table of measures it is a part of, when that is not its own key. */
  'part-of': z.string().optional(),
  /** Further rows of the table of measures that the same figure answers, such as the same by month. */
  answers: z.array(z.string()).default([]),
  /** How cases are counted where the sector counts in two ways. */
  basis: z.enum(['events', 'children once a year']).optional(),
  source: z.string(),
  'published-as': z.string(),
  owner: z.string(),
})

/** An indicator: which cases of a cohort count and which of them score. Everything else the engine does. */
export interface Indicator extends z.infer<typeof indicatorSchema> {
  readonly path: string
  readonly area: string
  readonly meaning: string
  readonly workedExample: string
  readonly text: string
  readonly local: boolean
}

/**
 * Reads an indicator of the catalogue. Its area is the folder it lies in.
 * @throws DefinitionError when a key is wrong, a part does not fit the measure, or there is no worked example
 */
export function readIndicator(file: CatalogueFile): Indicator {
  const { front, prose } = readDefinition(file, indicatorSchema)
  const fail = (why: string) => new DefinitionError(`catalogue/${file.path}: ${why}`)
  const workedExample = section(prose, 'Worked example')
  if (!workedExample) throw fail('there is no “## Worked example”')
  const problem = partsProblem(front)
  if (problem) throw fail(problem)
  const area = file.path.split('/')[1]
  if (!area || file.path.split('/').length !== 3) throw fail('an indicator lies in the folder of its area')
  return {
    ...front,
    path: file.path,
    area,
    meaning: opening(prose),
    workedExample,
    text: file.text,
    local: file.local,
  }
}

/** What is wrong with the parts of a measure, in words; `undefined` when they fit. */
function partsProblem({ measure, counts, of, per }: z.infer<typeof indicatorSchema>): string | undefined {
  const isShareOfSums = measure === 'percentage' && of !== undefined && per !== undefined
  if ((measure === 'percentage' && !isShareOfSums) !== (counts !== undefined))
    return '“counts” says which cases score: a percentage needs it (or “of” and “per”), nothing else may have it'
  if (!isShareOfSums && ['average', 'median', 'sum'].includes(measure) !== (of !== undefined))
    return '“of” names the column averaged or summed: average, median and sum need it, nothing else may have it'
  if (per !== undefined && !isShareOfSums && measure !== 'average')
    return '“per” names what an average or a percentage of sums is out of: nothing else may have it'
  return undefined
}
