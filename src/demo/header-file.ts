import { type DayNumber, ageOn, birthday, dateText } from './calendar.ts'
import type { Child } from './model.ts'
import { pupilNumber } from './person.ts'
import { ANYTOWN } from './plan.ts'
import type { ReturnContents, ReturnFile } from './return-file.ts'
import { PURPOSE, sexCode } from './return-file.ts'
import { Random } from './random.ts'

/** Girls looked after at 12 or over who have a child: about 1 % at any 31 March, so a few per cent by 18. */
const BECOMES_MOTHER = 0.035

export const headerFile: ReturnFile = {
  name: 'Header',
  columns: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  rows(contents) {
    const { year, inCare, leavers } = contents
    const lines: string[] = []
    const seen = new Set<number>()
    for (const { child, periods } of inCare) {
      seen.add(child.number)
      lines.push(`${identity(child, contents)},${motherhood(child, contents, periods.length > 0)}`)
    }
    for (const child of leavers) {
      if (!seen.has(child.number)) lines.push(`${identity(child, contents)},,`)
    }
    return lines

    function identity(child: Child, { plan }: ReturnContents): string {
      const sex = sexCode(child.sex, year.year)
      return `${child.id},${sex},${dateText(child.bornOn)},${child.ethnicity},${upn(child, year.endsOn, plan.seed)}`
    }
  },
}

/** A pupil number from school age on; UN1 before it, UN2 or UN3 for some who came from abroad. */
function upn(child: Child, on: DayNumber, seed: number): string {
  const random = new Random(seed, child.number, PURPOSE.identity)
  if (child.unaccompanied && random.chance(0.4)) return random.chance(0.5) ? 'UN2' : 'UN3'
  if (ageOn(child.bornOn, on) < 4) return 'UN1'
  const lastStart = child.periods[child.periods.length - 1]?.startedOn
  if (lastStart !== undefined && lastStart <= on && lastStart > on - 7) return 'UN4'
  return pupilNumber(ANYTOWN.code, child.number)
}

function motherhood(child: Child, { plan, year }: ReturnContents, lookedAfter: boolean): string {
  if (child.sex === 'M' || !lookedAfter) return ','
  const random = new Random(plan.seed, child.number, PURPOSE.identity, 2)
  if (!random.chance(BECOMES_MOTHER)) return '0,'
  const bornOn = birthday(child.bornOn, 15) + random.whole(0, 1_000)
  const until = Math.min(year.endsOn, ...child.periods.map((period) => period.endedOn))
  return bornOn <= until ? `1,${dateText(bornOn)}` : '0,'
}
