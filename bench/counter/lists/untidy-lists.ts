import type { PackedDay } from '../days.ts'
import { dayCount, dayOfCount } from './calendar.ts'

/** A list as it will be handed in: its heads and rows. */
export interface WrittenList {
  readonly table: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One in so many cells is left blank, so many are moved, and so many rows stand there twice. */
const BLANK = 25
const MOVED = 8
const TWICE = 60
const MOST_DAYS = 4

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})( \d{2}:\d{2})?$/

/**
 * The same list as somebody keeps it who forgets and mistypes: days that may be blank are blank, or come some days
 * earlier or later, and rows stand there twice. Deadlines are then met and missed by a day, and steps are out of
 * order. Cells that the key of the list is made of stay, and no day moves past the last one.
 */
export function untidy(
  { table, heads, rows }: WrittenList,
  told: { seed: number; lastDay: PackedDay; mayBeBlank: readonly string[] },
): WrittenList {
  const draw = drawsFrom(told.seed + heads.length * 1000 + rows.length)
  const loose = new Set(heads.flatMap((head, at) => (told.mayBeBlank.includes(head) ? [at] : [])))
  const kept = rows.flatMap((row) => {
    const changed = row.map((cell, at) => (loose.has(at) ? loosened(cell, draw, told.lastDay) : cell))
    return draw(TWICE) === 0 ? [changed, changed] : [changed]
  })
  return { table, heads, rows: kept }
}

function loosened(cell: string, draw: (limit: number) => number, lastDay: PackedDay): string {
  if (draw(BLANK) === 0) return ''
  const parts = DAY.exec(cell)
  if (!parts || draw(MOVED) > 0) return cell
  const on = Number(parts[3]) * 1_00_00 + Number(parts[2]) * 100 + Number(parts[1])
  const moved = dayOfCount(dayCount(on) + draw(2 * MOST_DAYS + 1) - MOST_DAYS)
  if (moved > lastDay) return cell
  const [day, month] = [String(moved % 100), String(Math.floor(moved / 100) % 100)]
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${Math.floor(moved / 1_00_00)}${parts[4] ?? ''}`
}

/** Draws whole numbers below a limit from a seed, the same each time (a linear congruence of 48 bits, high part). */
function drawsFrom(seed: number): (limit: number) => number {
  let state = BigInt(seed)
  return (limit) => {
    state = (state * 25_214_903_917n + 11n) & 0xffff_ffff_ffffn
    return Number(state >> 16n) % limit
  }
}
