import { collectionYear, compareDays, type Day, day, type Period, readPeriod } from '../core/index.ts'
import { historySources } from '../records/index.ts'
import {
  createTable,
  type Database,
  factTable,
  periodsBetween,
  replaceTable,
  type Settings,
  writeCalendarPeriods,
} from '../store/index.ts'
import { defineCases, dropCases } from './cases.ts'
import type { Catalogue } from './catalogue.ts'
import type { Cohort } from './cohort.ts'
import { type Coverage, isLoaded, needsOf, readCoverage, whyNotComputed } from './coverage.ts'
import { cohortsChanged, keepSources, type MeasuredPeriod, sourcesKept, sourcesNow } from './fact-sources.ts'
import { addTotals, startTotals, writeFacts } from './facts.ts'
import { LOOKED_AFTER, lookedAfterFrom, writeLookedAfter } from './looked-after-on.ts'
import { measuredTable } from './measured.ts'
import { readPopulations } from './population.ts'

/** The days between which figures are made. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/**
 * Makes every fact of every indicator for the months of a span (and for the financial years the returns
 * cover), from histories that are already built. The facts of a cohort stay as they are where everything they were
 * worked out from is the same.
 */
export async function measure(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  span: Span,
): Promise<void> {
  const coverage = await readCoverage(database)
  const periods = [...periodsBetween(span.from, span.to), ...yearsCovered(coverage, span)]
  const kept = await sourcesKept(database)
  const histories = await historySources(database)
  const lookedAfter = await lookedAfterFrom(histories, periods)
  await writeCalendarPeriods(database, periods)
  if (lookedAfter === '' || !kept.some(({ made_from: from }) => from === lookedAfter))
    await writeLookedAfter(database)
  const measured = await writeMeasured(database, catalogue, settings, coverage, periods)
  const cohorts = [...catalogue.cohorts.values()].filter(({ needs }) =>
    needs.every((need) => isLoaded(coverage, need.split('.')[0]!)),
  )
  const madeFrom = new Map([...histories, [LOOKED_AFTER, lookedAfter]])
  const ground = { catalogue, settings, periods, measured, madeFrom }
  const sources = await sourcesNow(database, cohorts, ground, kept)
  const changed = cohortsChanged(cohorts, kept, sources)
  const indicators = catalogue.indicators.filter(({ cohort }) => changed.some(({ name }) => name === cohort))
  await dropChanged(database, cohorts, changed, catalogue)
  await defineCases(database, changed)
  await startTotals(database, indicators)
  await addTotals(database, changed, indicators)
  await writeFacts(database, settings.authority.code)
  await keepSources(database, sources)
}

/** Removes the cases and facts of every cohort but those that have not changed. */
async function dropChanged(
  database: Database,
  cohorts: readonly Cohort[],
  changed: readonly Cohort[],
  { indicators }: Catalogue,
): Promise<void> {
  const same = cohorts.filter((cohort) => !changed.includes(cohort))
  await dropCases(
    database,
    same.map(({ table }) => table),
  )
  if (same.length === 0) {
    await database.run(`DROP TABLE IF EXISTS ${factTable.name}; ${createTable(factTable)}`)
    return
  }
  const names = new Set(same.map(({ name }) => name))
  const stay = new Set(indicators.filter(({ cohort }) => names.has(cohort)).map(({ key }) => key))
  const there = await database.rows<{ indicator: string }>(`SELECT DISTINCT indicator FROM ${factTable.name}`)
  const go = there.filter(({ indicator }) => !stay.has(indicator)).map(({ indicator }) => `'${indicator}'`)
  if (go.length > 0) await database.run(`DELETE FROM ${factTable.name} WHERE indicator IN (${go.join(', ')})`)
}

/** Financial years before the span that the returns cover: yearly indicators need few rows and a long line. */
function yearsCovered(coverage: Coverage, span: Span): Period[] {
  const years = [...(coverage.kinds.get('ssda903/episodes')?.keys() ?? [])].map(collectionYear)
  const older = years.filter(({ endOn }) => compareDays(endOn, span.from) < 0)
  return older.flatMap((year) => [year, readPeriod(year.endOn.toString())!])
}

async function writeMeasured(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  coverage: Coverage,
  periods: readonly Period[],
): Promise<MeasuredPeriod[]> {
  const populationOn = await readPopulations(database, settings)
  // Many indicators rest on the same inputs over the same months: why not is worked out once for all of them.
  const known = new Map<string, string | undefined>()
  const whyNot = (needs: readonly string[], period: Period, looksBack: number) => {
    const name = `${needs.join(' ')} ${looksBack} ${period.code}`
    if (!known.has(name)) known.set(name, whyNotComputed(coverage, needs, period, looksBack))
    return known.get(name)
  }
  const rows = catalogue.indicators.flatMap((indicator) => {
    const cohort = catalogue.cohorts.get(indicator.cohort)!
    const needs = needsOf(indicator, cohort)
    const kinds: readonly string[] = cohort.periods === 'as-at' ? ['as-at'] : indicator.periods
    return periods
      .filter(({ kind }) => kinds.includes(kind))
      .map((period) => {
        const isRate = indicator.measure === 'rate'
        const estimate = isRate ? populationOn(period.endOn) : undefined
        const noPopulation =
          isRate && !estimate
            ? 'homeward.yaml gives no population for this date, and no estimate of it is loaded'
            : undefined
        return {
          indicator: indicator.key,
          period: period.code,
          measure: indicator.measure,
          population: estimate?.children,
          mid_year: estimate?.midYear,
          population_source: estimate?.source,
          population_load: estimate?.load?.id,
          why_not: whyNot(needs, period, indicator['looks-back']) ?? noPopulation,
        }
      })
  })
  await replaceTable(database, measuredTable, rows)
  return rows
}

/** The span figures are made for unless another is asked for: the 24 months up to the last complete one. */
export async function usualSpan(database: Database): Promise<Span | undefined> {
  const [row] = await database.rows<{ complete_to: string | null }>(
    `SELECT max(complete_to) AS complete_to FROM coverage WHERE kind = 'ssda903/episodes'`,
  )
  if (!row?.complete_to) return undefined
  const to = day(row.complete_to)
  return { from: to.with({ day: 1 }).subtract({ months: 23 }), to }
}
