import { parse as parseYaml, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { type Day, DefinitionError, readDay } from '../core/index.ts'

const daySchema = z.string().transform((text, context): Day => {
  const read = readDay(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'write a day as 2026-03-31' })
  return z.NEVER
})

const targetSchema = z.strictObject({
  on: z.enum(['children', 'value']),
  baseline: z.strictObject({ on: daySchema, value: z.number() }).optional(),
  milestones: z.array(z.strictObject({ by: daySchema, value: z.number() })).min(1),
  /** How far off still counts as close, in the unit of the target. */
  tolerance: z.number().nonnegative().optional(),
  owner: z.string().optional(),
  note: z.string().optional(),
})

/** A day from which the limits of a process chart are worked out afresh: never without saying why. */
const rebaseSchema = z.strictObject({
  on: daySchema,
  reason: z.string().refine((reason) => reason.trim() !== '', 'say what changed, such as “New front door”'),
})

const rebasesSchema = z
  .array(rebaseSchema)
  .min(1)
  .refine(
    (rebases) => new Set(rebases.map(({ on }) => on.toString())).size === rebases.length,
    'two rebases on one day',
  )

/** Never without its source: costs of different years and councils are added up differently. */
const unitCostSchema = z.strictObject({
  pounds: z.number().positive(),
  source: z.string().refine((source) => source.trim() !== '', 'say where the cost comes from'),
  /** The indicators that count the children it is the cost of. */
  for: z.array(z.string()).min(1).default(['cla-rate-10k']),
})

/** A year stands in the file without quotes as often as with them. */
const modelSchema = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((model) => /^\d{4}(?:-\d{2})?$/.test(model), 'write a model of neighbours as 2025 or 2025-05')

const settingsSchema = z.strictObject({
  authority: z.strictObject({
    name: z.string(),
    code: z.string(),
    gss: z.string().optional(),
  }),
  population: z
    .array(
      z.strictObject({
        mid_year: z.number().int(),
        children: z.number().int().positive(),
        source: z.string(),
      }),
    )
    .default([]),
  targets: z.record(z.string(), targetSchema).default({}),
  /** By the key of the indicator. */
  rebase: z.record(z.string(), rebasesSchema).default({}),
  /** What one child costs for a year on average, to say what a difference in children comes to. */
  'unit-cost': unitCostSchema.optional(),
  /** The statistical neighbours to compare with, by the year or month of their model; the newest when left out. */
  'neighbour-model': modelSchema.optional(),
  /** A folder of the council's own definitions, beside homeward.yaml. */
  catalogue: z.string().optional(),
  words: z.enum(['children looked after', 'children in care']).default('children looked after'),
})

/** What `homeward.yaml` says of a workspace: the authority, its population, its targets. */
export type Settings = z.infer<typeof settingsSchema>

/** The settings of a workspace that has no `homeward.yaml` yet. */
export const unnamedAuthority: Settings = settingsSchema.parse({
  authority: { name: 'Your authority', code: '000' },
})

/**
 * Reads `homeward.yaml`.
 * @throws DefinitionError saying which line or key is wrong
 */
export function readSettings(text: string): Settings {
  let content: unknown
  try {
    content = parseYaml(text) ?? {}
  } catch (error) {
    if (error instanceof YAMLParseError) throw new DefinitionError(`homeward.yaml: ${error.message}`)
    throw error
  }
  const read = settingsSchema.safeParse(content)
  if (!read.success) throw new DefinitionError(`homeward.yaml: ${z.prettifyError(read.error)}`)
  return read.data
}
