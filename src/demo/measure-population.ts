import { ageOn } from './calendar.ts'
import { type Row, day } from './measure-return.ts'
import type { Child, PeriodOfCare } from './model.ts'
import type { ReturnYear } from './plan.ts'
import { sameCarerOn } from './same-carer.ts'

const MONTH = 30.4375

/**
 * What a single return cannot show, because it holds only the episodes of its year: how long periods of care
 * lasted, how long children have been with the same carer, and the stages of adoption.
 */
export function measurePopulation(children: readonly Child[], year: ReturnYear): Map<string, number> {
  const result = new Map<string, number>()
  const periods = children.flatMap((child) => child.periods)
  const ended = periods.filter((each) => each.endedOn >= year.startsOn && each.endedOn <= year.endsOn)
  const share = (name: string, low: number, high: number) => {
    const fits = ended.filter((each) => length(each) >= low && length(each) < high)
    result.set(`ceased: in care ${name}`, (100 * fits.length) / ended.length)
  }
  share('under 8 weeks', 0, 56)
  share('8 weeks to 6 months', 56, 182)
  share('6 months to a year', 182, 365)
  share('1 to 2 years', 365, 730)
  share('2 to 5 years', 730, 1_826)
  share('5 years and over', 1_826, Infinity)
  const { longTerm, sameCarer } = sameCarerOn(children, year.endsOn)
  result.set('stability: same carer for two years', (100 * sameCarer) / longTerm)
  adoptionStages(result, ended)
  return result
}

function length(period: PeriodOfCare): number {
  return period.endedOn - period.startedOn
}

function adoptionStages(result: Map<string, number>, ended: readonly PeriodOfCare[]): void {
  const adopted = ended.filter((each) => /^E1[12]$/.test(each.episodes[each.episodes.length - 1]!.endReason))
  const mean = (name: string, days: (each: PeriodOfCare) => number) => {
    const total = adopted.reduce((sum, each) => sum + days(each), 0)
    result.set(`adopted: months from ${name}`, total / adopted.length / MONTH)
  }
  mean('entering care to the decision', (each) => each.adoption!.decidedOn - each.startedOn)
  mean('the decision to the match', (each) => each.adoption!.matchedOn! - each.adoption!.decidedOn)
  mean('moving in to the order', (each) => each.endedOn - each.adoption!.placedOn!)
  mean('entering care to the order', length)
}

/** Outcomes (OC2) and care leavers (OC3) of a return, from their rows. */
export function measureOutcomes(
  oc2: readonly Row[],
  oc3: readonly Row[],
  endsOn: number,
  lookedAfter: number,
): Map<string, number> {
  const result = new Map<string, number>()
  const age = (row: Row) => ageOn(day(row.DOB!), endsOn)
  const share = (name: string, of: readonly Row[], fits: (row: Row) => boolean) => {
    result.set(name, (100 * of.filter(fits).length) / of.length)
  }
  share('outcomes: health assessment', oc2, (row) => row.HEALTH_ASSESSMENT === '1')
  share('outcomes: teeth checked', oc2, (row) => row.TEETH_CHECK === '1')
  share('outcomes: immunisations', oc2, (row) => row.IMMUNISATIONS === '1')
  share('outcomes: substance misuse', oc2, (row) => row.SUBSTANCE_MISUSE === '1')
  share(
    'outcomes: development checked',
    oc2.filter((row) => age(row) < 5),
    (row) => row.HEALTH_CHECK === '1',
  )
  share(
    'outcomes: convicted',
    oc2.filter((row) => age(row) >= 10),
    (row) => row.CONVICTED === '1',
  )
  const asked = oc2.filter((row) => age(row) >= 5 && age(row) <= 16)
  const scored = asked.filter((row) => row.SDQ_SCORE !== '')
  share('outcomes: SDQ score returned', asked, (row) => row.SDQ_SCORE !== '')
  share('outcomes: SDQ normal', scored, (row) => Number(row.SDQ_SCORE) <= 13)
  share('outcomes: SDQ cause for concern', scored, (row) => Number(row.SDQ_SCORE) >= 17)
  result.set(
    'outcomes: average SDQ score',
    scored.reduce((sum, row) => sum + Number(row.SDQ_SCORE), 0) / scored.length,
  )
  result.set('outcomes: whole-year children per 100 looked after', (100 * oc2.length) / lookedAfter)
  const counted = oc3.filter((row) => row.IN_TOUCH !== 'DIED' && row.IN_TOUCH !== 'RHOM')
  for (const [name, low, high] of [
    ['17 to 18', 17, 18],
    ['19 to 21', 19, 21],
  ] as const) {
    const of = counted.filter((row) => age(row) >= low && age(row) <= high)
    share(`care leavers ${name}: in education, employment or training`, of, (row) => /^[FP]/.test(row.ACTIV!))
    share(`care leavers ${name}: suitable accommodation`, of, (row) => row.ACCOM!.endsWith('1'))
  }
  return result
}
