import { type HostileFile, hostile, odd } from './hostile-file.ts'
import { VISIT_HEADS } from './lists.ts'
import { book, BORN, day, heads, oneRow, REVIEWED, reviewBook, row } from './review-workbooks.ts'
import { sheetRow } from './sheet-markup.ts'

/** Cells of workbooks: days, formulas, errors, numbers and texts that only Excel writes so. */
export const workbookCells: readonly HostileFile[] = [
  odd(
    'workbook-dates.xlsx',
    'days as Excel keeps them, with and without a time',
    () => reviewBook(row(2, 'A1'), sheetRow(3, 'A2', { value: 41_730.5, style: 2 }, day(REVIEWED), 'PN2')),
    {
      ...oneRow,
      findings: ['Reviews: day-written-otherwise 1 DOB'],
      rows: { Reviews: 2 },
      cells: { ...oneRow.cells, 'Reviews: 3 DOB': '2014-04-01' },
    },
  ),
  odd(
    'workbook-of-1904.xlsx',
    'days counted from 1904, as on an old Macintosh, with and without the format of a day',
    () =>
      book(
        {
          Reviews:
            heads +
            sheetRow(2, 'A1', day(BORN - 1_462), day(REVIEWED - 1_462), 'PN1') +
            sheetRow(3, 'A2', BORN - 1_462, day(REVIEWED - 1_462), 'PN2'),
        },
        { attributes: 'date1904="1"' },
      ),
    {
      ...oneRow,
      findings: ['Reviews: day-written-otherwise 1 DOB'],
      rows: { Reviews: 2 },
      cells: { ...oneRow.cells, 'Reviews: 3 DOB': '2014-04-01' },
    },
  ),
  odd(
    'workbook-days-that-excel-has.xlsx',
    'days that Excel shows and no calendar has',
    () =>
      reviewBook(
        sheetRow(2, 'A1', day(60), day(REVIEWED), 'PN1'),
        sheetRow(3, 'A2', day(0), day(REVIEWED), 'PN1'),
        sheetRow(4, 'A3', day(-5), day(REVIEWED), 'PN1'),
        sheetRow(5, 'A4', day(3_000_000), day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded with findings',
      findings: [2, 3, 4, 5].map((line) => `Reviews: day-impossible ${line} DOB`),
      cells: {
        'Reviews: 2 DOB': null,
        'Reviews: 3 DOB': null,
        'Reviews: 4 DOB': null,
        'Reviews: 5 DOB': null,
      },
    },
  ),
  odd(
    'workbook-formulas.xlsx',
    'formulas with the value they gave, and one that was never worked out',
    () =>
      reviewBook(
        sheetRow(2, { type: 'str', value: 'A1', formula: 'UPPER("a1")' }, day(BORN), day(REVIEWED), 'PN1'),
        sheetRow(3, 'A2', { formula: 'TODAY()', style: 1 }, day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded with findings',
      findings: [
        'Reviews: formula-read 1 CHILD',
        'Reviews: formula-read 1 DOB',
        'Reviews: formula-without-value 3 DOB',
        'Reviews: value-missing 3 DOB',
      ],
      rows: { Reviews: 2 },
      cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 3 DOB': null },
    },
  ),
  odd(
    'workbook-shared-texts.xlsx',
    'texts kept apart from the cells, one of them in two fonts',
    () =>
      book(
        {
          Reviews:
            heads + sheetRow(2, { type: 's', value: 1 }, day(BORN), day(REVIEWED), { type: 's', value: 0 }),
        },
        { texts: '<si><t>PN1</t></si><si><r><t>A</t></r><r><rPr><b/></rPr><t>1</t></r></si>' },
      ),
    { ...oneRow, cells: { ...oneRow.cells, 'Reviews: 2 REVIEW_CODE': 'PN1' } },
  ),
  odd(
    'workbook-errors.xlsx',
    'errors of Excel',
    () =>
      reviewBook(
        sheetRow(2, 'A1', { type: 'e', value: '#N/A' }, day(REVIEWED), { type: 'e', value: '#FIELD!' }),
        row(3, 'A2'),
      ),
    {
      outcome: 'loaded with findings',
      findings: ['Reviews: cell-error 2 DOB', 'Reviews: cell-error 2 REVIEW_CODE'],
      cells: { 'Reviews: 2 DOB': null, 'Reviews: 2 REVIEW_CODE': null, 'Reviews: 3 CHILD': 'A2' },
    },
  ),
  odd(
    'workbook-ticks.xlsx',
    'yes and no as Excel’s own true and false, and days as text of the standard',
    () =>
      book({
        Visits:
          sheetRow(1, ...VISIT_HEADS.split(',')) +
          sheetRow(
            2,
            'A1',
            { type: 'd', value: '2025-05-14T00:00:00' },
            { type: 'b', value: 1 },
            { type: 'b', value: 0 },
            '',
            417,
            'North',
          ),
      }),
    {
      outcome: 'loaded',
      findings: [],
      rows: { Visits: 1 },
      cells: {
        'Visits: 2 visited_on': '2025-05-14',
        'Visits: 2 seen': 'yes',
        'Visits: 2 seen_alone': 'no',
        'Visits: 2 worker': '417',
      },
    },
  ),
  odd(
    'workbook-number-ids.xlsx',
    'identifiers that are numbers',
    () =>
      reviewBook(
        sheetRow(2, 417, day(BORN), day(REVIEWED), 'PN1'),
        sheetRow(3, { value: '1.00000012345678E+14' }, day(BORN), day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded',
      findings: [],
      rows: { Reviews: 2 },
      cells: { 'Reviews: 2 CHILD': '417', 'Reviews: 3 CHILD': '100000012345678' },
    },
  ),
  hostile(
    'workbook-nul.xlsx',
    'a NUL and half an emoji, as Excel writes what XML cannot hold',
    () =>
      reviewBook(
        sheetRow(2, 'A_x0000_1', day(BORN), day(REVIEWED), 'PN1'),
        sheetRow(3, 'A_xD83D_2', day(BORN), day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded with findings',
      findings: ['Reviews: cell-unseen-character 2 CHILD', 'Reviews: cell-unseen-character 3 CHILD'],
      cells: { 'Reviews: 2 CHILD': 'A\uFFFD1', 'Reviews: 3 CHILD': 'A\uFFFD2' },
    },
  ),
  hostile(
    'workbook-odd-numbers.xlsx',
    'numbers that only JavaScript reads',
    () =>
      reviewBook(
        sheetRow(2, { value: '0x10' }, { value: '0xA302', style: 1 }, day(REVIEWED), 'PN1'),
        sheetRow(3, { value: '1E300' }, { value: 'Infinity', style: 1 }, day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded with findings',
      findings: [
        'Reviews: day-impossible 2 DOB',
        'Reviews: day-impossible 3 DOB',
        'Reviews: value-malformed 3 CHILD',
      ],
      cells: { 'Reviews: 2 CHILD': '0x10', 'Reviews: 2 DOB': null, 'Reviews: 3 DOB': null },
    },
  ),
  hostile(
    'workbook-long-cell.xlsx',
    'a cell longer than Excel allows',
    () =>
      book({
        Visits:
          sheetRow(1, ...VISIT_HEADS.split(',')) +
          sheetRow(2, 'A1', day(REVIEWED), 'Yes', 'No', '', 'SW1', 'x'.repeat(40_000)),
      }),
    {
      outcome: 'loaded with findings',
      findings: ['Visits: cell-too-long 2 Team'],
      cells: { 'Visits: 2 team': 'x'.repeat(32_767) },
    },
  ),
]
