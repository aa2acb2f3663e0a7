import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { costs, VISIT_HEADS, visitBy, visits } from './lists.ts'
import { A1, A2, lines, REVIEW_HEADS, reviews } from './returns.ts'

const clean = { outcome: 'loaded', findings: [], rows: 2 } as const
const bothReviews = { ...clean, cells: { '2 CHILD': 'A1', '3 REVIEW_CODE': 'PN2' } }
const A3 = 'A3,03/04/2016,12/05/2025,PN3'

/** Files split into cells and lines in every way there is. */
export const delimiters: readonly HostileFile[] = [
  odd('delimiter-tab.txt', 'tabs between the cells', reviews(A1, A2).replaceAll(',', '\t'), bothReviews),
  odd('delimiter-bar.csv', 'bars between the cells', reviews(A1, A2).replaceAll(',', '|'), bothReviews),
  odd(
    'delimiter-hint.csv',
    'Excel’s own hint on the first line',
    `\uFEFFsep=;\r\n${reviews(A1, A2).replaceAll(',', ';')}`,
    { ...clean, cells: { '3 CHILD': 'A1', '4 REVIEW_CODE': 'PN2' } },
  ),
  odd(
    'delimiter-hint-in-quotes.csv',
    'the hint in quotation marks, for a sign that nobody uses',
    `"sep=^"\n${reviews(A1, A2).replaceAll(',', '^')}`,
    { ...clean, cells: { '3 CHILD': 'A1', '4 REVIEW_CODE': 'PN2' } },
  ),
  odd(
    'delimiter-commas-in-title.csv',
    'a title full of commas above heads split by semicolons',
    `Statutory visits, all teams, north, south, east, west, centre, April to March\n${visits(visitBy('North')).replaceAll(',', ';')}`,
    { outcome: 'loaded', findings: [], rows: 1, cells: { '3 team': 'North', '3 visited_on': '2025-05-14' } },
  ),
  odd(
    'delimiter-decimal-commas.csv',
    'semicolons between the cells and commas in the numbers',
    costs('957,50').replaceAll(',', ';').replace('957;50', '957,50'),
    {
      outcome: 'loaded with findings',
      findings: ['number-impossible 2 Weekly cost'],
      cells: { '2 weekly_cost': null, '2 placement_type': 'childrens-home' },
    },
  ),
  odd(
    'delimiter-hat.csv',
    'a sign between the cells that nobody uses',
    reviews(A1.replace('A1', SECRET)).replaceAll(',', '^'),
    {
      outcome: 'refused',
      reason: 'not-recognised',
    },
  ),
  odd(
    'quote-everything.csv',
    'every cell in quotation marks',
    reviews(A1, A2).replaceAll(/[^,\n]+/g, '"$&"'),
    bothReviews,
  ),
  odd(
    'quote-comma-and-line-break.csv',
    'commas and line breaks in quotation marks',
    visits(visitBy('"North, East\r\nand West"'), visitBy('South', 'A2')),
    { ...clean, cells: { '2 team': 'North, East\r\nand West', '4 team': 'South', '4 child_id': 'A2' } },
  ),
  odd(
    'quote-doubled.csv',
    'quotation marks in quotation marks',
    visits(visitBy('"the ""North"" team"'), visitBy('""', 'A2')),
    { ...clean, cells: { '2 team': 'the "North" team', '3 team': null } },
  ),
  odd(
    'quote-opens-second-line.csv',
    'a cell of two lines, the second of which begins with a quotation',
    visits(visitBy('"North\n""East"" too"'), visitBy('South', 'A2')),
    { ...clean, cells: { '2 team': 'North\n"East" too', '4 team': 'South' } },
  ),
  odd(
    'quote-behind-comma.csv',
    'a cell of two lines with a quotation behind a comma',
    visits(visitBy('"North,""East""\nand West"'), visitBy('South', 'A2')),
    { ...clean, cells: { '2 team': 'North,"East"\nand West', '4 team': 'South' } },
  ),
  odd(
    'quote-in-the-middle.csv',
    'an inch sign in the middle of a cell',
    visits(visitBy('Unit 6" north'), visitBy('South', 'A2')),
    {
      ...clean,
      cells: { '2 team': 'Unit 6" north', '3 team': 'South' },
    },
  ),
  odd(
    'lines-of-old-macintosh.csv',
    'lines ended by a return alone',
    reviews(A1, A2).replaceAll('\n', '\r'),
    bothReviews,
  ),
  odd(
    'lines-mixed.csv',
    'three kinds of line ends in one file',
    `${REVIEW_HEADS}\r\n${A1}\r${A2}\n`,
    bothReviews,
  ),
  odd('lines-no-end.csv', 'no line end behind the last row', reviews(A1, A2).trimEnd(), bothReviews),
  odd('lines-of-spaces.csv', 'lines of spaces and of blank cells', reviews(A1, '   ', ' , , , ', A2, ',,,'), {
    ...clean,
    cells: { '2 CHILD': 'A1', '5 CHILD': 'A2' },
  }),
  odd(
    'cells-behind-the-last.csv',
    'a comma at the end of every row',
    reviews(`${A1},`, `${A2},,`),
    bothReviews,
  ),
  odd(
    'heads-behind-the-last.csv',
    'commas at the end of the heads',
    lines(`${REVIEW_HEADS},,`, `${A1},,`, `${A2},,`),
    bothReviews,
  ),
  hostile(
    'quote-then-text.csv',
    'text behind the closing quotation mark',
    visits(visitBy('"North" East'), visitBy('South', 'A2')),
    { ...clean, cells: { '2 team': '"North" East', '3 team': 'South' } },
  ),
  hostile('quote-open-at-end.csv', 'a quotation mark opened on the last line', `${reviews(A1, A2)}"${A3}`, {
    outcome: 'loaded with findings',
    findings: ['quote-unclosed 4 -'],
    rows: 2,
  }),
  hostile(
    'quote-closed-by-another.csv',
    'a quotation mark closed only by one of a later row',
    reviews(`"${A1}`, A2, A3.replace('PN3', '"PN3"')),
    {
      outcome: 'loaded with findings',
      findings: ['quote-unclosed 2 -'],
      rows: 2,
      cells: { '3 CHILD': 'A2', '4 REVIEW_CODE': 'PN3' },
    },
  ),
  hostile(
    'quote-between-line-ends.csv',
    'a quotation mark never closed, in a line that begins behind a return and ends with a line feed',
    `${REVIEW_HEADS}\n${A1}\r"${A2}\n${A3}\n`,
    {
      outcome: 'loaded with findings',
      findings: ['quote-unclosed 3 -'],
      rows: 2,
      cells: { '2 CHILD': 'A1', '4 CHILD': 'A3' },
    },
  ),
  hostile(
    'quote-in-every-row.csv',
    'a quotation mark that is never closed in each of fifty rows',
    reviews(...Array.from({ length: 50 }, (_, at) => `"${SECRET}${at},01/04/2014,10/05/2025,PN1`)),
    { outcome: 'refused', reason: 'csv-broken' },
  ),
  hostile(
    'quote-storm.csv',
    'a megabyte of rows with twenty quotation marks that are never closed',
    () => reviews(...manyRows().map((row, at) => (at % 1_500 === 1_000 ? `"${row}` : row))),
    { outcome: 'loaded with findings', findingCounts: { 'quote-unclosed': 20 }, rows: 29_980 },
  ),
  hostile(
    'quote-among-blank-lines.csv',
    'a quoted cell among three hundred thousand blank lines',
    () => `${reviews('"A1",01/04/2014,10/05/2025,PN1')}${'\r\n'.repeat(300_000)}${A2}\n`,
    { ...bothReviews, cells: { '2 CHILD': 'A1', '300003 CHILD': 'A2' } },
  ),
  hostile(
    'quote-half-a-megabyte.csv',
    'a quoted cell of half a million line breaks',
    () => lines(VISIT_HEADS, visitBy(`"${'\n'.repeat(500_000)}"`), visitBy('South', 'A2')),
    {
      outcome: 'loaded',
      findings: [],
      rows: 2,
      cells: { '2 team': null, '500003 team': 'South' },
    },
  ),
]

/** 30,000 different rows in which nothing is wrong, a megabyte of them. */
function manyRows(): string[] {
  return Array.from({ length: 30_000 }, (_, at) => `A${at},01/04/2014,10/05/2025,PN1${' '.repeat(6)}`)
}
