import { referredChildren } from '../annex-a/referred-children.ts'
import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { ReturnYear, SettledPlan } from '../plan.ts'
import type { NeedCounts, ProtectionCounts } from './year-counts.ts'

/** Families at home are known to the demo from so many days before the last; cases are complete two years later. */
const COMPLETE = 2 * 365

/** Days after which a plan has run for three and six months, one year and two. */
const RUN = [91, 182, 365, 730] as const

/**
 * Children in need and on protection plans in years of Anytown, by the cases that its Annex A lists are drawn from; none
 * for years in which not all cases are known yet.
 */
export function ownNeed(
  plan: SettledPlan,
  children: readonly Child[],
  years: readonly ReturnYear[],
): Map<number, { readonly need: NeedCounts; readonly protection: ProtectionCounts }> {
  const complete = years.filter(({ endsOn }) => endsOn >= plan.lastDay - COMPLETE)
  if (complete.length === 0) return new Map()
  const cases = referredChildren(plan, children).flatMap(({ person, cases: of }) =>
    of.flatMap((each) =>
      each.assessment
        ? [
            {
              child: person.number,
              from: each.referredOn,
              to: each.closedOn,
              assessedOn: each.assessment.authorisedOn,
              plan: each.enquiry?.plan,
            },
          ]
        : [],
    ),
  )
  return new Map(
    complete.map((year) => {
      const plans = cases.flatMap((each) => each.plan ?? [])
      return [year.year, { need: needIn(cases, year), protection: protectionOn(plans, year.endsOn) }]
    }),
  )
}

interface Span {
  readonly child: number
  readonly from: DayNumber
  readonly to: DayNumber
  readonly assessedOn: DayNumber
}

function needIn(cases: readonly Span[], { startsOn, endsOn }: ReturnYear): NeedCounts {
  const isInYear = (on: DayNumber) => on >= startsOn && on <= endsOn
  const childrenOf = (some: readonly Span[]) => new Set(some.map(({ child }) => child)).size
  const any = cases.filter(({ from, to }) => from <= endsOn && to >= startsOn)
  const started = any.filter(({ from }) => isInYear(from))
  const ended = any.filter(({ to }) => isInYear(to))
  const open = any.filter(({ to }) => to > endsOn)
  return {
    anyEpisodes: any.length,
    anyChildren: childrenOf(any),
    startedEpisodes: started.length,
    startedChildren: childrenOf(started),
    endedEpisodes: ended.length,
    endedChildren: childrenOf(ended),
    open: open.length,
    awaiting: open.filter(({ assessedOn }) => assessedOn > endsOn).length,
  }
}

function protectionOn(
  plans: readonly { readonly startedOn: DayNumber; readonly endedOn: DayNumber }[],
  on: DayNumber,
): ProtectionCounts {
  const days = plans
    .filter(({ startedOn, endedOn }) => startedOn <= on && endedOn > on)
    .map(({ startedOn }) => on - startedOn)
  const between = (least: number, most: number) => days.filter((each) => each >= least && each < most).length
  const [quarter, half, year, two] = RUN
  return {
    upTo3Months: between(0, quarter),
    upTo6Months: between(quarter, half),
    under1Year: between(half, year),
    under2Years: between(year, two),
    over2Years: between(two, Infinity),
  }
}
