import { lines } from './returns.ts'

export const VISIT_HEADS = 'Child ID,Date of visit,Child seen,Child seen alone,Recorded on,Social worker,Team'

/** A list of statutory visits: its heads and these rows. */
export function visits(...rows: readonly string[]): string {
  return lines(VISIT_HEADS, ...rows)
}

/** The row of a visit in which nothing is wrong, with this team: the only cell in it of free text. */
export function visitBy(team: string, child = 'A1'): string {
  return `${child},14/05/2025,Yes,No,16/05/2025,SW1,${team}`
}

export const COST_HEADS =
  'Child ID,From,To,Type of placement,Kind of provider,Fostering household ID,Weekly cost,Of it education,Of it health'

/** A list of placement costs: a row for each weekly cost as it is written, children numbered from C1. */
export function costs(...weekly: readonly string[]): string {
  return lines(
    COST_HEADS,
    ...weekly.map((cost, at) => `C${at + 1},01/04/2025,,Children’s home,Private,,${cost},,`),
  )
}
