import { compareDays, type PeriodKind, previous } from '../../core/index.ts'
import { hasValue, type Point, type ValuedPoint } from '../point.ts'

declare const separate: unique symbol

/**
 * Points that share nothing with each other, which is what limits and rules ask: the events of separate months, the
 * changes of a number in separate months, or the times between separate events.
 *
 * Nothing else can be put on a chart. Only {@link monthlyPoints}, `monthlyChanges` and `gapsBetween` make them.
 */
export interface SeparatePoints {
  readonly of: 'months' | 'changes' | 'gaps'
  /** Oldest first. */
  readonly points: readonly ValuedPoint[]
  readonly [separate]: true
}

/** Why points cannot be charted. */
export interface Refused {
  readonly refused: 'stock' | 'overlapping' | 'not months'
}

/**
 * The points of separate months that have a value, oldest first.
 *
 * Refused: a number on a day (“stock”: those of the next day are mostly the same children, so every point would seem to
 * stand out), rolling twelve months (each shares eleven with the next), and quarters and years.
 */
export function monthlyPoints(points: readonly Point[]): SeparatePoints | Refused {
  const kinds = new Set(points.map(({ period }) => period.kind))
  for (const [kind, refused] of NOT_SEPARATE) if (kinds.has(kind)) return { refused }
  const valued = points.filter(hasValue).toSorted((a, b) => compareDays(a.period.endOn, b.period.endOn))
  return separated('months', valued)
}

const NOT_SEPARATE: readonly (readonly [PeriodKind, Refused['refused']])[] = [
  ['as-at', 'stock'],
  ['12-months', 'overlapping'],
  ['quarter', 'not months'],
  ['year', 'not months'],
]

/** Whether a point follows the one before without a month missing between them. Gaps between events always do. */
export function followsOn(before: ValuedPoint, after: ValuedPoint): boolean {
  return after.period.kind !== 'month' || previous(after.period).code === before.period.code
}

/** Vouches that points share nothing: for the files named at {@link SeparatePoints} and nobody else. */
export function separated(of: SeparatePoints['of'], points: readonly ValuedPoint[]): SeparatePoints {
  return { of, points } as SeparatePoints
}
