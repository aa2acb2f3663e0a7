import { type CatalogueFile, day, dayOf } from '../core/index.ts'
import { type InputTable, listsReadBySql, readInputTables, storeCodeLists } from '../intake/index.ts'
import { createTable, type Database, historyFindingTable, writeWorkingDays } from '../store/index.ts'
import { children, unaccompanied } from './children.ts'
import { continuousYears } from './continuous-years.ts'
import { confirmedEpisodes, episodes, reportedEpisodes, usableEpisodes } from './episodes.ts'
import { missingIncidents, reviewDeadlines, reviews, socialWorkerSpells } from './events.ts'
import type { HistoryStep } from './history-step.ts'
import { knownLists } from './known-lists.ts'
import { listCoverage } from './list-coverage.ts'
import { locatedEpisodes, postcodeDirectory, postcodePlaces } from './locations.ts'
import { careEpisodes, legalSpells, periodsOfCare } from './periods-of-care.ts'
import { permanencePlans } from './permanence.ts'
import { carerSpells, placedEpisodes, placements } from './placements.ts'
import { activeLoads, coverage, knownLoads, loadYears } from './returns.ts'
import { returnedFigureRows } from './returned-figures.ts'
import { schoolAges, schoolDays } from './school-days.ts'
import { knownBankHolidays, storeStandards } from './standards.ts'
import { allocations } from './teams.ts'
import { visitHistories } from './visits.ts'
import { adoptionDecisions, adoptions, careLeavers, outcomes, previousPermanence } from './year-rows.ts'

/**
 * The tables of the histories, in the order they are made, from the loads known at a moment (all of them when none
 * is given). `responsible` is the nine-character code of the authority that inside and outside is of; `tables` are the
 * inputs whose lists are read as they came.
 */
export const historySteps = (
  knownAt?: string,
  responsible?: string,
  tables: readonly InputTable[] = [],
): readonly HistoryStep[] => [
  knownLoads(knownAt),
  loadYears,
  activeLoads,
  coverage,
  reportedEpisodes,
  confirmedEpisodes,
  usableEpisodes,
  postcodeDirectory(responsible),
  postcodePlaces,
  locatedEpisodes,
  episodes,
  children,
  unaccompanied,
  careEpisodes,
  periodsOfCare,
  legalSpells,
  placedEpisodes,
  placements,
  carerSpells,
  reviews,
  reviewDeadlines,
  missingIncidents,
  socialWorkerSpells,
  outcomes,
  careLeavers,
  adoptions,
  previousPermanence,
  adoptionDecisions,
  allocations,
  schoolAges,
  schoolDays,
  continuousYears,
  returnedFigureRows,
  ...(tables.length === 0 ? [] : [listCoverage(tables)]),
  ...knownLists(tables),
  ...permanencePlans(tables),
  ...visitHistories(tables),
]

/**
 * Builds the histories of every child from the loads known at a moment (all of them when none is given),
 * and writes each repair as a finding. Everything it makes replaces what an earlier build made. Without the code of
 * the responsible authority no placement is worked out to be inside or outside it.
 *
 * @throws DefinitionError when the catalogue lacks a code list or a standard they need
 */
export async function buildHistories(
  database: Database,
  catalogue: readonly CatalogueFile[],
  knownAt?: string,
  responsible?: string,
): Promise<void> {
  const steps = historySteps(knownAt, responsible, readInputTables(catalogue))
  await storeCodeLists(database, listsReadBySql(catalogue, steps.map(({ sql }) => sql).join(' ')))
  await storeStandards(database, catalogue)
  const holidays = await knownBankHolidays(database, catalogue, knownAt)
  await writeWorkingDays(database, {
    first: day('1998-01-01'),
    last: dayOf(holidays.lastYear, 12, 31)!,
    bankHolidays: holidays.days,
  })
  await buildSteps(database, steps)
}

/** Makes some of the histories, in the order given, and their findings, in place of all that an earlier build found. */
export async function buildSteps(database: Database, steps: readonly HistoryStep[]): Promise<void> {
  const statements = [
    ...[historyFindingTable.name, ...steps.map(({ table }) => table)].map((t) => `DROP TABLE IF EXISTS ${t}`),
    createTable(historyFindingTable),
    ...steps.flatMap(({ table, sql, findings = [] }) => [
      `CREATE TABLE ${table} AS ${sql}`,
      ...findings.map(
        (finding) =>
          `INSERT INTO history_finding (code, child_id, load_id, line)
           SELECT '${finding.code}', child_id, load_id, line FROM (${finding.sql}) found`,
      ),
    ]),
  ]
  // As one text: there are hundreds, and handing over each of its own takes as long as doing it in a small store.
  await database.run(statements.join(';\n'))
}
