import { birthday, dateText } from './calendar.ts'
import { type ReturnFile, sexCode } from './return-file.ts'

/** Unaccompanied asylum-seeking children at any time in the year, and the day they stopped being one. */
export const uascFile: ReturnFile = {
  name: 'UASC',
  columns: 'CHILD,SEX,DOB,DUC',
  rows({ year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      if (!child.unaccompanied) continue
      const period = periods[periods.length - 1]!
      const foundAdult = period.episodes[period.episodes.length - 1]?.endReason === 'E15'
      const ceasedOn = foundAdult ? period.endedOn : birthday(child.bornOn, 18)
      const ceased = ceasedOn <= year.endsOn ? dateText(ceasedOn) : ''
      lines.push(`${child.id},${sexCode(child.sex, year.year)},${dateText(child.bornOn)},${ceased}`)
    }
    return lines
  },
}
