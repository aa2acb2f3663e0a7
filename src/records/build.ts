import { type CatalogueFile, day, dayOf } from '../core/index.ts'
import { type InputTable, listsReadBySql, readInputTables, storeCodeLists } from '../intake/index.ts'
import { createTable, type Database, historyFindingTable, writeWorkingDays } from '../store/index.ts'
import { assessmentDeadlines } from './assessment-deadlines.ts'
import { children, unaccompanied } from './children.ts'
import { conferenceDeadlines } from './conference-deadlines.ts'
import { continuousYears } from './continuous-years.ts'
import { confirmedEpisodes, episodes, reportedEpisodes, usableEpisodes } from './episodes.ts'
import { missingIncidents, reviewDeadlines, reviews, socialWorkerSpells } from './events.ts'
import { firstDeadlines } from './first-deadlines.ts'
import {
  forgetHistorySources,
  GROUND,
  historySources,
  keepHistorySources,
  kindsByTable,
  loadsByKind,
  sourceOfGround,
  sourceOfRows,
  sourceOfStep,
} from './history-sources.ts'
import type { HistoryStep } from './history-step.ts'
import { knownLists } from './known-lists.ts'
import { listCoverage } from './list-coverage.ts'
import { locatedEpisodes, postcodeDirectory, postcodePlaces } from './locations.ts'
import { careEpisodes, legalSpells, periodsOfCare } from './periods-of-care.ts'
import { permanencePlans } from './permanence.ts'
import { carerSpells, placedEpisodes, placements } from './placements.ts'
import { protectionReviews } from './protection-reviews.ts'
import { activeLoads, coverage, knownLoads, loadYears } from './returns.ts'
import { returnedFigureRows } from './returned-figures.ts'
import { schoolAges, schoolDays } from './school-days.ts'
import { knownBankHolidays, storeStandards } from './standards.ts'
import { allocations } from './teams.ts'
import { visitHistories } from './visits.ts'
import { workforceHistories } from './workforce.ts'
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
  schoolAges,
  firstDeadlines,
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
  schoolDays,
  continuousYears,
  returnedFigureRows,
  ...(tables.length === 0 ? [] : [listCoverage(tables)]),
  ...knownLists(tables),
  ...permanencePlans(tables),
  ...visitHistories(tables),
  ...assessmentDeadlines(tables),
  ...conferenceDeadlines(tables),
  ...protectionReviews(tables),
  ...workforceHistories(tables),
]

/**
 * Builds the histories of every child from the loads known at a moment (all of them when none is given),
 * and writes each repair as a finding. What it makes replaces what an earlier build made; a history stays where nothing
 * it is made from has changed. Without the code of the responsible authority no placement is worked out to be inside or
 * outside it.
 *
 * @throws DefinitionError when the catalogue lacks a code list or a standard they need
 */
export async function buildHistories(
  database: Database,
  catalogue: readonly CatalogueFile[],
  knownAt?: string,
  responsible?: string,
): Promise<void> {
  const tables = readInputTables(catalogue)
  const loads = await database.rows<{ kind: string }>('SELECT DISTINCT kind FROM load')
  const loaded = new Set(loads.map(({ kind }) => kind))
  const without = withoutRows(tables, loaded)
  const reach = listCoverage(tables.filter(({ table }) => loaded.has(table)))
  const steps = historySteps(knownAt, responsible, tables).map((step) => {
    if (without.has(step.table)) return { ...step, sql: `SELECT * FROM (${step.sql}) absent WHERE FALSE` }
    return step.table === reach.table ? reach : step
  })
  const known = await loadsByKind(database, knownAt)
  const ground = await sourceOfGround(catalogue, known)
  const before = await historySources(database)
  const isGroundTheSame = before.get(GROUND) === ground
  if (!isGroundTheSame) {
    await storeGround(database, catalogue, steps, knownAt)
    await dropFindings(database)
  }
  const sources = new Map([[GROUND, ground]])
  const kindOf = kindsByTable(tables)
  let waiting: HistoryStep[] = []
  for (const step of steps) {
    const source = await sourceOfStep(step, sources, known, kindOf)
    sources.set(step.table, source)
    if (isGroundTheSame && !step.readsAllLoads && before.get(step.table) === source) continue
    waiting.push(step)
    if (!step.readsAllLoads) continue
    await makeAgain(database, waiting)
    waiting = []
    sources.set(step.table, await sourceOfRows(database, step.table))
  }
  await makeAgain(database, waiting)
  await keepHistorySources(database, sources)
}

/** Writes what histories and cohorts stand on besides the loads: code lists, standards and working days. */
export async function storeGround(
  database: Database,
  catalogue: readonly CatalogueFile[],
  steps: readonly HistoryStep[],
  knownAt?: string,
): Promise<void> {
  await storeCodeLists(database, listsReadBySql(catalogue, steps.map(({ sql }) => sql).join(' ')))
  await storeStandards(database, catalogue)
  const holidays = await knownBankHolidays(database, catalogue, knownAt)
  await writeWorkingDays(database, {
    first: day('1998-01-01'),
    last: dayOf(holidays.lastYear, 12, 31)!,
    bankHolidays: holidays.days,
  })
}

/**
 * The histories of lists that have no rows, because no file of the list was ever taken in. There are a hundred of them,
 * of which a council sends a few: to make one without rows takes a quarter of the time that finding none in it does.
 */
function withoutRows(tables: readonly InputTable[], loaded: ReadonlySet<string>): Set<string> {
  const absent = tables.filter(({ table }) => !loaded.has(table)).map(({ stored }) => `known_${stored.name}`)
  const lists = tables.filter(
    ({ format }) => format.time !== 'collection-year' && format.name !== 'reference',
  )
  const isAnyLoaded = lists.some(({ table }) => loaded.has(table))
  return new Set(isAnyLoaded ? absent : [...absent, 'list_coverage'])
}

/** Makes some of the histories, in the order given, and their findings, in place of all that an earlier build found. */
export async function buildSteps(database: Database, steps: readonly HistoryStep[]): Promise<void> {
  await forgetHistorySources(database)
  await dropFindings(database)
  await makeAgain(database, steps)
}

async function dropFindings(database: Database): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${historyFindingTable.name};\n${createTable(historyFindingTable)}`)
}

/**
 * Makes histories and their findings in place of the earlier ones, in the order given. Together: handing a statement over
 * takes longer than it does in a small store.
 */
async function makeAgain(database: Database, steps: readonly HistoryStep[]): Promise<void> {
  if (steps.length > 0) await database.run(steps.flatMap(statementsOf).join(';\n'))
}

function statementsOf({ table, sql, findings = [] }: HistoryStep): string[] {
  const found = findings.flatMap((finding) => [
    `DELETE FROM history_finding WHERE code = '${finding.code}'`,
    `INSERT INTO history_finding (code, child_id, load_id, line)
     SELECT '${finding.code}', child_id, load_id, line FROM (${finding.sql}) found`,
  ])
  return [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} AS ${sql}`, ...found]
}
