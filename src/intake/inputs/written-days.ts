import { day, readDayNumber } from '../../core/index.ts'
import { monthNamed } from './month-names.ts'

/** A day as a cell gives it: its number since 1970, and in which unusual way it was written, if it was. */
interface WrittenDay {
  readonly day: number
  readonly as?: 'number' | 'time'
}

/** Which system bare numbers count days in: Excel's two. */
export type DaySystem = 1900 | 1904

const WITH_TIME = /^(.{8,18}?)[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/
const MONTH_NAMED = /^(\d{1,2})[-/ ]([A-Za-z]{3,9})[-/ ](\d{4})$/
const DAY_FIRST = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/
const RUN_TOGETHER = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const BARE_NUMBER = /^(\d{5})(\.\d+)?$/

/** 1 January 1970 counts as 25569 in Excel's system of 1900, and every day as 1462 less in that of 1904. */
const NUMBER_OF_1970 = 25_569
const BETWEEN_SYSTEMS = 1_462

const MINUTES_A_DAY = 24 * 60

/**
 * Reads a day however a council's file writes it: `31/03/2025`, `2025-03-31`, `31-Mar-2025`, `31.03.2025`,
 * `20250331`, with or without a time of day, or the bare number Excel keeps (`45747`). Never a two-digit year
 * or the month first: nobody could tell what was meant. Returns `undefined` for anything else.
 *
 * @example readWrittenDay('45747', 1900) // => { day: 20178, as: 'number' }, which is 31 March 2025
 */
export function readWrittenDay(text: string, system: DaySystem): WrittenDay | undefined {
  const plain = readDayNumber(text) ?? readOtherForm(text)
  if (plain !== undefined) return { day: plain }
  const number = BARE_NUMBER.exec(text)
  if (number) return { day: sinceEpoch(Number(number[1]), system), as: number[2] ? 'time' : 'number' }
  const timed = WITH_TIME.exec(text)
  const timedDay = timed ? (readDayNumber(timed[1]!) ?? readOtherForm(timed[1]!)) : undefined
  return timedDay === undefined ? undefined : { day: timedDay, as: 'time' }
}

/**
 * Reads a day with its time: `14/05/2025 16:30`, `2025-05-14T16:30:00`, Excel's `45791.6875`. Gives it as
 * `2025-05-14T16:30`, and a day without a time as the day alone, since midnight was not said. Returns
 * `undefined` for anything else.
 */
export function readMoment(text: string, system: DaySystem): string | undefined {
  const number = BARE_NUMBER.exec(text)
  if (number) {
    const minutes = Math.round(Number(text) * MINUTES_A_DAY)
    const on = isoDay(sinceEpoch(Math.floor(minutes / MINUTES_A_DAY), system))
    return number[2] ? `${on}T${clock(Math.floor((minutes % MINUTES_A_DAY) / 60), minutes % 60)}` : on
  }
  const timed = WITH_TIME.exec(text)
  const on = readDayNumber(timed?.[1] ?? text) ?? readOtherForm(timed?.[1] ?? text)
  if (on === undefined) return undefined
  if (!timed) return isoDay(on)
  const [hour, minute] = [Number(timed[2]), Number(timed[3])]
  return hour < 24 && minute < 60 ? `${isoDay(on)}T${clock(hour, minute)}` : undefined
}

function readOtherForm(text: string): number | undefined {
  const named = MONTH_NAMED.exec(text)
  if (named) {
    const month = monthNamed(named[2]!)
    return month === undefined ? undefined : readDayNumber(`${named[1]}/${month}/${named[3]}`)
  }
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return readDayNumber(`${dayFirst[1]}/${dayFirst[2]}/${dayFirst[3]}`)
  const together = RUN_TOGETHER.exec(text)
  return together ? readDayNumber(`${together[1]}-${together[2]}-${together[3]}`) : undefined
}

function sinceEpoch(number: number, system: DaySystem): number {
  return number - NUMBER_OF_1970 + (system === 1904 ? BETWEEN_SYSTEMS : 0)
}

function isoDay(number: number): string {
  return day('1970-01-01').add({ days: number }).toString()
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
