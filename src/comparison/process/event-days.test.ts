import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readCatalogue } from '../../measures/index.ts'
import { readEventDays } from './event-days.ts'

const file = (text: string, local = false) => ({ path: 'benchmarks/event-days.csv', text, local })

test('every row names a day of a cohort that does not say itself when its cases happened', () => {
  const { cohorts } = readCatalogue(catalogueFiles)
  const days = readEventDays(catalogueFiles)
  expect(days.get('ceased')).toBe('ceased_on')
  for (const [cohort, day] of days) {
    const found = cohorts.get(cohort)
    expect([cohort, found?.columns[day]?.type, found?.periods, found?.happens]).toEqual([
      cohort,
      'day',
      'during',
      undefined,
    ])
  }
})

test('a row of the council’s own stands in place of ours, and one that is not complete is refused', () => {
  const read = readEventDays([
    file('cohort,day\nceased,ceased_on\n'),
    file('cohort,day\nceased,left_on\n', true),
  ])
  expect([...read]).toEqual([['ceased', 'left_on']])
  expect(() => readEventDays([file('cohort,day\nceased,\n')])).toThrow('the row of “ceased” is not complete')
})
