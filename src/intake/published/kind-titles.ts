import type { PublishedKind } from './contents.ts'

const TITLES: Readonly<Record<PublishedKind, string>> = {
  'published/lait-values': 'Values of the Local Authority Interactive Tool',
  'published/lait-measures': 'Measures of the Local Authority Interactive Tool',
  'published/neighbours': 'Statistical neighbours',
  'published/areas': 'Areas and their regions',
  'published/statistics': 'Published statistics',
}

/** What a kind of published file is called; `undefined` for the kind of any other load. */
export function publishedTitle(kind: string): string | undefined {
  return Object.hasOwn(TITLES, kind) ? TITLES[kind as PublishedKind] : undefined
}
