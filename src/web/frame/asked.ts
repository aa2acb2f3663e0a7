import type { Visit } from './visit.ts'

/** What an address of the checks may ask for. Each value is compared with what there is before it is used. */
const ASKED = ['mends', 'severity', 'team', 'page', 'sort', 'order', 'done'] as const

export type AskedOfChecks = Readonly<Partial<Record<(typeof ASKED)[number], string | undefined>>>

/** What a request asks of the pages of the checks; anything blank is not asked. */
export function askedOfChecks(query: Readonly<Record<string, string>>): AskedOfChecks {
  return Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = query[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** A link to a page of the checks that keeps the month end asked for. It may name a team, and never a child. */
export function linkTo(visit: Visit, path: string, asked: AskedOfChecks): string {
  const bare = visit.link(path)
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  if (given.length === 0) return bare
  return `${bare}${bare.includes('?') ? '&' : '?'}${new URLSearchParams(given).toString()}`
}
