import { WORKING_DAYS } from './drawn-year.ts'
import { NOT_APPLICABLE } from './signs.ts'
import type { StatisticsFile } from './statistics-file.ts'
import { added, type WorkforceCounts } from './year-counts.ts'

type Cell = (counts: Readonly<Record<keyof WorkforceCounts, number>>) => number | undefined

const percent = (part: number, whole: number) => (whole === 0 ? undefined : (100 * part) / whole)

/** The columns of the release in their order: numbers, and the shares that are made of them. */
const COLUMNS: readonly (readonly [column: string, cell: Cell])[] = [
  ['inpost_fte', (w) => w.inPost],
  ['inpost_headcount', (w) => w.inPostPeople],
  ['starters_fte', (w) => w.starters],
  ['starters_headcount', (w) => w.startersPeople],
  ['leavers_fte', (w) => w.leavers],
  ['leavers_headcount', (w) => w.leaversPeople],
  ['turnover_rate_fte', (w) => percent(w.leavers, w.inPost)],
  ['turnover_rate_headcount', (w) => percent(w.leaversPeople, w.inPostPeople)],
  ['agency_fte', (w) => w.agency],
  ['agency_headcount', (w) => w.agencyPeople],
  ['agency_rate_fte', (w) => percent(w.agency, w.agency + w.inPost)],
  ['agency_rate_headcount', (w) => percent(w.agencyPeople, w.agencyPeople + w.inPostPeople)],
  ['agency_cover_fte', (w) => w.covering],
  ['agency_cover_rate_fte', (w) => percent(w.covering, w.agency)],
  ['vacancy_fte', (w) => w.vacancies],
  ['vacancy_rate_fte', (w) => percent(w.vacancies, w.vacancies + w.inPost)],
  ['vacancy_agency_cover_rate_fte', (w) => percent(w.covering, w.vacancies)],
  ['case_holders_fte', (w) => w.caseHolders],
  ['cases', (w) => w.cases],
  ['caseload_fte', (w) => (w.caseHolders === 0 ? undefined : w.cases / w.caseHolders)],
  ['working_days_lost_fte', (w) => w.daysLost],
  ['absence_rate_fte', (w) => percent(w.daysLost, w.inPost * WORKING_DAYS)],
]

/** Social workers of children and families on 30 September. Two authorities make one return. */
export const workforceFile: StatisticsFile = {
  name: 'csww_indicators',
  columns: COLUMNS.map(([column]) => column).join(','),
  hasJoint: true,
  rowsOf: ({ counts }) => {
    const workforce = added<keyof WorkforceCounts>(counts.map((each) => each.workforce))
    return [
      COLUMNS.map(([, cell]) => {
        const value = workforce.inPost === 0 ? undefined : cell(workforce)
        return value === undefined ? NOT_APPLICABLE : String(Math.round(10 * value) / 10)
      }),
    ]
  },
}
