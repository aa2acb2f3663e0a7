import { type Assessment, isOffTarget } from '../../comparison/index.ts'
import { distanceOff } from '../targets/targets-at.ts'

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

/** From what size, and by how much of it, a number of children has moved enough to be told. */
const [SIZE, SHARE] = [30, 0.05]

/**
 * Numbers of children that moved by a twentieth or more in twelve months. Nobody can say whether chance explains
 * such a number, so it is told apart from what clearly changed. The same children under another title are told once.
 */
export function largestShifts(assessments: readonly Assessment[]): Assessment[] {
  const moved = assessments.filter(({ indicator, verdict, sinceYearBefore }) => {
    const before = sinceYearBefore?.since.numerator ?? 0
    const by = Math.abs(sinceYearBefore?.children ?? 0)
    const unjudged = verdict?.because === 'stock-count' && indicator.measure === 'count'
    return unjudged && !indicator['shown-by'] && before >= SIZE && by >= SHARE * before
  })
  const once = new Map(moved.map((one) => [`${one.figure.numerator} ${one.sinceYearBefore?.children}`, one]))
  return [...once.values()].toSorted((a, b) => childrenMoved(b) - childrenMoved(a))
}

/** The figures that miss a target by more than is close, the furthest off (as a share of the target) first. */
export function offTarget(assessments: readonly Assessment[]): Assessment[] {
  return assessments
    .filter(({ target }) => isOffTarget(target))
    .toSorted((a, b) => distanceOff(b) - distanceOff(a))
}

function childrenMoved({ sinceYearBefore }: Assessment): number {
  const { points, children = 0 } = sinceYearBefore ?? {}
  const denominator = sinceYearBefore?.since.denominator
  return points !== undefined && denominator ? (Math.abs(points) * denominator) / 100 : Math.abs(children)
}
