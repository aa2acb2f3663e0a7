import { birthday } from '../calendar.ts'
import { isoDay, knownDay } from './iso-days.ts'
import type { SsdTable } from './ssd-table.ts'

/** Unaccompanied asylum-seeking children, until the day the return says they stopped being one. */
export const immigrationTable: SsdTable = {
  object: 'ssd_immigration_status',
  heads: [
    'immi_immigration_status_id',
    'immi_person_id',
    'immi_immigration_status_start_date',
    'immi_immigration_status_end_date',
    'immi_immigration_status',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      if (!child.unaccompanied) continue
      const last = child.periods.at(-1)
      const foundAdult = last?.episodes.at(-1)?.endReason === 'E15'
      const ceasedOn = foundAdult ? last.endedOn : birthday(child.bornOn, 18)
      const began = child.periods[0]?.startedOn
      const dates = [began === undefined ? '' : isoDay(began), knownDay(plan, ceasedOn)]
      yield [`S${child.number}`, child.id, ...dates, 'UASC']
    }
  },
}
