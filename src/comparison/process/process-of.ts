import { compareDays, type Day, day, endOfMonth, readPeriod } from '../../core/index.ts'
import { casesBehind, type Catalogue, type Fact, type Indicator, seriesOf } from '../../measures/index.ts'
import type { Database, Settings } from '../../store/index.ts'
import type { Assessment } from '../assessment.ts'
import type { Point } from '../point.ts'
import { chartFor, type IndicatorChart } from './chart-for.ts'
import type { NoChart } from './chosen.ts'
import type { OpportunityOf } from './opportunities.ts'
import type { Opportunity } from './opportunity.ts'

interface Read {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly opportunities: ReadonlyMap<string, OpportunityOf>
  /** See `readEventDays`. */
  readonly eventDays: ReadonlyMap<string, string>
}

/**
 * The process chart of an assessed indicator up to the period that is looked at, or why there is none. Where limits
 * start afresh, and the target, are those of homeward.yaml; who could have had an event is as the catalogue says; the
 * days of rare events are read from the cases, where it is known which day that is.
 */
export async function processOf(read: Read, assessment: Assessment): Promise<IndicatorChart | NoChart> {
  const { database, settings, opportunities } = read
  const { indicator, figure, period } = assessment
  const points = pointsUpTo(await seriesOf(database, indicator), figure.period.endOn)
  const charted = { ...indicator, kind: period.kind }
  const opportunity = await opportunityOf(read, opportunities.get(indicator.key))
  const [rebases, target] = [settings.rebase[indicator.key], settings.targets[indicator.key]]
  const set = { ...(rebases ? { rebases } : {}), ...(target ? { target } : {}) }
  const chart = chartFor(charted, { points, ...(opportunity ? { opportunity } : {}) }, set)
  if (!('noChart' in chart) || chart.noChart !== 'rare') return chart
  return chartFor(charted, { points, events: await eventsOf(read, indicator, points) }, set)
}

function pointsUpTo(series: ReadonlyMap<string, Fact>, endOn: Day): Point[] {
  return [...series].flatMap(([code, fact]) => {
    const period = readPeriod(code)!
    if (compareDays(period.endOn, endOn) > 0) return []
    const { numerator, denominator, value } = fact
    return [
      {
        period,
        numerator: numerator ?? 0,
        denominator: denominator ?? undefined,
        value: value ?? undefined,
      },
    ]
  })
}

/** How many there were at the end of each month. */
async function opportunityOf(
  { database, catalogue }: Read,
  asked: OpportunityOf | undefined,
): Promise<Opportunity | undefined> {
  const counted = asked && catalogue.indicators.find(({ key }) => key === asked.of)
  if (!counted) return undefined
  const series = await seriesOf(database, counted)
  const inMonth = new Map(
    [...series].flatMap(([code, { value }]): [string, number][] => {
      const { endOn } = readPeriod(code)!
      return value !== null && endOn.equals(endOfMonth(endOn)) ? [[code.slice(0, 7), value]] : []
    }),
  )
  return { among: asked.among, per: asked.per, inMonth }
}

/** The days of the events of every month there is; none where nothing says which day a case happened on. */
async function eventsOf(
  { database, catalogue, eventDays }: Read,
  indicator: Indicator,
  points: readonly Point[],
): Promise<Day[]> {
  const { name, happens = eventDays.get(name) } = catalogue.cohorts.get(indicator.cohort)!
  if (happens === undefined) return []
  const days: Day[] = []
  for (const { period, numerator } of points) {
    if (period.kind !== 'month' || numerator === 0) continue
    const cases = await casesBehind(database, catalogue, indicator, period, 'numerator', [happens])
    days.push(...cases.map((row) => day(String(row[happens]))))
  }
  return days.toSorted(compareDays)
}
