import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { REVIEW_HEADS, reviews } from './returns.ts'
import { book, BORN, day, heads, oneRow, REVIEWED, reviewBook, row } from './review-workbooks.ts'
import { DATE_STYLES, sheetRow, workbookParts, workbookWith, zipOf } from './sheet-markup.ts'

/** Workbooks as councils keep them. */
export const workbooks: readonly HostileFile[] = [
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
          sheetRow(4, ...REVIEW_HEADS.split(',')) +
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
  odd('workbook-heads-alone.xlsx', 'a sheet with heads and no rows', () => reviewBook(), {
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
    () =>
      reviewBook(
        row(2, 'A1').replace('</row>', '<c r="H2" t="inlineStr"><is><t>ask again</t></is></c></row>'),
      ),
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
    'workbook-sheet-names.xlsx',
    'forty sheets of something else, one with a name of a hundred thousand letters',
    () =>
      book(
        Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [
            at === 0 ? 'x'.repeat(100_000) : `Suppliers ${at}`,
            sheetRow(1, 'name', 'address') + sheetRow(2, SECRET, '1 High Street'),
          ]),
        ),
      ),
    { outcome: 'refused', reason: 'not-recognised' },
  ),
]
