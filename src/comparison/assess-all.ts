import {
  asAt,
  compareDays,
  type Day,
  type Period,
  type PeriodKind,
  monthOf,
  previous,
  quarterOf,
  twelveMonthsTo,
  yearOf,
} from '../core/index.ts'
import {
  type Catalogue,
  type CutFact,
  type Fact,
  figureFrom,
  type Indicator,
  keptPeriod,
  readCoverage,
  readMeasured,
} from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { type Assessment, assessmentOf } from './assessment.ts'

/**
 * Assesses every indicator at one period. Those that are not made for periods of its kind are seen from its
 * last day, each at the latest period of its own first kind that is over (the month for children entering
 * care, the financial year for yearly health checks).
 *
 * Says the same as {@link assess} for each, from four queries for all of them. The facts must be up to date.
 */
export async function assessAll(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  asked: Period,
): Promise<Assessment[]> {
  if (catalogue.indicators.length === 0) return []
  const kept = new Map(
    catalogue.indicators.map((indicator) => [
      indicator.key,
      keptPeriod(catalogue, indicator, periodFor(indicator, asked)),
    ]),
  )
  const codes = [...new Set([...kept.values()].map(({ code }) => code))]
  const [series, cuts, measured, coverage] = [
    await allSeries(database),
    await allCuts(database, codes),
    await readMeasured(database, codes),
    await readCoverage(database),
  ]
  return catalogue.indicators.map((indicator) => {
    const period = kept.get(indicator.key)!
    const facts = series.get(indicator.key) ?? new Map<string, Fact>()
    const figure = figureFrom({
      catalogue,
      indicator,
      kept: period,
      headline: facts.get(period.code),
      cuts: cuts.get(keyOf(indicator.key, period.code)) ?? [],
      measured: measured(indicator.key, period.code),
      coverage,
    })
    return assessmentOf({ settings, figure, series: facts })
  })
}

/**
 * The period of an indicator that a reader of a day sees: the latest of its first kind, or of the kind asked
 * for, that is over on the day.
 *
 * @example periodSeenOn(enteringCare, day('2026-02-28')).code // => '2026-02'; for a yearly one '2024/25'
 */
export function periodSeenOn(
  indicator: Pick<Indicator, 'periods'>,
  on: Day,
  kind: PeriodKind = indicator.periods[0]!,
): Period {
  const period = PERIOD_OF[kind](on)
  return compareDays(period.endOn, on) <= 0 ? period : previous(period)
}

/** The period asked for where the indicator is made for its kind, or else what is seen on its last day. */
function periodFor(indicator: Indicator, asked: Period): Period {
  const made = asked.kind !== 'as-at' && indicator.periods.includes(asked.kind)
  return made ? asked : periodSeenOn(indicator, asked.endOn)
}

const PERIOD_OF: Readonly<Record<PeriodKind, (on: Day) => Period>> = {
  'as-at': asAt,
  month: monthOf,
  quarter: quarterOf,
  year: yearOf,
  '12-months': twelveMonthsTo,
}

async function allSeries(database: Database): Promise<Map<string, Map<string, Fact>>> {
  const rows = await database.rows<{ indicator: string; period: string } & Fact>(
    `SELECT f.indicator, f.period, f.numerator, f.denominator, f.value FROM fact f
     JOIN calendar_period p ON p.period = f.period WHERE f.cut = '' ORDER BY p.end_on, p.kind`,
  )
  const series = new Map<string, Map<string, Fact>>()
  for (const { indicator, period, ...fact } of rows) {
    const facts = series.get(indicator) ?? new Map<string, Fact>()
    series.set(indicator, facts.set(period, fact))
  }
  return series
}

async function allCuts(database: Database, codes: readonly string[]): Promise<Map<string, CutFact[]>> {
  const rows = await database.rows<
    { indicator: string; period: string; cut: string; cut_value: string } & Fact
  >(
    `SELECT indicator, period, cut, cut_value, numerator, denominator, value FROM fact
     WHERE cut <> '' AND period IN (${places(codes)}) ORDER BY cut, cut_value`,
    codes,
  )
  const cuts = new Map<string, CutFact[]>()
  for (const { indicator, period, cut, cut_value, ...fact } of rows) {
    const key = keyOf(indicator, period)
    const facts = cuts.get(key) ?? []
    facts.push({ cut, cutValue: cut_value, ...fact })
    cuts.set(key, facts)
  }
  return cuts
}

function places(values: readonly string[]): string {
  return values.map((_, at) => `$${at + 1}`).join(', ')
}

function keyOf(indicator: string, period: string): string {
  return `${indicator} ${period}`
}
