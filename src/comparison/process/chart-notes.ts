import { showDay, showPeriod } from '../../core/index.ts'
import { amountWords } from './amount-words.ts'
import type { Assurance } from './assurance.ts'
import type { IndicatorChart } from './chart-for.ts'
import { spelled } from './plain-number.ts'
import { FIRM_FROM } from './process-chart.ts'
import { NAMES } from './process-names.ts'

/**
 * Whether the target will be reached as things now run: “Will hit and miss the target of 10% by chance.” Nothing where
 * there is no target, or the measure is neutral.
 */
export function assuranceWords(chart: IndicatorChart): string | undefined {
  const { assurance, target } = chart
  if (!assurance || !target) return undefined
  const aim = `the target of ${targetWords(chart, target.value)}`
  return `${WILL[assurance](aim)}.`
}

const WILL: Readonly<Record<Assurance, (aim: string) => string>> = {
  'consistently passes': (aim) => `Will go on meeting ${aim} unless something changes`,
  'consistently fails': (aim) => `Will go on missing ${aim} unless something changes`,
  'hit and miss': (aim) => `Will hit and miss ${aim} by chance`,
}

/** A target is said as it was set: `10%`, not `10.0%`. */
function targetWords(chart: IndicatorChart, value: number): string {
  return chart.scale.of === 'percentage' ? `${value}%` : amountWords(chart, value)
}

/** That the limits may still move, having few points: “These are trial limits: they rest on ten months, …” */
export function trialWords({ of, groups, points }: IndicatorChart): string | undefined {
  const { isTrial, from } = groups.at(-1)!
  const count = points.length - from
  if (!isTrial || count < 2) return undefined
  return `These are trial limits: they rest on ${spelled(count)} ${NAMES[of].many}, and firm ones need ${spelled(FIRM_FROM)}.`
}

/** Where and why limits were last worked out afresh: “The limits start afresh in April 2026: New front door.” */
export function rebaseWords({ of, groups, points }: IndicatorChart): string | undefined {
  const { rebase, from } = groups.at(-1)!
  if (!rebase) return undefined
  const when = of === 'gaps' ? `on ${showDay(rebase.on)}` : `in ${showPeriod(points[from]!.period)}`
  return `The limits start afresh ${when}: ${rebase.reason}.`
}
