import { type Period, previous, showDay, showPeriod } from '../core/index.ts'

/** How a sentence begins: “At 31 March 2026”, “In March 2026”, “In the 12 months to March 2026”. */
export function whenAt(period: Period): string {
  return atPeriod(period).replace(/^[ai]/, (letter) => letter.toUpperCase())
}

/** The same inside a sentence: `at 31 March 2026`, `in 2025/26`, `in the 12 months to March 2026`. */
export function atPeriod(period: Period): string {
  if (period.kind === 'as-at') return `at ${showDay(period.endOn)}`
  return `in ${period.kind === '12-months' ? 'the ' : ''}${showPeriod(period)}`
}

/** What several periods of a kind are called. */
export const PERIODS_OF: Readonly<Record<Period['kind'], string>> = {
  'as-at': 'months',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
  '12-months': 'months',
}

/** Whether periods follow on each other without one missing, oldest first. */
export function withoutGap(periods: readonly Period[]): boolean {
  return periods.every((period, at) => at === 0 || previous(period).code === periods[at - 1]!.code)
}
