import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type AuditFindings, drawEntry, drawFindings, drawNextStep } from './audit-findings.ts'
import { type Allocation, type AuditKind, auditAllocations, calendarYear } from './audit-rounds.ts'
import { establishment, holding, type PostStretch } from './establishment.ts'
import type { ListContents, ListFile } from './list-file.ts'
import { type Change, changedBy } from './over-time.ts'

const PURPOSE_AUDITS = 90

const KINDS: Readonly<Record<AuditKind, readonly [code: string, label: string]>> = {
  'child-journey': ['CJ', 'Child journey audit'],
  'dip-sample': ['DS', 'Dip sample'],
  thematic: ['TH', 'Thematic audit'],
  group: ['GR', 'Group audit'],
  'latest-entrants': ['LE', 'Audit of the latest children to enter care'],
  'child-protection': ['CP', 'Child protection plan audit'],
}

const AUDITORS = new Set(['Team manager', 'Service manager', 'Advanced or senior practitioner'])

const DAYS_TO_DUE = 42
/** Child journey audits that are returned at all; the other kinds are done together on set days. */
const RETURNED: Change = { from: 0.36, to: 0.62 }

/** An audit of one child's record, done or not. */
export interface Audit extends Allocation {
  readonly id: string
  readonly auditor: string
  readonly dueOn: DayNumber
  /** Undefined while it has not been returned by the last day of the returns. */
  readonly completedOn: DayNumber | undefined
  readonly findings: AuditFindings | undefined
  /** Whether a child who has just entered care was looked after before. */
  readonly returned: boolean
}

/** Every audit of the demo authority in order of allocation. */
export function auditsOf(contents: ListContents): Audit[] {
  const { plan } = contents
  const stretches = establishment(plan)
  const periods = new Map(contents.children.map(({ id, periods: all }) => [id, all]))
  const numbers = new Map<string, number>()
  const auditorsOn = new Map<DayNumber, readonly PostStretch[]>()
  return auditAllocations(contents).map((allocation, index) => {
    const { kind, allocatedOn, childId, period } = allocation
    const random = new Random(plan.seed, index, PURPOSE_AUDITS)
    const start = `${KINDS[kind][0]}-${calendarYear(allocatedOn)}`
    const number = (numbers.get(start) ?? 0) + 1
    numbers.set(start, number)
    const auditors = auditorsOn.get(allocatedOn) ?? holding(stretches, AUDITORS, allocatedOn)
    auditorsOn.set(allocatedOn, auditors)
    const auditor = auditors[random.whole(0, auditors.length - 1)]!.worker
    const dueOn = allocatedOn + DAYS_TO_DUE
    const drawn = returnedOn(plan, random, allocation, dueOn)
    const completedOn = drawn !== undefined && drawn <= plan.lastDay ? drawn : undefined
    const findings =
      completedOn === undefined ? undefined : drawFindings(plan, random, allocation, completedOn)
    const returned =
      periods.get(childId)?.some((each) => period && each.startedOn < period.startedOn) ?? false
    const id = `${start}-${String(number).padStart(4, '0')}`
    return { ...allocation, id, auditor, dueOn, completedOn, findings, returned }
  })
}

/** Audits: a row for each, and one for each theme that was judged. */
export const audits: ListFile = {
  table: 'local/audits',
  heads: [
    'Audit ID',
    'Child ID',
    'Kind of audit',
    'Theme',
    'Allocated to',
    'Team',
    'Allocated on',
    'Due on',
    'Completed on',
    'Judgement',
    'Meets the standard',
    'Entries left blank',
    'Moderation',
    'Too young or unable to say',
    'Should be in care',
    'Known before care',
    'Main presenting factor',
    'Next step',
  ],
  rows(contents) {
    return auditsOf(contents).flatMap((audit, index) => [...rowsOf(contents.plan, audit, index)])
  },
}

function* rowsOf(plan: SettledPlan, audit: Audit, index: number): Generator<string[]> {
  const { id, childId, kind, auditor, team, allocatedOn, dueOn, completedOn, findings } = audit
  const row = (theme: string, found: readonly string[]) => [
    id,
    childId,
    KINDS[kind][1],
    theme,
    auditor,
    team,
    dateText(allocatedOn),
    dateText(dueOn),
    completedOn === undefined ? '' : dateText(completedOn),
    ...found,
  ]
  if (!findings) {
    yield row(
      'Whole audit',
      Array.from({ length: 9 }, () => ''),
    )
    return
  }
  const { judgement, leftBlank, moderation, cannotSay, themes } = findings
  const random = new Random(plan.seed, index, PURPOSE_AUDITS, 1)
  const entry = kind === 'latest-entrants' ? drawEntry(random, audit, audit.returned) : undefined
  const ofEntry = entry ? [yesNo(entry.shouldBeInCare), entry.known, entry.factor] : ['', '', '']
  const nextStep = kind === 'child-protection' ? drawNextStep(random) : ''
  const say = yesNo(cannotSay)
  yield row('Whole audit', [judgement, '', yesNo(leftBlank), moderation, say, ...ofEntry, nextStep])
  for (const { theme, meets, judgement: ofTheme } of themes)
    yield row(theme, [ofTheme, ofTheme === '' ? '' : yesNo(meets), '', '', say, '', '', '', ''])
}

/** The day an audit is handed in; undefined for a child journey audit that never is. */
function returnedOn(
  plan: SettledPlan,
  random: Random,
  { kind, allocatedOn }: Allocation,
  dueOn: DayNumber,
): DayNumber | undefined {
  if (kind === 'dip-sample' || kind === 'group') return weekdayOnOrBefore(allocatedOn + random.whole(0, 10))
  if (kind !== 'child-journey') return weekdayOnOrBefore(allocatedOn + random.whole(7, DAYS_TO_DUE))
  if (!random.chance(changedBy(plan, RETURNED, allocatedOn))) return undefined
  const late = random.chance(0.22) ? Math.round(random.exponential(25)) : -random.whole(0, 28)
  return weekdayOnOrBefore(dueOn + late)
}

function yesNo(answer: boolean): string {
  return answer ? 'Yes' : 'No'
}
