import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import { demoStore } from '../../tests/support/demo-store.ts'
import { assessAll, periodSeenOn } from './assess-all.ts'
import { assess } from './assessment.ts'

test('all indicators at once say the same as each one alone', async () => {
  const { database, catalogue, settings } = await demoStore()
  const on = day('2026-03-31')
  const together = await assessAll(database, catalogue, settings, asAt(on))
  const alone = await Promise.all(
    catalogue.indicators.map((indicator) =>
      assess(database, catalogue, settings, indicator, periodSeenOn(indicator, on)),
    ),
  )
  expect(together.length).toBeGreaterThan(0)
  expect(together).toEqual(alone)
})

test('a reader of a day sees the month, quarter or year that is over on it', () => {
  expect(periodSeenOn({ periods: ['as-at'] }, day('2026-02-28')).code).toBe('2026-02-28')
  expect(periodSeenOn({ periods: ['month'] }, day('2026-02-28')).code).toBe('2026-02')
  expect(periodSeenOn({ periods: ['quarter'] }, day('2026-02-28')).code).toBe('2025/26-Q3')
  expect(periodSeenOn({ periods: ['year'] }, day('2026-02-28')).code).toBe('2024/25')
  expect(periodSeenOn({ periods: ['year'] }, day('2026-03-31')).code).toBe('2025/26')
  expect(periodSeenOn({ periods: ['month', 'quarter'] }, day('2026-03-31'), 'quarter').code).toBe(
    '2025/26-Q4',
  )
})
