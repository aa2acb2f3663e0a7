import { writeCsv } from '../../core/index.ts'
import { dateText } from '../calendar.ts'
import { elsewhereWith } from '../elsewhere.ts'
import { homeInspections } from '../lists/home-inspections.ts'
import type { Child, Placement } from '../model.ts'
import { HOUSEHOLD } from '../placement-moves.ts'
import { ANYTOWN, type SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

const HEADS = [
  'URN',
  'Sector',
  'Kind of setting',
  'Name',
  'Local authority',
  'Grade',
  'Inspected on',
  'Closed on',
]

const SECTOR: Readonly<Record<string, string>> = {
  PR1: 'Local authority',
  PR2: 'Local authority',
  PR3: 'Health authority',
  PR4: 'Private',
  PR5: 'Voluntary',
}

const KIND: Readonly<Record<string, string>> = {
  kin: 'Fostering agency',
  foster: 'Fostering agency',
  home: 'Children’s home',
  supported: 'Supported accommodation',
  residential: 'Residential setting',
  adopter: 'Adoption agency',
}

/** One setting in so many has closed since; no child lives there on the last day. */
const CLOSED_ONE_IN = 25

/** Where the grade, the day and the name stand in the list of inspections. */
const [NAME, INSPECTED_ON, GRADE] = [1, 4, 5]

/**
 * Every registered setting of the returns, as Ofsted lists them: below a title, with the name, the grade and the day
 * of its latest inspection where the council's own list of inspections has them.
 */
export function providers(plan: SettledPlan, children: readonly Child[]): DemoFile {
  const inspections = new Map(homeInspections.rows({ plan, children }).map((row) => [row[0]!, row]))
  const settings = new Map<string, { placement: Placement; inUse: boolean }>()
  for (const { periods } of children)
    for (const { episodes } of periods)
      for (const { placement, endedOn } of episodes) {
        if (placement.urn === '') continue
        const known = settings.get(placement.urn)
        const inUse = endedOn > plan.lastDay - 365 || (known?.inUse ?? false)
        settings.set(placement.urn, { placement: known?.placement ?? placement, inUse })
      }
  const rows = [...settings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([urn, { placement, inUse }], at) => {
      const inspected = inspections.get(urn)
      const kind = KIND[HOUSEHOLD[placement.code] ?? ''] ?? 'Other setting'
      const closed = !inUse && at % CLOSED_ONE_IN === 0 ? dateText(plan.lastDay - 30 - at) : ''
      return [
        urn,
        SECTOR[placement.provider] ?? '',
        kind,
        inspected?.[NAME] ?? `${kind} ${urn.slice(-4)}`,
        authorityName(placement),
        inspected?.[GRADE] ?? '',
        inspected?.[INSPECTED_ON] ?? '',
        closed,
      ]
    })
  const title = `Registered children’s social care settings at ${dateText(plan.lastDay)},,,,,,,\r\n,,,,,,,\r\n`
  return { path: 'reference/Ofsted providers.csv', text: title + writeCsv(HEADS, rows) }
}

function authorityName({ authority, inside }: Placement): string {
  return inside ? ANYTOWN.name : (elsewhereWith(authority)?.name ?? 'Elsewhere')
}
