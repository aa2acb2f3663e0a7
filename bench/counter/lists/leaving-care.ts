import { ageOn, type PackedDay } from '../days.ts'
import type { Life } from '../lives.ts'
import { daysAfter, daysFrom, monthsAfter } from './calendar.ts'
import { inCareOn, type ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'

const WEEKS_13 = 13 * 7

/** Of children of 17 in care on the day: with a personal adviser who is somebody. */
export const personalAdviser: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    if (life.bornOn === undefined || ageOn(life.bornOn, endOn) !== 17) continue
    yield { id: life.id, scores: council.rowsOf('allocations', life.id).some((row) => advises(row, endOn)) }
  }
}

/** Of young people in care who have been owed a pathway plan for three months: with one, however late it came. */
export const pathwayPlan: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    const age = life.bornOn === undefined ? 0 : ageOn(life.bornOn, endOn)
    const eligibleOn = eligibleFrom(life)
    if (age < 16 || age > 17 || eligibleOn === undefined || monthsAfter(eligibleOn, 3) > endOn) continue
    const plans = council
      .rowsOf('plans', life.id)
      .filter((row) => cellIn(row, 'Kind of plan') === 'Pathway plan')
    yield { id: life.id, scores: plans.some((row) => isBy(dayIn(row, 'Plan completed'), endOn)) }
  }
}

/**
 * The first day in care from the 16th birthday on by which 13 weeks in care since the 14th are full. A young person
 * who is not in care on the birthday becomes eligible on coming back.
 */
function eligibleFrom({ bornOn, periods }: Life): PackedDay | undefined {
  if (bornOn === undefined) return undefined
  const [fourteenOn, sixteenOn] = [birthday(bornOn, 14), birthday(bornOn, 16)]
  let left = WEEKS_13
  for (const { startedOn, ceasedOn } of periods) {
    const from = Math.max(startedOn, fourteenOn)
    if (ceasedOn <= from) continue
    const fullOn = daysAfter(from, Math.max(left, 0))
    if (fullOn < ceasedOn && sixteenOn < ceasedOn) return Math.max(fullOn, sixteenOn)
    left -= daysFrom(from, ceasedOn)
  }
  return undefined
}

function birthday(bornOn: PackedDay, age: number): PackedDay {
  const on = bornOn + age * 1_00_00
  return monthsAfter(bornOn, age * 12) === on ? on : daysAfter(monthsAfter(bornOn, age * 12), 1)
}

function advises(row: ListRow, on: PackedDay): boolean {
  if (cellIn(row, 'Role') !== 'Personal adviser' || cellIn(row, 'Worker') === '') return false
  const endsOn = dayIn(row, 'Allocated until')
  return isBy(dayIn(row, 'Allocated from'), on) && (endsOn === undefined || endsOn > on)
}

function isBy(done: PackedDay | undefined, on: PackedDay): boolean {
  return done !== undefined && done <= on
}
