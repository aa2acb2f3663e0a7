import type { PackedDay } from './days.ts'
import type { Episode } from './episodes.ts'

/** An unbroken time with one carer, temporary moves and changes of placement with the carer joined. */
export interface CarerSpell {
  readonly startedOn: PackedDay
  ceasedOn: PackedDay
}

const TEMPORARY = ['T0', 'T1', 'T2', 'T3', 'T4']
const FOSTER = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']
/** Placed for adoption with the foster carer of before. */
const ADOPTED_BY_CARER = ['A3', 'A5']
const RENAMED = ['H5>K3', 'Z1>Z11', 'Z1>Z12', 'Z1>Z13', 'Z1>Z14']

/** The carers of a period of care, one after another. */
export function carersIn(episodes: readonly Episode[], careCeasedOn: PackedDay): CarerSpell[] {
  const spells: CarerSpell[] = []
  let before: Episode | undefined
  for (const episode of episodes) {
    if (TEMPORARY.includes(episode.placement)) continue
    if (!before || isNewCarer(before, episode)) {
      if (spells.length > 0) spells.at(-1)!.ceasedOn = episode.startedOn
      spells.push({ startedOn: episode.startedOn, ceasedOn: careCeasedOn })
    }
    before = episode
  }
  return spells
}

function isNewCarer(before: Episode, episode: Episode): boolean {
  const isRenamed =
    episode.postcode !== '' &&
    episode.postcode === before.postcode &&
    RENAMED.includes(`${before.placement}>${episode.placement}`)
  if (isRenamed) return false
  if (ADOPTED_BY_CARER.includes(episode.placement) && FOSTER.includes(before.placement)) return false
  const wasAway = before.ceasedOn < episode.startedOn
  if (wasAway || !['L', 'P', 'B', 'T', 'U'].includes(episode.reasonNew)) return !isSamePlace(before, episode)
  return episode.reasonNew === 'P' || episode.reasonNew === 'B'
}

/** The same kind of placement at the same address or with the same Ofsted number, or with neither recorded. */
function isSamePlace(before: Episode, episode: Episode): boolean {
  if (before.placement !== episode.placement) return false
  const isWithoutAddress = [before.postcode, before.urn, episode.postcode, episode.urn].every(
    (cell) => cell === '',
  )
  return (
    isWithoutAddress ||
    (episode.postcode !== '' && episode.postcode === before.postcode) ||
    (episode.urn !== '' && episode.urn === before.urn)
  )
}
