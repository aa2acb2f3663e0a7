import { expect, test } from 'vitest'
import { isPerCent, isPounds, undescribed } from './published-measure.ts'

test('whether a measure is a per cent is told from its title', () => {
  const titled = (title: string) => isPerCent({ ...undescribed('key'), title })
  expect(titled('Children placed more than 20 miles from home (%)')).toBe(true)
  expect(titled('Percentage of agency social workers')).toBe(true)
  expect(titled('Percent CLA Adopted')).toBe(true)
  expect(titled('Children looked after rate per 10,000')).toBe(false)
})

test('whether a measure is money is told from its title', () => {
  const titled = (title: string) => isPounds({ ...undescribed('key'), title })
  expect(titled('Fostering - S251/Outturn weekly unit costs (approximate)')).toBe(true)
  expect(titled('Youth Justice - Gross Expenditure')).toBe(true)
  expect(titled('Expenditure on agency staff (%)')).toBe(false)
  expect(titled('Children looked after rate per 10,000')).toBe(false)
})
