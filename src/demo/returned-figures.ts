import { roundedShare, writeCsv } from '../core/index.ts'
import { type DayNumber, dateText, dayNumber } from './calendar.ts'
import type { Child } from './model.ts'
import { type ReturnYear, returnYears, type SettledPlan } from './plan.ts'
import {
  adoptedBetween,
  attendedIn,
  offendedBetween,
  type Outcome,
  outcomesOf,
  type ReturnedCounts,
  tenAndOver,
  yesIn,
} from './returned-figures-counts.ts'

const HEADS = [
  'Indicator',
  'Period',
  'Numerator',
  'Denominator',
  'Value',
  'Source',
  'Status',
  'Sent on',
  'Note',
] as const

const HEALTH = 'Health provider'
const SUBSTANCE_MISUSE = 'Substance misuse service'
const YOUTH_JUSTICE = 'Youth justice service'
const ADOPTION = 'Regional adoption agency'
const VIRTUAL_SCHOOL = 'Virtual school'

/** Assessments by providers of other areas that had not reached the council’s own record at the end of the year. */
const ASSESSED_ELSEWHERE = 2

/** One figure that a service sends. */
interface SentRow {
  readonly indicator: string
  readonly period: string
  readonly counts: ReturnedCounts | 'awaited'
  /** The percentage to one place, for services that print it beside their counts. */
  readonly printed?: boolean
  readonly status: 'Provisional' | 'Final' | 'Awaited'
  readonly sentOn: DayNumber | undefined
  readonly note?: string
}

type OfService = readonly [source: string, rows: readonly SentRow[]]

/**
 * What other services sent the demo authority for its last year, with its path in the folder of files.
 *
 * The counts come from the same lives as the return, so they agree with our own but for two: the health provider knows
 * of two assessments more, and the adoption agency of a family that broke down after the order. Two indicators are
 * of the services alone (`offending-quarter`, `attendance-cla`), one figure is still awaited.
 */
export function returnedFiguresFile(
  plan: SettledPlan,
  children: readonly Child[],
): { readonly path: string; readonly text: string } {
  const years = returnYears(plan)
  const year = years.at(-1)!
  const outcomes = outcomesOf(plan, children, year)
  const before = years.at(-2)
  const services: OfService[] = [
    [
      HEALTH,
      healthRows(outcomes, year, before && { year: before, outcomes: outcomesOf(plan, children, before) }),
    ],
    [SUBSTANCE_MISUSE, substanceRows(outcomes, year)],
    [YOUTH_JUSTICE, offendingRows(plan, children, outcomes, year)],
    [ADOPTION, adoptionRows(children, year)],
    [VIRTUAL_SCHOOL, [schoolRow(plan, children, year)]],
  ]
  const rows = services.flatMap(([source, of]) => of.map((row) => cellsOf(source, row)))
  return { path: `returned-figures/returned figures ${year.folder}.csv`, text: writeCsv(HEADS, rows) }
}

function healthRows(
  outcomes: readonly Outcome[],
  year: ReturnYear,
  before: { year: ReturnYear; outcomes: readonly Outcome[] } | undefined,
): SentRow[] {
  const period = codeOf(year)
  const sentOn = dayNumber(year.year, 4, 24)
  const common = { period, printed: true, sentOn, status: 'Final' } as const
  const assessed = yesIn(outcomes, 'HEALTH_ASSESSMENT')
  const numerator = Math.min(outcomes.length, assessed.numerator + ASSESSED_ELSEWHERE)
  return [
    ...(before
      ? [
          {
            indicator: 'oc2-health-assessment',
            counts: yesIn(before.outcomes, 'HEALTH_ASSESSMENT'),
            ...common,
            period: codeOf(before.year),
            sentOn: dayNumber(before.year.year, 4, 25),
          },
        ]
      : []),
    {
      ...common,
      indicator: 'oc2-health-assessment',
      counts: { ...assessed, numerator },
      status: 'Provisional',
      note: 'Assessments by providers of other areas are included',
    },
    { ...common, indicator: 'oc2-dental', counts: yesIn(outcomes, 'TEETH_CHECK') },
    { ...common, indicator: 'oc2-immunisations', counts: yesIn(outcomes, 'IMMUNISATIONS') },
    {
      indicator: 'oc2-developmental',
      period,
      counts: 'awaited',
      status: 'Awaited',
      sentOn,
      note: 'Promised for the end of May',
    },
  ]
}

function substanceRows(outcomes: readonly Outcome[], year: ReturnYear): SentRow[] {
  const common = { period: codeOf(year), status: 'Final', sentOn: dayNumber(year.year, 4, 17) } as const
  const received = outcomes.filter((row) => row['INTERVENTION_RECEIVED'] === '1').length
  const refused = outcomes.filter((row) => row['INTERVENTION_OFFERED'] === '1').length
  return [
    { ...common, indicator: 'substance-accepted', counts: { numerator: received } },
    { ...common, indicator: 'substance-refused', counts: { numerator: refused } },
  ]
}

function offendingRows(
  plan: SettledPlan,
  children: readonly Child[],
  outcomes: readonly Outcome[],
  year: ReturnYear,
): SentRow[] {
  const among = tenAndOver(outcomes, year.endsOn)
  const [code, days] = quartersOf(year).at(-1)!
  const common = { status: 'Provisional', sentOn: dayNumber(year.year, 5, 8) } as const
  return [
    {
      ...common,
      indicator: 'offending-year',
      period: codeOf(year),
      counts: offendedBetween(plan, children, among, [year.startsOn, year.endsOn]),
    },
    {
      ...common,
      indicator: 'offending-quarter',
      period: code,
      counts: offendedBetween(plan, children, among, days),
    },
  ]
}

/** By quarter, each sent a fortnight after it ended; the agency also knows what happens after an order. */
function adoptionRows(children: readonly Child[], year: ReturnYear): SentRow[] {
  return quartersOf(year).flatMap(([period, days], at) => {
    const common = { period, status: 'Final', sentOn: days[1] + 14 } as const
    const hasBrokenDown = at === 2
    return [
      { ...common, indicator: 'adoption-orders-granted', counts: adoptedBetween(children, days) },
      {
        ...common,
        indicator: 'adoption-breakdowns',
        counts: { numerator: hasBrokenDown ? 1 : 0 },
        ...(hasBrokenDown ? { note: 'The adoption order had been made' } : {}),
      },
    ]
  })
}

function schoolRow(plan: SettledPlan, children: readonly Child[], year: ReturnYear): SentRow {
  return {
    indicator: 'attendance-cla',
    period: codeOf(year),
    counts: attendedIn(plan, children, year),
    printed: true,
    status: 'Provisional',
    sentOn: dayNumber(year.year, 5, 12),
    note: 'Half days of school',
  }
}

function cellsOf(source: string, row: SentRow): (string | number | null)[] {
  const { indicator, period, counts, printed, status, sentOn, note = '' } = row
  const { numerator, denominator } = counts === 'awaited' ? {} : counts
  const value =
    printed && numerator !== undefined && denominator
      ? roundedShare({ numerator, denominator, per: 100, places: 1 })!
      : null
  return [
    indicator,
    period,
    numerator ?? null,
    denominator ?? null,
    value,
    source,
    status,
    sentOn === undefined ? '' : dateText(sentOn),
    note,
  ]
}

/** `2025/26`, as people and the files write it. */
function codeOf({ folder }: ReturnYear): string {
  return folder.replace('-', '/')
}

/** The quarters of a financial year with their first and last days: `2025/26-Q1` begins on 1 April. */
function quartersOf(year: ReturnYear): [code: string, days: readonly [DayNumber, DayNumber]][] {
  const starts = [
    year.startsOn,
    dayNumber(year.year - 1, 7, 1),
    dayNumber(year.year - 1, 10, 1),
    dayNumber(year.year, 1, 1),
    year.endsOn + 1,
  ]
  return [1, 2, 3, 4].map((quarter) => [
    `${codeOf(year)}-Q${quarter}`,
    [starts[quarter - 1]!, starts[quarter]! - 1],
  ])
}
