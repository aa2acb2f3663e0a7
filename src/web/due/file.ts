import { asAt } from '../../core/index.ts'
import { writeWorkbook } from '../../intake/index.ts'
import { dueRows, dueSheets, readDueLists } from '../../trackers/index.ts'
import { writeAccess } from '../access.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'

/** Every list of what is due as a workbook, a sheet a list; those whose inputs are not loaded are not in it. */
export async function dueFile(site: Site, moment: Moment): Promise<Uint8Array> {
  const period = asAt(moment.on)
  await writeAccess(site.database, site.access, { page: '/due.xlsx', subject: `due lists ${period.code}` })
  const found = []
  for (const list of readDueLists(site.catalogue)) {
    const rows = await dueRows(site.database, list, period)
    if (rows) found.push({ list, rows })
  }
  return writeWorkbook(dueSheets(found, period))
}
