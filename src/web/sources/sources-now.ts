import { readSources, type Source } from '../../measures/index.ts'
import { today } from '../checks/today.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'

/** Every source as it stands today, read once for each state of the facts and each day. */
export function sourcesNow(site: Site, moment: Moment | undefined): Promise<Source[]> {
  const on = today()
  const { database, catalogue } = site
  const read = () => readSources({ database, tables: site.formats().tables, catalogue, today: on })
  return moment ? moment.remember(`sources ${on.toString()}`, read) : read()
}
