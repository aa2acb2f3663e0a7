import {
  checksUpToDate,
  type KeptResult,
  keptResults,
  lastRuns,
  type LastRuns,
  type MendedFinding,
  mendedFindings,
  NO_TEAM,
  type OpenFinding,
  openFindings,
} from '../../checks/index.ts'
import type { Site } from '../site.ts'
import { today } from '../today.ts'

type Checked = Pick<Site, 'database' | 'checks'>

/** Everything the checks have come to, as it stands now. */
export interface Outcome {
  readonly results: readonly KeptResult[]
  readonly runs: LastRuns
  /** Whether the checks ran over the files and by the rules as they are now. */
  readonly upToDate: boolean
  readonly findings: readonly OpenFinding[]
  readonly mended: readonly MendedFinding[]
  /** The teams children are allocated to today, in the order of their names. */
  readonly teams: readonly string[]
}

/** Reads what the checks have come to: for one check, or for all. While they never ran there is nothing yet. */
export async function readOutcome({ database, checks }: Checked, only?: string): Promise<Outcome> {
  const wanted = only === undefined ? checks : checks.filter(({ check }) => check === only)
  const results = await keptResults(database, wanted)
  const runs = await lastRuns(database)
  if (runs.ranAt === undefined) return { results, runs, upToDate: false, findings: [], mended: [], teams: [] }
  const on = today().toString()
  const found = await openFindings(database, on, only === undefined ? {} : { check: only })
  const gone =
    runs.before === undefined ? [] : await mendedFindings(database, { before: runs.before, today: on })
  // A check that has left the catalogue leaves its findings behind, and nobody can say what they mean.
  const keys = new Set(wanted.map(({ check }) => check))
  return {
    results,
    runs,
    upToDate: await checksUpToDate(database, checks),
    findings: found.filter(({ check }) => keys.has(check)),
    mended: gone.filter(({ check }) => keys.has(check)),
    teams: await teamsOn(database, on),
  }
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

/** One check with how it ended and how many findings it has. */
export interface Standing {
  readonly result: KeptResult
  readonly toMend: number
  readonly letStand: number
  /** New since the load before, and gone since; not known until the checks ran over a second load. */
  readonly added: number | undefined
  readonly gone: number | undefined
}

/** Counts the findings of each check: those of one team, or all. */
export function standingsOf(outcome: Outcome, team?: string): Standing[] {
  const ofTeam = <Finding extends { team: string | null }>(findings: readonly Finding[]) =>
    team === undefined ? findings : findings.filter((finding) => teamOf(finding) === team)
  const [findings, mended] = [byCheck(ofTeam(outcome.findings)), byCheck(ofTeam(outcome.mended))]
  const { before } = outcome.runs
  return outcome.results.map((result) => {
    const there = findings.get(result.check.check) ?? []
    const letStand = there.filter(({ accepted_by: by }) => by !== null).length
    return {
      result,
      toMend: there.length - letStand,
      letStand,
      added:
        before === undefined ? undefined : there.filter((finding) => isNew(finding, outcome.runs)).length,
      gone: before === undefined ? undefined : (mended.get(result.check.check)?.length ?? 0),
    }
  })
}

/** Whether a finding was not there in the load before. */
export function isNew({ first_seen: seen }: Pick<OpenFinding, 'first_seen'>, { before }: LastRuns): boolean {
  return before !== undefined && seen > before
}

function byCheck<Finding extends { check: string }>(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.check)
    if (group) group.push(finding)
    else groups.set(finding.check, [finding])
  }
  return groups
}

/** Adds up one count of several checks; not known when it is not known of any. */
export function sumOf(standings: readonly Standing[], count: 'toMend' | 'letStand' | 'added' | 'gone') {
  return standings.reduce<number | undefined>((sum, standing) => {
    const value = standing[count]
    return value === undefined ? sum : (sum ?? 0) + value
  }, undefined)
}

/** Changes whenever the checks come to something else, or another day has come: for pages that are kept. */
export async function checksMark({ database }: Checked): Promise<string> {
  const { ranAt = 'never' } = await lastRuns(database)
  const [row] = await database.rows<{ latest: string | null }>(
    'SELECT max(accepted_at) AS latest FROM app.accepted_finding',
  )
  return [ranAt, row?.latest ?? '', today().toString()].join(' ')
}
