import { expect, test } from 'vitest'
import { statutoryVisits } from '../lists/statutory-visits.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { readAuthority } from '../read-authority.ts'
import { LEGAL_STATUS_WORDS } from './legal-status-table.ts'
import { distinct, TablesRead, type TableRow } from './read-tables.ts'

const PLAN = { children: 150, plantErrors: false }
const LAST_YEAR = '2025-26'
const YEARS = ['2022-23', '2023-24', '2024-25', LAST_YEAR]
const plan = settlePlan(PLAN)
const children = populate(plan)
const written = new TablesRead(plan, children)
const returns = readAuthority(PLAN)

test('episodes are those of the returns, with the same start, reasons and end', () => {
  const begun = stated('Episodes', ['CHILD', 'DECOM'])
  expect(written.textsIn('ssd_cla_episodes', ['clae_person_id', 'clae_cla_episode_start_date'])).toEqual(
    begun,
  )
  const columns = ['clae_cla_episode_start_reason', 'clae_cla_primary_need', 'clae_cla_episode_ceased_reason']
  const latest = returned(LAST_YEAR, 'Episodes').map((row) =>
    [row['CHILD'], isoOf(row['DECOM']), row['RNE'], row['CIN'], row['REC'], isoOf(row['DEC'])].join(' '),
  )
  const kept = written.textsIn('ssd_cla_episodes', [
    'clae_person_id',
    'clae_cla_episode_start_date',
    ...columns,
    'clae_cla_episode_ceased',
  ])
  expect(latest.filter((episode) => !kept.includes(episode))).toEqual([])
})

test('each child looked after lives where the last return says, under the legal status it says', () => {
  const open = returned(LAST_YEAR, 'Episodes').filter((row) => row['DEC'] === '')
  const placed = ['CHILD', 'PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN', 'PL_DISTANCE']
  expect(
    written.textsIn(
      'ssd_cla_placement',
      [
        'clap_person_id',
        'clap_cla_placement_type',
        'clap_cla_placement_provider',
        'clap_cla_placement_postcode',
        'clap_cla_placement_urn',
        'clap_cla_placement_distance',
      ],
      (row) => row['clap_cla_placement_end_date'] === '',
    ),
  ).toEqual(distinct(open.map((row) => placed.map((column) => row[column]).join(' '))))
  expect(
    written.textsIn(
      'ssd_legal_status',
      ['lega_person_id', 'lega_legal_status'],
      (row) => row['lega_legal_status_end_date'] === '',
    ),
  ).toEqual(distinct(open.map((row) => [row['CHILD'], LEGAL_STATUS_WORDS[row['LS']!]].join(' '))))
})

test('reviews held, missing incidents and adoption decisions are those of the returns', () => {
  const byPeriod = new Map(
    written.rowsIn('ssd_cla_episodes').map((row) => [row['clae_cla_id'], row['clae_person_id']]),
  )
  const held = written
    .rowsIn('ssd_cla_reviews')
    .filter((row) => row['clar_cla_review_date'] !== '' && row['clar_cla_review_cancelled'] === 'N')
  expect(
    distinct(
      held.map((row) =>
        [
          byPeriod.get(row['clar_cla_id']),
          row['clar_cla_review_date'],
          row['clar_cla_review_participation'],
        ].join(' '),
      ),
    ),
  ).toEqual(stated('Reviews', ['CHILD', 'REVIEW', 'REVIEW_CODE']))
  expect(
    written.textsIn('ssd_missing', [
      'miss_person_id',
      'miss_missing_episode_start_date',
      'miss_missing_episode_type',
    ]),
  ).toEqual(
    distinct(
      stated('Missing', ['CHILD', 'MIS_START', 'MISSING']).map((text) =>
        text.replace(/ M$/, ' Missing').replace(/ A$/, ' Away'),
      ),
    ),
  )
  expect(
    written.textsIn(
      'ssd_permanence',
      ['perm_person_id', 'perm_adm_decision_date'],
      (row) => row['perm_adm_decision_date'] !== '',
    ),
  ).toEqual(expect.arrayContaining(stated('PlacedAdoption', ['CHILD', 'DATE_PLACED'])))
})

test('whom the last return says were assessed has a completed assessment in the year, the others of 5 and over none', () => {
  const assessed = new Set(
    written
      .rowsIn('ssd_cla_health')
      .filter((row) => row['clah_health_check_type'] === 'HEALTH')
      .filter((row) => row['clah_health_check_status'] === 'Completed')
      .filter((row) => row['clah_health_check_date']! >= '2025-04-01')
      .map((row) => row['clah_person_id']),
  )
  const outcomes = returned(LAST_YEAR, 'OC2')
  const done = outcomes.filter((row) => row['HEALTH_ASSESSMENT'] === '1')
  const notDone = outcomes.filter((row) => row['HEALTH_ASSESSMENT'] === '0' && row['HEALTH_CHECK'] === '')
  expect(done.length).toBeGreaterThan(50)
  expect(notDone.length).toBeGreaterThan(2)
  expect(done.filter((row) => !assessed.has(row['CHILD']))).toEqual([])
  expect(notDone.filter((row) => assessed.has(row['CHILD']))).toEqual([])
})

test('scores of the strengths and difficulties questionnaire are those of the returns', () => {
  const scores = returnedRows('OC2').filter((row) => row['SDQ_SCORE'] !== '')
  expect(
    written
      .rowsIn('ssd_sdq_scores')
      .map(({ csdq_person_id, csdq_sdq_score }) => `${csdq_person_id} ${csdq_sdq_score}`)
      .sort(),
  ).toEqual(scores.map(({ CHILD, SDQ_SCORE }) => `${CHILD} ${SDQ_SCORE}`).sort())
})

test('visits are those of the council’s own list', () => {
  const listed = statutoryVisits
    .rows({ plan, children })
    .map(([child, on, seen]) => [child, isoOf(on), seen![0]].join(' '))
  expect(
    written.textsIn('ssd_cla_visits', ['clav_person_id', 'clav_cla_visit_date', 'clav_cla_visit_seen']),
  ).toEqual(distinct(listed))
  expect(written.rowsIn('ssd_cla_visits').filter((row) => row['clav_cla_id'] === '')).toEqual([])
})

test('every care leaver of the last return is in the table, in touch or not as it says', () => {
  const kept = written.textsIn('ssd_care_leavers', ['clea_person_id', 'clea_care_leaver_in_touch'])
  const leavers = returned(LAST_YEAR, 'OC3').map((row) => `${row['CHILD']} ${row['IN_TOUCH']}`)
  expect(leavers.length).toBeGreaterThan(20)
  expect(leavers.filter((leaver) => !kept.includes(leaver))).toEqual([])
})

/** The rows that the return of a year has in a file. */
function returned(year: string, file: string): readonly TableRow[] {
  return (returns.get(year)?.get(file) ?? []) as readonly TableRow[]
}

function returnedRows(file: string): readonly TableRow[] {
  return YEARS.flatMap((year) => returned(year, file))
}

/** Some columns of a file of all returns as texts, days year first, each once, in order. */
function stated(file: string, columns: readonly string[]): string[] {
  return distinct(returnedRows(file).map((row) => columns.map((column) => isoOf(row[column])).join(' ')))
}

/** `2026-03-31` for `31/03/2026`; anything else as it is. */
function isoOf(text: string | undefined): string {
  return (text ?? '').replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1')
}
