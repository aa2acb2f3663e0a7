import {
  checksUpToDate,
  type KeptResult,
  keptResults,
  lastRuns,
  type LastRuns,
  NO_TEAM,
  type OpenFinding,
  openFindings,
} from '../../checks/index.ts'
import type { Site } from '../site.ts'
import { today } from '../today.ts'

type Checked = Pick<Site, 'database' | 'checks'>

/** How the checks ended when they last ran, without what they found. */
export interface Ended {
  readonly results: readonly KeptResult[]
  readonly runs: LastRuns
  /** Whether the checks ran over the files and by the rules as they are now. */
  readonly upToDate: boolean
  /** The teams children are allocated to today, in the order of their names. */
  readonly teams: readonly string[]
}

/** How they ended, with every finding that is there now. */
export interface Outcome extends Ended {
  readonly findings: readonly OpenFinding[]
}

/** Reads how the checks ended: one check, or all. While they never ran there is nothing yet. */
export async function readEnded({ database, checks }: Checked, only?: string): Promise<Ended> {
  const wanted = only === undefined ? checks : checks.filter(({ check }) => check === only)
  const results = await keptResults(database, wanted)
  const runs = await lastRuns(database)
  if (runs.ranAt === undefined) return { results, runs, upToDate: false, teams: [] }
  return {
    results,
    runs,
    upToDate: await checksUpToDate(database, checks),
    teams: await teamsOn(database, today().toString()),
  }
}

/** Reads what the checks have come to: for one check, or for all. While they never ran there is nothing yet. */
export async function readOutcome(site: Checked, only?: string): Promise<Outcome> {
  const ended = await readEnded(site, only)
  if (ended.runs.ranAt === undefined) return { ...ended, findings: [] }
  const asked = only === undefined ? {} : { check: only }
  const found = await openFindings(site.database, today().toString(), asked)
  // A check that has left the catalogue leaves its findings behind, and nobody can say what they mean.
  const keys = new Set(ended.results.map(({ check: { check } }) => check))
  return { ...ended, findings: found.filter(({ check }) => keys.has(check)) }
}

async function teamsOn(database: Site['database'], on: string): Promise<string[]> {
  const rows = await database.rows<{ team: string }>(
    `SELECT DISTINCT team FROM allocation
     WHERE team IS NOT NULL AND in_force(started_on, ceased_on, CAST($1 AS DATE)) ORDER BY team`,
    [on],
  )
  return rows.map(({ team }) => team)
}

/** The team a finding stands under: that of the child, or none. */
export function teamOf({ team }: Pick<OpenFinding, 'team'>): string {
  return team ?? NO_TEAM
}

/** Whether a finding was not there in the load before. */
export function isNew({ first_seen: seen }: Pick<OpenFinding, 'first_seen'>, { before }: LastRuns): boolean {
  return before !== undefined && seen > before
}

/** Changes whenever the checks come to something else, or another day has come: for pages that are kept. */
export async function checksMark({ database }: Checked): Promise<string> {
  const { ranAt = 'never' } = await lastRuns(database)
  const [row] = await database.rows<{ latest: string | null }>(
    'SELECT max(accepted_at) AS latest FROM app.accepted_finding',
  )
  return [ranAt, row?.latest ?? '', today().toString()].join(' ')
}
