import { isoDay, knownDay } from './iso-days.ts'
import { periodsOnRecord } from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

/** The words of Anytown's case system for the legal statuses of the return: the dataset has no codes for them. */
export const LEGAL_STATUS_WORDS: Readonly<Record<string, string>> = {
  C1: 'Interim care order',
  C2: 'Full care order',
  E1: 'Placement order',
  V2: 'Section 20',
  V3: 'Short breaks (each recorded)',
  V4: 'Short breaks (agreement)',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
  J1: 'On remand',
  J2: 'PACE',
  J3: 'Youth rehabilitation order',
}

/** Legal statuses: episodes that follow one another under the same one are one row. */
export const legalStatusTable: SsdTable = {
  object: 'ssd_legal_status',
  heads: [
    'lega_legal_status_id',
    'lega_person_id',
    'lega_legal_status',
    'lega_legal_status_start_date',
    'lega_legal_status_end_date',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      for (const { id, episodes } of periodsOnRecord(plan, child)) {
        const spells: { status: string; startedOn: number; endedOn: number }[] = []
        for (const { legalStatus: status, startedOn, endedOn } of episodes) {
          const last = spells.at(-1)
          if (last?.status === status) last.endedOn = endedOn
          else spells.push({ status, startedOn, endedOn })
        }
        for (const [at, { status, startedOn, endedOn }] of spells.entries()) {
          const words = LEGAL_STATUS_WORDS[status] ?? status
          yield [`${id}-L${at + 1}`, child.id, words, isoDay(startedOn), knownDay(plan, endedOn)]
        }
      }
    }
  },
}
