import { z } from 'zod'

/** Kinds of difference between one of our figures and a published one, in the order in which they are told. */
export const DIFFERENCE_KINDS = [
  'definition',
  'population',
  'counting',
  'period',
  'unit',
  'rounding',
] as const

/** What a published number is a number of. */
export const PUBLISHED_UNITS = [
  'number',
  'per cent',
  'per 10,000',
  'score',
  'cases',
  'months',
  'pounds',
  'pounds a week',
] as const

const words = z.string().min(1)
const figureKey = z.string().regex(/^[a-z0-9-]+$/)

const partSchema = z.strictObject({
  /** A cut of the indicator, and the values of it that are taken together. */
  cut: words,
  is: z.array(words).min(1),
})

const wholeSchema = z.strictObject({ indicator: figureKey, part: partSchema.optional() })

const differsSchema = z
  .partialRecord(z.enum(DIFFERENCE_KINDS), words)
  .refine((differs) => Object.keys(differs).length > 0, 'at least one difference is named')

/** What may be said once for every figure of a file. */
const sharedShape = {
  /** The period of ours to hold beside it: `as-at 31 March`, `year to 31 March`, `12-months to 31 August`. */
  'our-period': words.optional(),
  unit: z.enum(PUBLISHED_UNITS).optional(),
  /** The published figure of an authority is a multiple of it: 1 for whole numbers. */
  'rounded-to': z.number().positive().optional(),
  differs: differsSchema.optional(),
  /** Published for England and no authority. */
  'only-for': z.literal('England').optional(),
  /** The last year it was published for, where nothing new is to be expected soon. */
  until: z.number().int().optional(),
}

const linkSchema = z.strictObject({
  ...sharedShape,
  indicator: figureKey,
  part: partSchema.optional(),
  /** Ours is worked out as a share of this figure, for the same period. */
  'share-of': wholeSchema.optional(),
  /** Ours is worked out for every 10,000 children of the estimate of the last mid-year. */
  'per-10000': z.literal(true).optional(),
  measure: words,
  /** Published measures that are added to it. */
  plus: z.array(words).default([]),
  /** The published share is of the others: 100 less it answers to ours. */
  opposite: z.literal(true).optional(),
  /** The same figure under another name, in a release that is newer, reaches further back or holds more. */
  also: z.array(words).default([]),
  /** The published figure is about other people: to read beside ours, never in its place. */
  context: z.literal(true).optional(),
  'like-for-like': z.literal('yes').optional(),
  /** What ours is multiplied with to be in the published unit. */
  scale: z.strictObject({ times: z.number().positive(), over: z.number().positive() }).optional(),
  /** The same thing published of all children of the age, for the gap to them. */
  'general-population': words.optional(),
  /** Why the direction we call better is not the publisher's. */
  'polarity-differs': words.optional(),
  note: words,
})

const elsewhereSchema = z.strictObject({
  indicator: figureKey,
  /** Publisher and publication. */
  published: words,
  note: words,
})

/** A file of `catalogue/benchmarks/measures`: one topic of what others publish. */
export const measureFileSchema = z.strictObject({
  topic: words,
  about: words.optional(),
  ...sharedShape,
  measures: z.array(linkSchema).default([]),
  /** Published, but in no file that can be loaded. */
  elsewhere: z.array(elsewhereSchema).default([]),
})

/** What a file says for all of its figures. */
export type SharedOfFile = Pick<z.infer<typeof measureFileSchema>, keyof typeof sharedShape>
/** A figure as the file has it. */
export type WrittenLink = z.infer<typeof linkSchema>
/** Values of a cut taken together. */
export type FigurePart = z.infer<typeof partSchema>
/** A figure, or a part of one. */
export type WholeFigure = z.infer<typeof wholeSchema>
/** A figure of ours that is published where we cannot load it from. */
export type WrittenElsewhere = z.infer<typeof elsewhereSchema>
