import { endCode } from '../episodes-file.ts'
import { iroVisits } from '../lists/iro-visits.ts'
import { collectionYearOf, dayWritten, isoDay, knownDay } from './iso-days.ts'
import { periodsOnRecord, staysOnRecord } from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

/**
 * Episodes of care, those of the returns. Written with the heads of an older release (`…_ceased` without
 * `_date`, `…_primary_need` without `_code`), which councils still have, so that the demo shows them read.
 */
export const episodesTable: SsdTable = {
  object: 'ssd_cla_episodes',
  heads: [
    'clae_cla_episode_id',
    'clae_person_id',
    'clae_cla_placement_id',
    'clae_cla_episode_start_date',
    'clae_cla_episode_start_reason',
    'clae_cla_primary_need',
    'clae_cla_episode_ceased',
    'clae_cla_episode_ceased_reason',
    'clae_cla_id',
    'clae_referral_id',
    'clae_cla_last_iro_contact_date',
    'clae_entered_care_date',
  ],
  *rows({ plan, children }) {
    const contactAt = iroVisits.heads.indexOf('Date of visit or contact')
    for (const child of children) {
      const listed = iroVisits.rows({ plan, children: [child] })
      const contacts = listed.map((row) => dayWritten(row[contactAt]!)).filter((on) => on <= plan.lastDay)
      for (const record of periodsOnRecord(plan, child)) {
        const within = contacts.filter((on) => on >= record.startedOn && on < record.endedOn)
        const contact = within.length === 0 ? '' : isoDay(Math.max(...within))
        let at = 0
        for (const stay of staysOnRecord(record)) {
          for (const { startedOn, endedOn, reasonNew, endReason } of stay.episodes) {
            const ceased = knownDay(plan, endedOn)
            yield [
              `${record.id}-E${++at}`,
              child.id,
              stay.id,
              isoDay(startedOn),
              reasonNew,
              record.need,
              ceased,
              ceased && endCode(endReason, collectionYearOf(endedOn)),
              record.id,
              '',
              contact,
              isoDay(record.startedOn),
            ]
          }
        }
      }
    }
  },
}
