import type { Side } from './sides.ts'

/** Points of a series that a rule names together: their first and last place, and which way they go. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly side: Side
}

/** The longest stretches of places on one side; a place on neither side ends a run. */
export function runsOf(sides: readonly (Side | undefined)[]): Run[] {
  const runs: Run[] = []
  for (const [at, side] of sides.entries()) {
    const last = runs.at(-1)
    if (!side) continue
    if (last?.to === at - 1 && last.side === side) runs[runs.length - 1] = { ...last, to: at }
    else runs.push({ from: at, to: at, side })
  }
  return runs
}

/**
 * The run that each of so many places is in. Where two runs share a point, as a rise and the fall after it share the
 * peak, the later run has it.
 */
export function runAtEach(runs: readonly Run[], places: number): (Run | undefined)[] {
  return Array.from({ length: places }, (_, at) => runs.findLast(({ from, to }) => from <= at && at <= to))
}
