import { type Check, openFindings } from '../checks/index.ts'
import { compareDays, type Day, day } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { checksConcerning } from './effect-overlap.ts'
import type { Fact, Figure } from './figure.ts'
import { isAboutChildren } from './cohort.ts'
import { aggregatesOf, inDenominator } from './indicator-sql.ts'

/** The children and cases of a figure that one check has found something wrong with. */
export interface EffectOfCheck {
  readonly check: Check
  readonly cases: number
  readonly children: number
}

/** A figure as it stands, and as it would be without the cases that are in doubt. */
export interface Effect {
  readonly figure: Fact
  readonly without: Fact
  /** The rows of the cohort that are left out, and the children they are of. */
  readonly casesLeftOut: number
  readonly childrenLeftOut: number
  /** The checks by which they are, those with most cases first; a child that two of them found is in both. */
  readonly byCheck: readonly EffectOfCheck[]
}

/** What the effect of findings is worked out from. */
export interface EffectAsked {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly checks: readonly Check[]
  readonly figure: Figure
  /** The day by which acceptances of findings have run out or not. */
  readonly today: Day
}

/**
 * What the findings do to a figure: the cases of every child with an open error or warning are taken out of numerator
 * and denominator, and the figure is worked out again. A finding counts when its check concerns the indicator
 * ({@link checksConcerning}), nobody lets it stand, and it is not about a day after the period. A rate keeps its
 * population, from which no child is ever taken out.
 *
 * It does not say which figure is right: a child left out may have been counted rightly. `undefined` where there is no
 * figure, or no finding touches one of its cases. The checks must have been run.
 *
 * @example 74 of 616 are 12.0%; without 9 children, 2 of whom had counted, 72 of 607 are 11.9%
 */
export async function effectOf(asked: EffectAsked): Promise<Effect | undefined> {
  const { database, figure } = asked
  const cohort = asked.catalogue.cohorts.get(figure.indicator.cohort)!
  if (figure.whyNot !== undefined || !isAboutChildren(cohort)) return undefined
  const found = await childrenInDoubt(asked)
  const cases = found.size === 0 ? new Map<string, number>() : await casesByChild(asked)
  const children = [...new Set([...found.values()].flatMap((ids) => [...ids]))].filter((id) => cases.has(id))
  if (children.length === 0) return undefined
  const casesOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (cases.get(id) ?? 0), 0)
  const byCheck = [...found].map(([check, ids]): EffectOfCheck => {
    const here = [...ids].filter((id) => cases.has(id))
    return { check, cases: casesOf(here), children: here.length }
  })
  const { numerator, denominator, value } = figure
  return {
    figure: { numerator, denominator, value },
    without: await figureWithout(database, asked, children),
    casesLeftOut: casesOf(children),
    childrenLeftOut: children.length,
    byCheck: byCheck
      .filter((each) => each.children > 0)
      .toSorted((a, b) => b.cases - a.cases || (a.check.check < b.check.check ? -1 : 1)),
  }
}

/** The children that each check which concerns the figure has an open finding of. */
async function childrenInDoubt({ database, catalogue, checks, figure, today }: EffectAsked) {
  const concerning = checksConcerning(checks, catalogue, figure.indicator)
  const grave = new Map(
    concerning.filter(({ severity }) => severity !== 'query').map((check) => [check.check, check]),
  )
  const found = new Map<Check, Set<string>>()
  for (const finding of await openFindings(database, today.toString())) {
    const check = grave.get(finding.check)
    if (!check || finding.child_id === null || finding.accepted_by !== null) continue
    if (finding.about_on !== null && compareDays(day(finding.about_on), figure.period.endOn) > 0) continue
    found.set(check, (found.get(check) ?? new Set()).add(finding.child_id))
  }
  return found
}

/** How many cases of the figure each child has. */
async function casesByChild({ database, catalogue, figure }: EffectAsked): Promise<Map<string, number>> {
  const { indicator, period } = figure
  const rows = await database.rows<{ child_id: string; cases: number }>(
    `SELECT child_id, CAST(count(*) AS INTEGER) AS cases FROM ${catalogue.cohorts.get(indicator.cohort)!.table}
     WHERE period = $1 AND ${inDenominator(indicator)} GROUP BY child_id`,
    [period.code],
  )
  return new Map(rows.map(({ child_id: id, cases }) => [id, cases]))
}

async function figureWithout(
  database: Database,
  { catalogue, figure }: EffectAsked,
  children: readonly string[],
): Promise<Fact> {
  const { indicator, period } = figure
  const { numerator, denominator, value } = aggregatesOf(indicator)
  const places = children.map((_, at) => `$${at + 2}`).join(', ')
  const [fact] = await database.rows<Fact & object>(
    `SELECT ${numerator} AS numerator, ${denominator} AS denominator,
       CAST(${value} AS DOUBLE PRECISION) AS value
     FROM ${catalogue.cohorts.get(indicator.cohort)!.table}
     WHERE period = $1 AND child_id NOT IN (${places})`,
    [period.code, ...children],
  )
  if (indicator.measure !== 'rate') return fact!
  const population = figure.denominator!
  return { ...fact!, denominator: population, value: (10_000 * fact!.numerator!) / population }
}
