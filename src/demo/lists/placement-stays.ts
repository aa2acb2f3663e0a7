import type { Household } from '../addresses.ts'
import type { DayNumber } from '../calendar.ts'
import type { PeriodOfCare, Placement } from '../model.ts'
import { HOUSEHOLD } from '../placement-moves.ts'

/** A child's time with one carer or in one home, temporary moves left out. */
export interface PlacementStay {
  readonly startedOn: DayNumber
  /** The day it truly ends, which may be after the last return. */
  readonly endedOn: DayNumber
  /** The placement as it was at the start. */
  readonly placement: Placement
  readonly household: Household
  /** The placement codes it had one after another, with the day from which each counts. */
  readonly codes: readonly { readonly on: DayNumber; readonly code: string }[]
  /** Why it ended, as the SSDA903 has it; empty when care ended with it. */
  readonly changeReason: string
}

interface OpenStay {
  startedOn: DayNumber
  endedOn: DayNumber
  placement: Placement
  household: Household
  codes: { on: DayNumber; code: string }[]
  changeReason: string
}

/** The stays of a period of care in order. */
export function placementStaysOf(period: PeriodOfCare): PlacementStay[] {
  const stays: OpenStay[] = []
  for (const { startedOn, endedOn, placement, changeReason } of period.episodes) {
    const household = HOUSEHOLD[placement.code]
    const last = stays.at(-1)
    if (household === undefined) {
      if (last) last.endedOn = endedOn
      continue
    }
    if (last && last.placement.carer === placement.carer && last.placement.urn === placement.urn) {
      last.endedOn = endedOn
      last.changeReason = changeReason
      if (last.codes.at(-1)!.code !== placement.code) last.codes.push({ on: startedOn, code: placement.code })
      continue
    }
    const codes = [{ on: startedOn, code: placement.code }]
    stays.push({ startedOn, endedOn, placement, household, codes, changeReason })
  }
  return stays
}

/** The stay on a day of the period; undefined on a day of none. */
export function stayOn(stays: readonly PlacementStay[], on: DayNumber): PlacementStay | undefined {
  return stays.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
}

const HOMES = new Set(['K1', 'K2', 'R1', 'S1'])

/** Whether a placement code is residential care: a children's home, a secure one, a care home or a school. */
export function isResidential(code: string): boolean {
  return HOMES.has(code)
}
