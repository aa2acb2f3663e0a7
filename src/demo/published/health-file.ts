import { type Line, longRows } from './long-rows.ts'
import type { StatisticsFile } from './statistics-file.ts'
import type { YearCounts } from './year-counts.ts'

const DEVELOPMENT = 'Development assessments: Children looked after ages 0 to 4 years'
const CONVICTIONS = 'Convictions: Children looked after Ages 10 to 17 years'
const HEALTH = 'Health assessments: Children looked after all ages'
const SCORES = 'Ages 5 to 16 years with SDQ score'
const SUBSTANCES = 'Substance misuse: Children looked after all ages'
const CONVICTED = 'Convicted or subject to youth cautions, or youth conditional cautions during the year'

/** Some breakdowns of the real file, which nothing here asks for, are left out. */
function healthLines({ health }: YearCounts): Line[] {
  const line = (group: string, breakdown: string, count: number, of: number): Line => ({
    labels: [group, breakdown],
    count,
    of,
  })
  const { all, aged0To4, aged10To17, aged5To16, scored, misusing } = health
  return [
    line(DEVELOPMENT, 'Development assessments up to date', health.developed, aged0To4),
    line(DEVELOPMENT, 'Total ages 0 to 4 years', aged0To4, aged0To4),
    line(CONVICTIONS, CONVICTED, health.convicted, aged10To17),
    line(CONVICTIONS, 'Total ages 10 to 17 years', aged10To17, aged10To17),
    line(HEALTH, 'Had their annual health assessment', health.assessed, all),
    line(HEALTH, 'Had their immunisations up to date', health.immunised, all),
    line(HEALTH, 'Had their teeth checked by a dentist', health.dentist, all),
    line(HEALTH, 'Total all ages', all, all),
    line(SCORES, 'SDQ score is a cause for concern', health.concerned, scored),
    line(SCORES, 'SDQ score was received', scored, aged5To16),
    line(SCORES, 'Total ages 5 to 16 years', aged5To16, aged5To16),
    { labels: [SCORES, 'SDQ average score'], count: health.scores, of: scored, isAverage: true },
    line(SUBSTANCES, 'Identified as having a substance misuse problem', misusing, all),
    line(
      SUBSTANCES,
      'Received an intervention for their substance misuse problem',
      health.received,
      misusing,
    ),
    line(SUBSTANCES, 'Offered intervention but refused it', health.refused, misusing),
    line(SUBSTANCES, 'Total all ages', all, all),
  ]
}

/** Health, convictions and substance misuse of the children looked after for the whole year. */
export const healthAndConvictions: StatisticsFile = {
  name: 'la_conviction_health_outcome_cla',
  columns: 'characteristic,breakdown,children_count,children_percent',
  rowsOf: (place) => longRows(place, healthLines),
}
