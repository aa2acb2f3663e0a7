import { monthsBefore, type PackedDay, readDay } from '../days.ts'
import { dayCount, daysAfter } from './calendar.ts'
import { type Sheet, written } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/** A list as it will be handed in: its heads and rows. */
export interface WrittenList {
  readonly table: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One in so many cells is left blank, so many days are others, and so many rows stand there twice. */
const BLANK = 25
const MOVED = 3
const TWICE = 60
const MOST_DAYS = 4
/** Working days and days that the law or a council allows for something. */
const DEADLINES = [20, 45]
const HOURS_ALLOWED = 72

type Draw = (limit: number) => number

/**
 * The same list as somebody keeps it who forgets and mistypes: cells that may be blank are blank, days are some days
 * off, at the end of a month, on another day of the row or the last day that one allows, and rows stand there twice. So
 * deadlines are met and missed by a day, and steps are out of order. Cells that the key of the list is made of stay,
 * and no day moves past the last one.
 */
export function untidy(
  { table, heads, rows }: WrittenList,
  told: { seed: number; lastDay: PackedDay; mayBeBlank: readonly string[] },
): WrittenList {
  const draw = drawsFrom(told.seed + heads.length * 1000 + rows.length)
  const loose = new Set(heads.flatMap((head, at) => (told.mayBeBlank.includes(head) ? [at] : [])))
  const kept = rows.flatMap((row) => {
    const changed = row.map((cell, at) => (loose.has(at) ? loosened(cell, row, draw, told.lastDay) : cell))
    return draw(TWICE) === 0 ? [changed, changed] : [changed]
  })
  return { table, heads, rows: kept }
}

/** A sheet of Annex A with some days of one column moved, within the six months that the download speaks for. */
export function untidySheet(sheet: Sheet, on: PackedDay, head: string, seed: number): Sheet {
  const draw = drawsFrom(seed + sheet.rows.length)
  const column = sheet.heads.indexOf(head)
  const first = monthsBefore(on, 6)
  const rows = sheet.rows.map((row) => {
    const cell = row[column]
    if (typeof cell !== 'object' || draw(MOVED) > 0) return row
    const moved = movedDay(readDay(written(cell))!, [], draw)
    const day = dayCount(moved) - dayCount(1970_01_01)
    return moved <= first || moved > on ? row : row.map((each, at) => (at === column ? { day } : each))
  })
  return { ...sheet, rows }
}

function loosened(cell: string, row: readonly string[], draw: Draw, lastDay: PackedDay): string {
  if (draw(BLANK) === 0) return ''
  const [date = '', time] = cell.split(' ')
  const on = readDay(date)
  if (on === undefined || draw(MOVED) > 0) return cell
  if (time !== undefined) return allowedTime(cell, row, draw)
  const others = row.flatMap((other) => (other === cell ? [] : (readDay(other) ?? [])))
  const moved = movedDay(on, others, draw)
  return moved > lastDay ? cell : written({ day: dayCount(moved) - dayCount(1970_01_01) })
}

/** A day some days off, the end of the month before, another day of the row, or a deadline counted from that. */
function movedDay(on: PackedDay, others: readonly PackedDay[], draw: Draw): PackedDay {
  const from = others[draw(others.length)]
  const how = draw(from === undefined ? 2 : 5)
  if (how === 0) return monthsBefore(on, 1)
  if (from === undefined || how === 1) return daysAfter(on, draw(2 * MOST_DAYS + 1) - MOST_DAYS)
  return how === 2 ? from : workingDaysAfter(from, DEADLINES[draw(DEADLINES.length)]!)
}

/** 72 hours after another day and time of the row, or a minute more; the same time where there is no other. */
function allowedTime(cell: string, row: readonly string[], draw: Draw): string {
  const others = row.filter((other) => other !== cell && / \d\d:\d\d$/.test(other))
  const from = others[draw(others.length)]
  if (from === undefined) return cell
  const [date = '', time = ''] = from.split(' ')
  const on = daysAfter(readDay(date)!, HOURS_ALLOWED / 24)
  const late = draw(2) === 0 && !time.endsWith('59')
  const minute = String(Number(time.slice(3)) + (late ? 1 : 0)).padStart(2, '0')
  return `${written({ day: dayCount(on) - dayCount(1970_01_01) })} ${time.slice(0, 3)}${minute}`
}

/** Draws whole numbers below a limit from a seed, the same each time (a linear congruence of 48 bits, high part). */
function drawsFrom(seed: number): Draw {
  let state = BigInt(seed)
  return (limit) => {
    state = (state * 25_214_903_917n + 11n) & 0xffff_ffff_ffffn
    return Number(state >> 16n) % limit
  }
}
