import { statutoryVisits } from '../lists/statutory-visits.ts'
import { dayWritten, isoDay } from './iso-days.ts'
import { periodsOnRecord } from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

/** Visits to children looked after: those of the council's own list of statutory visits. */
export const visitsTable: SsdTable = {
  object: 'ssd_cla_visits',
  heads: [
    'clav_cla_visit_id',
    'clav_cla_id',
    'clav_person_id',
    'clav_cla_visit_date',
    'clav_cla_visit_seen',
    'clav_cla_visit_seen_alone',
  ],
  *rows({ plan, children }) {
    const at = (head: string) => statutoryVisits.heads.indexOf(head)
    const [dateAt, seenAt, aloneAt] = [at('Date of visit'), at('Child seen'), at('Child seen alone')]
    for (const child of children) {
      const records = periodsOnRecord(plan, child)
      let number = 0
      for (const row of statutoryVisits.rows({ plan, children: [child] })) {
        const on = dayWritten(row[dateAt]!)
        const record = records.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
        yield [
          `V${child.number}-${++number}`,
          record?.id ?? '',
          child.id,
          isoDay(on),
          row[seenAt] === 'Yes' ? 'Y' : 'N',
          row[aloneAt] === 'Yes' ? 'Y' : 'N',
        ]
      }
    }
  },
}
