import { type HostileFile, odd } from './hostile-file.ts'
import { DATE_STYLES, type MarkedCell, sheetRow, workbookOf } from './sheet-markup.ts'

const CONTACTS = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Date of Contact',
  'Contact Source',
]
const PLANS = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Does the Child have a Disability',
  'Child Protection Plan Start Date',
  'Initial Category of Abuse',
  'Latest Category of Abuse',
  'Date of the Last Statutory Visit',
  'Was the Child Seen Alone?',
  'Date of latest review conference',
  'Child Protection Plan End Date',
  'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
  'Number of Previous Child Protection Plans',
  'Allocated Team',
  'Allocated Worker',
]
/** 1 April 2014 and 10 May 2025 as Excel counts them. */
const BORN: MarkedCell = { value: 41_730, style: 1 }
const CONTACTED: MarkedCell = { value: 45_787, style: 1 }
const contact = (line: number, changes: Readonly<Record<number, string | number | MarkedCell>> = {}) => {
  const cells = [`A${line}`, 'a) Male', 'WBRI', BORN, 11, CONTACTED, '6']
  return sheetRow(line, ...cells.map((cell, at) => changes[at] ?? cell))
}
const book = (sheets: Record<string, string>, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
  workbookOf({ sheets, styles: DATE_STYLES, ...more })
/** The day in the name is the day the workbook is a picture of. */
const name = (what: string) => `annex-a-${what} 2025-05-31.xlsx`
const list1 = (...rows: readonly string[]) => book({ 'List 1': [sheetRow(1, ...CONTACTS), ...rows].join('') })
const clean = {
  outcome: 'loaded',
  findings: [],
  rows: { 'List 1': 1 },
  cells: {
    'List 1: 2 child_unique_id': 'A2',
    'List 1: 2 gender': 'M',
    'List 1: 2 age': 11,
    'List 1: 2 date_of_birth': '2014-04-01',
    'List 1: 2 contact_source': '6',
  },
} as const

/** Annex A as it comes out of case systems and out of the hands that mend it. */
export const annexA: readonly HostileFile[] = [
  odd(name('clean'), 'a clean list', () => list1(contact(2)), clean),
  odd(
    name('curly-quotes'),
    'heads with curly quotation marks, doubled spaces and line breaks, as Word leaves them',
    () =>
      book({
        'List 7':
          sheetRow(
            1,
            ...PLANS.map((head) =>
              head
                .replace('Was the Child Seen Alone?', '“Was the  Child\nSeen Alone?”')
                .replace('Team', 'Team '),
            ),
          ) +
          sheetRow(
            2,
            'A2',
            'Female',
            'b) Mixed',
            BORN,
            11,
            'N',
            CONTACTED,
            'Neglect',
            'Neglect',
            CONTACTED,
            'Y',
            '',
            '',
            'N',
            0,
            'North',
            'SW1',
          ),
      }),
    {
      outcome: 'loaded',
      findings: [],
      rows: { 'List 7': 1 },
      cells: {
        'List 7: 2 gender': 'F',
        'List 7: 2 ethnicity': 'mixed',
        'List 7: 2 seen_alone': 'yes',
        'List 7: 2 previous_plans': 0,
        'List 7: 2 initial_category_of_abuse': 'NEG',
        'List 7: 2 allocated_team': 'North',
      },
    },
  ),
  odd(
    name('extra-sheets'),
    'a cover, guidance, a list of values and a pivot beside the lists',
    () =>
      book({
        Cover: sheetRow(1, 'Annex A') + sheetRow(3, 'Anytown'),
        Guidance: sheetRow(1, 'List', 'What it holds') + sheetRow(2, 'List 1', 'Contacts'),
        'List 1': sheetRow(1, ...CONTACTS) + contact(2),
        Lookups: sheetRow(1, 'Gender', 'Ethnicity') + sheetRow(2, 'a) Male', 'a) White'),
        'List 9': '',
      }),
    { ...clean, leftAside: ['Cover', 'Guidance', 'List 9', 'Lookups'] },
  ),
  odd(
    name('older-heads'),
    'heads of an older template, in capitals',
    () =>
      book({
        'LIST 1 ':
          sheetRow(1, 'CHILD ID', 'SEX', 'ETHNICITY', 'DOB', 'AGE', 'DATE OF CONTACT', 'SOURCE OF CONTACT') +
          contact(2),
      }),
    {
      ...clean,
      rows: { 'LIST 1 ': 1 },
      cells: { 'LIST 1 : 2 child_unique_id': 'A2', 'LIST 1 : 2 contact_source': '6' },
    },
  ),
  odd(
    name('ages'),
    'ages with parts of a year, unborn children, and ages in words',
    () =>
      list1(
        contact(2, { 4: 11.25 }),
        contact(3, { 4: -1 }),
        contact(4, { 4: '0.5' }),
        contact(5, { 4: 'unborn' }),
      ),
    {
      outcome: 'loaded with findings',
      findings: ['List 1: number-impossible 5 Age of Child (Years)'],
      rows: { 'List 1': 4 },
      cells: { 'List 1: 2 age': 11.25, 'List 1: 3 age': -1, 'List 1: 4 age': 0.5, 'List 1: 5 age': null },
    },
  ),
  odd(
    name('errors'),
    '#N/A from look-ups that found nothing',
    () =>
      list1(
        contact(2, {
          2: { type: 'e', value: '#N/A', formula: 'VLOOKUP(1,A:B,2)' },
          6: { type: 'e', value: '#REF!' },
        }),
      ),
    {
      ...clean,
      outcome: 'loaded with findings',
      findings: [
        'List 1: cell-error 2 Contact Source',
        'List 1: cell-error 2 Ethnicity',
        'List 1: formula-read 1 Ethnicity',
      ],
      cells: { 'List 1: 2 ethnicity': null, 'List 1: 2 contact_source': null, 'List 1: 2 gender': 'M' },
    },
  ),
  odd(
    name('labels'),
    'labels with and without their letter, in any letter case',
    () =>
      list1(
        contact(2, { 1: 'Male', 2: 'WHITE BRITISH', 6: 'f) LA services' }),
        contact(3, { 1: 'b) Female', 2: 'White - British', 6: 'police' }),
        contact(4, { 1: 'm', 2: 'c) Asian or Asian British', 6: '3a' }),
      ),
    {
      ...clean,
      rows: { 'List 1': 3 },
      cells: {
        'List 1: 2 gender': 'M',
        'List 1: 2 ethnicity': 'WBRI',
        'List 1: 2 contact_source': '5',
        'List 1: 3 gender': 'F',
        'List 1: 3 contact_source': '6',
        'List 1: 4 ethnicity': 'asian',
        'List 1: 4 contact_source': '3',
      },
    },
  ),
  odd(
    name('days-as-text'),
    'days as text, as numbers and as Excel days in one column',
    () =>
      list1(
        contact(2, { 3: '01/04/2014' }),
        contact(3, { 3: 41_730 }),
        contact(4),
        contact(5, { 3: 'April 2014' }),
      ),
    {
      ...clean,
      outcome: 'loaded with findings',
      findings: ['List 1: day-impossible 5 Date of Birth', 'List 1: day-written-otherwise 1 Date of Birth'],
      rows: { 'List 1': 4 },
      cells: {
        'List 1: 2 date_of_birth': '2014-04-01',
        'List 1: 3 date_of_birth': '2014-04-01',
        'List 1: 5 date_of_birth': null,
      },
    },
  ),
  odd(
    name('title-and-note'),
    'a title above the list and a note below it',
    () =>
      book({
        'List 1':
          sheetRow(1, 'List 1: Contacts') +
          sheetRow(2, 'All contacts in the six months') +
          sheetRow(4, ...CONTACTS) +
          contact(5) +
          sheetRow(7, 'End of list'),
      }),
    {
      outcome: 'loaded with findings',
      findings: ['List 1: value-missing 7 Date of Contact'],
      rows: { 'List 1': 2 },
      cells: { 'List 1: 5 child_unique_id': 'A5', 'List 1: 7 child_unique_id': 'End of list' },
    },
  ),
  odd(
    name('hidden-list'),
    'a list on a hidden sheet',
    () => book({ 'List 1': sheetRow(1, ...CONTACTS) + contact(2) }, { states: { 'List 1': 'hidden' } }),
    {
      ...clean,
      findings: ['List 1: sheet-hidden - -'],
    },
  ),
  odd(
    'annex-a-no-day.xlsx',
    'a workbook whose name does not say its day',
    () => list1(contact(2, { 0: 'A200' })),
    {
      ...clean,
      findings: ['List 1: as-at-assumed - -'],
      cells: { 'List 1: 2 child_unique_id': 'A200' },
    },
  ),
  odd(
    'List 1 2025-05-31.csv',
    'one list saved as CSV, with notes of its own',
    `${CONTACTS.join(',')},Notes\nA2,a) Male,WBRI,01/04/2014,11,10/05/2025,6,ring back\n`,
    {
      outcome: 'loaded with findings',
      findings: ['column-unknown 1 Notes'],
      rows: 1,
      cells: { '2 gender': 'M', '2 age': 11, '2 date_of_contact': '2025-05-10' },
    },
  ),
]
