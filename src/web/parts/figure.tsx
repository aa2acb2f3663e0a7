import { raw } from 'hono/html'
import { displayOf, type Assessment, type TargetStanding } from '../../comparison/index.ts'
import { roundedNumber } from '../../core/index.ts'
import {
  countOf,
  NO_VALUE,
  say,
  showCount,
  showCounts,
  showValue,
  sparkline,
  targetStatement,
} from '../../publishing/index.ts'
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
      {change && <span class="hw-direction__change">{changeBriefly(change)}</span>}
      {reasons && because && <span class="hw-direction__change">{because}</span>}
    </span>
  )
}

/** The target and the gap to it, in points and in children, or that there is none. */
export function TargetWords({ assessment }: { assessment: Assessment }) {
  const said = targetStatement(assessment)
  const { target } = assessment
  if (!said || !target) return <span class="hw-quiet">No target set</span>
  return (
    <span class="hw-target">
      <TargetMark target={target} /> {say(said)}
      {!target.rated && ' Too few to rate.'}
    </span>
  )
}

/** The target of a row: met or not, and the gap in few words. */
export function TargetBriefly({ assessment }: { assessment: Assessment }) {
  const { target } = assessment
  if (!target)
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
      <TargetMark target={target} />
      <span class="hw-under">{capital(gapBriefly(assessment))}</span>
    </>
  )
}

function TargetMark({ target }: { target: TargetStanding }) {
  const { met } = target.gap
  if (!target.rated || met === undefined) return <span class="hw-quiet">Not rated</span>
  return (
    <strong class={`hw-target__mark hw-target__mark--${met ? 'met' : 'missed'}`}>
      <span aria-hidden="true">{met ? '✓' : '✗'}</span> {met ? 'Met' : 'Not met'}
    </strong>
  )
}

/** The gap to the target in few words: `target 10%, 2.2 points and 15 children away`. */
export function gapBriefly({ indicator, target }: Assessment): string {
  if (!target) return 'no target set'
  const percent = target.on === 'value' && indicator.measure === 'percentage' ? '%' : ''
  const aim = `target ${showCount(Math.trunc(target.value))}${decimalsOf(target.value)}${percent}`
  const { gap } = target
  if (gap.met === undefined) return `${aim}, not rated`
  if (gap.met) return `${aim}, met`
  const away = [
    gap.points === undefined ? '' : pointsOf(gap.points),
    gap.children ? countOf(gap.children, indicator.unit) : '',
    gap.points === undefined && !gap.children && gap.units !== undefined
      ? roundedNumber(Math.abs(gap.units), 2)
      : '',
  ].filter((part) => part !== '')
  return `${aim}, ${away.join(' and ')} away`
}

function decimalsOf(value: number): string {
  return Number.isInteger(value) ? '' : `.${String(value).split('.')[1]}`
}

function pointsOf(points: number): string {
  const shown = roundedNumber(Math.abs(points), 1)
  return `${shown} ${shown === '1.0' ? 'point' : 'points'}`
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
