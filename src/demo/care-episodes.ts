import { type DayNumber, ageOn } from './calendar.ts'
import type { LegalChange } from './legal-timeline.ts'
import type { CareEpisode } from './model.ts'
import type { Ending } from './pathways.ts'
import { HOUSEHOLD } from './placement-moves.ts'
import type { PlacementSpell } from './placement-timeline.ts'
import type { Random, Weights } from './random.ts'

/** The two strands of a period of care, and how it ends. */
export interface Strands {
  readonly legal: readonly LegalChange[]
  readonly spells: readonly PlacementSpell[]
  readonly endedOn: DayNumber
  readonly endReason: string
}

/**
 * Joins the legal and the placement strand into episodes: a new one whenever either changes. The reason for
 * the new episode says which did: L law, P place, T place with the same carer, B both, U both with the same
 * carer, S at the start. The reason for the change of placement goes on the episode that ends.
 */
export function joinStrands({ legal, spells, endedOn, endReason }: Strands): CareEpisode[] {
  const episodes: CareEpisode[] = []
  let l = 0
  let s = 0
  let on = spells[0]!.startedOn
  for (;;) {
    const spell = spells[s]!
    const before = episodes[episodes.length - 1]
    const law = before !== undefined && before.legalStatus !== legal[l]!.status
    const place = before !== undefined && before.placement !== spell.placement
    if (before) {
      before.endedOn = on
      before.endReason = 'X1'
      if (place) before.changeReason = spell.reason
    }
    const reasonNew = before === undefined ? 'S' : newReason(law, place, spell.sameCarer)
    const legalStatus = legal[l]!.status
    episodes.push({
      startedOn: on,
      endedOn,
      reasonNew,
      legalStatus,
      placement: spell.placement,
      endReason,
      changeReason: '',
    })
    const nextLaw = legal[l + 1]?.on ?? endedOn
    const nextPlace = spells[s + 1]?.startedOn ?? endedOn
    on = Math.min(nextLaw, nextPlace)
    if (on >= endedOn) return episodes
    if (nextLaw === on) l++
    if (nextPlace === on) s++
  }
}

function newReason(law: boolean, place: boolean, sameCarer: boolean): string {
  if (law && place) return sameCarer ? 'U' : 'B'
  if (law) return 'L'
  return sameCarer ? 'T' : 'P'
}

/** What becomes of young people at 18, by where they live (England 2025, all together: E17 44 %, E5 31 %). */
const AT_EIGHTEEN: Readonly<Record<'family' | 'supported' | 'home' | 'elsewhere', Weights<string>>> = {
  family: [
    ['E17', 765],
    ['E5', 85],
    ['E6', 35],
    ['E7', 20],
    ['E8', 85],
  ],
  supported: [
    ['E5', 435],
    ['E17', 320],
    ['E6', 100],
    ['E8', 100],
    ['E7', 5],
  ],
  home: [
    ['E5', 400],
    ['E7', 180],
    ['E6', 110],
    ['E8', 150],
    ['E17', 120],
  ],
  elsewhere: [
    ['E8', 450],
    ['E5', 260],
    ['E6', 200],
    ['E7', 20],
  ],
}

export interface LeavingQuestion {
  readonly ending: Ending
  readonly bornOn: DayNumber
  readonly endedOn: DayNumber
  readonly lastPlacement: string
  readonly consented: boolean
}

/** The department's code for how care ended. */
export function drawEndReason(random: Random, question: LeavingQuestion): string {
  const household = HOUSEHOLD[question.lastPlacement] ?? 'foster'
  switch (question.ending) {
    case 'adopted':
      return question.consented || random.chance(0.12) ? 'E11' : 'E12'
    case 'guardianship':
      if (household === 'kin') return 'E45'
      return household === 'foster' && random.chance(0.3) ? 'E46' : random.chance(0.92) ? 'E47' : 'E48'
    case 'arrangements-order':
      return 'E41'
    case 'home':
      return 'E4A'
    case 'home-unplanned':
      return 'E4B'
    case 'no-parent':
      return 'E13'
    case 'transfer':
      return 'E3'
    case 'custody':
      return 'E9'
    case 'remand-ended':
      return 'E14'
    case 'found-adult':
      return 'E15'
    case 'abroad':
      return 'E16'
    case 'died':
      return 'E2'
    case 'eighteen':
      return random.pick(AT_EIGHTEEN[homeAtEighteen(household)])
    case 'other':
      return ageOn(question.bornOn, question.endedOn) >= 16 && random.chance(0.2) ? 'E5' : 'E8'
  }
}

function homeAtEighteen(household: string): keyof typeof AT_EIGHTEEN {
  if (household === 'kin' || household === 'foster') return 'family'
  return household === 'supported' || household === 'home' ? household : 'elsewhere'
}
