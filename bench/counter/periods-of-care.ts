import { type CarerSpell, carersIn } from './carers.ts'
import type { PackedDay } from './days.ts'
import type { Episode } from './episodes.ts'

/** An unbroken time in care. */
export interface PeriodOfCare {
  readonly startedOn: PackedDay
  readonly ceasedOn: PackedDay
  readonly episodes: readonly Episode[]
  readonly carers: readonly CarerSpell[]
  /** Why care ceased; blank while it goes on, and where the returns give no reason that ends care. */
  readonly reasonCeased: string
}

/** Chains episodes of care: each goes on with the same care when it starts on the day the one before ceased. */
export function periodsOfCare(episodes: readonly Episode[]): PeriodOfCare[] {
  const chains: Episode[][] = []
  for (const episode of episodes) {
    const chain = chains.at(-1)
    if (chain && chain.at(-1)!.ceasedOn === episode.startedOn) chain.push(episode)
    else chains.push([episode])
  }
  return chains.map((chain) => {
    const [first, last] = [chain[0]!, chain.at(-1)!]
    return {
      startedOn: first.startedOn,
      ceasedOn: last.ceasedOn,
      episodes: chain,
      carers: carersIn(chain, last.ceasedOn),
      reasonCeased: last.reasonCeased === 'X1' ? '' : last.reasonCeased,
    }
  })
}

/** Something that is in force from the day it starts until the day before it ceases. */
interface Lasting {
  readonly startedOn: PackedDay
  readonly ceasedOn: PackedDay
}

/** The one of several that is in force at the end of a day. */
export function inForceOn<Kind extends Lasting>(spells: readonly Kind[], on: PackedDay): Kind | undefined {
  for (const spell of spells) if (spell.startedOn <= on && spell.ceasedOn > on) return spell
  return undefined
}

/** Whether something is in force on any day from the first to the last. */
export function isInForceDuring(spell: Lasting, first: PackedDay, last: PackedDay): boolean {
  return spell.startedOn <= last && spell.ceasedOn > first
}
