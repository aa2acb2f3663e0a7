import type { Assessment } from '../../comparison/index.ts'
import { type CsvCell, showPeriod, writeCsv } from '../../core/index.ts'
import type { Site } from '../site.ts'
import { inOrder } from './cut-order.ts'

/** Every figure of an indicator up to the period looked at, oldest first. */
export function seriesCsv(site: Site, { indicator, points }: Assessment): string {
  const rows: CsvCell[][] = points.map(({ period, numerator, denominator, value }) => [
    site.settings.authority.name,
    indicator.key,
    indicator.code,
    indicator.title,
    period.code,
    showPeriod(period),
    period.endOn.toString(),
    indicator.measure,
    indicator.measure === 'median' ? null : numerator,
    denominator ?? null,
    value ?? null,
  ])
  return writeCsv(
    [
      'authority',
      'indicator',
      'code',
      'title',
      'period',
      'period_in_words',
      'period_end',
      'measure',
      'numerator',
      'denominator',
      'value',
    ],
    rows,
  )
}

/** The figure of one period by each of its groups. */
export function groupsCsv(site: Site, { indicator, figure }: Assessment): string {
  const columns = site.catalogue.cohorts.get(indicator.cohort)!.columns
  const rows: CsvCell[][] = inOrder(figure.cuts)
    .toSorted((a, b) => a.cut.localeCompare(b.cut))
    .map(({ cut, cutValue, numerator, denominator, value }) => [
      site.settings.authority.name,
      indicator.key,
      indicator.title,
      figure.period.code,
      columns[cut]?.cut ?? cut,
      cutValue,
      numerator,
      denominator,
      value,
    ])
  return writeCsv(
    [
      'authority',
      'indicator',
      'title',
      'period',
      'group',
      'value_of_group',
      'numerator',
      'denominator',
      'value',
    ],
    rows,
  )
}
