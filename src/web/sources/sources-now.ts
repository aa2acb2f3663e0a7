import { type RecordingLag, recordingLags } from '../../comparison/index.ts'
import { readSources, type Source } from '../../measures/index.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import { today } from '../today.ts'

/** Every source as it stands today, read once for each state of the facts and each day. */
export function sourcesNow(site: Site, moment: Moment | undefined): Promise<Source[]> {
  const on = today()
  const { database, catalogue } = site
  const read = () => readSources({ database, tables: site.formats().tables, catalogue, today: on })
  return moment ? moment.remember(`sources ${on.toString()}`, read) : read()
}

/** How long recording takes, worked out once for each state of the facts. */
export function lagsNow(site: Site, moment: Moment): Promise<RecordingLag[]> {
  return moment.remember('recording lags', () => recordingLags(site.database, site.formats().tables))
}
