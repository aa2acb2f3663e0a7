import type { SuccessMeasure, SuccessReport } from '../comparison/index.ts'
import { showDay } from '../core/index.ts'
import { showMoment } from './known-words.ts'
import { NO_VALUE, showCount } from './show.ts'

/**
 * How a success measure of an improvement plan stands, and since when: “85 at 31 March 2026: on track by the target of
 * its stage, 85 by 31 March 2026. On track since 28 February 2026. It was 62 when first reported, at 31 January 2026.”
 * Its unit is in its title, as the plan writes it.
 */
export function successMeasureReading(measure: SuccessMeasure): string {
  const { latest, standing, since, baseline } = measure
  const on = showDay(latest.reportedOn)
  const value = latest.value === undefined ? `No value at ${on}` : `${showReported(latest.value)} at ${on}`
  const sentences = [`${value}: ${courseWords(measure)}.`]
  if (!since.equals(latest.reportedOn)) sentences.push(`${SINCE[standing]} since ${showDay(since)}.`)
  if (baseline && !baseline.on.equals(latest.reportedOn))
    sentences.push(`It was ${showReported(baseline.value)} when first reported, at ${showDay(baseline.on)}.`)
  return sentences.join(' ')
}

const SINCE: Readonly<Record<SuccessMeasure['standing'], string>> = {
  'on track': 'On track',
  'not on track': 'Not on track',
  'cannot be told': 'Not to be told',
}

function courseWords({ latest, standing, better }: SuccessMeasure): string {
  if (standing === 'cannot be told') {
    const missing = [
      ...(latest.value === undefined ? ['a value'] : []),
      ...(latest.target === undefined ? ['a target'] : []),
      ...(better === undefined ? ['which way is better'] : []),
    ]
    return `whether it is on track cannot be told without ${missing.join(', ')}`
  }
  const by = latest.dueOn ? ` by ${showDay(latest.dueOn)}` : ''
  return `${standing} by the target of its stage, ${showReported(latest.target!)}${by}`
}

/**
 * What earlier files said of the day of a report, where a later one says something else: “Reported as 86 against a
 * target of 85 in the file of 10 April 2026, 09:00 UTC.” Empty where nothing was corrected.
 */
export function correctedReading({ saidBefore, value, target }: SuccessReport): string[] {
  return saidBefore
    .filter((before) => before.value !== value || before.target !== target)
    .map((before) => {
      const said = `${showReported(before.value)} against a target of ${showReported(before.target)}`
      return `Reported as ${said} in the file of ${showMoment(before.receivedAt)}.`
    })
}

/** A number with the decimals its plan gives it; a dash where it gives none. */
export function showReported(number: number | undefined): string {
  if (number === undefined) return NO_VALUE
  return Number.isInteger(number) ? showCount(number) : String(number)
}
