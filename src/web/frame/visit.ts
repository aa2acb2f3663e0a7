import type { Context } from 'hono'
import { PERIOD_KINDS, type PeriodKind } from '../../core/index.ts'

/** One request as the pages need to know it: where it is, and the month end it asks for, kept in every link. */
export interface Visit {
  readonly path: string
  /** The month end asked for; absent when the latest is meant. */
  readonly at: string | undefined
  /** The kind of period asked for, where an indicator is made for several. */
  readonly over: PeriodKind | undefined
  readonly query: Readonly<Record<string, string>>
  /** A link to a page of the site that keeps the month end asked for. */
  link(path: string, more?: Readonly<Record<string, string | undefined>>): string
}

export function visitOf(context: Context): Visit {
  const query = context.req.query()
  const at = query['at'] || undefined
  return {
    over: PERIOD_KINDS.find((kind) => kind === query['over']),
    path: context.req.path,
    at,
    query,
    link: (path, more = {}) => {
      const kept = Object.entries({ at, ...more }).filter((pair) => pair[1] !== undefined)
      const search = new URLSearchParams(kept as [string, string][]).toString()
      return search === '' ? path : `${path}?${search}`
    },
  }
}
