import { type DayNumber, dateText, dayNumber } from './calendar.ts'
import type { CareEpisode, PeriodOfCare } from './model.ts'
import type { ReturnFile } from './return-file.ts'

/** From this day independent living (P2) is no placement any more and supported accommodation is registered. */
const REGISTRATION_STARTS = dayNumber(2023, 10, 28)
const FIRST_YEAR_OF_K3 = 2025
const FIRST_YEAR_OF_Z11 = 2026
const FIRST_YEAR_OF_E45 = 2019

/** The three columns at the end are those the department's portal adds when it hands the file back. */
export const episodesFile: ReturnFile = {
  name: 'Episodes',
  columns:
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LA,PL_LOCATION,PL_DISTANCE',
  rows({ year, inCare }) {
    const lines: string[] = []
    for (const { child, periods, shortBreaks } of inCare) {
      for (const period of periods) {
        for (const episode of period.episodes) {
          if (episode.startedOn > year.endsOn || episode.endedOn < year.startsOn) continue
          const { placement } = episode
          const code = placementCode(episode, period, year.year)
          const temporary = code.startsWith('T')
          const distance = placement.miles === undefined ? '' : placement.miles.toFixed(1)
          const urn = temporary ? '' : settingNumber(code, episode, period, year.year)
          const where = `${child.homePostcode},${placement.postcode},${urn},${placement.authority},${placement.inside ? 'IN' : 'OUT'},${distance}`
          lines.push(`${child.id},${common(episode, period.need, code, year)},${where}`)
        }
      }
      for (const episode of shortBreaks) {
        lines.push(`${child.id},${common(episode, 'N2', episode.placement.code, year)},,,,,,`)
      }
    }
    return lines
  },
}

function common(
  episode: CareEpisode,
  need: string,
  code: string,
  year: { year: number; endsOn: DayNumber },
): string {
  const closed = episode.endedOn <= year.endsOn
  const end = closed
    ? `${dateText(episode.endedOn)},${endCode(episode.endReason, year.year)},${episode.changeReason}`
    : ',,'
  return `${dateText(episode.startedOn)},${episode.reasonNew},${episode.legalStatus},${need},${code},${episode.placement.provider},${end}`
}

/** The placement code as the collection year has it; an open H5 episode of 2023-24 comes back as K3. */
export function placementCode(episode: CareEpisode, period: PeriodOfCare, year: number): string {
  const { code, carer } = episode.placement
  if (code.startsWith('Z')) return year >= FIRST_YEAR_OF_Z11 ? code : 'Z1'
  if (code !== 'K3' || year >= FIRST_YEAR_OF_K3) return code
  return carer % 5 === 0 && stayEndsOn(episode, period) < REGISTRATION_STARTS ? 'P2' : 'H5'
}

/** The last day with the same carer, over changes of legal status and temporary moves. */
function stayEndsOn(episode: CareEpisode, period: PeriodOfCare): DayNumber {
  let endsOn = episode.endedOn
  for (const other of period.episodes) {
    if (other.placement === episode.placement && other.endedOn > endsOn) endsOn = other.endedOn
  }
  return endsOn
}

/** Semi-independent homes had no Ofsted number before they were registered. */
export function settingNumber(
  code: string,
  episode: CareEpisode,
  period: PeriodOfCare,
  year: number,
): string {
  if (code === 'P2') return ''
  if (code === 'H5' && (year < 2024 || stayEndsOn(episode, period) < REGISTRATION_STARTS)) return ''
  return episode.placement.urn
}

export function endCode(reason: string, year: number): string {
  if (year >= FIRST_YEAR_OF_E45) return reason
  if (reason === 'E45' || reason === 'E46') return 'E43'
  return reason === 'E47' || reason === 'E48' ? 'E44' : reason
}
