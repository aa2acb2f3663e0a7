import { asAt, type Interval, wilson } from '../core/index.ts'
import {
  casesBehind,
  type Catalogue,
  cutsOf,
  type Figure,
  figureOf,
  type Indicator,
  isAboutChildren,
} from '../measures/index.ts'
import type { Database } from '../store/index.ts'
import { type ShareRatio, shareRatios } from './derived-sums.ts'

/** An ethnic group among the children counted and among all children of the area. */
export interface EthnicShare extends ShareRatio {
  /** The 95 % interval of the ratio; absent where there is no ratio. The share of all children is taken as fixed. */
  readonly interval: Interval | undefined
}

/** The ethnic groups of the children an indicator counts, against those of all children of the area. */
export interface EthnicShares {
  readonly groups: readonly EthnicShare[]
  /** The year in which all children were counted. */
  readonly countedIn: number | undefined
}

interface Read {
  readonly database: Database
  readonly catalogue: Catalogue
}

/** Units that are people, so that a share of them can be held against a share of the population. */
const PEOPLE: ReadonlySet<string | undefined> = new Set([undefined, 'children', 'young people', 'people'])

/**
 * Holds the ethnic groups of the children counted against those who live in the area, as the derived figure of the
 * catalogue that compares shares does. `undefined` for what counts no children, is not cut by that group, or where the
 * population by ethnic group is not loaded.
 */
export async function ethnicShares(
  { database, catalogue }: Read,
  { indicator, period, cuts }: Figure,
): Promise<EthnicShares | undefined> {
  const shares = catalogue.derived.find(
    (derived) => derived.shares && isCounted(catalogue, indicator, derived.shares.by),
  )?.shares
  const population = shares && catalogue.indicators.find(({ key }) => key === shares.against)
  if (!shares || !population) return undefined
  const on = asAt(period.endOn)
  const held = await figureOf(database, catalogue, population, on)
  const groups = shareRatios(countsBy(cuts, shares.by), countsBy(held.cuts, shares.by))
  if (groups.length === 0) return undefined
  const [row] = await casesBehind(database, catalogue, population, on, 'denominator', ['census_year'])
  return {
    groups: groups.map((group) => ({ ...group, interval: intervalOf(group) })),
    countedIn: row ? Number(row['census_year']) : undefined,
  }
}

function isCounted(catalogue: Catalogue, indicator: Indicator, by: string): boolean {
  const { measure, unit } = indicator
  const countsPeople = (measure === 'count' || measure === 'rate') && PEOPLE.has(unit)
  const isOfChildren = isAboutChildren(catalogue.cohorts.get(indicator.cohort)!)
  return countsPeople && isOfChildren && cutsOf(indicator).includes(by)
}

function countsBy(cuts: Figure['cuts'], by: string): Map<string, number> {
  return new Map(
    cuts.filter(({ cut }) => cut === by).map(({ cutValue, numerator }) => [cutValue, numerator ?? 0]),
  )
}

function intervalOf({ own, all, other, allOthers }: ShareRatio): Interval | undefined {
  if (other === 0) return undefined
  const { lower, upper } = wilson({ numerator: own, denominator: all })!
  const against = other / allOthers
  return { lower: lower / against, upper: upper / against }
}
