import { type DayNumber, dateText } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import type { ReturnYear } from './plan.ts'

/** Number, sex and legal status of the adopters, always consistent with one another. */
export const ADOPTERS: Weights<string> = [
  ['2,MF,L11', 640],
  ['2,MF,L3', 90],
  ['2,MM,L12', 70],
  ['2,MM,L4', 15],
  ['2,MM,L2', 8],
  ['2,FF,L12', 55],
  ['2,FF,L4', 15],
  ['2,FF,L2', 5],
  ['1,F1,L0', 92],
  ['1,M1,L0', 10],
]

/** AD1: children adopted in the year. */
export const adoptedFile: ReturnFile = {
  name: 'AD1',
  columns: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      const period = periods.find((each) => adoptedIn(each, year))
      if (!period?.adoption) continue
      const { decidedOn, matchedOn, withFosterCarer } = period.adoption
      const random = new Random(plan.seed, child.number, PURPOSE.adopters)
      const dates = `${dateText(decidedOn)},${dateText(matchedOn!)},${withFosterCarer ? '1' : '0'}`
      lines.push(`${child.id},${dateText(child.bornOn)},${dates},${random.pick(ADOPTERS)}`)
    }
    return lines
  },
}

/**
 * PlacedAdoption: decisions that a child should be placed for adoption. A decision is in the return of its
 * year and in every later one while it stands, up to the year the child is adopted or it is reversed.
 */
export const decisionsFile: ReturnFile = {
  name: 'PlacedAdoption',
  columns: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  rows({ year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      for (const period of periods) {
        const row = decision(child, period, year)
        if (row !== undefined) lines.push(row)
      }
    }
    return lines
  },
}

function decision(child: Child, period: PeriodOfCare, year: ReturnYear): string | undefined {
  const { adoption } = period
  if (!adoption || adoption.decidedOn > year.endsOn || adoption.decidedOn >= period.endedOn) return undefined
  const reversedOn: DayNumber | undefined =
    adoption.reversedOn === undefined ? undefined : Math.min(adoption.reversedOn, period.endedOn)
  if (reversedOn !== undefined && reversedOn < year.startsOn) return undefined
  const reversed = reversedOn !== undefined && reversedOn <= year.endsOn
  const end = reversed ? `${dateText(reversedOn)},${adoption.reasonReversed}` : ','
  return `${child.id},${dateText(child.bornOn)},${dateText(adoption.decidedOn)},${end}`
}

function adoptedIn(period: PeriodOfCare, year: ReturnYear): boolean {
  const last = period.episodes[period.episodes.length - 1]
  const adopted = last?.endReason === 'E11' || last?.endReason === 'E12'
  return adopted && period.endedOn >= year.startsOn && period.endedOn <= year.endsOn
}
