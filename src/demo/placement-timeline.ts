import { drawPlacement } from './addresses.ts'
import { type DayNumber, ageOn, birthday } from './calendar.ts'
import { type LegalChange, type LegalQuestion, statusOn } from './legal-timeline.ts'
import type { Placement } from './model.ts'
import {
  type MoveQuestion,
  HOUSEHOLD,
  drawFirstPlacement,
  drawNextPlacement,
  drawStay,
} from './placement-moves.ts'
import type { Random, Weights } from './random.ts'
import { valueOn } from './trends.ts'

/** From this day the child lives here, until the next spell or the end of the period of care. */
export interface PlacementSpell {
  readonly startedOn: DayNumber
  readonly placement: Placement
  /** Whether the carer stays the same as in the spell before: only the kind of placement changes. */
  readonly sameCarer: boolean
  /** Why the spell before ended. Empty for the first, and around a temporary move. */
  readonly reason: string
}

export interface PlacementQuestion extends LegalQuestion {
  readonly bornOn: DayNumber
  readonly homePostcode: string
  readonly unaccompanied: boolean
  readonly turbulent: boolean
  readonly legal: readonly LegalChange[]
  readonly lastDay: DayNumber
}

/** A move that the plan for the child asks for, whatever else happens. */
interface PlannedMove {
  readonly on: DayNumber
  readonly code: string
  readonly sameCarer: boolean
  /** Nothing else moves the child before the planned move when it is the last. */
  readonly final: boolean
}

/** Why placements change, England 2025, without changes of status only, which keep the carer. */
const REASONS: Weights<string> = [
  ['CARPL', 145],
  ['OTHER', 165],
  ['CREQO', 42],
  ['LAREQ', 10],
  ['STAND', 6],
  ['CLOSE', 4],
  ['ALLEG', 4],
  ['APPRR', 3],
  ['CREQB', 8],
]

const REASONS_OF_TEENAGERS: Weights<string> = [
  ['CARPL', 112],
  ['OTHER', 170],
  ['CREQB', 82],
  ['CREQO', 42],
  ['CHILD', 34],
  ['LAREQ', 10],
  ['STAND', 6],
  ['CLOSE', 5],
  ['ALLEG', 4],
  ['APPRR', 2],
  ['CUSTOD', 2],
]

const MEAN_DAYS_BETWEEN_TEMPORARY = 2_600
/** First placements that were only ever meant for days or weeks. */
const EMERGENCY = 0.16

/** The placements of a period of care in order, the first on the day it starts. */
export function placementTimeline(random: Random, question: PlacementQuestion): PlacementSpell[] {
  const { startedOn, endedOn, starter } = question
  const planned = plannedMoves(random, question)
  const first = drawFirstPlacement(random, starter, moveQuestion(question, 'U6', startedOn))
  const spells = [spell(random, question, startedOn, first, '')]
  let on = startedOn
  let next = 0
  for (;;) {
    const current = spells[spells.length - 1]!
    const move = planned[next]
    const moveOn = move?.on ?? endedOn
    const emergency = spells.length === 1 && random.chance(EMERGENCY)
    const stay = emergency
      ? 2 + random.exponential(40)
      : drawStay(random, current.placement.code, question.turbulent)
    const leavesOn = on + Math.max(1, Math.round(stay))
    const settled = planned[next - 1]?.final === true
    if (!settled && leavesOn < moveOn - 9) {
      approveLongTerm(random, question, spells, leavesOn)
      on = leavesOn
      const code = drawNextPlacement(random, moveQuestion(question, current.placement.code, on))
      spells.push(spell(random, question, on, code, drawReason(random, question, on)))
      continue
    }
    if (move?.code === 'U3' && HOUSEHOLD[current.placement.code] === 'kin') {
      next++
      continue
    }
    approveLongTerm(random, question, spells, moveOn)
    if (!move) break
    on = move.on
    next++
    spells.push(plannedSpell(random, question, spells[spells.length - 1]!, move))
  }
  return withTemporaryMoves(random, question, spells)
}

function plannedMoves(random: Random, question: PlacementQuestion): PlannedMove[] {
  const { startedOn, endedOn, ending, bornOn, adoption, legal, turbulent } = question
  const moves: PlannedMove[] = []
  const plan = (on: number, code: string, sameCarer: boolean, final: boolean) => {
    const day = Math.round(on)
    const earliest = (moves[moves.length - 1]?.on ?? startedOn) + 1
    if (day >= earliest && day < endedOn) moves.push({ on: day, code, sameCarer, final })
  }
  if (adoption?.placedOn !== undefined) {
    const order = statusOn(legal, adoption.placedOn) === 'E1'
    const { withFosterCarer } = adoption
    if (withFosterCarer) plan(startedOn + random.whole(1, 60), 'U6', false, true)
    plan(
      adoption.placedOn,
      withFosterCarer ? (order ? 'A5' : 'A3') : order ? 'A6' : 'A4',
      withFosterCarer,
      true,
    )
  }
  if (ending === 'guardianship' && random.chance(0.68)) {
    const share = random.chance(0.45) ? 0.02 : random.next() ** 1.5 * 0.6
    plan(startedOn + 2 + (endedOn - startedOn) * share, 'U3', false, true)
  }
  if (ending === 'home' || ending === 'other') {
    const on = endedOn - random.whole(40, 420)
    const status = on > startedOn ? statusOn(legal, on) : ''
    const share = 0.75 * valueOn('parents', on, question.lastDay)
    if ((status === 'C1' || status === 'C2') && random.chance(share)) plan(on, 'P1', false, true)
  }
  if (ending === 'eighteen') {
    const on = birthday(bornOn, 16) + random.whole(20, 640)
    if (random.chance(question.unaccompanied ? 0.6 : turbulent ? 0.6 : 0.2)) plan(on, 'K3', false, false)
  }
  return moves
}

function plannedSpell(
  random: Random,
  question: PlacementQuestion,
  before: PlacementSpell,
  move: PlannedMove,
): PlacementSpell {
  const from = before.placement
  if (move.sameCarer) {
    return { startedOn: move.on, placement: { ...from, code: move.code }, sameCarer: true, reason: 'PLACE' }
  }
  return spell(random, question, move.on, move.code, 'CARPL')
}

function spell(
  random: Random,
  question: PlacementQuestion,
  on: DayNumber,
  code: string,
  reason: string,
): PlacementSpell {
  const household = HOUSEHOLD[code] ?? 'foster'
  const { homePostcode, unaccompanied } = question
  const placement = drawPlacement(random, { code, household, homePostcode, unaccompanied })
  return { startedOn: on, placement, sameCarer: false, reason }
}

/** A foster family is approved or matched for the long term once the child has settled: same carer, new code. */
function approveLongTerm(
  random: Random,
  question: PlacementQuestion,
  spells: PlacementSpell[],
  until: DayNumber,
): void {
  const current = spells[spells.length - 1]!
  const code = current.placement.code
  if (code !== 'U3' && code !== 'U6') return
  if (question.adoption?.placedOn !== undefined || !random.chance(code === 'U3' ? 0.75 : 0.8)) return
  const earliest = current.startedOn + random.whole(90, 560)
  const order = question.legal.find((change) => change.status === 'C2' && Math.abs(change.on - earliest) < 60)
  const on = order && order.on > current.startedOn + 30 ? order.on : earliest
  if (on >= until - 20) return
  spells.push({
    startedOn: on,
    placement: { ...current.placement, code: code === 'U3' ? 'U1' : 'U4' },
    sameCarer: true,
    reason: 'PLACE',
  })
}

function moveQuestion(question: PlacementQuestion, from: string, on: DayNumber): MoveQuestion {
  const status = statusOn(question.legal, on)
  const ordered = status === 'C1' || status === 'C2'
  const later = question.adoption?.orderedOn
  return {
    from,
    age: ageOn(question.bornOn, on),
    parentsAllowed:
      ordered &&
      question.adoption?.placedOn === undefined &&
      (later === undefined || on > (question.adoption?.reversedOn ?? question.endedOn)),
    unaccompanied: question.unaccompanied,
    parentsFactor: valueOn('parents', on, question.lastDay),
    residentialFactor: valueOn('residential', on, question.lastDay),
  }
}

function drawReason(random: Random, question: PlacementQuestion, on: DayNumber): string {
  return random.pick(ageOn(question.bornOn, on) >= 10 ? REASONS_OF_TEENAGERS : REASONS)
}

/** Holidays and hospital stays, from which the child returns to the same placement. */
function withTemporaryMoves(
  random: Random,
  question: PlacementQuestion,
  spells: PlacementSpell[],
): PlacementSpell[] {
  const result: PlacementSpell[] = []
  for (let i = 0; i < spells.length; i++) {
    const current = spells[i]!
    result.push(current)
    if (current.placement.code.startsWith('A')) continue
    const until = spells[i + 1]?.startedOn ?? question.endedOn
    let from = current.startedOn
    for (;;) {
      const on = from + 30 + Math.round(random.exponential(MEAN_DAYS_BETWEEN_TEMPORARY))
      if (on + 60 >= until) break
      const code = random.pick(TEMPORARY)
      const backOn = on + (code === 'T4' ? random.whole(2, 7) : random.whole(3, 19))
      from = backOn + 365
      if (question.legal.some((change) => change.on >= on && change.on <= backOn)) continue
      const away = drawPlacement(random, {
        code,
        household: 'other',
        homePostcode: question.homePostcode,
        unaccompanied: question.unaccompanied,
      })
      result.push({ startedOn: on, placement: away, sameCarer: false, reason: '' })
      result.push({ startedOn: backOn, placement: current.placement, sameCarer: false, reason: '' })
    }
  }
  return result
}

const TEMPORARY: Weights<string> = [
  ['T1', 25],
  ['T2', 15],
  ['T3', 30],
  ['T4', 25],
  ['T0', 5],
]
