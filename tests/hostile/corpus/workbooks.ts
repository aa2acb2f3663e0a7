import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { VISIT_HEADS } from './lists.ts'
import { REVIEW_HEADS, reviews } from './returns.ts'
import {
  DATE_STYLES,
  type MarkedCell,
  sheetRow,
  workbookOf,
  workbookParts,
  workbookWith,
  zipOf,
} from './sheet-markup.ts'

const HEADS = REVIEW_HEADS.split(',')
/** 1 April 2014 and 10 May 2025 as Excel counts them: 16,161 and 20,218 days after 1970 began. */
const BORN = 41_730
const REVIEWED = 45_787
const day = (value: number): MarkedCell => ({ value, style: 1 })
const row = (line: number, child: string) => sheetRow(line, child, day(BORN), day(REVIEWED), 'PN1')
const heads = sheetRow(1, ...HEADS)
const book = (sheets: Record<string, string>, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
  workbookOf({ sheets, styles: DATE_STYLES, ...more })
const one = (...sheetRows: readonly string[]) => book({ Reviews: [heads, ...sheetRows].join('') })
const oneRow = {
  outcome: 'loaded',
  findings: [],
  rows: { Reviews: 1 },
  cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 2 DOB': '2014-04-01', 'Reviews: 2 REVIEW': '2025-05-10' },
} as const

/** Workbooks as councils keep them. */
export const workbooks: readonly HostileFile[] = [
  odd(
    'workbook-dates.xlsx',
    'days as Excel keeps them, with and without a time',
    () => one(row(2, 'A1'), sheetRow(3, 'A2', { value: 41_730.5, style: 2 }, day(REVIEWED), 'PN2')),
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
      one(
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
      one(
        sheetRow(2, { type: 'str', value: 'A1', formula: 'UPPER("a1")' }, day(BORN), day(REVIEWED), 'PN1'),
        sheetRow(3, 'A2', { formula: 'TODAY()', style: 1 }, day(REVIEWED), 'PN1'),
      ),
    {
      outcome: 'loaded with findings',
      findings: [
        'Reviews: formula-read 1 CHILD',
        'Reviews: formula-read 1 DOB',
        'Reviews: value-missing 3 DOB',
      ],
      rows: { Reviews: 2 },
      cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 3 DOB': null },
    },
  ),
  odd(
    'workbook-merged.xlsx',
    'cells merged over two rows',
    () =>
      book(
        { Reviews: heads + row(2, 'A1') + sheetRow(3, '', day(BORN), day(REVIEWED), 'PN2') },
        { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
      ),
    {
      outcome: 'loaded with findings',
      findings: ['Reviews: cells-merged 2 -', 'Reviews: value-missing 3 CHILD'],
      rows: { Reviews: 2 },
      cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 3 CHILD': null },
    },
  ),
  odd(
    'workbook-hidden-sheets.xlsx',
    'a hidden sheet, and one that only a macro can show',
    () =>
      book(
        {
          Front: sheetRow(1, 'Reviews of the year'),
          Reviews: heads + row(2, 'A1'),
          More: heads + row(2, 'A2'),
        },
        { states: { Reviews: 'hidden', More: 'veryHidden' } },
      ),
    {
      outcome: 'loaded',
      findings: ['More: sheet-hidden - -', 'Reviews: sheet-hidden - -'],
      rows: { Reviews: 1, More: 1 },
      cells: { ...oneRow.cells, 'More: 2 CHILD': 'A2' },
      leftAside: ['Front'],
    },
  ),
  odd(
    'workbook-titles.xlsx',
    'titles and a date above the heads',
    () =>
      book({
        Reviews:
          sheetRow(1, 'Reviews held') +
          sheetRow(2, 'Extracted on:', day(REVIEWED)) +
          sheetRow(4, ...HEADS) +
          row(5, 'A1'),
      }),
    {
      outcome: 'loaded',
      findings: [],
      rows: { Reviews: 1 },
      cells: { 'Reviews: 5 CHILD': 'A1', 'Reviews: 5 DOB': '2014-04-01' },
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
    'workbook-macros.xlsm',
    'a workbook with macros, which are never run',
    () =>
      book(
        { Reviews: heads + row(2, 'A1') },
        { more: [{ path: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }] },
      ),
    oneRow,
  ),
  odd(
    'workbook-links-outside.xlsx',
    'links to other workbooks and to the web, which are never followed',
    () =>
      book(
        { Reviews: heads + row(2, 'A1') },
        {
          more: [
            { path: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
            {
              path: 'xl/externalLinks/_rels/externalLink1.xml.rels',
              content:
                '<Relationships><Relationship Id="rId1" Target="http://a.example/x.xlsx" TargetMode="External"/></Relationships>',
            },
          ],
        },
      ),
    oneRow,
  ),
  odd(
    'workbook-errors.xlsx',
    'errors of Excel',
    () =>
      one(
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
      one(
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
  odd(
    'workbook-prefixes.xlsx',
    'markup with a prefix on every name, as other programs write it',
    () =>
      workbookWith(
        { sheets: { Reviews: heads + row(2, 'A1') }, styles: DATE_STYLES },
        'xl/worksheets/sheet1.xml',
        (content) => content.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
      ),
    oneRow,
  ),
  odd(
    'workbook-strict.xlsx',
    'the strict form of the standard',
    () =>
      zipOf(
        workbookParts({ sheets: { Reviews: heads + row(2, 'A1') }, styles: DATE_STYLES }).map((part) => ({
          ...part,
          content: String(part.content).replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          ),
        })),
      ),
    oneRow,
  ),
  odd('workbook-that-is-csv.xlsx', 'a CSV file renamed .xlsx', reviews('A1,01/04/2014,10/05/2025,PN1'), {
    outcome: 'loaded',
    findings: [],
    rows: 1,
    cells: { '2 CHILD': 'A1' },
  }),
  odd('workbook-heads-alone.xlsx', 'a sheet with heads and no rows', () => one(), {
    outcome: 'loaded',
    findings: ['Reviews: no-rows - -', 'Reviews: year-unknown - -'],
    rows: { Reviews: 0 },
  }),
  odd(
    'workbook-other-sheets.xlsx',
    'a list among sheets of notes and charts',
    () => book({ Guidance: sheetRow(1, 'How to', 'fill this in'), Reviews: heads + row(2, 'A1'), Blank: '' }),
    {
      ...oneRow,
      leftAside: ['Guidance', 'Blank'],
    },
  ),
  odd(
    'workbook-note-beside.xlsx',
    'a note beside the table, under no head',
    () => one(row(2, 'A1').replace('</row>', '<c r="H2" t="inlineStr"><is><t>ask again</t></is></c></row>')),
    {
      ...oneRow,
      outcome: 'loaded with findings',
      findings: ['Reviews: column-unknown 1 in place 8'],
    },
  ),
  hostile('workbook-empty.xlsx', 'a workbook whose only sheet is empty', () => book({ Reviews: '' }), {
    outcome: 'refused',
    reason: 'not-recognised',
  }),
  hostile(
    'workbook-another-table.xlsx',
    'a workbook of something else',
    () => book({ Suppliers: sheetRow(1, 'name', 'address') + sheetRow(2, SECRET, '1 High Street') }),
    {
      outcome: 'refused',
      reason: 'not-recognised',
    },
  ),
  hostile(
    'workbook-nul.xlsx',
    'a NUL and half an emoji, as Excel writes what XML cannot hold',
    () =>
      one(
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
      one(
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
