import { niceTicks } from './nice-ticks.ts'

/** A scale of numbers along a line of pixels, with the numbers to write on it. */
export interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  readonly fromZero: boolean
}

interface Asked {
  /** The pixels of its least and of its greatest number. */
  readonly from: number
  readonly to: number
  /** Nothing lies past 100. */
  readonly percentage?: boolean
  /** Whether it must start at zero, as bars do. Default only where it flattens nothing. */
  readonly fromZero?: boolean
  /** About how many numbers are written on it. Default 5. */
  readonly about?: number
  /** Only whole numbers are written on it: children. */
  readonly whole?: boolean
}

/** Printed under a picture whose axis does not start at zero. */
export const AXIS_NOT_FROM_ZERO = 'The axis does not start at zero.'

/** An axis that holds all the values. It starts at zero unless that would press them all into its last quarter. */
export function axisOf(values: readonly number[], asked: Asked): Axis {
  const { from, to, percentage = false, about = 5, whole = false } = asked
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)]
  const fromZero = asked.fromZero ?? (values.length === 0 || least <= 0 || most - least > most / 4)
  const [low, high] = domainOf(least, most, fromZero, percentage)
  const at = (value: number) => from + ((value - low) / (high - low)) * (to - from)
  return { at, ticks: niceTicks([low, high], { percentage, about, whole }), fromZero }
}

function domainOf(least: number, most: number, fromZero: boolean, percentage: boolean): [number, number] {
  if (most === -Infinity) return [0, 1]
  const top = (value: number) => (percentage ? Math.min(100, value) : value)
  if (fromZero) {
    const low = Math.min(0, least * 1.04)
    return [low, most <= 0 ? (low < 0 ? 0 : 1) : top(most * 1.04)]
  }
  const margin = (most - least) * 0.12 || Math.abs(most) * 0.05
  return [least - margin, top(most + margin)]
}
