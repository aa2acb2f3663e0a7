import { showCount } from '../show.ts'
import { type PictureUnit, showNumber } from './picture-numbers.ts'
import type { PictureTable } from './picture-table.ts'

/** An authority with how many its figure rests on, and where it lies; of too few nothing is said or drawn. */
export interface FunnelMark {
  readonly name: string
  /** Children, or the population: how far to the right it stands. */
  readonly denominator: number
  readonly value: number | undefined
  readonly state: 'within' | 'beyond 95' | 'beyond 99.8' | 'too few to say'
}

/** The limits for so many: chance and the usual spread of authorities put 1 in 20 and 1 in 500 outside them. */
export interface FunnelCurvePoint {
  readonly denominator: number
  readonly usual: { readonly lower: number; readonly upper: number }
  readonly alert: { readonly lower: number; readonly upper: number }
}

/** What a funnel is drawn from. The limits come in the order of their denominators. */
export interface FunnelOfAuthorities {
  readonly unit: PictureUnit
  /** `Children looked after`: what the horizontal axis counts. */
  readonly denominatorWords: string
  /** As it stands in a sentence: `at 31 March 2025`. */
  readonly when: string
  /** What the limits are drawn round: England's figure. */
  readonly benchmark: { readonly name: string; readonly value: number }
  readonly curve: readonly FunnelCurvePoint[]
  readonly members: readonly FunnelMark[]
  /** The one that stands out, by name. */
  readonly own: string
  /** Printed under the picture: that the limits allow for more than chance. */
  readonly note?: string
}

/** A member that is drawn. */
export interface DrawnMark extends FunnelMark {
  readonly value: number
  readonly state: Exclude<FunnelMark['state'], 'too few to say'>
}

/** The members that something is said of. */
export function drawnMarks({ members }: FunnelOfAuthorities): DrawnMark[] {
  return members.flatMap(({ name, denominator, value, state }) =>
    value === undefined || state === 'too few to say' ? [] : [{ name, denominator, value, state }],
  )
}

/** `2 of 151 have fewer than ten and are left out.` */
export function leftOutWords(funnel: FunnelOfAuthorities): string | undefined {
  const all = funnel.members.length
  const out = all - drawnMarks(funnel).length
  return out === 0
    ? undefined
    : `${out} of ${all} ${out === 1 ? 'has' : 'have'} too few to say and ${out === 1 ? 'is' : 'are'} left out.`
}

/** On which side of the benchmark a member lies and past which limits: `above the 99.8% limits`, `within the limits`. */
export function standingOf({ state, value }: DrawnMark, { benchmark }: FunnelOfAuthorities): string {
  if (state === 'within') return 'within the limits'
  return `${value > benchmark.value ? 'above' : 'below'} the ${LIMITS[state]} limits`
}

const LIMITS = { 'beyond 95': '95%', 'beyond 99.8': '99.8%' } as const

/**
 * Whether the authority is further from the benchmark than the limits allow: “With 14% at 31 March 2025, Kirklees is
 * below the 95% limits round England’s 18%, which allow for chance and for how much authorities differ anyway; of 151,
 * 12 lie outside the 99.8% limits and 20 more outside the 95% limits.”
 */
export function funnelReading(funnel: FunnelOfAuthorities): string {
  const { unit, when, benchmark, own: name } = funnel
  const marks = drawnMarks(funnel)
  const own = marks.find((mark) => mark.name === name)
  const others = outsideWords(marks)
  const round = `round ${benchmark.name}’s ${showNumber(unit, benchmark.value)}, which allow for chance and for how much authorities differ anyway`
  if (!own) return `${name} has no value ${when} to hold against the limits ${round}; ${others}.`
  return `With ${showNumber(unit, own.value)} ${when}, ${name} is ${standingOf(own, funnel)} ${round}; ${others}.`
}

function outsideWords(marks: readonly DrawnMark[]): string {
  const count = (state: DrawnMark['state']) => marks.filter((mark) => mark.state === state).length
  const [far, near] = [count('beyond 99.8'), count('beyond 95')]
  if (far + near === 0) return `none of ${marks.length} lies outside them`
  const lie = (number: number) => `${number} ${number === 1 ? 'lies' : 'lie'}`
  if (far === 0) return `of ${marks.length}, ${lie(near)} outside the 95% limits`
  const more = near === 0 ? '' : ` and ${near} more outside the 95% limits`
  return `of ${marks.length}, ${lie(far)} outside the 99.8% limits${more}`
}

/** Every member that is drawn with where it stands, the furthest outside first, then by denominator. */
export function funnelTable(funnel: FunnelOfAuthorities): PictureTable {
  const { unit, denominatorWords, when, benchmark } = funnel
  const order = { 'beyond 99.8': 0, 'beyond 95': 1, within: 2 } as const
  const marks = drawnMarks(funnel).toSorted(
    (a, b) => order[a.state] - order[b.state] || b.denominator - a.denominator || (a.name < b.name ? -1 : 1),
  )
  return {
    caption: `${unit.words} ${when}, against the limits round ${benchmark.name}’s ${showNumber(unit, benchmark.value)}`,
    heads: ['Authority', denominatorWords, unit.words, 'Standing'],
    rows: marks.map((mark) => [
      mark.name,
      showCount(mark.denominator),
      showNumber(unit, mark.value),
      standingOf(mark, funnel),
    ]),
  }
}
