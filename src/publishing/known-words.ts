import { displayRule, type Movement, type MovementPart, shownPeriod } from '../comparison/index.ts'
import { day, type Period, showDay, showPeriod } from '../core/index.ts'
import type { Figure } from '../measures/index.ts'
import { boundCount, boundExactly } from './bound.ts'
import { pointsOf, showDifference, showFigure, unitFor } from './show.ts'
import { type BoundNumber, type Statement, statement } from './statement.ts'
import { whenAt } from './when.ts'

/** A moment as people write it: `10 June 2026` for a day, which means its end, or `10 June 2026, 09:05 UTC`. */
export function showMoment(moment: string): string {
  const on = showDay(day(moment.slice(0, 10)))
  return moment.length > 10 ? `${on}, ${moment.slice(11, 16)} UTC` : on
}

/** “At 31 May 2026, as reported on 10 June 2026: 8.9% (59 of 665).”, or why it was not computed then. */
export function asReportedStatement({ asReported, asKnownNow, knownAt, whyNot }: Movement): Statement {
  const words = statement`${whenAt(periodOf(asKnownNow))}, as reported on ${showMoment(knownAt)}`
  if (!asReported) return statement`${words}: ${whyNot ?? 'not defined then'}.`
  return statement`${words}: ${figureWords(asReported, knownAt)}.`
}

/** “As known now: 9.2% (62 of 671).” */
export function knownNowStatement({ asKnownNow }: Movement): Statement {
  return statement`As known now: ${figureWords(asKnownNow)}.`
}

/** The figure of the later period, where two periods are held against each other: “At 30 June 2026, as known now: 67.” */
export function laterStatement({ later }: Movement): Statement | undefined {
  return later && statement`${whenAt(periodOf(later))}, as known now: ${figureWords(later)}.`
}

/**
 * What moved the figure, a sentence each: “Recorded late (4 children): 2 more counted, 4 more who could be; 0.2 points
 * up.” Where a figure could not be computed, why there is nothing to say.
 */
export function movementStatements(movement: Movement): Statement[] {
  const { parts, whyNot } = movement
  if (!parts) return [statement`What moved it cannot be told: ${whyNot ?? 'no figure'}.`]
  const all: [string, MovementPart | undefined][] = [
    ['Recorded late', parts.late],
    ['Corrected', parts.corrected],
    ['Definition changed', parts.definition],
    [`Really changed since ${showPeriod(periodOf(movement.asKnownNow))}`, parts.real],
  ]
  return all.flatMap(([name, part]) => (part ? [partStatement(movement, name, part)] : []))
}

/** What stands for the definitions of then, where those in force were not kept; `undefined` where they were. */
export function definitionsStatement({ definitions }: Movement): Statement | undefined {
  if (definitions.which === 'never kept')
    return statement`Which definitions were in force then was not kept, so those of today are used.`
  if (definitions.which !== 'first kept') return undefined
  const since = showMoment(definitions.since ?? '')
  return statement`Which definitions were in force then was not kept, so the first that were, on ${since}, are used.`
}

function periodOf({ indicator, period }: Figure): Period {
  return shownPeriod(indicator, period)
}

function figureWords(figure: Figure, knownAt?: string): Statement {
  if (figure.whyNot !== undefined) return [`not computed, because ${figure.whyNot}`]
  const number = boundExactly(figure.indicator, figure.period, 'value', showFigure(figure.indicator, figure))
  return [at(number, knownAt)]
}

function partStatement(movement: Movement, name: string, part: MovementPart): Statement {
  const { asKnownNow, knownAt } = movement
  const { indicator, period } = asKnownNow
  const children = part.children.length
  const count = at(boundCount(indicator, period, 'count', children), knownAt)
  const head = statement`${name} (${count} ${unitFor(children)})`
  const numbers = [...countsMoved(movement, part), ...valueMoved(movement, part)]
  if (numbers.length === 0) return statement`${head}: ${children === 0 ? 'nothing' : 'they cancel out'}.`
  const [first, ...others] = numbers
  return statement`${head}: ${others.reduce<Statement>((said, next) => statement`${said}, ${next}`, first!)}.`
}

function countsMoved({ asKnownNow, knownAt }: Movement, part: MovementPart): Statement[] {
  const { indicator, period } = asKnownNow
  const [top, bottom] = NOUNS[indicator.measure]
  const said = (change: number | null, noun: string): Statement[] => {
    if (!change || noun === '') return []
    const number = at(boundCount(indicator, period, 'change', Math.abs(change)), knownAt)
    return [statement`${number} ${change < 0 ? 'fewer' : 'more'} ${noun}`]
  }
  return [...said(part.numerator, top), ...said(part.denominator, bottom)]
}

/** What the two numbers of a figure are called: those of its numerator and those of its denominator. */
const NOUNS: Readonly<Record<Movement['indicator']['measure'], readonly [string, string]>> = {
  count: ['counted', ''],
  percentage: ['counted', 'who could be'],
  rate: ['counted', 'in the population'],
  average: ['in the total', 'cases'],
  median: ['', 'cases'],
  sum: ['in the total', 'cases'],
}

/** How far the value moves; nothing for counts, which say it already, and for percentages of fewer than ten. */
function valueMoved(movement: Movement, { value }: MovementPart): Statement[] {
  const { asReported, asKnownNow, later, knownAt } = movement
  const { indicator, period } = asKnownNow
  const { measure } = indicator
  if (value === null || value === 0 || measure === 'count' || measure === 'sum') return []
  const steps = [asReported, asKnownNow, ...(later ? [later] : [])]
  const fewest = Math.min(...steps.map((step) => step?.denominator ?? 0))
  if (measure === 'percentage' && displayRule(fewest) === 'count-only') return []
  const between = [asReported?.value ?? 0, asKnownNow.value ?? 0]
  const size = measure === 'percentage' ? pointsOf(value) : showDifference(indicator, value, ...between)
  if (Number.parseFloat(size) === 0) return []
  const number = at(boundExactly(indicator, period, 'change', size), knownAt)
  return [statement`${number} ${value < 0 ? 'down' : 'up'}`]
}

function at(number: BoundNumber, knownAt: string | undefined): BoundNumber {
  return knownAt === undefined ? number : { ...number, bound: { ...number.bound, knownAt } }
}
