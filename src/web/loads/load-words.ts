import { collectionYear, day, showDay } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import type { Site } from '../site.ts'
import type { LoadState } from './load-states.ts'
import type { LoadRow } from './read-loads.ts'

/**
 * The year a load is of, or the day it is a picture of; for lists, that its rows add to those there; for what others
 * publish the years in it.
 */
export function timeOf(
  site: Site,
  load: Pick<LoadRow, 'kind' | 'collection_year' | 'as_at' | 'published_years'>,
): string {
  if (load.as_at !== null) return showDay(day(load.as_at))
  if (load.published_years) {
    const { first, last } = load.published_years
    return first === last ? String(first) : `${first} to ${last}`
  }
  if (load.collection_year !== null) return collectionYear(load.collection_year).code
  const time = site.formats().tables.find(({ table }) => table === load.kind)?.format.time
  return time === 'adds' ? 'Adds to the list' : 'Not known'
}

/** `01/06/2026 09:00`, in the time zone it was written in (UTC). */
export function received(at: string): string {
  const [date = '', time = ''] = at.split('T')
  return `${date.split('-').toReversed().join('/')} ${time.slice(0, 5)}`
}

/** The state of a load in a word or two. */
export function stateBriefly(state: LoadState): string {
  if (state.is === 'counts in part') return `Counts in part (${showCount(state.rows)})`
  return {
    counts: 'Counts',
    replaced: 'Replaced',
    'not dated': 'Not dated',
    'not used yet': 'Not used yet',
    published: 'Published',
  }[state.is]
}

/** The state of a load with what it means. */
export function stateInFull(state: LoadState): string {
  switch (state.is) {
    case 'counts':
      return 'Counts: figures rest on this file'
    case 'counts in part':
      return `${showCount(state.rows)} of its rows count; the others stand again in a later file of the same list, and those count`
    case 'replaced':
      return 'Replaced: a later file of the same table took its place; this one is kept'
    case 'not dated':
      return 'Not used: it does not say its year, and no return holds its children'
    case 'not used yet':
      return 'Not used yet: figures have not been brought up to date since it came'
    case 'published':
      return 'Published: kept beside every other release for comparison; no figure of yours rests on it'
  }
}

/** The name and version of a mapping from its text: `visits-tracker, version 2`; `undefined` without one. */
export function mappingInWords(text: string | null): string | undefined {
  if (text === null) return undefined
  const name = /^name: *["']?([^"'\n]+)/m.exec(text)?.[1]?.trim()
  const version = /^version: *(\d+)/m.exec(text)?.[1]
  return name && `${name}, version ${version ?? 'not known'}`
}
