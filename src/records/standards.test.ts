import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { type Day, day, dayOf } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { buildHistories } from './build.ts'
import { knownBankHolidays } from './standards.ts'

/** Easter Sundays as almanacs print them. */
const EASTER = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21']
const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7]

/** The bank holidays of a year by the Banking and Financial Dealings Act 1971 and the proclamations it is used with. */
function byRule(easter: Day): string[] {
  const { year } = easter
  const on = (month: number, number: number) => dayOf(year, month, number)!
  const first = (from: Day) => from.add({ days: (8 - from.dayOfWeek) % 7 })
  const last = (to: Day) => to.subtract({ days: to.dayOfWeek - MONDAY })
  const monday = (holiday: Day) =>
    holiday.add({ days: holiday.dayOfWeek === SATURDAY ? 2 : holiday.dayOfWeek === SUNDAY ? 1 : 0 })
  const christmas = on(12, 25)
  // When Christmas is a Saturday or Sunday its substitute is the first weekday that Boxing Day leaves free.
  const [atChristmas, onBoxingDay] =
    christmas.dayOfWeek === SATURDAY || christmas.dayOfWeek === 5
      ? [christmas.dayOfWeek === SATURDAY ? on(12, 27) : christmas, on(12, 28)]
      : christmas.dayOfWeek === SUNDAY
        ? [on(12, 27), on(12, 26)]
        : [christmas, on(12, 26)]
  const days = [
    monday(on(1, 1)),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    first(on(5, 1)),
    last(on(5, 31)),
    last(on(8, 31)),
    atChristmas,
    onBoxingDay,
  ]
  return days.map(String).sort()
}

test('the bank holidays shipped reach the end of 2030 and are those of the rule', async () => {
  const { days, lastYear } = await knownBankHolidays(await emptyStore(), catalogueFiles, undefined)
  expect(lastYear).toBe(2030)
  for (const easter of EASTER.map(day))
    expect([...days].filter((text) => text.startsWith(String(easter.year))).sort()).toEqual(byRule(easter))
})

const WORKING = `SELECT CAST(is_working_day AS INTEGER) AS is_working_day FROM calendar_day WHERE day = `

async function withHolidays(text: string) {
  const store = await emptyStore()
  const file = { name: 'extra.csv', folder: '.', bytes: new TextEncoder().encode(text) }
  await takeIn(store, formats, file, reception)
  return store
}

test('a holiday that is loaded is no working day from then on, and not for a build as known before', async () => {
  const store = await withHolidays('date,title\n2026-06-15,Proclaimed for one year\n')
  const isWorking = async () => (await store.rows(`${WORKING} DATE '2026-06-15'`))[0]
  await buildHistories(store, catalogueFiles)
  expect(await isWorking()).toEqual({ is_working_day: 0 })
  await buildHistories(store, catalogueFiles, '2026-05-01T00:00:00Z')
  expect(await isWorking()).toEqual({ is_working_day: 1 })
})

test('holidays of Scotland and Northern Ireland in the same file are left alone', async () => {
  const store = await withHolidays(
    'division,title,date\nscotland,St Andrew’s Day,2026-11-30\nengland-and-wales,Extra,2026-06-15\n',
  )
  const { days } = await knownBankHolidays(store, catalogueFiles, undefined)
  expect([days.has('2026-11-30'), days.has('2026-06-15')]).toEqual([false, true])
})

test('the calendar grows by a year once all its holidays are loaded, and not for one of them', async () => {
  const of2031 = byRule(day('2031-04-13')).map((text) => `${text},Holiday`)
  expect(of2031).toHaveLength(8)
  const one = await withHolidays(`date,title\n${of2031[0]}\n`)
  expect((await knownBankHolidays(one, catalogueFiles, undefined)).lastYear).toBe(2030)
  const all = await withHolidays(`date,title\n${of2031.join('\n')}\n`)
  expect((await knownBankHolidays(all, catalogueFiles, undefined)).lastYear).toBe(2031)
})
