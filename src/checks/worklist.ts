import { type Day, readDay, showDay } from '../core/index.ts'
import type { Check } from './check.ts'
import type { OpenFinding } from './open-findings.ts'

/** A worklist for one team: what is to be mended, the errors first, then the oldest. */
export interface Worklist {
  readonly team: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | Day | null)[])[]
}

/** The team under which findings stand whose child has none, or which are about no child. */
export const NO_TEAM = 'No team'

const HEADS = [
  'Child',
  'Worker',
  'What is wrong',
  'How much it matters',
  'About',
  'Who mends it',
  'What else',
  'Where',
  'Row',
  'There since',
  'Note',
]

const WEIGHT = { error: 1, warning: 2, query: 3 } as const
const WEIGHT_WORDS = { error: 'Error', warning: 'Warning', query: 'Please check' } as const

/** A worklist for each team, in the order of their names; findings that are accepted are not on it. */
export function worklists(findings: readonly OpenFinding[], checks: readonly Check[]): Worklist[] {
  const byKey = new Map(checks.map((check) => [check.check, check]))
  const teams = new Map<string, { weight: number; row: Worklist['rows'][number] }[]>()
  for (const finding of findings) {
    const check = byKey.get(finding.check)
    if (!check || finding.accepted_by !== null) continue
    const team = finding.team ?? NO_TEAM
    const rows = teams.get(team) ?? []
    rows.push({ weight: WEIGHT[check.severity], row: rowOf(finding, check) })
    teams.set(team, rows)
  }
  return [...teams]
    .sort(([a], [b]) => Number(a === NO_TEAM) - Number(b === NO_TEAM) || (a < b ? -1 : 1))
    .map(([team, rows]) => ({
      team,
      heads: HEADS,
      rows: rows.toSorted((a, b) => a.weight - b.weight).map(({ row }) => row),
    }))
}

function rowOf(finding: OpenFinding, { title, severity, mends }: Check): Worklist['rows'][number] {
  const seen = readDay(finding.first_seen.slice(0, 10))
  return [
    finding.child_id,
    finding.worker,
    title,
    WEIGHT_WORDS[severity],
    finding.about_on === null ? null : (readDay(finding.about_on) ?? null),
    mends,
    finding.detail,
    [finding.file_name, finding.part].filter(Boolean).join(', '),
    finding.line,
    seen ? showDay(seen) : null,
    null,
  ]
}
