import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import type { SettledPlan } from '../plan.ts'
import type { ListContents, ListFile } from './list-file.ts'
import { placementStaysOf } from './placement-stays.ts'

const PURPOSE_INSPECTIONS = 92

/** Homes that an authority of 620 children runs itself. */
const OWN_HOMES = 12

const GRADES: Weights<string> = [
  ['Good', 58],
  ['Requires improvement', 26],
  ['Outstanding', 11],
  ['Inadequate', 5],
]
const GRADES_OF_OWN_HOMES: Weights<string> = [
  ['Good', 62],
  ['Requires improvement', 27],
  ['Outstanding', 11],
]
/** A home that was inspected before mostly keeps its grade. */
const SAME_GRADE = 0.55

const TREES = [
  'Alder',
  'Ash',
  'Beech',
  'Birch',
  'Cedar',
  'Elm',
  'Hazel',
  'Holly',
  'Larch',
  'Maple',
  'Oak',
  'Rowan',
]
const HOUSES = ['House', 'Lodge', 'View', 'Cottage', 'Grange', 'Bank', 'Rise']

/** The council's own services, which Ofsted inspects less often. */
const SERVICES = [
  ['SC998001', 'Anytown Fostering', 'Fostering agency', 'Good', 700],
  ['SC998002', 'Anytown Adoption', 'Adoption agency', 'Good', 900],
  ['80998', 'Anytown children’s services', 'Children’s services of the council', 'Requires improvement', 400],
] as const

/** Inspections of the council's own homes, of other homes where its children live, and of its services. */
export const homeInspections: ListFile = {
  table: 'local/home-inspections',
  heads: ['Ofsted URN', 'Name', 'Kind of setting', 'Run by the council', 'Inspected on', 'Grade'],
  rows(contents) {
    const { plan } = contents
    const { own, others } = homesUsed(contents)
    return [
      ...own.flatMap((urn) => homeRows(plan, urn, true)),
      ...others.flatMap((urn) => homeRows(plan, urn, false)),
      ...SERVICES.map(([urn, name, setting, grade, daysAgo]) => {
        const on = Math.max(plan.firstDay, plan.lastDay - daysAgo)
        return [urn, name, setting, 'Yes', dateText(weekdayOnOrBefore(on)), grade]
      }),
    ]
  },
}

/**
 * The children's homes of the SSDA903 files: the council's own in which children lived longest, and others'
 * on the last day.
 */
function homesUsed({ plan, children }: ListContents): { own: string[]; others: string[] } {
  const daysIn = new Map<string, number>()
  const others = new Set<string>()
  const stays = children.flatMap(({ periods }) => periods.flatMap((period) => placementStaysOf(period)))
  for (const { placement, startedOn, endedOn } of stays) {
    const { code, provider, urn } = placement
    if (code !== 'K2' || urn === '' || startedOn > plan.lastDay || endedOn < plan.firstDay) continue
    const days = Math.min(endedOn, plan.lastDay) - Math.max(startedOn, plan.firstDay)
    if (provider === 'PR1') daysIn.set(urn, (daysIn.get(urn) ?? 0) + days)
    else if (endedOn > plan.lastDay) others.add(urn)
  }
  const homes = Math.max(2, Math.round((OWN_HOMES * plan.children) / 620))
  const own = [...daysIn].sort((a, b) => b[1] - a[1]).slice(0, homes)
  const urns = own.map(([urn]) => urn)
  return { own: urns, others: [...others].filter((urn) => !urns.includes(urn)) }
}

/** The inspections of one home, one a year or so. */
function homeRows(plan: SettledPlan, urn: string, own: boolean): string[][] {
  const number = Number(urn.slice(2))
  const random = new Random(plan.seed, number, PURPOSE_INSPECTIONS)
  const grades = own ? GRADES_OF_OWN_HOMES : GRADES
  const name = `${TREES[number % TREES.length]} ${HOUSES[number % HOUSES.length]}`
  const rows: string[][] = []
  let grade = random.pick(grades)
  for (
    let on: DayNumber = plan.firstDay + random.whole(0, 330);
    on <= plan.lastDay;
    on += random.whole(240, 420)
  ) {
    rows.push([urn, name, 'Children’s home', own ? 'Yes' : 'No', dateText(weekdayOnOrBefore(on)), grade])
    if (!random.chance(SAME_GRADE)) grade = random.pick(grades)
  }
  return rows
}
