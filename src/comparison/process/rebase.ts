import { compareDays, type Day, DefinitionError, showDay } from '../../core/index.ts'
import type { ValuedPoint } from '../point.ts'

/** A day from which limits are worked out afresh, because something is known to have changed. */
export interface Rebase {
  readonly on: Day
  /** What changed, as people will read it under the chart: “New front door”. */
  readonly reason: string
}

/** A part of a series with limits of its own. */
export interface Group<P> {
  readonly points: readonly P[]
  /** The rebase it begins with. The first part has none: nothing of the series lies before it. */
  readonly rebase?: Rebase
}

/**
 * Parts a series at its rebases: a part begins with the first period that starts on the day or later, so a change in
 * the middle of April counts from May. A part without a point is left out.
 *
 * @param points oldest first
 * @throws DefinitionError when a rebase has no reason: limits are never moved without saying why
 */
export function groupsOf<P extends Pick<ValuedPoint, 'period'>>(
  points: readonly P[],
  rebases: readonly Rebase[],
): Group<P>[] {
  for (const { on, reason } of rebases) {
    if (reason.trim() === '')
      throw new DefinitionError(`The limits start afresh on ${showDay(on)}, but no reason is given.`)
  }
  const inOrder = rebases.toSorted((a, b) => compareDays(a.on, b.on))
  const groups = new Map<Rebase | undefined, P[]>()
  for (const point of points) {
    const rebase = inOrder.findLast(({ on }) => compareDays(on, point.period.startOn) <= 0)
    groups.set(rebase, [...(groups.get(rebase) ?? []), point])
  }
  return [...groups].map(([rebase, of], at) => ({ points: of, ...(rebase && at > 0 && { rebase }) }))
}
