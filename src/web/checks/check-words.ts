import type { Check } from '../../checks/index.ts'
import { type Day, readDay, writeDay } from '../../core/index.ts'
import { counted } from '../parts/names.ts'

/** How much a finding of a check matters, in words; the gravest first. */
export const WEIGHTS: Readonly<Record<Check['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  query: 'Please check',
}

const ORDER = Object.keys(WEIGHTS)

/** Puts the graver check first: for sorting. */
export function byWeight(a: Pick<Check, 'severity'>, b: Pick<Check, 'severity'>): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
}

/** The day of a moment that was kept as text. */
export function dayOfMoment(at: string): Day | undefined {
  return readDay(at.slice(0, 10))
}

/** A day that was kept as text, as the returns write it; nothing where there is none. */
export function writtenDay(iso: string | null): string {
  const read = iso === null ? undefined : readDay(iso)
  return read ? writeDay(read) : ''
}

/** How long ago something was seen first: `today`, `5 days ago`, `3 weeks ago`, `4 months ago`. */
export function longAgo(firstSeen: string, on: Day): string {
  const seen = dayOfMoment(firstSeen)
  if (!seen) return 'not known'
  // The moment is kept in universal time, so that around midnight it may lie on the day after.
  const days = Math.max(0, seen.until(on, { largestUnit: 'days' }).days)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 63) return `${Math.floor(days / 7)} weeks ago`
  return `${counted(seen.until(on, { largestUnit: 'months' }).months, 'month')} ago`
}

/** What a load has changed: `12 findings of the load before are gone, 3 are new.` Nothing before a second load. */
export function sinceLoadBefore(gone: number | undefined, added: number | undefined): string {
  if (gone === undefined || added === undefined) return ''
  const left = `${counted(gone, 'finding')} of the load before ${gone === 1 ? 'is' : 'are'} gone`
  return `${left}, ${added === 0 ? 'none is new' : counted(added, 'is new', 'are new')}.`
}

/** The first sentence of what a check means: why its findings matter. */
export function whyItMatters(check: Pick<Check, 'meaning'>): string {
  const text = check.meaning.replaceAll(/\s+/g, ' ')
  return /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text
}
