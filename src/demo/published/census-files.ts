import {
  countCell,
  isFew,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  roundedCell,
  shareCell,
  SUPPRESSED,
} from './signs.ts'
import type { Place, StatisticsFile } from './statistics-file.ts'
import { added, type NeedCounts, type ProtectionCounts } from './year-counts.ts'

const NEED_COLUMNS: readonly (readonly [column: string, name: keyof NeedCounts])[] = [
  ['Anypoint_episodes', 'anyEpisodes'],
  ['Anypoint_child', 'anyChildren'],
  ['Started_episodes', 'startedEpisodes'],
  ['Started_child', 'startedChildren'],
  ['Ended_episodes', 'endedEpisodes'],
  ['Ended_child', 'endedChildren'],
  ['At31_episodes', 'open'],
  ['awaiting_assessment', 'awaiting'],
]

const PLAN_COLUMNS: readonly (readonly [column: string, name: keyof ProtectionCounts])[] = [
  ['3_months_or_less', 'upTo3Months'],
  ['more_than_3_months_6_months', 'upTo6Months'],
  ['more_than_6_months_less_than_1_year', 'under1Year'],
  ['1_year_less_than_2_years', 'under2Years'],
  ['2_years_or_more', 'over2Years'],
]

/** Children in need, as the census of children in need counts them. */
export const childrenInNeedFile: StatisticsFile = {
  name: 'b1_children_in_need',
  columns: ['category', ...NEED_COLUMNS.map(([column]) => column)].join(','),
  rowsOf: ({ isSum, counts }) => {
    const sent = counts.flatMap(({ need }) => need ?? [])
    const need = sent.length === 0 ? undefined : added<keyof NeedCounts>(sent)
    const cells = NEED_COLUMNS.map(([, name]) => {
      if (!need) return NOT_AVAILABLE
      if (need.anyEpisodes === 0) return NOT_APPLICABLE
      return isSum ? roundedCell(need[name]) : countCell(need[name])
    })
    return [['Children in Need', ...cells]]
  },
}

/** Child protection plans at the end of the year by how long they have run. */
export const protectionPlansFile: StatisticsFile = {
  name: 'd5_cpps_at31march_by_duration',
  columns: [
    'category',
    'CPP_At31',
    ...PLAN_COLUMNS.flatMap(([column]) => [column, `${column}_percent`]),
  ].join(','),
  rowsOf: (place) => [['Child Protection Plans by length of time', ...planCells(place)]],
}

function planCells({ isSum, counts }: Place): string[] {
  const sent = counts.flatMap(({ protection }) => protection ?? [])
  const all = (sign: string) => Array.from({ length: 1 + 2 * PLAN_COLUMNS.length }, () => sign)
  if (sent.length === 0) return all(NOT_AVAILABLE)
  const plans = added<keyof ProtectionCounts>(sent)
  const total = PLAN_COLUMNS.reduce((sum, [, name]) => sum + plans[name], 0)
  if (total === 0) return all(NOT_APPLICABLE)
  const bands = PLAN_COLUMNS.flatMap(([, name]) => {
    const percent = shareCell(plans[name], total, 100, 1)
    if (isSum) return [roundedCell(plans[name]), percent]
    return isFew(plans[name]) ? [SUPPRESSED, SUPPRESSED] : [String(plans[name]), percent]
  })
  return [isSum ? roundedCell(total) : countCell(total), ...bands]
}
