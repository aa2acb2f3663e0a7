import type { Check } from '../checks/index.ts'
import type { Catalogue } from './catalogue.ts'
import { needsOf } from './coverage.ts'
import type { Indicator } from './indicator.ts'

/**
 * The checks that concern an indicator: those that look at something it rests on.
 *
 * A need is a table or a column of one. A check of a whole table concerns every indicator that needs any of it. A
 * check of one column concerns those that name the column: files may lack it, so that an indicator which rests on it
 * has to name it, and a home postcode that is missing puts no doubt on how many children are looked after.
 */
export function checksConcerning(
  checks: readonly Check[],
  catalogue: Catalogue,
  indicator: Indicator,
): Check[] {
  const needs = new Set(needsOf(indicator, catalogue.cohorts.get(indicator.cohort)!))
  const tables = new Set([...needs].map((need) => need.split('.')[0]!))
  return checks.filter((check) => check.needs.some((need) => needs.has(need) || tables.has(need)))
}
