import { ageOn, collectionYearOf, dayAfterMonthEnd, monthsBefore, type PackedDay } from './days.ts'
import type { Episode } from './episodes.ts'
import type { Life } from './lives.ts'
import { inForceOn, isInForceDuring, type PeriodOfCare } from './periods-of-care.ts'
import type { CountedPeriod } from './periods.ts'

/** One case in a denominator: whether it scores, or how much it adds. */
export interface Case {
  readonly scores: boolean
  readonly amount?: number
}

/** What a child brings to an indicator in a period: no case, one or several. */
export type Question = (life: Life, period: CountedPeriod) => readonly Case[]

const NONE: readonly Case[] = []
const SCORES: readonly Case[] = [{ scores: true }]
const DOES_NOT_SCORE: readonly Case[] = [{ scores: false }]

/** The child as looked after at the end of a day: the period of care and the episode. */
interface InCare {
  readonly care: PeriodOfCare
  readonly episode: Episode
  readonly on: PackedDay
}

/** A question about children looked after on the last day of a period: those it leaves out give no case. */
function ofInCare(ask: (now: InCare, life: Life) => boolean | undefined): Question {
  return (life, { endOn }) => {
    const care = inForceOn(life.periods, endOn)
    if (!care) return NONE
    const answer = ask({ care, episode: inForceOn(care.episodes, endOn)!, on: endOn }, life)
    return answer === undefined ? NONE : answer ? SCORES : DOES_NOT_SCORE
  }
}

const isPlacedForAdoption = ({ placement }: Episode) => ['A3', 'A4', 'A5', 'A6'].includes(placement)

/** Carers of the twelve months to a month end, in every period of care, the one at their start included. */
function carersIn12Months(life: Life, on: PackedDay): number {
  const first = dayAfterMonthEnd(monthsBefore(on, 12))
  const carers = life.periods.flatMap((period) => period.carers)
  return carers.filter((spell) => isInForceDuring(spell, first, on)).length
}

/**
 * With one carer for two years; for a child placed for adoption, with the adopters and the carer before
 * them together. A child who has only been away on temporary moves has no carer yet.
 */
function isSettled({ care, episode, on }: InCare): boolean {
  const present = inForceOn(care.carers, on)
  if (!present) return false
  const before = care.carers[care.carers.indexOf(present) - 1]
  const since = isPlacedForAdoption(episode) && before ? before.startedOn : present.startedOn
  return since <= monthsBefore(on, 24)
}

/** Times missing (not merely away) that touch a period. Going on from before counts as it begins. */
function missingIn(life: Life, { startOn, endOn }: CountedPeriod): number {
  return life.incidents.filter(
    ({ kind, startedOn, endedOn, careCeasedOn }) =>
      kind === 'M' &&
      startedOn <= endOn &&
      (startedOn >= startOn || (endedOn >= startOn && careCeasedOn > startOn)),
  ).length
}

/** The questions the counter answers, by the key of the indicator. */
export const questions: Readonly<Record<string, Question>> = {
  'cla-number': ofInCare(() => true),
  'cla-home-on-order': ofInCare(
    ({ episode }) => ['C1', 'C2'].includes(episode.legalStatus) && episode.placement === 'P1',
  ),
  'cla-uasc': ofInCare(({ on }, life) => (life.unaccompaniedUntil.get(collectionYearOf(on)) ?? 0) > on),
  'cla-20-miles-and-outside': ofInCare(
    ({ episode }) => episode.location === 'OUT' && episode.distance !== undefined && episode.distance > 20,
  ),
  'cla-placed-for-adoption': ofInCare(({ episode }) => isPlacedForAdoption(episode)),
  'stability-3plus': ofInCare(({ on }, life) => carersIn12Months(life, on) >= 3),
  'stability-2years': ofInCare((now, life) => {
    if (life.bornOn === undefined || ageOn(life.bornOn, now.on) >= 16) return undefined
    return now.care.startedOn <= monthsBefore(now.on, 30) ? isSettled(now) : undefined
  }),
  'entering-care-number': ({ periods }, { startOn, endOn }) =>
    periods.flatMap(({ startedOn }) => (startedOn >= startOn && startedOn <= endOn ? SCORES : NONE)),
  'ceased-number': ({ periods }, { startOn, endOn }) =>
    periods.flatMap(({ ceasedOn, reasonCeased }) =>
      ceasedOn >= startOn && ceasedOn <= endOn && reasonCeased !== '' ? SCORES : NONE,
    ),
  'review-participation': ({ reviews }, { startOn, endOn }) =>
    reviews.flatMap(({ heldOn, participation }) => {
      if (heldOn < startOn || heldOn > endOn || !/^PN[1-7]$/.test(participation)) return NONE
      return ['PN4', 'PN7'].includes(participation) ? DOES_NOT_SCORE : SCORES
    }),
  'missing-children': (life, period) => {
    const wasInCare = life.periods.some((care) => isInForceDuring(care, period.startOn, period.endOn))
    return !wasInCare ? NONE : missingIn(life, period) > 0 ? SCORES : DOES_NOT_SCORE
  },
  'sw-changes': (life, { endOn }) => {
    const care = inForceOn(life.periods, endOn)
    const first = dayAfterMonthEnd(monthsBefore(endOn, 12))
    if (!care || care.startedOn > monthsBefore(endOn, 12)) return NONE
    const workers = life.workers.filter((spell) => isInForceDuring(spell, first, endOn))
    if (workers.length === 0) return NONE
    const changes = workers.filter(({ isChange, startedOn }) => isChange && startedOn >= first)
    return [{ scores: true, amount: changes.length }]
  },
}
