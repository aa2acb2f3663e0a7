import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import { outcomesFile } from '../outcomes-file.ts'
import type { ReturnYear } from '../plan.ts'
import type { Random } from '../random.ts'
import type { SsdContents } from './ssd-table.ts'

/** What a return's OC2 says of a child looked after for all of its year. */
export interface OutcomesOfYear {
  readonly year: ReturnYear
  readonly cells: Readonly<Record<string, string>>
}

/** The OC2 rows of a child, the earliest year first; none for a child who was never in care all year. */
export function outcomesOf(contents: SsdContents, child: Child): readonly OutcomesOfYear[] {
  return contents.returned(outcomesFile).get(child.id) ?? []
}

/** A day between two shares of a return's year: 0 is 1 April, 1 is 31 March. */
export function dayInYear(random: Random, year: ReturnYear, from = 0, to = 1): DayNumber {
  const days = year.endsOn - year.startsOn
  return random.whole(Math.round(year.startsOn + days * from), Math.round(year.startsOn + days * to))
}
