import type { PackedDay } from '../days.ts'
import { inCareOn, type ListQuestion } from './council.ts'
import { dayIn, type ListRow } from './rows.ts'

/** Of children in care with a plan on the tracker: the day for its next step passed, and the plan not reached. */
export const drifting: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    const begun = council
      .rowsOf('permanence-plans', life.id)
      .filter((row) => dayIn(row, 'Plan since')! <= endOn)
    const latest = begun.sort((a, b) => dayIn(b, 'Plan since')! - dayIn(a, 'Plan since')!)[0]
    if (!latest || isBy(latest, 'Plan ended on', endOn)) continue
    const milestoneOn = dayIn(latest, 'Milestone due on')
    const hasPassed = milestoneOn !== undefined && milestoneOn < endOn
    yield { id: life.id, scores: hasPassed && !isBy(latest, 'Plan reached on', endOn) }
  }
}

function isBy(row: ListRow, head: string, on: PackedDay): boolean {
  const done = dayIn(row, head)
  return done !== undefined && done <= on
}
