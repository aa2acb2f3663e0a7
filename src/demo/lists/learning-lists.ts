import { attainment } from './attainment.ts'
import { attendance } from './attendance.ts'
import { careLeaverProgrammes } from './care-leaver-programmes.ts'
import { healthAssessments } from './health-assessments.ts'
import type { ListFile } from './list-file.ts'
import { neetPanel } from './neet-panel.ts'
import { peps } from './peps.ts'
import { returnInterviews } from './return-interviews.ts'
import { schooling } from './schooling.ts'
import { substanceMisuseOffers } from './substance-misuse-offers.ts'
import { youthJustice } from './youth-justice.ts'

/** Lists of the virtual school, the health service, youth justice and work with children who go missing. */
export const learningLists: readonly ListFile[] = [
  peps,
  schooling,
  attendance,
  attainment,
  healthAssessments,
  substanceMisuseOffers,
  returnInterviews,
  youthJustice,
  careLeaverProgrammes,
  neetPanel,
]
