import type { Assessment, Rag, Rating, Target } from '../../comparison/index.ts'
import type { Moment } from '../moment.ts'
import { ratingOf } from '../parts/target.tsx'
import type { Site } from '../site.ts'

/** A target of homeward.yaml with the figure it is set for, and how that stands by it. */
export interface TargetAt {
  readonly assessment: Assessment
  readonly set: Target
  readonly rating: Rating
}

/** Worst first; what cannot be rated comes last, so that what must be done stands on top. */
const ORDER: readonly Rag[] = ['missed', 'close', 'met', 'not rated']

/** Every target that is set for an indicator of the catalogue, worst first and among equals the furthest off first. */
export function targetsAt(
  { settings }: Pick<Site, 'settings'>,
  { assessments }: Pick<Moment, 'assessments'>,
) {
  return assessments
    .flatMap((assessment): TargetAt[] => {
      const set = settings.targets[assessment.indicator.key]
      const rating = ratingOf(assessment, set)
      return set && rating ? [{ assessment, set, rating }] : []
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.rating.rag) - ORDER.indexOf(b.rating.rag) ||
        distanceOff(b.assessment) - distanceOff(a.assessment),
    )
}

/** How far a figure is from its target as a share of the target: what compares children with points. */
export function distanceOff({ target }: Pick<Assessment, 'target'>): number {
  if (!target) return 0
  const away = Math.abs(target.gap.points ?? target.gap.units ?? target.gap.children ?? 0)
  return target.value === 0 ? away : away / Math.abs(target.value)
}

/** How many targets are met, close, not met and not rated: `8 targets are set: 1 met, 5 not met, 2 not rated`. */
export function targetsInWords(targets: readonly Pick<TargetAt, 'rating'>[]): string {
  const parts = (['met', 'close', 'missed', 'not rated'] as const).flatMap((rag) => {
    const count = targets.filter(({ rating }) => rating.rag === rag).length
    return count > 0 ? [`${count} ${rag === 'missed' ? 'not met' : rag}`] : []
  })
  return `${targets.length === 1 ? '1 target is' : `${targets.length} targets are`} set: ${parts.join(', ')}`
}
