import { dateText, packedDate } from './calendar.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'

/** Permanence that had been arranged before and broke down, children starting in 2024. */
const PREVIOUS: Weights<string> = [
  ['Z1', 783],
  ['P1', 5],
  ['P2', 10],
  ['P3', 3],
  ['P4', 199],
]

/** Real authority codes, as earlier arrangements may have been made anywhere; 999 is not known. */
const ARRANGED_BY: Weights<string> = [
  ['999', 40],
  ['', 25],
  ['382', 10],
  ['383', 10],
  ['301', 5],
  ['855', 5],
  ['WAL', 2],
]

/** PrevPerm: for children who started to be looked after in the year, any earlier permanence. */
export const permanenceFile: ReturnFile = {
  name: 'PrevPerm',
  columns: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      const period = periods.find((each) => each.startedOn >= year.startsOn)
      if (!period) continue
      const random = new Random(plan.seed, child.number, PURPOSE.permanence, period.startedOn)
      const previous = random.pick(PREVIOUS)
      lines.push(
        `${child.id},${dateText(child.bornOn)},${previous},${previous === 'Z1' ? ',' : details(random, child.bornOn, period.startedOn)}`,
      )
    }
    return lines
  },
}

/** Who arranged it and when; the day and often the month or the year are not known (`zz`). */
function details(random: Random, bornOn: number, startedOn: number): string {
  const arranged = packedDate(bornOn + Math.floor(random.next() * (startedOn - bornOn)))
  const year = Math.floor(arranged / 10_000)
  const month = String(Math.floor(arranged / 100) % 100).padStart(2, '0')
  const by = random.pick(ARRANGED_BY)
  const known = random.next()
  if (known < 0.3) return `${by},zz/zz/zzzz`
  return known < 0.65 ? `${by},zz/zz/${year}` : `${by},zz/${month}/${year}`
}
