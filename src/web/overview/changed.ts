import type { Assessment } from '../../comparison/index.ts'

/**
 * The figures that clearly changed in twelve months: the worse ones first, and within each the ones where most
 * children are concerned.
 */
export function changedFigures(assessments: readonly Assessment[]): Assessment[] {
  const of = (verdict: 'worsening' | 'improving') =>
    assessments
      .filter((assessment) => assessment.verdict?.verdict === verdict)
      .toSorted((a, b) => childrenMoved(b) - childrenMoved(a))
  return [...of('worsening'), ...of('improving')]
}

/** The figures that miss a target and may be rated, the furthest off (as a share of the target) first. */
export function offTarget(assessments: readonly Assessment[]): Assessment[] {
  return assessments
    .filter(({ target }) => target?.rated && target.gap.met === false)
    .toSorted((a, b) => distance(b) - distance(a))
}

/** Targets that are met, and those that cannot be rated, so that silence is never taken for a pass. */
export function targetCounts(assessments: readonly Assessment[]): {
  met: number
  unrated: number
  set: number
} {
  const set = assessments.filter(({ target }) => target !== undefined)
  return {
    set: set.length,
    met: set.filter(({ target }) => target!.rated && target!.gap.met === true).length,
    unrated: set.filter(({ target }) => !target!.rated || target!.gap.met === undefined).length,
  }
}

function childrenMoved({ sinceYearBefore }: Assessment): number {
  const { points, children = 0 } = sinceYearBefore ?? {}
  const denominator = sinceYearBefore?.since.denominator
  return points !== undefined && denominator ? (Math.abs(points) * denominator) / 100 : Math.abs(children)
}

function distance({ target }: Assessment): number {
  if (!target) return 0
  const away = Math.abs(target.gap.points ?? target.gap.units ?? target.gap.children ?? 0)
  return target.value === 0 ? away : away / Math.abs(target.value)
}
