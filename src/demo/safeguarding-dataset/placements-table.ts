import { placementCode, settingNumber } from '../episodes-file.ts'
import type { SettledPlan } from '../plan.ts'
import { collectionYearOf, isoDay, knownDay } from './iso-days.ts'
import {
  type PeriodOnRecord,
  periodsOnRecord,
  type StayOnRecord,
  staysOnRecord,
} from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

/** Placements, each with the code of the last return that had it. */
export const placementsTable: SsdTable = {
  object: 'ssd_cla_placement',
  heads: [
    'clap_cla_placement_id',
    'clap_cla_id',
    'clap_person_id',
    'clap_cla_placement_start_date',
    'clap_cla_placement_type',
    'clap_cla_placement_urn',
    'clap_cla_placement_distance',
    'clap_cla_placement_provider',
    'clap_cla_placement_postcode',
    'clap_cla_placement_end_date',
    'clap_cla_placement_change_reason',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      for (const record of periodsOnRecord(plan, child)) {
        for (const stay of staysOnRecord(record)) {
          const { placement } = stay
          const { code, urn } = codesOf(plan, record, stay)
          const ended = knownDay(plan, stay.endedOn)
          yield [
            stay.id,
            record.id,
            child.id,
            isoDay(stay.startedOn),
            code,
            urn,
            placement.miles === undefined ? '' : placement.miles.toFixed(1),
            placement.provider,
            placement.postcode,
            ended,
            ended && stay.episodes.at(-1)!.changeReason,
          ]
        }
      }
    }
  },
}

function codesOf(
  plan: SettledPlan,
  { period }: PeriodOnRecord,
  { placement, endedOn, episodes }: StayOnRecord,
): { code: string; urn: string } {
  if (!period) return { code: placement.code, urn: '' }
  const year = collectionYearOf(Math.min(endedOn, plan.lastDay))
  const last = episodes.at(-1)!
  const code = placementCode(last, period, year)
  return { code, urn: code.startsWith('T') ? '' : settingNumber(code, last, period, year) }
}
