import { type DayNumber, birthday, dateText } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type ActivitySpell, leaverActivities } from './leaver-activities.ts'
import { known, type ListFile } from './list-file.ts'
import { monthly } from './months.ts'
import { changedBy } from './over-time.ts'

const PURPOSE_NEET = 53

/** The panel meets every month, and hears of somebody at the first or second meeting. */
const PANEL_ON = 9
const DAYS_BETWEEN_PANELS = 28
const SUPPORTED_UNTIL = 21
/** The share of young people discussed who have a plan of their own, and those with a job coach. */
const PLANNED = { from: 0.6, to: 0.9 }
const COACHED = 0.75
const PLANNED_AT_FIRST = 0.6

const REASONS: Readonly<Record<string, string>> = {
  G4: 'Illness or disability',
  G5: 'Other circumstances',
  G6: 'Pregnancy or parenting',
}

const ENDS: Weights<string> = [
  ['Education', 40],
  ['Training or apprenticeship', 25],
  ['Work', 35],
]

/** Care leavers whom the OC3 file calls NEET, and what the monthly panel agreed for each. */
export const neetPanel: ListFile = {
  table: 'local/neet-panel',
  heads: [
    'Child ID',
    'NEET since',
    'Reason NEET',
    'Job coach',
    'Last discussed at panel on',
    'Individual plan made on',
    'Next panel on',
    'NEET until',
    'What ended it',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    const panels = monthly(plan, PANEL_ON)
    for (const { child, spells } of leaverActivities({ plan, children })) {
      const adultOn = birthday(child.bornOn, SUPPORTED_UNTIL)
      for (const spell of joinedWhileNeet(spells)) {
        const row = rowOf(plan, { child, adultOn, panels }, spell)
        if (row) rows.push(row)
      }
    }
    return rows
  },
}

interface Case {
  readonly child: { readonly id: string; readonly number: number }
  /** Until when the demo authority follows its care leavers. */
  readonly adultOn: DayNumber
  readonly panels: readonly DayNumber[]
}

/** A row of the list; `undefined` for a time after the last return. */
function rowOf(
  plan: SettledPlan,
  { child, adultOn, panels }: Case,
  spell: ActivitySpell,
): string[] | undefined {
  const random = new Random(plan.seed, child.number, PURPOSE_NEET, spell.startedOn)
  const since = spell.startedOn + random.whole(0, Math.min(30, spell.toldOn - spell.startedOn))
  const until = spell.endedOn - 1
  if (since > plan.lastDay || until < plan.firstDay || since >= until) return undefined
  const end = Math.min(until, plan.lastDay)
  const heard = panels.filter((on) => on > since && on <= end)
  const discussedOn = heard.at(-1)
  const first = heard[random.chance(PLANNED_AT_FIRST) ? 0 : 1]
  const isPlanned = random.chance(changedBy(plan, PLANNED, since))
  const coach = spell.activity === 'G5' && random.chance(COACHED) ? 'Yes' : 'No'
  const isOpen = until > plan.lastDay
  const next = isOpen ? (discussedOn ?? plan.lastDay) + DAYS_BETWEEN_PANELS : undefined
  const outcome = until >= adultOn && !spell.isFollowed ? 'No longer supported' : random.pick(ENDS)
  return [
    child.id,
    dateText(since),
    REASONS[spell.activity]!,
    coach,
    known(plan, discussedOn),
    isPlanned ? known(plan, first) : '',
    next === undefined ? '' : dateText(next),
    known(plan, until),
    isOpen ? '' : outcome,
  ]
}

/** NEET for one reason and then for another is one time, listed with its last reason. */
function joinedWhileNeet(spells: readonly ActivitySpell[]): ActivitySpell[] {
  const neet: ActivitySpell[] = []
  for (const spell of spells.filter(({ activity }) => activity in REASONS)) {
    const last = neet.at(-1)
    if (last && spell.startedOn <= last.endedOn)
      neet[neet.length - 1] = { ...spell, startedOn: last.startedOn, toldOn: last.toldOn }
    else neet.push(spell)
  }
  return neet
}
