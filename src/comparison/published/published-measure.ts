import type { Polarity } from './polarity.ts'

/** A published measure as its newest release describes it. */
export interface PublishedMeasure {
  /** The publisher's short name (`LACDistance`), or dataset, filters and indicator of a release. */
  readonly key: string
  readonly title: string
  /** The parts of the publication it stands in; some measures stand in two. */
  readonly topics: readonly string[]
  readonly polarity: Polarity
  /** True when the release does not say which way is good, and our own indicator's direction stands in. */
  readonly isPolarityOurs?: true
  /** Decimal places it is shown with; null where the publisher names none. */
  readonly decimals: number | null
  /** False when the publisher puts no quartile bands on it. */
  readonly isBanded: boolean
  /** What its years are: `Financial Year`, `Academic Year`. */
  readonly yearKind: string | null
  readonly source: string | null
}

/** What can be said of a measure whose values are loaded and whose description is not: its key. */
export function undescribed(key: string): PublishedMeasure {
  return {
    key,
    title: key,
    topics: [],
    polarity: null,
    decimals: null,
    isBanded: true,
    yearKind: null,
    source: null,
  }
}

/** Whether a measure is a per cent, as far as its title says: publishers give no other sign of it. */
export function isPerCent({ title }: Pick<PublishedMeasure, 'title'>): boolean {
  return /%|\bper ?cent/i.test(title)
}

/** Whether a measure is money, as far as its title says: unit costs and expenditure are published in pounds. */
export function isPounds({ title }: Pick<PublishedMeasure, 'title'>): boolean {
  return /£|\bunit costs?\b|\bexpenditure\b/i.test(title) && !isPerCent({ title })
}
