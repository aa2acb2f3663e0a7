import type { Visit } from '../frame/visit.ts'

/** What an address of the comparisons may ask for. Each value is compared with what there is before it is used. */
const ASKED = ['authority', 'model', 'q', 'topic', 'from', 'ours', 'measure', 'cost', 'by'] as const

export type AskedOfCompare = Readonly<Partial<Record<(typeof ASKED)[number], string | undefined>>>

/** What a request asks of the comparisons; anything blank is not asked. */
export function askedOfCompare(query: Readonly<Record<string, string>>): AskedOfCompare {
  return Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = query[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** A link to a comparison that keeps the month end asked for, and what else is asked. */
export function compareLink(visit: Visit, path: string, asked: AskedOfCompare = {}): string {
  const bare = visit.link(path)
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  if (given.length === 0) return bare
  return `${bare}${bare.includes('?') ? '&' : '?'}${new URLSearchParams(given).toString()}`
}

/** The address of a published measure, whose key may hold anything: `/benchmarks/LACHealth%25`. */
export function measurePath(key: string): string {
  return `/benchmarks/${encodeURIComponent(key)}`
}

/** Whose figures are looked at and by which neighbours: what every comparison keeps in its links. */
export function pointOfView({ authority, model }: AskedOfCompare): AskedOfCompare {
  return { authority, model }
}
