import { expect } from 'vitest'
import { monthlyPoints, type SeparatePoints } from '../../src/comparison/process/separate-points.ts'
import { day, monthOf } from '../../src/core/index.ts'

/** The recorded vectors of statistical process control, in the `shared` folder. */
export const NHSR_VECTORS = 'methods/vectors/spc_nhsr.json'
export const POWERBI_VECTORS = 'methods/vectors/spc_powerbi.json'

/** One recorded unit test of a tool: what its function was called with and gave back. */
interface RecordedTest<Args> {
  readonly test: string
  readonly calls: readonly { readonly args: Args; readonly result: unknown }[]
}

/** The recorded limits of one chart type. */
export interface RecordedLimits {
  readonly keys: readonly string[]
  readonly numerators: readonly number[]
  readonly denominators?: readonly number[]
  readonly groupings?: readonly number[]
  readonly ul99: readonly number[]
  readonly ul95: readonly number[]
  readonly ll95: readonly number[]
  readonly ll99: readonly number[]
}

/** Every recorded call of one function, with the name of its test. */
export function recordedCalls<Args>(
  text: string,
  name: string,
): { test: string; args: Args; result: unknown }[] {
  const { functions } = JSON.parse(text) as { functions: Record<string, readonly RecordedTest<Args>[]> }
  return functions[name]!.flatMap(({ test, calls }) => calls.map((call) => ({ test, ...call })))
}

export function recordedLimits(text: string, chart: string): RecordedLimits {
  return (JSON.parse(text) as { chart_types: Record<string, RecordedLimits> }).chart_types[chart]!
}

/** Expects a number to be the recorded one, as far as it was written down: half of its last decimal place. */
export function expectAsRecorded(value: number, recorded: number, places: number): void {
  expect(Math.abs(value - recorded)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9)
}

/** The decimal places a chart's limits were written down with. */
export function placesOf({ ul99, ul95, ll95, ll99 }: RecordedLimits): number {
  const written = [...ul99, ...ul95, ...ll95, ...ll99].map((value) => String(value).split('.')[1] ?? '')
  return Math.max(...written.map((decimals) => decimals.length))
}

/** Values as points of the months from January 2024 on. */
export function inMonths(values: readonly number[]): SeparatePoints {
  const separate = monthlyPoints(
    values.map((value, at) => ({
      period: monthOf(day('2024-01-01').add({ months: at })),
      numerator: value,
      denominator: undefined,
      value,
    })),
  )
  if ('refused' in separate) throw new Error(`Months were refused: ${separate.refused}`)
  return separate
}
