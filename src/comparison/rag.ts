import { roundedNumber } from '../core/index.ts'
import { gapToTarget } from './gap-to-target.ts'
import type { Better, Measure, Point } from './point.ts'
import type { Target } from './targets.ts'

/** A figure beside its target, as red-amber-green has it. */
export type Rag = 'met' | 'close' | 'missed' | 'not rated'

/** Why nothing is rated; absent where something is. */
export type NotRatedBecause = 'no-figure' | 'neutral' | 'too-few' | 'before-baseline'

/** A rating, with what makes it. */
export interface Rating {
  readonly rag: Rag
  /** Why it is not rated. */
  readonly because?: NotRatedBecause
  /** How far off counts as close, in the unit of the target; absent where nothing does. */
  readonly tolerance?: number
}

/** How a rating is shown: always a word and a shape, and a colour only beside them. */
export interface RagSign {
  readonly word: string
  /** A sign of one character that is told apart without colour. */
  readonly sign: string
  /** The shape of the mark in a picture. */
  readonly shape: 'tick' | 'diamond' | 'cross' | 'dash'
  readonly colour: 'green' | 'amber' | 'red' | 'grey'
}

/** Words, shapes and colours of the ratings, in one place. */
export const RAG_SIGNS: Readonly<Record<Rag, RagSign>> = {
  met: { word: 'Met', sign: '✓', shape: 'tick', colour: 'green' },
  close: { word: 'Close', sign: '◆', shape: 'diamond', colour: 'amber' },
  missed: { word: 'Not met', sign: '✗', shape: 'cross', colour: 'red' },
  'not rated': { word: 'Not rated', sign: '–', shape: 'dash', colour: 'grey' },
}

/** So much of the way from the baseline to a milestone is close, where the target does not say. */
const CLOSE = 0.1

/**
 * Whether a figure stands under what is off target: only one that misses its target by more than what still counts as
 * close, so that a list of what is off target and the word beside each figure of it never part.
 */
export function isOffTarget(target: { readonly rating: Rating } | undefined): boolean {
  return target?.rating.rag === 'missed'
}

interface RagQuestion {
  readonly point: Point
  /** The value of the milestone that is judged; `undefined` before the baseline. */
  readonly target: number | undefined
  readonly on: Target['on']
  readonly better: Better
  readonly measure: Measure
  readonly per?: number
  readonly baseline?: number | undefined
  readonly tolerance?: number | undefined
  /** False on fewer than 30 cases, where no verdict may be given. */
  readonly mayBeRated: boolean
}

/**
 * Whether a target is met, close or missed, or why it is not rated.
 *
 * Close is within the tolerance that the target sets; without one, within a tenth of the way from the baseline to the
 * milestone, so that a target that asks for much leaves more room than one that asks for little. A target without
 * either is met or missed. Close is decided in whole children like met (see {@link gapToTarget}), so 10.2 % of 665 is
 * close to 10 % when a point is allowed, and floating point decides nothing.
 *
 * @example ragOf({ point: 46 at home, target: 45, baseline: 60, on: 'children', … }) // => 'close', tolerance 1.5
 */
export function ragOf(question: RagQuestion): Rating {
  const { target, on, better } = question
  const because = whyNotRated(question)
  if (because || target === undefined) return { rag: 'not rated', because: because ?? 'before-baseline' }
  const against = (value: number) => gapToTarget({ ...question, target: value, on }).met
  const tolerance = toleranceOf(question, target)
  const room = tolerance === undefined ? {} : { tolerance }
  if (against(target)) return { rag: 'met', ...room }
  if (!tolerance) return { rag: 'missed', ...room }
  const loosened = better === 'lower' ? target + tolerance : target - tolerance
  // Nine places undo what adding two decimals in binary leaves behind: 0.7 + 0.1 is 0.8.
  return { rag: against(Number(roundedNumber(loosened, 9))) ? 'close' : 'missed', ...room }
}

function whyNotRated({ point, better, mayBeRated }: RagQuestion): NotRatedBecause | undefined {
  if (point.value === undefined) return 'no-figure'
  if (better === 'neutral') return 'neutral'
  return mayBeRated ? undefined : 'too-few'
}

function toleranceOf({ baseline, tolerance }: RagQuestion, target: number): number | undefined {
  if (tolerance !== undefined) return tolerance
  return baseline === undefined ? undefined : Number(roundedNumber(CLOSE * Math.abs(target - baseline), 9))
}
