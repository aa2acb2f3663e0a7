import { type Assessment, isOffTarget, type Rag } from '../../comparison/index.ts'
import { bound } from '../bound.ts'
import { notRatedWords } from '../rating-words.ts'
import { type Statement, statement } from '../statement.ts'
import { showChange } from '../show-change.ts'
import { NO_VALUE } from '../show.ts'
import { targetStatement } from '../target-words.ts'
import type { Standing } from './model.ts'
import { partsOf } from './parts.ts'

/** Under which heading an indicator stands: that of its assessment, unless there is no figure at all. */
export function standingOf(assessment: Assessment): Standing {
  const { heading, figure } = assessment
  if (figure.value === null) return 'not computed'
  return heading === 'no clear change' && partsOf(assessment).length > 1 ? 'make-up' : heading
}

const ORDER: readonly Standing[] = [
  'current issue',
  'improvement',
  'no clear change',
  'make-up',
  'not computed',
]

/** By heading; among issues those that are worse and off target first. Otherwise the order of the catalogue stays. */
export function byUrgency(a: Assessment, b: Assessment): number {
  const place = ORDER.indexOf(standingOf(a)) - ORDER.indexOf(standingOf(b))
  return place || urgency(b) - urgency(a)
}

function urgency({ verdict, target }: Assessment): number {
  const worse = verdict?.verdict === 'worsening' ? 2 : 0
  return worse + (isOffTarget(target) ? 1 : 0)
}

/** The verdict in a cell: `Clearly worse. Target not met`. */
export function verdictBriefly({ verdict, target, figure, indicator }: Assessment): string {
  if (figure.value === null) return 'No figure'
  const words = {
    improving: 'Clearly better',
    worsening: 'Clearly worse',
    'no clear change': 'No clear change',
    'too few to say': 'Too few to say',
    'not judged': 'Change not judged',
  }
  const change = words[verdict?.verdict ?? 'not judged']
  if (!target) return change
  const { rag, because } = target.rating
  const why = because ? `: ${notRatedWords(because, indicator.unit)}` : ''
  return `${change}. ${RATED[rag]}${why}`
}

const RATED: Readonly<Record<Rag, string>> = {
  met: 'Target met',
  close: 'Close to target',
  missed: 'Target not met',
  'not rated': 'Target not rated',
}

/** Why an indicator stands under its heading: “Clearly worse: +3.0 points on the year. This is 2.2 points above …”. */
export function whyHere(assessment: Assessment): Statement {
  const { verdict, indicator, summary, sinceYearBefore, target, figure } = assessment
  const judged = verdict?.verdict === 'worsening' || verdict?.verdict === 'improving'
  const shift = showChange(indicator, summary?.latest, sinceYearBefore)
  const change =
    judged && shift !== NO_VALUE
      ? statement`Clearly ${verdict.verdict === 'worsening' ? 'worse' : 'better'} than a year before: ${bound(indicator, figure.period, 'change', shift)}.`
      : undefined
  const aim = target?.rated && target.gap.met !== undefined ? targetStatement(assessment) : undefined
  return [...(change ?? []), ...(change && aim ? [' '] : []), ...(aim ?? [])]
}
