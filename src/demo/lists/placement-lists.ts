import { connectedCarers } from './connected-carers.ts'
import { interventions } from './interventions.ts'
import type { ListFile } from './list-file.ts'
import { panelDecisions } from './panel-decisions.ts'
import { permanenceMatches } from './permanence-matches.ts'
import { permanencePlans } from './permanence-plans.ts'
import { placementSearches } from './placement-searches.ts'
import { preProceedings } from './pre-proceedings.ts'
import { proceedings } from './proceedings.ts'
import { residentialStepDowns } from './residential-step-downs.ts'
import { savings } from './savings.ts'

/** Lists of finding placements, keeping families together, courts and permanence. */
export const placementLists: readonly ListFile[] = [
  placementSearches,
  residentialStepDowns,
  interventions,
  preProceedings,
  proceedings,
  panelDecisions,
  permanencePlans,
  permanenceMatches,
  connectedCarers,
  savings,
]
