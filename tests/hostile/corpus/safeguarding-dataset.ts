import { type HostileFile, odd } from './hostile-file.ts'
import { lines } from './returns.ts'

const VISITS =
  'clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,clav_cla_visit_seen_alone'
const EPISODES =
  'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_referral_id,clae_cla_placement_id,clae_entered_care_date,clae_cla_last_iro_contact_date'
const EPISODE = 'E1,A1,2025-06-01,S,N1,,,P1,R1,L1,2025-06-01,2025-07-01'
const FINANCE =
  's251_table_id,s251_cla_placement_id,s251_placeholder_1,s251_placeholder_2,s251_placeholder_3,s251_placeholder_4'
const name = (what: string) => `ssd-${what} 2025-08-31.csv`

/** Tables of the Standard Safeguarding Dataset of different releases and systems. */
export const safeguardingDataset: readonly HostileFile[] = [
  odd(name('visits'), 'a clean table', lines(VISITS, 'V1,P1,A1,2025-05-14,Y,N'), {
    outcome: 'loaded',
    findings: [],
    rows: 1,
    cells: {
      '2 clav_person_id': 'A1',
      '2 clav_cla_visit_date': '2025-05-14',
      '2 clav_cla_visit_seen_alone': 'no',
    },
  }),
  odd(
    name('placeholders'),
    'columns that no system fills yet',
    lines(VISITS, 'V1,PLACEHOLDER_DATA,A1,2025-05-14,SSD_PH,SSD_PH', 'V2,placeholder,A2,2025-05-15,,'),
    {
      outcome: 'loaded',
      findings: [
        'column-placeholder 1 CLA ID',
        'column-placeholder 1 Child Seen',
        'column-placeholder 1 Child Seen Alone',
      ],
      rows: 2,
      cells: { '2 clav_cla_id': null, '2 clav_cla_visit_seen': null, '3 clav_person_id': 'A2' },
    },
  ),
  odd(
    name('drifted-names'),
    'names of another release',
    lines(
      EPISODES.replace('clae_cla_episode_start_reason', 'clae_cla_episode_start_reason_code').replace(
        'clae_entered_care_date',
        'clae_entered_care',
      ),
      EPISODE,
    ),
    {
      outcome: 'loaded',
      findings: ['column-renamed 1 clae_cla_episode_start_reason_code', 'column-renamed 1 clae_entered_care'],
      rows: 1,
      cells: { '2 clae_cla_episode_start_reason': 'S', '2 clae_entered_care_date': '2025-06-01' },
    },
  ),
  odd(
    name('capitals'),
    'names in capitals and days with a midnight, as a database writes them',
    lines(VISITS.toUpperCase(), 'V1,P1,A1,2025-05-14T00:00:00.000,TRUE,0'),
    {
      outcome: 'loaded',
      findings: [],
      cells: {
        '2 clav_cla_visit_date': '2025-05-14',
        '2 clav_cla_visit_seen': 'yes',
        '2 clav_cla_visit_seen_alone': 'no',
      },
    },
  ),
  odd(
    name('null-words'),
    'the word NULL for nothing, as a database writes it',
    lines(VISITS, 'V1,NULL,A1,2025-05-14,NULL,N'),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 2 Child Seen'],
      cells: { '2 clav_cla_id': 'NULL', '2 clav_cla_visit_seen': 'NULL' },
    },
  ),
  odd(
    name('finance'),
    'a table of which no column is filled yet',
    lines(FINANCE, FINANCE.replaceAll(/[^,]+/g, 'PLACEHOLDER_DATA')),
    {
      outcome: 'loaded',
      findings: FINANCE.split(',').map((_, at) =>
        at < 2
          ? `column-placeholder 1 ${['S251 Table Row ID', 'CLA Placement ID'][at]}`
          : `column-placeholder 1 Placeholder Field ${at - 1}`,
      ),
      rows: 1,
    },
  ),
  odd(
    'ssd_cla_visits 2025-08-31.csv',
    'half of the columns',
    lines('clav_cla_visit_id,clav_person_id,clav_cla_visit_date', 'V1,A1,2025-05-14'),
    {
      outcome: 'loaded with findings',
      findings: [
        'column-missing 1 clav_cla_id',
        'column-missing 1 clav_cla_visit_seen',
        'column-missing 1 clav_cla_visit_seen_alone',
      ],
      cells: { '2 clav_cla_visit_date': '2025-05-14' },
    },
  ),
]
