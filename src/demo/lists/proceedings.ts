import { type DayNumber, ageOn, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { CaseNumbers } from './case-numbers.ts'
import { type CourtCase, courtCasesOf } from './court-path.ts'
import { familiesAtHome } from './families-at-home.ts'
import { familiesOf } from './families.ts'
import { known, type ListFile } from './list-file.ts'
import { placementStaysOf, stayOn } from './placement-stays.ts'
import { courtCaseAtHome } from './proceedings-at-home.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_PROCEEDINGS = 73
const TEAM = 'Family Support and Court'
/** Care proceedings are to end within 26 weeks (Children Act 1989, section 32). */
const STATUTORY_DAYS = 182
/** Final hearings are listed this long before they are held. */
const LISTED_AHEAD_DAYS = 110
/** When the final hearing is this near, no other comes before it. */
const FINAL_NEXT_DAYS = 45
/** Of children under 2, so many are before the court because of an injury nobody could explain. */
const INJURED_UNDER_TWO = 0.1

const DELAYS: Weights<string> = [
  ['Further assessment', 26],
  ['No court time', 24],
  ['Expert or medical evidence', 18],
  ['A relative came forward late', 12],
  ['Parents’ circumstances', 10],
  ['The plan for the child changed', 6],
  ['The council’s evidence was late', 4],
]

const LIVES_WITH: Readonly<Record<string, string>> = {
  kin: 'Connected carer',
  foster: 'Foster carer',
  parents: 'Parents',
  home: 'Children’s home or residential school',
  residential: 'Parent and child placement',
  adopter: 'Prospective adopters',
}

/** A child in a case, with what the list says beside the case itself. */
interface Party {
  readonly childId: string
  readonly bornOn: DayNumber
  readonly livesWith: string
  readonly worker: string
  readonly team: string
}

/** The court tracker: every case open on or after the first day, children at home among them. */
export const proceedings: ListFile = {
  table: 'local/proceedings',
  heads: [
    'Case number',
    'Child ID',
    'Application',
    'Issued on',
    'Plan at issue',
    'Lives with',
    'Injury came to light on',
    'Finding of fact on',
    'Next hearing on',
    'Next hearing is',
    'Final hearing listed for',
    'Expected to conclude on',
    'Reason for delay',
    'Concluded on',
    'Outcome',
    'Social worker',
    'Team',
  ],
  rows({ plan, children }) {
    const families = familiesOf(plan, children)
    const numbers = new CaseNumbers()
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        for (const courtCase of courtCasesOf(plan, child, period)) {
          if (!isListed(plan, courtCase)) continue
          const random = new Random(plan.seed, child.number, PURPOSE_PROCEEDINGS, courtCase.issuedOn)
          const number = numbers.of(families.get(child.number)!.id, courtCase, child.id)
          rows.push(rowOf(plan, random, number, courtCase, partyOf(plan, child, period, courtCase)))
        }
      }
    }
    for (const family of familiesAtHome(plan)) {
      const courtCase = courtCaseAtHome(plan, family)
      if (!courtCase || !isListed(plan, courtCase)) continue
      const random = new Random(plan.seed, family.number, PURPOSE_PROCEEDINGS)
      const toRelative = /guardianship|arrangements/.test(courtCase.outcome)
      const livesWith = toRelative ? 'Connected carer' : 'Parents'
      for (const { id: childId, bornOn } of family.children) {
        const party = { childId, bornOn, livesWith, worker: '', team: TEAM }
        const number = numbers.of(family.id, courtCase, childId)
        rows.push(rowOf(plan, random, number, courtCase, party))
      }
    }
    return rows
  },
}

function isListed(plan: SettledPlan, { issuedOn, concludedOn }: CourtCase): boolean {
  return issuedOn <= plan.lastDay && concludedOn >= plan.firstDay
}

function partyOf(plan: SettledPlan, child: Child, period: PeriodOfCare, courtCase: CourtCase): Party {
  const on = Math.max(period.startedOn, Math.min(courtCase.concludedOn - 1, plan.lastDay))
  const stay = stayOn(placementStaysOf(period), on)
  const worker = allocatedOn(allocations(plan, child, period), on)?.worker ?? ''
  return {
    childId: child.id,
    bornOn: child.bornOn,
    livesWith: (stay && LIVES_WITH[stay.household]) ?? 'Elsewhere',
    worker,
    team: worker ? teamOf(worker) : TEAM,
  }
}

function rowOf(
  plan: SettledPlan,
  random: Random,
  number: string,
  courtCase: CourtCase,
  party: Party,
): string[] {
  const { application, issuedOn, concludedOn, outcome } = courtCase
  const isCare = application === 'Care or supervision order'
  const isOpen = concludedOn > plan.lastDay
  const until = Math.min(concludedOn, plan.lastDay)
  const finding = findingOf(random, isCare && ageOn(party.bornOn, issuedOn) < 2, courtCase)
  const late = until - issuedOn > STATUTORY_DAYS && random.chance(0.93)
  const delay = finding ? 'Finding of fact or criminal case' : random.pick(DELAYS)
  const final = concludedOn > plan.lastDay + LISTED_AHEAD_DAYS ? '' : dateText(concludedOn)
  const undetermined = isCare && random.chance(0.7)
  return [
    number,
    party.childId,
    application,
    dateText(issuedOn),
    undetermined ? 'Not yet determined' : planAtIssue(random, courtCase),
    party.livesWith,
    finding ? dateText(finding.knownOn) : '',
    finding ? known(plan, finding.foundOn) : '',
    ...(isOpen ? nextHearing(plan, random, concludedOn) : ['', '']),
    final,
    dateText(isOpen ? expectedOn(plan, random, concludedOn) : concludedOn),
    isCare && late ? delay : '',
    known(plan, concludedOn),
    isOpen ? '' : outcome,
    party.worker,
    party.team,
  ]
}

function planAtIssue(random: Random, { application, outcome }: CourtCase): string {
  if (application === 'Placement order') return 'Adoption'
  if (application === 'Discharge of a care order') return 'Return to family'
  if (application !== 'Care or supervision order') return 'Special guardianship or child arrangements'
  if (outcome === 'Placement order') return random.chance(0.6) ? 'Adoption' : 'Return to family'
  if (outcome === 'Care order') return random.chance(0.6) ? 'Long-term fostering' : 'Return to family'
  return random.chance(0.6) ? 'Return to family' : 'Special guardianship or child arrangements'
}

/** The injury and the court's finding about it, up to a year and a half after the injury came to light. */
function findingOf(
  random: Random,
  isUnderTwo: boolean,
  { issuedOn, concludedOn }: CourtCase,
): { knownOn: DayNumber; foundOn: DayNumber | undefined } | undefined {
  if (!isUnderTwo || !random.chance(INJURED_UNDER_TWO)) return undefined
  const knownOn = issuedOn - random.whole(1, 12)
  const foundOn = weekdayOnOrBefore(
    issuedOn + Math.round((concludedOn - issuedOn) * (0.55 + random.next() * 0.3)),
  )
  return { knownOn, foundOn: foundOn > issuedOn ? foundOn : undefined }
}

function nextHearing(plan: SettledPlan, random: Random, concludedOn: DayNumber): [string, string] {
  const left = concludedOn - plan.lastDay
  if (left <= FINAL_NEXT_DAYS) return [dateText(concludedOn), 'Final hearing']
  const on = plan.lastDay + random.whole(8, 36)
  return [dateText(on), left < LISTED_AHEAD_DAYS ? 'Issues resolution hearing' : 'Case management hearing']
}

/** The forecast of a case that goes on: a few weeks off, and never a day that has passed. */
function expectedOn(plan: SettledPlan, random: Random, concludedOn: DayNumber): DayNumber {
  return Math.max(weekdayOnOrBefore(concludedOn + random.whole(-14, 28)), plan.lastDay + 4)
}
