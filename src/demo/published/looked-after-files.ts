import { type Line, longRows } from './long-rows.ts'
import { isFew, NOT_APPLICABLE, roundedCell, shareCell, SUPPRESSED } from './signs.ts'
import type { StatisticsFile } from './statistics-file.ts'
import type { LeaverCounts, YearCounts } from './year-counts.ts'

const ON_THE_DAY = 'CLA on 31 March'
const LONG_TERM = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years'
const PER = 10_000

const POPULATIONS = [
  ['Children ceasing to be looked after each year', 'ceased'],
  ['Children looked after on 31 March each year', 'lookedAfter'],
  ['Children starting to be looked after each year', 'started'],
] as const

/** How many children are looked after, come and go, of all children. */
export const numberAndRate: StatisticsFile = {
  name: 'cla_number_and_rate_per_10k_children',
  columns: 'population_type,population_estimate,children_count,rate_per_10000',
  hasMark: true,
  rowsOf: ({ isSum, counts }) => {
    const sum = (name: 'population' | (typeof POPULATIONS)[number][1]) =>
      counts.reduce((total, each) => total + each[name], 0)
    return POPULATIONS.map(([label, name]) => {
      const [count, population] = [sum(name), sum('population')]
      const rate = shareCell(count, population, PER, 0)
      if (isSum) return [label, String(population), roundedCell(count), rate]
      const sign = sum('lookedAfter') === 0 ? NOT_APPLICABLE : isFew(count) ? SUPPRESSED : undefined
      return [label, String(population), sign ?? String(count), sign ?? rate]
    })
  },
}

function stabilityLines({ lookedAfter, threePlacements, longTerm, sameCarer }: YearCounts): Line[] {
  return [
    {
      labels: [LONG_TERM, 'Living with the same carer for at least 2 years'],
      count: sameCarer,
      of: longTerm,
    },
    { labels: [LONG_TERM, 'Total children'], count: longTerm, of: longTerm },
    { labels: [ON_THE_DAY, 'Total children'], count: lookedAfter, of: lookedAfter },
    {
      labels: [ON_THE_DAY, 'With 3 or more placements during the year'],
      count: threePlacements,
      of: lookedAfter,
    },
  ]
}

/** Children with three or more placements in the year, and those with the same carer for two years. */
export const placementStability: StatisticsFile = {
  name: 'la_cla_placement_stability',
  columns: 'cla_group,placement_stability,children_count,children_percent',
  hasMark: true,
  rowsOf: (place) => longRows(place, stabilityLines),
}

function workerLines({ lookedAfter, threeWorkers }: YearCounts): Line[] {
  return [
    { labels: [ON_THE_DAY, 'Total children'], count: lookedAfter, of: lookedAfter },
    {
      labels: [ON_THE_DAY, '3 or more social workers during the year'],
      count: threeWorkers,
      of: lookedAfter,
    },
  ]
}

/** Children with three or more social workers in the year. */
export const socialWorkerChanges: StatisticsFile = {
  name: 'la_cla_swcount',
  columns: 'cla_group,sw_stability,number,percentage',
  hasMark: true,
  rowsOf: (place) => longRows(place, workerLines),
}

function leaverLines({ leavers17To18, leavers19To21 }: YearCounts): Line[] {
  return [...linesOfAge('17 to 18 years', leavers17To18), ...linesOfAge('19 to 21 years', leavers19To21)]
}

function linesOfAge(age: string, { all, suitable, unsuitable }: LeaverCounts): Line[] {
  return [
    { labels: [age, 'Accommodation considered suitable'], count: suitable, of: all },
    { labels: [age, 'Accommodation considered unsuitable'], count: unsuitable, of: all },
    { labels: [age, 'No information'], count: all - suitable - unsuitable, of: all },
    { labels: [age, 'Suitability total'], count: all, of: all },
  ]
}

/** Care leavers by whether where they live is suitable. */
export const leaversAccommodation: StatisticsFile = {
  name: 'la_care_leavers_accommodation_suitability',
  columns: 'care_leaver_age,breakdown,care_leaver_count,care_leaver_percent',
  rowsOf: (place) => longRows(place, leaverLines),
}
