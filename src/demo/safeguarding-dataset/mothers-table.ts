import type { DayNumber } from '../calendar.ts'
import { headerFile } from '../header-file.ts'
import { dayWritten, isoDay } from './iso-days.ts'
import type { SsdContents, SsdTable } from './ssd-table.ts'

/** A young mother's first child, who has an identifier of the case system but is not looked after. */
export interface Motherhood {
  readonly childId: string
  readonly childBornOn: DayNumber
}

/** The young mothers of the returns, by their own identifier. */
export function motherhoods({ returned }: SsdContents): Map<string, Motherhood> {
  const mothers = new Map<string, Motherhood>()
  for (const [id, rows] of returned(headerFile)) {
    const born = rows.map(({ cells }) => cells['MC_DOB'] ?? '').find((text) => text !== '')
    if (born !== undefined) mothers.set(id, { childId: `${id}C1`, childBornOn: dayWritten(born) })
  }
  return mothers
}

/** Mothers who are, or were, looked after, with the child the return gives the birthday of. */
export const mothersTable: SsdTable = {
  object: 'ssd_mother',
  heads: ['moth_table_id', 'moth_person_id', 'moth_childs_person_id', 'moth_childs_dob'],
  *rows(contents) {
    for (const [id, { childId, childBornOn }] of motherhoods(contents))
      yield [`M${id}`, id, childId, isoDay(childBornOn)]
  },
}
