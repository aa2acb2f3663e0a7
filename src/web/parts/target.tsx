import { type Assessment, RAG_SIGNS, type Rating, type Target } from '../../comparison/index.ts'
import {
  countOf,
  distanceOf,
  neededBesideTarget,
  NO_VALUE,
  notRatedWords,
  pointsOf,
  say,
  sayAmounts,
  showAim,
  targetStatement,
} from '../../publishing/index.ts'

/**
 * How a figure stands by its target. Of a target that is set the reason is known also where it stands for no figure;
 * `undefined` where none is set.
 */
export function ratingOf({ target, figure }: Assessment, set: Target | undefined): Rating | undefined {
  if (target) return target.rating
  return set && { rag: 'not rated', because: figure.value === null ? 'no-figure' : 'before-baseline' }
}

/** Met, close or not met: a word and a shape, and a colour only beside them. Where it is not rated, why. */
export function TargetMark({ rating, unit }: { rating: Rating; unit?: string | undefined }) {
  const { rag, because } = rating
  const { word, sign } = RAG_SIGNS[rag]
  return (
    <span class={`hw-target__mark hw-target__mark--${rag.replace(' ', '-')}`}>
      <strong>
        {word} <span aria-hidden="true">{sign}</span>
      </strong>
      {because && <span class="hw-target__why">: {notRatedWords(because, unit)}</span>}
    </span>
  )
}

interface Told {
  readonly assessment: Assessment
  /** The target that homeward.yaml sets for the indicator, if it sets one. */
  readonly set: Target | undefined
}

/** The target and the gap to it, in points and in children, or that there is none. */
export function TargetWords({ assessment, set }: Told) {
  const rating = ratingOf(assessment, set)
  if (!rating) return <span class="hw-quiet">No target set</span>
  const said = [targetStatement(assessment), neededBesideTarget(assessment)].flatMap((sentence) =>
    sentence ? [say(sentence)] : [],
  )
  // The sentence itself says that there are too few.
  const shown = rating.because === 'too-few' ? { rag: rating.rag } : rating
  return (
    <span class="hw-target">
      <TargetMark rating={shown} unit={assessment.indicator.unit} />
      {shown.because && '.'} {said.join(' ')}
    </span>
  )
}

/** The target of a row: met or not, and the gap in few words. */
export function TargetBriefly({ assessment, set }: Told) {
  const rating = ratingOf(assessment, set)
  if (!rating)
    return (
      <span class="hw-quiet">
        <span class="hw-none" aria-hidden="true">
          {NO_VALUE}
        </span>
        <span class="govuk-visually-hidden">No target set</span>
      </span>
    )
  return (
    <>
      <TargetMark rating={rating} unit={assessment.indicator.unit} />
      {assessment.target && <span class="hw-under">{capital(gapBriefly(assessment))}</span>}
    </>
  )
}

/** The gap to the target in few words: `target 10%, 2.2 points and 15 children away`. */
export function gapBriefly({ indicator, target }: Assessment): string {
  if (!target) return 'no target set'
  const aim = `target ${sayAmounts(showAim(indicator, target, target.value))}`
  const { points, children, units = 0, met } = target.gap
  if (!target.rated || met === undefined) return `${aim}, not rated`
  if (met) return `${aim}, met`
  const away = [
    ...(points === undefined ? [] : [pointsOf(points)]),
    ...(indicator.measure === 'rate' && target.on === 'value'
      ? [`${distanceOf(indicator, target, units, target.value)} per 10,000`]
      : []),
    ...(children ? [countOf(children, indicator.unit)] : []),
  ]
  const distance = away.length > 0 ? away.join(' and ') : distanceOf(indicator, target, units, target.value)
  return `${aim}, ${sayAmounts(distance)} away`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
