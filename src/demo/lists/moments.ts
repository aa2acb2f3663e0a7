import { type DayNumber, dateText } from '../calendar.ts'

/** A moment as a number of minutes since the first minute of 1 January 1970. */
export type Moment = number

/** An hour in minutes. */
export const HOUR = 60
/** A day in minutes: lists keep the clock of the wall, which has no longer or shorter days. */
export const DAY = 24 * HOUR

/** Five minutes: people do not note the odd minute. */
const NOTED_TO = 5

/** The moment so many minutes after midnight of a day, to five minutes. */
export function momentOn(on: DayNumber, minutes: number): Moment {
  return rounded(on * DAY + minutes)
}

/** A moment to five minutes, as people note it. */
export function rounded(moment: Moment): Moment {
  return Math.round(moment / NOTED_TO) * NOTED_TO
}

/** The day a moment lies on. */
export function dayOf(moment: Moment): DayNumber {
  return Math.floor(moment / DAY)
}

/** `14/05/2025 16:30`; blank for no moment and for one after the last day that the list can know. */
export function momentText(moment: Moment | undefined, lastDay: DayNumber): string {
  if (moment === undefined || dayOf(moment) > lastDay) return ''
  const minutes = moment - dayOf(moment) * DAY
  const hour = String(Math.floor(minutes / HOUR)).padStart(2, '0')
  return `${dateText(dayOf(moment))} ${hour}:${String(minutes % HOUR).padStart(2, '0')}`
}
