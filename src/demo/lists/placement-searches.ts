import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { firstOfEach } from './first-of-each.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { type PlacementStay, isResidential, placementStaysOf } from './placement-stays.ts'
import { isPlanned, kindOf, reasonFor, residentialReason, soughtFor } from './search-terms.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_SEARCHES = 62

/** Of agreements, so many are recorded by the day of the move and so many later; the rest never are. */
const AGREED_IN_TIME = 0.66
const AGREED_LATE = 0.24
/** Of stays with relatives, so many were found by the placements service. */
const FOUND_RELATIVES = 0.15
/** Of stays in foster care that lasted, so many had a search that was given up because the child could stay. */
const WITHDRAWN = 0.04

/** Searches for placements: one before a move the placements service was asked for, and some given up. */
export const placementSearches: ListFile = {
  table: 'local/placement-searches',
  heads: [
    'Child ID',
    'Search started on',
    'Reason for search',
    'Kind of placement sought',
    'Placement found on',
    'Kind of placement found',
    'Reason a residential place was used',
    'Moved in on',
    'Placement agreement recorded on',
    'Search withdrawn on',
    'Team',
  ],
  rows(contents) {
    const rows: string[][] = []
    for (const child of contents.children)
      for (const period of child.periods) rows.push(...rowsOf(contents, child, period))
    return firstOfEach(rows, ([child, startedOn]) => `${child} ${startedOn}`)
  },
}

function* rowsOf({ plan }: ListContents, child: Child, period: PeriodOfCare): Generator<string[]> {
  const stays = placementStaysOf(period)
  const spells = allocations(plan, child, period)
  const teamOn = (on: DayNumber) => {
    const worker = allocatedOn(spells, on)?.worker ?? ''
    return worker && teamOf(worker)
  }
  let earliest = plan.firstDay
  for (const [at, stay] of stays.entries()) {
    const random = new Random(plan.seed, child.number, PURPOSE_SEARCHES, stay.startedOn)
    const search = searchFor(random, period, stays[at - 1], stay)
    if (search && search.startedOn >= earliest && search.startedOn <= plan.lastDay) {
      earliest = search.startedOn + 1
      yield [child.id, ...foundCells(plan, random, search, stay), '', teamOn(search.startedOn)]
    }
    if (stay.household !== 'foster' || stay.endedOn - stay.startedOn < 400 || !random.chance(WITHDRAWN))
      continue
    const startedOn = weekdayOnOrBefore(stay.startedOn + random.whole(100, 300))
    if (startedOn < earliest || startedOn > plan.lastDay) continue
    earliest = startedOn + 1
    const withdrawnOn = known(plan, startedOn + random.whole(10, 45))
    const cells = [dateText(startedOn), 'Carer gave notice', 'Foster care', '', '', '', '', '', withdrawnOn]
    yield [child.id, ...cells, teamOn(startedOn)]
  }
}

interface Search {
  readonly startedOn: DayNumber
  readonly reason: string
  readonly sought: string
}

/** The search before a stay; undefined for a stay nobody searches for. */
function searchFor(
  random: Random,
  period: PeriodOfCare,
  before: PlacementStay | undefined,
  stay: PlacementStay,
): Search | undefined {
  const kind = kindOf(stay.placement.code)
  const isStart = stay.startedOn === period.startedOn
  if (kind === undefined || (!before && !isStart)) return undefined
  if (kind === 'Connected carer' && !random.chance(FOUND_RELATIVES)) return undefined
  const reason = reasonFor(random, before, stay)
  const urgent = isStart ? random.chance(0.55) : !isPlanned(reason) && random.chance(0.35)
  const days = urgent ? random.whole(0, 2) : 6 + Math.round(random.exponential(isPlanned(reason) ? 45 : 16))
  return { startedOn: stay.startedOn - days, reason, sought: soughtFor(random, before, stay, kind) }
}

/** From the start of the search to the placement agreement. */
function foundCells(plan: SettledPlan, random: Random, search: Search, stay: PlacementStay): string[] {
  const { startedOn, reason, sought } = search
  const { code } = stay.placement
  const movedOn = stay.startedOn
  const wait = movedOn - startedOn
  const foundOn = startedOn + Math.floor(wait * (0.5 + random.next() * 0.5))
  const drawn = random.next()
  const late = 1 + Math.round(random.exponential(9))
  const inTime = Math.max(foundOn, movedOn - random.whole(0, 3))
  const agreedOn =
    drawn < AGREED_IN_TIME ? inTime : drawn < AGREED_IN_TIME + AGREED_LATE ? movedOn + late : undefined
  const found = known(plan, foundOn)
  const why = isResidential(code) ? residentialReason(random, sought, code) : ''
  return [
    dateText(startedOn),
    reason,
    sought,
    found,
    found && kindOf(code)!,
    found && why,
    known(plan, movedOn),
    known(plan, agreedOn),
  ]
}
