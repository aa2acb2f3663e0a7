import { NO_TEAM, worklists, worklistSheets } from '../../checks/index.ts'
import { writeWorkbook } from '../../intake/index.ts'
import { writeAccess } from '../access.ts'
import type { Site } from '../site.ts'
import { readOutcome, teamOf } from './outcome.ts'

/** The worklists as a workbook, a sheet a team; of one team when it is asked for, `undefined` when it is none. */
export async function worklistsFile(site: Site, team?: string): Promise<Uint8Array | undefined> {
  const { findings, teams } = await readOutcome(site)
  if (team !== undefined && ![...teams, NO_TEAM].includes(team)) return undefined
  const subject = team === undefined ? 'worklists' : `worklist of ${team}`
  await writeAccess(site.database, site.access, { page: '/worklists.xlsx', subject })
  const wanted = findings.filter((finding) => team === undefined || teamOf(finding) === team)
  return writeWorkbook(worklistSheets(worklists(wanted, site.checks)))
}
