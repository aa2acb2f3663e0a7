import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare, Placement } from '../model.ts'
import { Random } from '../random.ts'
import { firstOfEach } from './first-of-each.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { type PlacementStay, placementStaysOf } from './placement-stays.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_MATCHES = 69

/** Long-term matches that were made though the code of the placement was changed at once: nobody forgets all. */
const WRITTEN_DOWN = 0.97

interface Match {
  readonly kind: 'Long-term foster match' | 'Adoption match' | 'Early permanence'
  readonly agreedOn: DayNumber
  readonly placement: Placement
  readonly movedOn: DayNumber
  /** The day it came to nothing; undefined while it stands and when it lasted. */
  readonly endedOn: DayNumber | undefined
}

/** Matches with carers a child is to grow up with, as the placement codes and the adoption dates have them. */
export const permanenceMatches: ListFile = {
  table: 'local/permanence-matches',
  heads: [
    'Child ID',
    'Kind of match',
    'Panel on',
    'Match agreed on',
    'Carers of',
    'Carer ID',
    'Already living there',
    'Moved in on',
    'Match ended on',
    'Team',
  ],
  rows(contents) {
    const rows: string[][] = []
    for (const child of contents.children)
      for (const period of child.periods) rows.push(...rowsOf(contents, child, period))
    return firstOfEach(rows, ([child, kind, , agreedOn]) => `${child} ${kind} ${agreedOn}`)
  },
}

function rowsOf({ plan }: ListContents, child: Child, period: PeriodOfCare): string[][] {
  const spells = allocations(plan, child, period)
  const random = new Random(plan.seed, child.number, PURPOSE_MATCHES, period.startedOn)
  return matchesOf(period).flatMap((match) => {
    const { kind, agreedOn, placement, movedOn, endedOn } = match
    const panelOn = weekdayOnOrBefore(agreedOn - random.whole(2, 12))
    const isWrittenDown = random.chance(WRITTEN_DOWN)
    if (agreedOn < plan.firstDay || agreedOn > plan.lastDay || !isWrittenDown) return []
    const worker = allocatedOn(spells, agreedOn)?.worker ?? ''
    const carers = `C${String(placement.carer).padStart(7, '0')}`
    const there = movedOn < agreedOn ? 'Yes' : 'No'
    const panel = kind === 'Early permanence' ? '' : dateText(Math.max(panelOn, period.startedOn))
    const cells = [panel, dateText(agreedOn), providerOf(kind, placement), carers, there]
    return [[child.id, kind, ...cells, known(plan, movedOn), known(plan, endedOn), worker && teamOf(worker)]]
  })
}

function matchesOf(period: PeriodOfCare): Match[] {
  const stays = placementStaysOf(period)
  const matches = stays.flatMap((stay) => fosterMatches(stay, stay === stays.at(-1)))
  const { adoption } = period
  if (adoption?.matchedOn === undefined || adoption.placedOn === undefined) return matches
  const { matchedOn, placedOn, withFosterCarer } = adoption
  const home = stays.find(({ startedOn, endedOn }) => startedOn <= placedOn && placedOn < endedOn)
  if (!home) return matches
  const { placement, startedOn } = home
  if (withFosterCarer)
    matches.push({
      kind: 'Early permanence',
      agreedOn: startedOn,
      placement,
      movedOn: startedOn,
      endedOn: undefined,
    })
  const movedOn = withFosterCarer ? startedOn : placedOn
  matches.push({ kind: 'Adoption match', agreedOn: matchedOn, placement, movedOn, endedOn: undefined })
  return matches
}

/** Long-term matches (a placement turned U4) and foster carers who would adopt (U5). */
function fosterMatches({ codes, startedOn, endedOn, placement }: PlacementStay, isLast: boolean): Match[] {
  return codes.flatMap(({ code, on }): Match[] => {
    if (code !== 'U4' && code !== 'U5') return []
    const kind = code === 'U4' ? 'Long-term foster match' : 'Early permanence'
    return [{ kind, agreedOn: on, placement, movedOn: startedOn, endedOn: isLast ? undefined : endedOn }]
  })
}

function providerOf(kind: Match['kind'], { provider }: Placement): string {
  if (provider === 'PR2') return 'Another council'
  if (provider === 'PR1') return kind === 'Adoption match' ? 'Regional adoption agency' : 'The council'
  return 'Independent or voluntary agency'
}
