import type { Context } from 'hono'
import { PERIOD_KINDS, type PeriodKind } from '../../core/index.ts'

/** What an address may ask for beside its path. Anything else is left aside, and never written into a page. */
const ASKED = {
  at: /^\d{4}-\d{2}-\d{2}$/,
  over: new RegExp(`^(${PERIOD_KINDS.join('|')})$`),
  part: /^(numerator|denominator)$/,
  sort: /^[a-z0-9_]+$/,
  order: /^down$/,
  only: /^not-computed$/,
  known: /^\d{4}-\d{2}-\d{2}$/,
} as const

type Asked = Readonly<Partial<Record<keyof typeof ASKED, string>>>

/** One request as the pages need to know it: where it is, and the month end it asks for, kept in every link. */
export interface Visit {
  readonly path: string
  /** The month end asked for; absent when the latest is meant. */
  readonly at: string | undefined
  /** The kind of period asked for, where an indicator is made for several. */
  readonly over: PeriodKind | undefined
  readonly asked: Asked
  /** A link to a page of the site that keeps the month end asked for. */
  link(path: string, more?: Asked | Readonly<Partial<Record<keyof Asked, string | undefined>>>): string
}

/** What a request asks for. A month end that is not written as one is kept as it is, so that it finds no figures. */
export function visitOf(context: Context): Visit {
  const query = context.req.query()
  const asked: Asked = Object.fromEntries(
    Object.entries(ASKED).flatMap(([name, form]) => {
      const value = query[name]
      return value !== undefined && form.test(value) ? [[name, value]] : []
    }),
  )
  const at = asked.at ?? (query['at'] ? 'not a day' : undefined)
  return {
    path: context.req.path,
    at,
    over: asked.over as PeriodKind | undefined,
    asked,
    link: (path, more = {}) => {
      const kept = Object.entries({ at: asked.at, ...more }).filter((pair) => pair[1] !== undefined)
      const search = new URLSearchParams(kept as [string, string][]).toString()
      return search === '' ? path : `${path}?${search}`
    },
  }
}
