import { Temporal } from 'temporal-polyfill'
import { type RecordingLag, recordingLags } from '../../comparison/index.ts'
import type { Day } from '../../core/index.ts'
import { readSources, type Source } from '../../measures/index.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'

/** The day it is here: by it sources are overdue, and acceptances of findings have run out. */
export function dayHere(): Day {
  return Temporal.Now.plainDateISO()
}

/** Every source as it stands today, read once for each state of the facts and each day. */
export function sourcesNow(site: Site, moment: Moment | undefined): Promise<Source[]> {
  const today = dayHere()
  const { database, catalogue } = site
  const read = () => readSources({ database, tables: site.formats().tables, catalogue, today })
  return moment ? moment.remember(`sources ${today.toString()}`, read) : read()
}

/** How long recording takes, worked out once for each state of the facts. */
export function lagsNow(site: Site, moment: Moment): Promise<RecordingLag[]> {
  return moment.remember('recording lags', () => recordingLags(site.database, site.formats().tables))
}
