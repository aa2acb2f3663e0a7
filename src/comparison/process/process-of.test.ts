import { beforeAll, describe, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { day } from '../../core/index.ts'
import { findIndicator } from '../../measures/index.ts'
import { readSettings, type Settings } from '../../store/index.ts'
import { assess } from '../assessment.ts'
import { periodSeenOn } from '../assess-all.ts'
import type { IndicatorChart } from './chart-for.ts'
import type { NoChart } from './chosen.ts'
import { readEventDays } from './event-days.ts'
import { readOpportunities } from './opportunities.ts'
import { processOf } from './process-of.ts'

let store: Awaited<ReturnType<typeof demoStore>>

beforeAll(async () => {
  store = await demoStore({}, { keepCases: true })
})

async function process(key: string, on = '2026-03-31', more = ''): Promise<IndicatorChart | NoChart> {
  const { database, catalogue } = store
  const settings: Settings = { ...store.settings, ...readSettings(`${AUTHORITY}${more}`) }
  const indicator = findIndicator(catalogue, key)
  const assessment = await assess(database, catalogue, settings, indicator, periodSeenOn(indicator, day(on)))
  const events = {
    opportunities: readOpportunities(catalogue.files),
    eventDays: readEventDays(catalogue.files),
  }
  return processOf({ database, catalogue, settings, ...events }, assessment)
}

const AUTHORITY = 'authority: { name: Anytown, code: "998", gss: E08000998 }\n'

async function charted(...asked: Parameters<typeof process>): Promise<IndicatorChart> {
  const chart = await process(...asked)
  if ('noChart' in chart) throw new Error(chart.noChart)
  return chart
}

test('the chart ends with the period that is looked at', async () => {
  expect((await charted('entering-care-number')).points.at(-1)?.period.code).toBe('2026-03')
  const earlier = await charted('entering-care-number', '2025-12-31')
  expect(earlier.points.at(-1)?.period.code).toBe('2025-12')
})

test('a number on a day is charted as what it changed by in each month', async () => {
  const chart = await charted('cla-number')
  const rows = await store.database.rows<{ period: string; value: number }>(
    `SELECT period, value FROM fact WHERE indicator = 'cla-number' AND cut = ''
     AND period IN ('2026-02-28', '2026-03-31') ORDER BY period`,
  )
  expect([chart.of, chart.points.at(-1)?.value]).toEqual(['changes', rows[1]!.value - rows[0]!.value])
})

test('children who leave are charted as a rate of those looked after', async () => {
  const chart = await charted('ceased-number')
  const [stock] = await store.database.rows<{ value: number }>(
    `SELECT value FROM fact WHERE indicator = 'cla-number' AND cut = '' AND period = '2026-03-31'`,
  )
  expect(chart.kind).toBe('u′')
  expect(chart.points.at(-1)?.denominator).toBe(stock!.value)
})

test('twelve months, which share most of their months, have no chart', async () => {
  expect(await process('stability-3plus')).toEqual({ noChart: 'overlapping' })
})

test('limits start afresh where homeward.yaml says so, and its target is held against them', async () => {
  const chart = await charted(
    'entering-care-number',
    '2026-03-31',
    'rebase: { entering-care-number: [{ on: 2025-10-01, reason: New front door }] }\n' +
      'targets: { entering-care-number: { on: value, milestones: [{ by: 2026-12-31, value: 1 }] } }\n',
  )
  expect(chart.groups.map(({ rebase }) => rebase?.reason)).toEqual([undefined, 'New front door'])
  expect(chart.points[chart.groups[1]!.from]?.period.code).toBe('2025-10')
  expect(chart.target?.value).toBe(1)
})

describe('rare events', () => {
  test('are charted by the days between them, read from the cases', async () => {
    const rows = await store.database.rows<{ ceased_on: string }>(
      `SELECT CAST(c.ceased_on AS VARCHAR) AS ceased_on FROM cohort_ceased c
       JOIN fact f ON f.indicator = 'adoption-orders-granted' AND f.period = c.period AND f.cut = ''
       JOIN calendar_period p ON p.period = c.period AND p.kind = 'month'
       WHERE c.reason_group = 'Adopted' ORDER BY c.ceased_on`,
    )
    const chart = await charted('adoption-orders-granted')
    expect(rows.length).toBeGreaterThan(3)
    expect(chart.of).toBe('gaps')
    expect(chart.points).toHaveLength(rows.length - 1)
    expect(chart.points.at(-1)?.period.endOn.toString()).toBe(rows.at(-1)!.ceased_on)
  })

  test('of which there were none have no chart', async () => {
    expect(await process('adoption-breakdowns')).toEqual({ noChart: 'rare' })
  })
})
