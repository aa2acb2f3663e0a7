import { type HostileFile, odd } from './hostile-file.ts'
import { VISIT_HEADS, visitBy } from './lists.ts'
import { lines } from './returns.ts'
import { sheetRow, workbookOf } from './sheet-markup.ts'

const PLAN_HEADS =
  'Child ID,Kind of PEP,PEP due on,Virtual school told on,PEP completed on,Cause of delay,School in or out of area,Year group,Virtual school adviser'
const SEEN = ['A1', '14/05/2025', 'Yes', 'No', '16/05/2025', 'SW1', 'North']

/** The council's own lists, as services keep them. */
export const localLists: readonly HostileFile[] = [
  odd(
    'list-other-heads.csv',
    'heads of the council’s own',
    lines('Mosaic ID,Visit date,Seen,Seen alone,Date recorded,Worker,Allocated team', visitBy('North')),
    {
      outcome: 'loaded',
      findings: [],
      rows: 1,
      cells: { '2 child_id': 'A1', '2 recorded_on': '2025-05-16', '2 team': 'North' },
    },
  ),
  odd(
    'list-more-columns.csv',
    'columns with names and notes that nobody asked for',
    lines(`Name,${VISIT_HEADS},Notes`, `Kim,${visitBy('North')},ring back`),
    {
      outcome: 'loaded with findings',
      findings: ['column-unknown 1 Name', 'column-unknown 1 Notes'],
      rows: 1,
      cells: { '2 child_id': 'A1', '2 team': 'North' },
    },
  ),
  odd(
    'list-years-of-school.csv',
    'years of school in every writing',
    lines(
      PLAN_HEADS,
      'A1,Initial PEP,11/06/2025,,,Holidays,OOA,R,VS1',
      'A2,review,11/06/2025,,,,In,Y5,VS1',
      'A3,Termly,11/06/2025,,,,Out of area,NCY 9,VS1',
    ),
    {
      outcome: 'loaded',
      findings: [],
      rows: 3,
      cells: {
        '2 kind': 'initial',
        '2 delay_cause': 'school-holiday',
        '2 school_area': 'out-of-area',
        '2 year_group': 'reception',
        '3 year_group': 'year-5',
        '4 kind': 'review',
        '4 year_group': 'year-9',
      },
    },
  ),
  odd(
    'list-two-in-one.xlsx',
    'two lists in one workbook, side sheets named as nobody would guess',
    () =>
      workbookOf({
        sheets: {
          Sheet1: sheetRow(1, ...VISIT_HEADS.split(',')) + sheetRow(2, ...SEEN),
          'Sheet1 (2)': sheetRow(1, ...PLAN_HEADS.split(',')) + sheetRow(2, 'A1', 'Initial', '11/06/2025'),
        },
      }),
    {
      outcome: 'loaded',
      findings: [],
      rows: { Sheet1: 1, 'Sheet1 (2)': 1 },
      cells: {
        'Sheet1: 2 seen': 'yes',
        'Sheet1 (2): 2 kind': 'initial',
        'Sheet1 (2): 2 due_on': '2025-06-11',
      },
    },
  ),
  odd(
    'list-tracker.xlsx',
    'a tracker with a title, a day and coloured heads over two rows',
    () =>
      workbookOf({
        sheets: {
          Tracker:
            sheetRow(1, 'Visits to children') +
            sheetRow(2, 'As at', '31/05/2025') +
            sheetRow(4, '', 'The visit', '', '', '', 'Who') +
            sheetRow(5, ...VISIT_HEADS.split(',')) +
            sheetRow(6, ...SEEN),
        },
      }),
    {
      outcome: 'loaded',
      findings: [],
      rows: { Tracker: 1 },
      cells: {
        'Tracker: 6 child_id': 'A1',
        'Tracker: 6 visited_on': '2025-05-14',
        'Tracker: 6 team': 'North',
      },
    },
  ),
  odd(
    'list-names-for-identifiers.csv',
    'names of children where identifiers should be',
    lines(VISIT_HEADS, visitBy('North', 'Kim Jones'), visitBy('North', "D'Arcy-Smith")),
    {
      outcome: 'loaded with findings',
      findings: ['value-malformed 2 Child ID', 'value-malformed 3 Child ID'],
      cells: { '2 child_id': 'Kim Jones', '3 child_id': "D'Arcy-Smith" },
    },
  ),
]
