import { z } from 'zod'
import {
  type CatalogueFile,
  DefinitionError,
  opening,
  PERIOD_KINDS,
  readDefinition,
  section,
} from '../core/index.ts'

const termSchema = z.strictObject({
  /** The key of the indicator whose figure it is. */
  of: z.string(),
  /** The kind of period the figure is taken over; it ends where the derived figure's own period ends. */
  over: z.enum(PERIOD_KINDS).default('as-at'),
  /** How many months earlier that period ends. */
  'months-before': z.number().int().min(0).default(0),
  /** The figure that is printed, or the number of cases that score. */
  take: z.enum(['value', 'numerator']).default('value'),
  /** What it is multiplied by; −1 takes it away. */
  times: z.number().default(1),
})

const derivedSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  /** The code printed in the papers; one may have none. */
  code: z.string().optional(),
  title: z.string(),
  /** The folder of the area it stands in. */
  area: z.string(),
  /** The row of the table of measures it is a part of, when that is not its own key. */
  'part-of': z.string().optional(),
  /** The sum of figures, each with its sign; with `per`, divided by the sum of others. */
  sum: z.array(termSchema).min(1).optional(),
  per: z.array(termSchema).min(1).optional(),
  /** How many children more or fewer would bring an indicator to its target. */
  'children-to-target': z.string().optional(),
  /** Each group's share of one figure against its share of another: 1 is alike. */
  shares: z.strictObject({ of: z.string(), against: z.string(), by: z.string() }).optional(),
  /** The children who live in the area, by the estimate that rates of the day are worked out with. */
  population: z.literal('0-17').optional(),
  unit: z.string(),
  better: z.enum(['higher', 'lower', 'neutral']),
  owner: z.string(),
})

/** One figure among those a derived figure is worked out from. */
export type DerivedTerm = z.infer<typeof termSchema>

/**
 * A figure worked out from those of indicators, with no cases of its own: a gap, a projection, children to a target, a
 * ratio of shares. Its parts lead to the children.
 */
export interface Derived extends z.infer<typeof derivedSchema> {
  readonly path: string
  readonly meaning: string
  readonly formula: string
  readonly workedExample: string
  readonly local: boolean
}

/**
 * Reads a derived figure of the catalogue.
 * @throws DefinitionError when a key is wrong, there is not exactly one form, or the formula or example is missing
 */
export function readDerived(file: CatalogueFile): Derived {
  const { front, prose } = readDefinition(file, derivedSchema)
  const fail = (why: string) => new DefinitionError(`catalogue/${file.path}: ${why}`)
  const forms = [front.sum, front['children-to-target'], front.shares, front.population].filter(
    (form) => form !== undefined,
  )
  if (forms.length !== 1)
    throw fail('it has one of “sum”, “children-to-target”, “shares” and “population”, and no other')
  if (front.per && !front.sum) throw fail('“per” divides a “sum”, and there is none')
  const formula = section(prose, 'Formula')
  const workedExample = section(prose, 'Worked example')
  if (!formula) throw fail('there is no “## Formula”: what it is worked out from, in words')
  if (!workedExample) throw fail('there is no “## Worked example”')
  return { ...front, path: file.path, meaning: opening(prose), formula, workedExample, local: file.local }
}

/** The keys of the indicators a derived figure is worked out from. */
export function indicatorsOf(derived: Derived): string[] {
  const { sum = [], per = [], shares } = derived
  const target = derived['children-to-target']
  return [
    ...sum.map(({ of }) => of),
    ...per.map(({ of }) => of),
    ...(target === undefined ? [] : [target]),
    ...(shares ? [shares.of, shares.against] : []),
  ]
}
