import { raw } from 'hono/html'
import { displayOf, type Assessment } from '../../comparison/index.ts'
import { roundedNumber } from '../../core/index.ts'
import { NO_VALUE, showCount, showCounts, showValue, sparkline } from '../../publishing/index.ts'
import type { Moment } from '../moment.ts'
import { changeBriefly, directionOf } from './direction.ts'

/** A figure, everywhere the same: its value and the counts behind it, or that there is none. */
export function FigureValue({ assessment, large }: { assessment: Assessment; large?: boolean }) {
  const { indicator, figure } = assessment
  const size = large ? ' hw-figure--large' : ''
  if (figure.value === null)
    return (
      <span class={`hw-figure hw-figure--none${size}`}>
        {figure.whyNot ? 'Not computed' : `${NO_VALUE} (no case to count)`}
      </span>
    )
  const counts = showCounts(indicator, figure)
  if (indicator.measure === 'percentage' && assessment.display === 'count-only')
    return (
      <span class={`hw-figure${size}`}>
        <strong>{counts}</strong> <span class="hw-figure__counts">too few for a percentage</span>
      </span>
    )
  return (
    <span class={`hw-figure${size}`}>
      <strong>{showValue(indicator, figure)}</strong>
      {counts && <span class="hw-figure__counts"> ({counts})</span>}
    </span>
  )
}

/** The largest groups of an indicator whose point is its breakdown: its total alone says little. */
export function LargestGroups({ assessment }: { assessment: Assessment }) {
  const { indicator, figure } = assessment
  const cut = indicator['shown-by']
  if (!cut || indicator.measure !== 'count') return <></>
  const largest = figure.cuts
    .filter((fact) => fact.cut === cut)
    .toSorted((a, b) => (b.numerator ?? 0) - (a.numerator ?? 0))
    .slice(0, 3)
  return (
    <span class="hw-under">
      {largest.map(({ cutValue, numerator }) => `${cutValue} ${showCount(numerator ?? 0)}`).join(', ')}
    </span>
  )
}

/** Which way it goes: shape, word, and better or worse in words. */
export function DirectionWords({ assessment, reasons }: { assessment: Assessment; reasons?: boolean }) {
  const direction = directionOf(assessment)
  if (!direction) return <span class="hw-quiet">{NO_VALUE}</span>
  const { shape, word, judged, because } = direction
  const change = assessment.sinceYearBefore
  return (
    <span class={`hw-direction${judged ? ` hw-direction--${judged}` : ''}`}>
      <span class="hw-direction__word">
        <span aria-hidden="true">{shape}</span> {word}
        {judged && `, ${judged}`}
      </span>
      {change && <span class="hw-direction__change">{changeBriefly(change, assessment.indicator)}</span>}
      {reasons && because && <span class="hw-direction__change">{because}</span>}
    </span>
  )
}

/** The range within which chance alone leaves a percentage of 10 to 29 cases. */
export function chanceRange({ figure, display, indicator }: Assessment): string | undefined {
  if (display !== 'interval' || indicator.measure !== 'percentage') return undefined
  const shown = displayOf({ numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 })
  if (shown.rule !== 'interval') return undefined
  const [lower, upper] = [shown.interval.lower, shown.interval.upper].map((limit) => roundedNumber(limit, 0))
  return `On so few cases chance alone makes it anything from ${lower}% to ${upper}%.`
}

/** The course of the last 24 periods at the height of a word. */
export function Sparkline({ assessment, moment }: { assessment: Assessment; moment: Moment }) {
  const { indicator, points, figure } = assessment
  const picture = moment.remember(`sparkline ${indicator.key}`, () =>
    figure.value === null ? '' : sparkline({ id: `spark-${indicator.key}`, indicator, points }),
  )
  return picture === '' ? (
    <span class="hw-quiet">No series yet</span>
  ) : (
    <span class="hw-spark">{raw(picture)}</span>
  )
}
