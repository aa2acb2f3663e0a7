import { type CatalogueFile, day, dayOf, DefinitionError } from '../core/index.ts'
import { readCodeLists, storeCodeLists } from '../intake/index.ts'
import { createTable, type Database, historyFindingTable, writeWorkingDays } from '../store/index.ts'
import { children, unaccompanied } from './children.ts'
import { confirmedEpisodes, episodes, reportedEpisodes, usableEpisodes } from './episodes.ts'
import { missingIncidents, reviewDeadlines, reviews, socialWorkerSpells } from './events.ts'
import type { HistoryStep } from './history-step.ts'
import { careEpisodes, legalSpells, periodsOfCare } from './periods-of-care.ts'
import { carerSpells, placedEpisodes, placements } from './placements.ts'
import { activeLoads, coverage, knownLoads, loadYears } from './returns.ts'
import { adoptionDecisions, adoptions, careLeavers, outcomes, previousPermanence } from './year-rows.ts'

const BANK_HOLIDAYS = 'standards/bank-holidays-england.csv'

/** The tables of the histories, in the order they are made. */
export const historySteps = (knownAt?: string): readonly HistoryStep[] => [
  knownLoads(knownAt),
  loadYears,
  activeLoads,
  coverage,
  reportedEpisodes,
  confirmedEpisodes,
  usableEpisodes,
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
]

/**
 * Builds the histories of every child from the loads known at a moment (all of them when none is given),
 * and writes each repair as a finding. Everything it makes replaces what an earlier build made.
 *
 * @throws DefinitionError when the catalogue has no bank holidays
 */
export async function buildHistories(
  database: Database,
  catalogue: readonly CatalogueFile[],
  knownAt?: string,
): Promise<void> {
  await storeCodeLists(database, readCodeLists(catalogue).values())
  await writeWorkingDays(database, {
    first: day('1998-01-01'),
    last: dayOf(lastHolidayYear(catalogue), 12, 31)!,
    bankHolidays: bankHolidays(catalogue),
  })
  await database.run(`DROP TABLE IF EXISTS ${historyFindingTable.name}`)
  await database.run(createTable(historyFindingTable))
  for (const step of historySteps(knownAt)) {
    await database.run(`DROP TABLE IF EXISTS ${step.table}`)
    await database.run(`CREATE TABLE ${step.table} AS ${step.sql}`)
    for (const { code, sql } of step.findings ?? [])
      await database.run(
        `INSERT INTO history_finding (code, child_id, load_id, line)
         SELECT '${code}', child_id, load_id, line FROM (${sql}) found`,
      )
  }
}

function bankHolidays(catalogue: readonly CatalogueFile[]): Set<string> {
  const file = catalogue.find(({ path }) => path === BANK_HOLIDAYS)
  if (!file) throw new DefinitionError(`catalogue/${BANK_HOLIDAYS} is missing: deadlines count working days`)
  const days = file.text
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0]!.trim())
  return new Set(days.filter((text) => text !== ''))
}

function lastHolidayYear(catalogue: readonly CatalogueFile[]): number {
  return Math.max(...[...bankHolidays(catalogue)].map((text) => Number(text.slice(0, 4))))
}
