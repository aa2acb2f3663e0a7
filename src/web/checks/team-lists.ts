import { type Check, NO_TEAM, type OpenFinding } from '../../checks/index.ts'
import { byWeight } from './check-words.ts'
import { teamOf } from './outcome.ts'

/** Something to mend, with the check that found it. */
export interface ToMend {
  readonly finding: OpenFinding
  readonly check: Check
}

/** What is to be mended in one team. */
export interface TeamList {
  readonly team: string
  readonly items: readonly ToMend[]
}

/** By team in the order of their names, those without one last; in each the gravest first, then the oldest. */
export function teamLists(checks: readonly Check[], findings: readonly OpenFinding[]): TeamList[] {
  const byKey = new Map(checks.map((check) => [check.check, check]))
  const teams = new Map<string, ToMend[]>()
  for (const finding of findings) {
    if (finding.accepted_by !== null) continue
    const items = teams.get(teamOf(finding)) ?? []
    items.push({ finding, check: byKey.get(finding.check)! })
    teams.set(teamOf(finding), items)
  }
  return [...teams]
    .sort(([a], [b]) => Number(a === NO_TEAM) - Number(b === NO_TEAM) || (a < b ? -1 : 1))
    .map(([team, items]) => ({ team, items: items.toSorted((a, b) => byWeight(a.check, b.check)) }))
}
