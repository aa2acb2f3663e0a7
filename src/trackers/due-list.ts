import { z } from 'zod'
import { type CatalogueFile, DefinitionError, opening, readDefinition } from '../core/index.ts'
import type { Catalogue, Cohort, Indicator } from '../measures/index.ts'
import { columnsNamedIn } from './why-words.ts'

const dueListSchema = z.strictObject({
  list: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** What falls due, in one word or two: visit, review, plan. */
  what: z.string(),
  /** A cohort as at a day, with a row for each child that the clock runs for. */
  cohort: z.string(),
  /** Which of its rows the clock runs for, in SQL over its columns; all of them when left out. */
  among: z.string().optional(),
  /** The column with the day on which it falls due. */
  due: z.string(),
  /** Which rows are overdue, in SQL over the columns. */
  overdue: z.string(),
  /** Why it is due on that day, with columns in braces: `{clock} {counted_from}`. */
  why: z.string().optional(),
  /** Further columns that help whoever does it. */
  shown: z.array(z.string()).default([]),
  /** How many days ahead something is due soon, and how many it is next. */
  soon: z.number().int().positive().default(14),
  next: z.number().int().positive().default(42),
  /** The indicator that counts the overdue; blank where none does. */
  counted: z.strictObject({ by: z.string(), as: z.enum(['scoring', 'not scoring']) }).optional(),
  owner: z.string(),
})

/** A list of what is due: one clock, for every child it runs for, from the cohort its indicator counts. */
export interface DueList extends z.infer<typeof dueListSchema> {
  readonly path: string
  readonly meaning: string
  readonly ofCohort: Cohort
  readonly indicator: Indicator | undefined
}

/**
 * Reads the lists of what is due. A file of the council's own catalogue replaces ours of the same name.
 * @throws DefinitionError when a key is wrong, or a cohort, column or indicator is not there
 */
export function readDueLists(catalogue: Catalogue): DueList[] {
  const lists = new Map<string, DueList>()
  for (const file of catalogue.files)
    if (file.path.startsWith('due-lists/') && file.path.endsWith('.md')) {
      const list = readDueList(file, catalogue)
      lists.set(list.list, list)
    }
  return [...lists.values()].sort((a, b) => (a.title < b.title ? -1 : 1))
}

function readDueList(file: CatalogueFile, catalogue: Catalogue): DueList {
  const { front, prose } = readDefinition(file, dueListSchema)
  const fail = (why: string) => new DefinitionError(`catalogue/${file.path}: ${why}`)
  const cohort = catalogue.cohorts.get(front.cohort)
  if (!cohort) throw fail(`there is no cohort ${front.cohort}`)
  if (cohort.periods !== 'as-at') throw fail(`the cohort ${front.cohort} is not as at a day`)
  const named = ['child_id', front.due, ...columnsNamedIn(front.why ?? ''), ...front.shown]
  const unknown = named.find((name) => !cohort.columns[name])
  if (unknown) throw fail(`the cohort ${front.cohort} has no column ${unknown}`)
  if (front.next <= front.soon) throw fail('“next” must reach further than “soon”')
  const indicator = catalogue.indicators.find(({ key }) => key === front.counted?.by)
  if (front.counted && !indicator) throw fail(`there is no indicator ${front.counted.by}`)
  if (indicator && indicator.cohort !== front.cohort)
    throw fail(`${indicator.key} counts another cohort than ${front.cohort}: the two would not agree`)
  if (cohort.columns[front.due]!.type !== 'day') throw fail(`the column ${front.due} holds no days`)
  return { ...front, path: file.path, meaning: opening(prose), ofCohort: cohort, indicator }
}
