import { roundedNumber, showPercentage } from '../../core/index.ts'
import { NO_VALUE, showCount } from '../show.ts'
import type { PictureTable } from './picture-table.ts'

/** With fewer children of a group no ratio is printed. */
export const RATIO_FROM = 10

/** Children of an ethnic group and its share of the population. Shares are of all the children, those not recorded among them. */
export interface EthnicGroup {
  readonly name: string
  readonly children: number
  /** Per cent of the population of the same ages; absent where it is not published, or makes no sense: not recorded. */
  readonly populationShare?: number
  /** How many times its share of the population its share of the children is, with the 95% interval where it is known. */
  readonly ratio?: { readonly value: number; readonly lower?: number; readonly upper?: number }
}

/** What the picture of ethnicity against population is drawn from. */
export interface EthnicityShare {
  /** Who the children are, small: `children looked after`. */
  readonly children: string
  /** Whom they are held against, small: `population aged 0 to 17, Census 2021`. */
  readonly population: string
  /** As it stands in a sentence: `at 31 March 2026`. */
  readonly when: string
  /** In the order they are drawn; “not recorded” last. */
  readonly groups: readonly EthnicGroup[]
}

/** All the children, those not recorded too. */
export function childrenOf({ groups }: EthnicityShare): number {
  return groups.reduce((sum, { children }) => sum + children, 0)
}

/** `12.3% (82)`; a dash where there are no children at all. */
export function shareWords({ children }: EthnicGroup, all: number): string {
  const share = showPercentage({ numerator: children, denominator: all })
  return share === undefined ? NO_VALUE : `${share} (${showCount(children)})`
}

/** `5.8%`, or a dash. */
export function populationWords({ populationShare }: EthnicGroup): string {
  return populationShare === undefined ? NO_VALUE : `${roundedNumber(populationShare, 1)}%`
}

/** `2.1 times (1.6 to 2.7)`, below one to two places; of a group of fewer than ten that there are too few; a dash where there is none. */
export function ratioWords(group: EthnicGroup): string {
  const { ratio, children, populationShare } = group
  if (children < RATIO_FROM && populationShare !== undefined) return 'too few for a ratio'
  if (!ratio || !Number.isFinite(ratio.value)) return NO_VALUE
  const { value, lower, upper } = ratio
  const times = (number: number) => roundedNumber(number, value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2)
  const range = lower === undefined || upper === undefined ? '' : ` (${times(lower)} to ${times(upper)})`
  return `${times(value)} times${range}`
}

/** What the interval allows to say of a ratio: nothing without one. */
export function ratioVerdict({ ratio, children }: EthnicGroup): string | undefined {
  if (children < RATIO_FROM || ratio?.lower === undefined || ratio.upper === undefined) return undefined
  if (ratio.lower > 1) return 'more than its share'
  return ratio.upper < 1 ? 'less than its share' : 'no clear difference'
}

/** The picture's rows: both shares of each group with the counts, the ratio and what may be said of it. */
export function ethnicityShareTable(asked: EthnicityShare): PictureTable {
  const { groups, children, population, when } = asked
  const all = childrenOf(asked)
  return {
    caption: `Ethnicity of ${children} ${when}, against the ${population}`,
    heads: ['Ethnic group', 'Children', 'Share of children', 'Share of population', 'Ratio', 'What it says'],
    rows: groups.map((group) => [
      group.name,
      showCount(group.children),
      showPercentage({ numerator: group.children, denominator: all }) ?? NO_VALUE,
      populationWords(group),
      ratioWords(group),
      ratioVerdict(group) ?? NO_VALUE,
    ]),
  }
}

/**
 * The group whose share is furthest from its share of the population, of those whose interval leaves out 1: ““Mixed or
 * multiple ethnic groups” is 13.2% (88) of the 665 children looked after at 31 March 2026 and 6.1% of the population
 * aged 0 to 17: 2.2 times (1.8 to 2.6) its share.”
 */
export function ethnicityShareReading(asked: EthnicityShare): string {
  const { groups, children, population, when } = asked
  const all = childrenOf(asked)
  if (all === 0) return `There are no ${children} ${when}.`
  const clear = groups
    .filter((group) => ratioVerdict(group)?.endsWith('its share'))
    .toSorted((a, b) => Math.abs(Math.log(b.ratio!.value)) - Math.abs(Math.log(a.ratio!.value)))[0]
  if (!clear)
    return `Of ${showCount(all)} ${children} ${when}, no ethnic group is clearly more or less than its share of the ${population}.`
  return `“${clear.name}” is ${shareWords(clear, all)} of the ${showCount(all)} ${children} ${when} and ${populationWords(clear)} of the ${population}: ${ratioWords(clear)} its share.`
}
