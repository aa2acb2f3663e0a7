import { displayRule, type Assessment } from '../comparison/index.ts'
import type { Period } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { bound } from './bound.ts'
import { countOf, showCount, showFigure, showValue, unitFor } from './show.ts'
import { type Statement, statement } from './statement.ts'
import { whenAt } from './when.ts'

type Said = Pick<Assessment, 'indicator' | 'figure'> & { readonly reads: string }

/**
 * What a figure is, in the words its indicator gives: “At 31 March 2026, 8.9% (59 of 665) of children looked after
 * were placed at home.” `undefined` when the indicator gives none. Each measure has its own kind of ending (see
 * `reads` of an indicator); an ending of another kind is printed after the figure as it is.
 */
export function readsStatement({ indicator, figure, period }: Assessment): Statement | undefined {
  const { reads } = indicator
  if (!reads) return undefined
  return statement`${whenAt(period)}, ${SENTENCE_OF[indicator.measure]({ indicator, figure, reads })}.`
}

const SENTENCE_OF: Readonly<Record<Indicator['measure'], (said: Said) => Statement>> = {
  percentage: shareWords,
  count: countWords,
  rate: rateWords,
  average: turnedWords,
  median: turnedWords,
  sum: sumWords,
}

/** `8.9% (59 of 665) of children …`; without a percentage `5 of 7 entries into care …`. */
function shareWords({ indicator, figure, reads }: Said): Statement {
  const alone = displayRule(figure.denominator ?? 0) === 'count-only'
  const number = bound(indicator, figure.period, 'value', showFigure(indicator, figure))
  return statement`${number} ${alone ? reads.replace(/^of /, '') : reads}`
}

/** How a count was made, which means nothing of none or of one: `, counted by age and sex`. */
const HOW_COUNTED = /, (?:each \w+ )?count(?:ed|ing) .*$/

/** `59 children were …`, `1 child was …`, `no children were …`. */
function countWords({ indicator, figure, reads }: Said): Statement {
  const { unit = 'children' } = indicator
  const count = figure.value ?? 0
  const number = (text: string) => bound(indicator, figure.period, 'value', text)
  if (!reads.startsWith(`${unit} `) || (count !== 0 && count !== 1))
    return statement`${number(showFigure(indicator, figure))} ${reads}`
  const rest = reads.slice(unit.length).replace(HOW_COUNTED, '')
  if (count === 0) return statement`${number('no')} ${unit}${rest}`
  const ofOne = rest.replace(/^ were\b/, ' was').replace(/^ have\b/, ' has')
  return statement`${number(showCount(1))} ${unitFor(1, unit)}${ofOne}`
}

/** `61.9 children were looked after for every 10,000 aged 0 to 17 (296 of 47,855)`. */
function rateWords({ indicator, figure, reads }: Said): Statement {
  const number = (of: 'value' | 'numerator' | 'denominator', text: string) =>
    bound(indicator, figure.period, of, text)
  const who = reads.replace(/ (?:per|for every) 10,000\b.*$/, '')
  const [part, all] = [figure.numerator ?? 0, figure.denominator ?? 0]
  return statement`${number('value', showValue(indicator, figure))} ${who} for every 10,000 aged 0 to 17 (${number('numerator', showCount(part))} of ${number('denominator', showCount(all))})`
}

/** `the average number of days … was 467 (6 children)`, from an ending that begins “was the”. */
function turnedWords({ indicator, figure, reads }: Said): Statement {
  const number = bound(indicator, figure.period, 'value', showValue(indicator, figure))
  const cases = figure.denominator ?? 0
  const noun = casesOf(reads)
  const made = noun ? countOf(cases, noun) : showCount(cases)
  const from = statement`${noun ? '' : 'based on '}${bound(indicator, figure.period, 'denominator', made)}`
  const what = turned(reads)
  if (what === undefined) return statement`${number} (${from}) ${reads}`
  return statement`${what} was ${number} (${from})`
}

/** The ending as a subject, `the average number …`, with the comma that ends an aside in it. */
function turned(reads: string): string | undefined {
  if (!reads.startsWith('was the ')) return undefined
  return `${reads.slice('was '.length)}${reads.includes(', ') ? ',' : ''}`
}

/** Whom an average is over, where its ending says so: “for each child”, “score of children”. */
function casesOf(reads: string): string | undefined {
  const [, named] =
    /\bfor (?:each )?(child|young pe)/.exec(reads) ?? /(?<!\bnumber) of (child|young pe)/.exec(reads) ?? []
  return named && (named === 'child' ? 'children' : 'young people')
}

/** A sum of things is told as a count of them; one of ups and downs by its sign; any other as “the total was 12”. */
function sumWords(said: Said): Statement {
  const { indicator, figure, reads } = said
  const value = figure.value ?? 0
  const moving = whatMoves(indicator)
  if (moving) return statement`${moving} ${movedBy(indicator, figure.period, value)}`
  const [, things, rest] = /^was the number of (\S+) (.*)$/.exec(reads) ?? []
  if (things && rest && value >= 0) {
    const number = bound(indicator, figure.period, 'value', value === 0 ? 'no' : showCount(value))
    const told = things === 'times' ? `when ${rest}` : rest
    return statement`there ${value === 1 ? 'was' : 'were'} ${number} ${unitFor(value, things)} ${told}`
  }
  const what = turned(reads)
  if (what === undefined) return countWords(said)
  return statement`${what} was ${bound(indicator, figure.period, 'value', showFigure(indicator, figure))}`
}

/** What a sum of ups and downs is the change of: `the number of children looked after`. */
export function whatMoves({ measure, reads }: Indicator): string | undefined {
  return measure === 'sum' ? /^was the change in (.+)$/.exec(reads ?? '')?.[1] : undefined
}

/** `rose by 3`, `fell by 3`, `did not change`. */
export function movedBy(indicator: Indicator, period: Period, value: number): Statement {
  if (value === 0) return [bound(indicator, period, 'value', 'did not change')]
  const by = bound(indicator, period, 'value', showCount(Math.abs(value)))
  return statement`${value > 0 ? 'rose' : 'fell'} by ${by}`
}
