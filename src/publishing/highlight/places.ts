import type { PageLink } from '../paper/paper.ts'
import { showCount } from '../show.ts'
import type { BoundNumber } from '../statement.ts'
import type { HighlightModel, ReportArea, ReportChart, ReportIndicator, Standing } from './model.ts'

/** The names of the places of the paper that others refer to. */
export const place = {
  area: ({ code }: ReportArea) => `area_${plain(code)}`,
  figures: ({ code }: ReportArea) => `figures_${plain(code)}`,
  indicator: ({ key }: Pick<ReportIndicator, 'key'>) => `at_${plain(key)}`,
  compared: 'compared',
  chart: (chart: ReportChart) => `chart_${nameOf(chart)}`,
  numbers: (chart: ReportChart) => `numbers_${nameOf(chart)}`,
  appendix: (letter: string) => `appendix_${letter.toLowerCase()}`,
} as const

function nameOf({ indicator, shows }: ReportChart): string {
  return plain(shows === 'course' ? indicator.key : `${indicator.key}_${shows}`)
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '_')
}

/** `4.02.07a Children on a care order who are placed at home`. */
export function named({ code, title }: Pick<ReportIndicator, 'code' | 'title'>): string {
  return code === '' ? title : `${code} ${title}`
}

export function linkTo(to: string, words: string): PageLink {
  return { to, words }
}

/** A number that the paper counts of itself: how many indicators stand where. */
export function counted(
  { asAt }: Pick<HighlightModel, 'asAt'>,
  count: number,
  text = showCount(count),
): BoundNumber {
  return { text, bound: { indicator: '*', period: asAt.toString(), of: 'count' } }
}

export function standing(indicators: readonly ReportIndicator[], at: Standing): ReportIndicator[] {
  return indicators.filter((indicator) => indicator.standing === at)
}

/** Words with a capital at their start. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
