import { asAt, compareDays, type Day, showPeriodBriefly } from '../../core/index.ts'
import { atPeriod } from '../when.ts'
import type { PictureFrame } from './picture-frame.ts'
import type { ProcessPicture, ProcessPoint } from './process-points.ts'
import { type Pictured, type Place, unitHead } from './trend-points.ts'

/** A value that others published, to stand beside the line with its date: the neighbours', England's. */
export interface TrendComparator {
  /** `Neighbours’ mean`, `England`. */
  readonly name: string
  readonly value: number
  /** As it is printed: `13.4%`. */
  readonly shown: string
  /** The day it is of, or the last day of its period. */
  readonly on: Day
}

/** The limits of a process round the line, and which of its points stand out. */
export interface TrendProcess {
  readonly centre: 'mean' | 'median'
  /** What is known of a period, by its code. */
  readonly at: readonly (Pick<ProcessPoint, 'limits' | 'signal'> & { readonly code: string })[]
  /** From which period on limits begin afresh, and why. */
  readonly rebases: readonly { readonly code: string; readonly reason: string }[]
}

/** Something that happened on a day: a new definition, a late load. */
export interface TrendHappening {
  readonly on: Day
  readonly words: string
}

/** A mark beside the line, at a period of the axis. */
export interface ComparatorMark {
  readonly code: string
  readonly value: number
  /** `Neighbours’ mean 13.4%, Mar 25`; on a telephone without its date, see {@link publishedNote}. */
  readonly words: string
}

/**
 * Where published values stand: at the last period of the axis that ends by their day, or at its begin where they are
 * older than all of it. Their words have their date in either case, where there is the room.
 */
export function comparatorMarks(
  places: readonly Place[],
  comparators: readonly TrendComparator[],
  width?: PictureFrame['width'],
): ComparatorMark[] {
  const first = places[0]
  if (!first) return []
  return comparators.map(({ name, value, shown, on }) => ({
    code: (places.findLast(({ period }) => compareDays(period.endOn, on) <= 0) ?? first).period.code,
    value,
    words: width === 'narrow' ? `${name} ${shown}` : `${name} ${shown}, ${showPeriodBriefly(asAt(on))}`,
  }))
}

/** Of when the published values are, printed below a picture that is too narrow for it: `Published for Mar 25`. */
export function publishedNote(comparators: readonly TrendComparator[]): string | undefined {
  const days = [...new Set(comparators.map(({ on }) => showPeriodBriefly(asAt(on))))]
  return days.length === 0 ? undefined : `Others as published for ${days.join(' and ')}`
}

/** The points of the line as those of a process chart. */
export function processOf(
  indicator: Pictured,
  places: readonly Place[],
  { centre, at, rebases }: TrendProcess,
): ProcessPicture {
  const known = new Map(at.map((one) => [one.code, one]))
  const starts = rebases
    .map(({ code, reason }) => ({ from: places.findIndex(({ period }) => period.code === code), reason }))
    .filter(({ from }) => from > 0)
    .toSorted((a, b) => a.from - b.from)
  const groups = [{ from: 0 }, ...starts].map((group, place) => ({
    ...group,
    to: (starts[place]?.from ?? places.length) - 1,
  }))
  return {
    unit: {
      words: unitHead(indicator),
      measure: indicator.measure,
      places: indicator.measure === 'count' ? 0 : 1,
      ...(indicator.unit ? { unit: indicator.unit } : {}),
    },
    better: indicator.better,
    centre,
    points: places.map(({ period, label, value, target }): ProcessPoint => {
      const { limits, signal } = known.get(period.code) ?? {}
      return {
        label,
        when: atPeriod(period),
        value,
        ...(limits ? { limits } : {}),
        ...(signal ? { signal } : {}),
        ...(target === undefined ? {} : { target }),
      }
    }),
    groups,
  }
}

/** What happened within the axis, in its order, with the period it is drawn at; and where limits begin afresh. */
export function happenedAt(
  places: readonly Place[],
  happened: readonly TrendHappening[],
  process: ProcessPicture | undefined,
): { code: string; words: string }[] {
  const first = places[0]
  if (!first) return []
  const events = happened.flatMap(({ on, words }) => {
    const at = places.findIndex(({ period }) => compareDays(period.endOn, on) >= 0)
    const place = compareDays(on, first.period.startOn) < 0 ? undefined : places[at]
    return place ? [{ at, code: place.period.code, words: `${place.label}: ${words}.` }] : []
  })
  const rebases = (process?.groups ?? []).flatMap(({ from, reason }) => {
    const place = places[from]
    return reason && place
      ? [{ at: from, code: place.period.code, words: `${place.label}: limits worked out afresh, ${reason}.` }]
      : []
  })
  return [...rebases, ...events].toSorted((a, b) => a.at - b.at).map(({ code, words }) => ({ code, words }))
}
