import { type Period, twelveMonthsTo } from '../../core/index.ts'
import {
  type Catalogue,
  type Figure,
  figureOf,
  type Indicator,
  readPopulations,
} from '../../measures/index.ts'
import type { Database, Settings } from '../../store/index.ts'
import type { Assessment } from '../assessment.ts'
import { periodSeenOn } from '../assess-all.ts'
import { ownPeriod } from '../returned-own.ts'
import type { ComparisonCatalogue } from './comparison-catalogue.ts'
import { inPublishedUnit, type OursAsPublished } from './in-published-unit.ts'
import type { MeasureLink } from './measure-link.ts'

/** What our figures and the published ones are read from. */
export interface ReadBeside {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly comparison: ComparisonCatalogue
}

/**
 * The latest of our figures over as long a period as the published one; `undefined` where the indicator has none so long.
 */
export async function liveFigureOf(
  { database, catalogue }: ReadBeside,
  { indicator, figure }: Assessment,
  { ourPeriod }: MeasureLink,
): Promise<Figure | undefined> {
  const isOfDay = catalogue.cohorts.get(indicator.cohort)!.periods === 'as-at'
  const { endOn } = figure.period
  if (isOfDay || ourPeriod.kind === 'as-at' || isTwelveMonths(figure.period)) return figure
  if (indicator.periods.includes('12-months'))
    return figureOf(database, catalogue, indicator, twelveMonthsTo(endOn))
  if (indicator.periods.includes('year'))
    return figureOf(database, catalogue, indicator, periodSeenOn(indicator, endOn, 'year'))
  return undefined
}

function isTwelveMonths({ kind }: Period): boolean {
  return kind === 'year' || kind === '12-months'
}

/** Ours of the period that the published one is of, in its terms; `undefined` where there is none. */
export async function oursThenOf(
  read: ReadBeside,
  indicator: Indicator,
  link: MeasureLink,
  published: Period,
): Promise<OursAsPublished | undefined> {
  const kept = ownPeriod(read.catalogue, indicator, published)
  return kept && asPublished(read, link, await figureOf(read.database, read.catalogue, indicator, kept))
}

/** One of our figures in the terms of the published one, with the other figure of ours that may need. */
export async function asPublished(
  { database, catalogue, settings }: ReadBeside,
  link: MeasureLink,
  figure: Figure,
): Promise<OursAsPublished | undefined> {
  if (link.basis === 'rate') {
    const populations = await readPopulations(database, settings)
    return inPublishedUnit(link, figure, { population: populations(figure.period.endOn)?.children })
  }
  const whole = catalogue.indicators.find(({ key }) => key === link.shareOf?.indicator)
  if (!whole) return inPublishedUnit(link, figure)
  const kept = ownPeriod(catalogue, whole, figure.period)
  return inPublishedUnit(link, figure, { whole: kept && (await figureOf(database, catalogue, whole, kept)) })
}
