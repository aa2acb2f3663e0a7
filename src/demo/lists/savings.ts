import { type DayNumber, dateText } from '../calendar.ts'
import { Random } from '../random.ts'
import { interventionsOf } from './interventions.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { isResidential, placementStaysOf } from './placement-stays.ts'
import { type StepDown, stepDownsOf } from './step-down-path.ts'

const PURPOSE_SAVINGS = 71

/** A saving is counted for a year at most. */
const LONGEST_DAYS = 364
/** Of placements avoided, so many would have been in a children’s home. */
const WOULD_BE_RESIDENTIAL = 0.35
const TEENAGER_DAYS = 12 * 365

/** What it costs a week, in pounds, to look after a child in each way: the least and the most. */
const WEEKLY = {
  residential: [4_300, 6_200],
  'Foster care': [560, 1_150],
  'Connected carer': [240, 330],
  'Home to parents': [120, 340],
} as const

/** Savings child by child, each with the weekly cost before and after: what invest-to-save cases count. */
export const savings: ListFile = {
  table: 'local/savings',
  heads: [
    'Child ID',
    'Kind of saving',
    'Programme',
    'Saving from',
    'Saving to',
    'Weekly cost before',
    'Weekly cost after',
    'Evidence',
  ],
  rows(contents) {
    return [...avoided(contents), ...steppedDown(contents)]
  },
}

/** Placements avoided by edge-of-care support and therapy. */
function* avoided(contents: ListContents): Generator<string[]> {
  const { plan } = contents
  for (const { childId, bornOn, avoidedOn, team } of interventionsOf(contents)) {
    if (avoidedOn === undefined || avoidedOn > plan.lastDay) continue
    const random = new Random(plan.seed, bornOn, avoidedOn, PURPOSE_SAVINGS)
    const isTeenager = avoidedOn - bornOn >= TEENAGER_DAYS
    const home = random.chance(WOULD_BE_RESIDENTIAL) && isTeenager
    const before = weekly(random, home ? 'residential' : 'Foster care')
    const days = 7 * random.whole(20, 52) - 1
    const costs = [before, weekly(random, 'Home to parents')]
    const time = [dateText(avoidedOn), known(plan, avoidedOn + days)]
    yield [childId, 'Placement avoided', team, ...time, ...costs, `Closing review ${dateText(avoidedOn)}`]
  }
}

/** Children who moved out of residential care as planned; the saving ends when they move back or leave care. */
function* steppedDown({ plan, children }: ListContents): Generator<string[]> {
  for (const child of children) {
    for (const period of child.periods) {
      for (const stepDown of stepDownsOf(plan, child, period)) {
        const from = stepDown.achievedOn
        if (from === undefined || from < plan.firstDay || from > plan.lastDay) continue
        const random = new Random(plan.seed, child.number, from, PURPOSE_SAVINGS)
        const back = placementStaysOf(period).find((stay) => {
          return stay.startedOn > from && isResidential(stay.placement.code)
        })
        const until: DayNumber = Math.min(
          from + LONGEST_DAYS,
          (back?.startedOn ?? Infinity) - 1,
          endOf(stepDown, period),
        )
        const costs = [weekly(random, 'residential'), weekly(random, stepDown.to)]
        const evidence = `Step-down plan ${dateText(stepDown.agreedOn)}`
        const time = [dateText(from), known(plan, until)]
        yield [child.id, 'Step-down from residential care', 'Stepping Stones', ...time, ...costs, evidence]
      }
    }
  }
}

/** The last day a saving can be counted for: the end of care, unless the step down was out of care. */
function endOf({ achievedOn }: StepDown, { endedOn }: { readonly endedOn: DayNumber }): DayNumber {
  return achievedOn === endedOn ? achievedOn + LONGEST_DAYS : endedOn - 1
}

/** A weekly cost in pounds and pence, to the nearest five pounds. */
function weekly(random: Random, kind: keyof typeof WEEKLY): string {
  const [least, most] = WEEKLY[kind]
  return (Math.round((least + random.next() * (most - least)) / 5) * 5).toFixed(2)
}
