import type { DayNumber } from '../calendar.ts'
import type { ListContents } from './list-file.ts'
import { monthEnds } from './month-ends.ts'
import { readDay } from './read-day.ts'
import { savings } from './savings.ts'

/**
 * The target of a saving in one financial year and what had been saved by each of its month ends, in pence.
 * The targets are those of a case for investment: half a year's effect in the first year, then more placements.
 */
export interface SavingYear {
  readonly heading: string
  readonly target: number
  readonly placements: number
  readonly savedByMonth: readonly { readonly asAt: DayNumber; readonly saved: number }[]
}

/**
 * Of an authority of 620 children: pounds a year for each placement, and placements in each of three years.
 */
const SAVINGS = [
  {
    heading: 'Saving: placements avoided',
    kind: 'Placement avoided',
    each: 226_880,
    placements: [3, 5, 7],
  },
  {
    heading: 'Saving: step down from residential',
    kind: 'Step-down from residential care',
    each: 238_720,
    placements: [3, 5, 7],
  },
] as const
const FIRST_YEAR_PART = 0.5
const MONTHS = 12

/**
 * The savings of the last three years of the returns, or of all when there are fewer: targets, and what the
 * list of savings adds up to.
 */
export function savingYears(contents: ListContents): SavingYear[] {
  const { plan } = contents
  const ends = monthEnds(plan)
  return SAVINGS.flatMap(({ heading, kind, each, placements }) => {
    const saved = savedByMonth(contents, kind)
    return placements.flatMap((of620, year) => {
      const april = (Math.max(0, plan.years - placements.length) + year) * MONTHS
      if (april >= ends.length) return []
      const planned = Math.max(1, Math.round((of620 * plan.children) / 620))
      const part = year === 0 ? FIRST_YEAR_PART : 1
      let total = 0
      const months = ends.slice(april, april + MONTHS).map((asAt, month) => {
        total += saved[april + month]!
        return { asAt, saved: total }
      })
      return [
        {
          heading,
          target: Math.round(planned * each * part) * 100,
          placements: planned,
          savedByMonth: months,
        },
      ]
    })
  })
}

/** Pence that the list of savings counts in each month for one kind of saving. */
function savedByMonth(contents: ListContents, kind: string): number[] {
  const { plan } = contents
  const [kindAt, fromAt, toAt, beforeAt, afterAt] = [
    'Kind of saving',
    'Saving from',
    'Saving to',
    'Weekly cost before',
    'Weekly cost after',
  ].map((head) => savings.heads.indexOf(head))
  const rows = savings.rows(contents).filter((row) => row[kindAt!] === kind)
  let monthStarts = plan.firstDay
  return monthEnds(plan).map((monthEnd) => {
    let saved = 0
    for (const row of rows) {
      const first = Math.max(readDay(row[fromAt!]!)!, monthStarts)
      const last = Math.min(readDay(row[toAt!]!) ?? monthEnd, monthEnd)
      const weekly = Number(row[beforeAt!]) - Number(row[afterAt!])
      if (last >= first) saved += Math.round(((last - first + 1) * weekly * 100) / 7)
    }
    monthStarts = monthEnd + 1
    return saved
  })
}
