import type { PeriodKind } from '../../core/index.ts'
import type { IndicatorChart } from './chart-for.ts'
import type { Choice } from './choice.ts'
import type { NoChart } from './chosen.ts'

/** What is charted and why the limits are drawn as they are, in plain sentences for beneath the chart. */
export function choiceWords({ kind, because, readFor, of }: IndicatorChart): string {
  const instead = INSTEAD[readFor]
  const shows = instead && of === 'months' ? `${instead} ` : ''
  return `${shows}${WHY[because]} (${kind} chart).`
}

const WHY: Readonly<Record<Choice['because'], string>> = {
  stock:
    'Most of what is counted at the end of a month was there at the end of the month before, so the chart shows by how much it changed in each month',
  'spread of chance':
    'The months differ no more than chance alone would make them, so the limits are those of chance',
  'own spread':
    'The months do not differ as chance alone would make them, so the limits come from how they do differ',
  'known opportunity': 'The limits allow for how many there could have been in each month',
  'any values': 'The limits come from how much one month usually differs from the next',
  'rare events': 'There are too few a month to count, so the chart shows the days between one and the next',
  'rare events on one day':
    'There are too few a month to count, so the chart shows the days between one and the next, in whole days',
}

/** Why single months are charted in place of the period that is read. */
const INSTEAD: Readonly<Partial<Record<PeriodKind, string>>> = {
  '12-months':
    'Two figures of twelve months share most of their months, so runs of them mean nothing: the chart shows single months.',
  quarter: 'The chart shows the single months of the quarters.',
  year: 'The chart shows the single months of the years.',
}

/** Why there is no chart, in one plain sentence. */
export function noChartWords({ noChart }: NoChart): string {
  return `There is no chart of usual variation: ${NONE[noChart]}.`
}

const NONE: Readonly<Record<NoChart['noChart'], string>> = {
  'no figures': 'there are no figures of months that follow on each other',
  stock: 'a number on a day is mostly the same children as on the day before',
  overlapping:
    'two figures of twelve months share most of their months, and there are no figures of single months',
  'not months': 'it needs figures of single months, and there are none',
  small: 'most months have too few cases for a percentage',
  rare: 'there are too few a month to count, and the days they happened on are not known',
}
