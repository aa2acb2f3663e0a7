import { compareDays, showDay } from '../core/index.ts'
import type { Better } from './point.ts'
import type { Milestone, Target } from './targets.ts'

export type TargetProblemCode =
  | 'no-milestones'
  | 'milestones-out-of-date-order'
  | 'two-milestones-on-one-day'
  | 'milestone-repeats'
  | 'milestone-goes-backwards'
  | 'first-milestone-not-after-baseline'
  | 'first-milestone-no-better-than-baseline'
  | 'tolerance-as-wide-as-the-way'

/** Something wrong with a target, at the milestone with this place in the list (from 0). */
export interface TargetProblem {
  readonly code: TargetProblemCode
  readonly milestone: number
  readonly message: string
}

/**
 * What is wrong with a staged target; an empty list when nothing is.
 *
 * Report 001 has 85 % by September 2017 "increasing to 85 % by December 2017": a stage that asks for nothing.
 * Whether stages go backwards is not asked of a neutral measure. Nor may the tolerance be so wide that the baseline
 * itself would be close to the last milestone.
 *
 * @example checkTarget(visits, 'higher') // => one problem, code 'milestone-repeats', milestone 1
 */
export function checkTarget(target: Target, better: Better): TargetProblem[] {
  const { baseline, milestones } = target
  const [first] = milestones
  if (!first) return [{ code: 'no-milestones', milestone: 0, message: 'The target has no milestones.' }]
  const start = baseline ? { by: baseline.on, value: baseline.value } : undefined
  return [
    ...(start ? [...checkBaseline(start, first, better), ...checkTolerance(start, target)] : []),
    ...milestones.slice(1).flatMap((after, i) => checkStage(milestones[i]!, after, i + 1, better)),
  ]
}

function checkBaseline(baseline: Milestone, first: Milestone, better: Better): TargetProblem[] {
  const problems: TargetProblem[] = []
  if (compareDays(first.by, baseline.by) <= 0) {
    const message = `The first milestone, ${show(first)}, is not after the baseline, ${show(baseline)}.`
    problems.push({ code: 'first-milestone-not-after-baseline', milestone: 0, message })
  }
  if (better !== 'neutral' && gain(baseline, first, better) <= 0) {
    const message = `The first milestone, ${show(first)}, is no better than the baseline, ${show(baseline)}.`
    problems.push({ code: 'first-milestone-no-better-than-baseline', milestone: 0, message })
  }
  return problems
}

/** A target is never missed, not even by who stands still, when its tolerance is as wide as its last milestone is far. */
function checkTolerance(baseline: Milestone, { milestones, tolerance }: Target): TargetProblem[] {
  const milestone = milestones.length - 1
  const last = milestones[milestone]!
  const isWide = tolerance !== undefined && tolerance >= Math.abs(last.value - baseline.value)
  if (!isWide || last.value === baseline.value) return []
  const message = `The tolerance of ${tolerance} reaches from the last milestone, ${show(last)}, to the baseline, ${show(baseline)}.`
  return [{ code: 'tolerance-as-wide-as-the-way', milestone, message }]
}

function checkStage(before: Milestone, after: Milestone, milestone: number, better: Better): TargetProblem[] {
  const order = compareDays(before.by, after.by)
  const both = `${show(after)} comes after ${show(before)}`
  if (order > 0) {
    return [
      { code: 'milestones-out-of-date-order', milestone, message: `Milestones out of date order: ${both}.` },
    ]
  }
  if (order === 0) {
    return [{ code: 'two-milestones-on-one-day', milestone, message: `Two milestones on one day: ${both}.` }]
  }
  if (after.value === before.value) {
    return [{ code: 'milestone-repeats', milestone, message: `A milestone asks for nothing new: ${both}.` }]
  }
  if (better !== 'neutral' && gain(before, after, better) < 0) {
    return [{ code: 'milestone-goes-backwards', milestone, message: `A milestone goes backwards: ${both}.` }]
  }
  return []
}

function gain(before: Milestone, after: Milestone, better: 'higher' | 'lower'): number {
  return better === 'higher' ? after.value - before.value : before.value - after.value
}

function show({ by, value }: Milestone): string {
  return `${value} by ${showDay(by)}`
}
