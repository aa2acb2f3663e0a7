import type { Better, Measure } from '../../comparison/index.ts'
import { roundedNumber } from '../../core/index.ts'
import { POUNDS, poundsTick, showCount, showPounds } from '../show-amount.ts'
import { NO_VALUE } from '../show.ts'

/** What a picture's numbers are. They come as published, rounded, so they are written without their counts. */
export interface PictureUnit {
  /** Beside the axis: `Percentage of children looked after`. */
  readonly words: string
  readonly measure: Measure
  /** Decimal places they are published with. */
  readonly places: number
  /** `pounds` where it is money. */
  readonly unit?: string
}

/** A number as people read it: `14%`, `93.3`, `1,474`, `£78,947`; a dash where there is none. */
export function showNumber(
  { measure, unit, places: published }: PictureUnit,
  value: number | undefined,
  places = published,
): string {
  if (value === undefined) return NO_VALUE
  if (measure === 'percentage') return `${rounded(value, places)}%`
  if (unit === POUNDS) return showPounds(value)
  return rounded(value, places)
}

/** A mean of numbers that were published whole still has a decimal place: `16.2%`. */
export function showMean(unit: PictureUnit, value: number | undefined): string {
  return showNumber(unit, value, Math.max(1, unit.places))
}

/** A quartile point or median, which may lie between two published values: `18%`, `22.5%`. */
export function showPointBetween(unit: PictureUnit, value: number): string {
  const whole = Math.abs(value - Number(value.toFixed(unit.places))) < 1e-9
  return whole ? showNumber(unit, value) : showNumber(unit, value, unit.places + 1)
}

/** The numbers along an axis, with no more decimals than the steps between them need. */
export function showTick(unit: PictureUnit, tick: number): string {
  if (unit.unit === POUNDS && unit.measure !== 'percentage') return poundsTick(tick)
  return showNumber(unit, tick, Number.isInteger(tick) ? 0 : Math.max(1, decimalsOf(tick)))
}

/** Which way is good, in a sentence; `undefined` where neither is. */
export function betterWords(better: Better): string | undefined {
  if (better === 'neutral') return undefined
  return better === 'lower' ? 'Lower is better.' : 'Higher is better.'
}

function rounded(value: number, places: number): string {
  if (places === 0) return showCount(Number(roundedNumber(value, 0)))
  return roundedNumber(value, places).replace('-', '−')
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0
}
