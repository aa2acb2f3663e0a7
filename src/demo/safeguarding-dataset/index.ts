import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { careLeaversTable } from './care-leavers-table.ts'
import { carePlansTable } from './care-plans-table.ts'
import { disabilitiesTable } from './disabilities-table.ts'
import { episodesTable } from './episodes-table.ts'
import {
  convictionsTable,
  healthTable,
  immunisationsTable,
  questionnairesTable,
  substanceMisuseTable,
} from './health-tables.ts'
import { immigrationTable } from './immigration-table.ts'
import { legalStatusTable } from './legal-status-table.ts'
import { missingTable } from './missing-table.ts'
import { mothersTable } from './mothers-table.ts'
import { permanenceTable, previousPermanenceTable } from './permanence-tables.ts'
import { personsTable } from './persons-table.ts'
import { financeTable } from './placeholder-table.ts'
import { placementsTable } from './placements-table.ts'
import { reviewsTable } from './reviews-table.ts'
import { type SsdTable, ssdContents, textOfTable } from './ssd-table.ts'
import { visitsTable } from './visits-table.ts'
import { departmentsTable, involvementsTable, professionalsTable } from './workforce-tables.ts'

/** One table as the case system writes it: `safeguarding-dataset/ssd_cla_visits.csv`. */
export interface SafeguardingFile {
  readonly path: string
  readonly text: string
}

const TABLES: readonly SsdTable[] = [
  personsTable,
  disabilitiesTable,
  immigrationTable,
  mothersTable,
  legalStatusTable,
  episodesTable,
  placementsTable,
  reviewsTable,
  visitsTable,
  carePlansTable,
  healthTable,
  immunisationsTable,
  substanceMisuseTable,
  convictionsTable,
  questionnairesTable,
  previousPermanenceTable,
  permanenceTable,
  missingTable,
  careLeaversTable,
  involvementsTable,
  professionalsTable,
  departmentsTable,
  financeTable,
]

/**
 * Writes the Standard Safeguarding Dataset of the demo authority, one table at a time, as it stood on the last
 * day of the last return. The tables tell of the same children as the returns, and never say otherwise.
 */
export function* safeguardingFiles(
  plan: SettledPlan,
  children: readonly Child[],
): Generator<SafeguardingFile> {
  const contents = ssdContents(plan, children)
  for (const table of TABLES)
    yield { path: `safeguarding-dataset/${table.object}.csv`, text: textOfTable(table, contents) }
}
