import type { Context } from 'hono'

/** One request as the pages need to know it: where it is, and the month end it asks for, kept in every link. */
export interface Visit {
  readonly path: string
  /** The month end asked for; absent when the latest is meant. */
  readonly at: string | undefined
  readonly query: Readonly<Record<string, string>>
  /** A link to a page of the site that keeps the month end asked for. */
  link(path: string, more?: Readonly<Record<string, string | undefined>>): string
}

export function visitOf(context: Context): Visit {
  const query = context.req.query()
  const at = query['at'] || undefined
  return {
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
