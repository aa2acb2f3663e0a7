import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { VISIT_HEADS, visitBy } from './lists.ts'
import { A1, A2, lines, REVIEW_HEADS } from './returns.ts'

const clean = { outcome: 'loaded', findings: [], rows: 2 } as const
const bothReviews = { ...clean, cells: { '2 CHILD': 'A1', '3 REVIEW_CODE': 'PN2' } }
/** Reviews of which only the findings differ from what is clean. */
const withMany = (count: number) => ({
  outcome: 'loaded with findings' as const,
  findingCounts: { 'column-unknown': count },
  rows: 2,
  cells: bothReviews.cells,
})
const ofSecret = A1.replace('A1', SECRET)

/** Heads that are missing, doubled, strange, too many, or not where they should be. */
export const heads: readonly HostileFile[] = [
  odd(
    'heads-below-title.csv',
    'a title, the day of the export and a blank line above the heads',
    lines('Reviews held,,,', 'Extracted on,31/03/2026,,', ',,,', REVIEW_HEADS, A1, A2),
    { ...clean, cells: { '5 CHILD': 'A1', '6 REVIEW_CODE': 'PN2' } },
  ),
  odd(
    'heads-below-long-title.csv',
    'a title that is a sentence with commas, in one line',
    lines('Reviews, as held in the year, by the council', '', REVIEW_HEADS, A1, A2),
    { ...clean, cells: { '4 CHILD': 'A1', '5 REVIEW_CODE': 'PN2' } },
  ),
  odd(
    'heads-unknown-below-title.csv',
    'a head that is not of the table, below a title',
    lines('Reviews held', '', `${REVIEW_HEADS},TEAM`, `${A1},North`, `${A2},South`),
    {
      outcome: 'loaded with findings',
      findings: ['column-unknown 3 TEAM'],
      rows: 2,
      cells: { '4 CHILD': 'A1', '5 REVIEW_CODE': 'PN2' },
    },
  ),
  odd(
    'heads-in-another-order.csv',
    'heads in another order, with spaces and hyphens for the underscore',
    lines('Review code,REVIEW-,Child,D O B', 'PN1,10/05/2025,A1,01/04/2014', 'PN2,11/05/2025,A2,02/04/2015'),
    { ...bothReviews, cells: { ...bothReviews.cells, '2 DOB': '2014-04-01', '2 REVIEW': '2025-05-10' } },
  ),
  odd(
    'heads-over-two-lines.csv',
    'heads with line breaks in them',
    lines(VISIT_HEADS.replace('Date of visit', '"Date\nof visit"'), visitBy('North'), visitBy('South', 'A2')),
    { ...clean, cells: { '3 visited_on': '2025-05-14', '4 team': 'South' } },
  ),
  odd(
    'heads-of-year-and-authority.csv',
    'columns for the authority and the year',
    lines(`LA,YEAR,${REVIEW_HEADS}`, `Anytown,2025/26,${A1}`, `Anytown,2025/26,${A2}`),
    bothReviews,
  ),
  odd(
    'heads-of-year.csv',
    'the year written in two ways',
    lines(`YEAR,${REVIEW_HEADS}`, `2025/26,${A1}`, `2026,${A2}`),
    bothReviews,
  ),
  odd(
    'heads-year-mistyped.csv',
    'a year that is none in one of the rows',
    lines(`YEAR,${REVIEW_HEADS}`, `2026,${A1}`, `20x6,${A2}`),
    { outcome: 'loaded with findings', findings: ['value-malformed 3 YEAR'], rows: 2 },
  ),
  odd(
    'heads-first-is-pk.csv',
    'a first head that begins as a zip does',
    lines(`PK,${REVIEW_HEADS}`, `1,${A1}`, `2,${A2}`),
    {
      ...bothReviews,
      outcome: 'loaded with findings',
      findings: ['column-unknown 1 PK'],
    },
  ),
  odd(
    'heads-of-no-latin-letter.csv',
    'a head of signs alone, with cells under it',
    lines(`${REVIEW_HEADS},№`, `${A1},17`, `${A2},18`),
    { ...bothReviews, outcome: 'loaded with findings', findings: ['column-unknown 1 №'] },
  ),
  odd(
    'heads-blank-over-cells.csv',
    'cells under a blank head',
    lines(`${REVIEW_HEADS},`, `${A1},held at school`, A2),
    {
      outcome: 'loaded with findings',
      findings: ['column-unknown 1 in place 5', 'row-short 3 -'],
      rows: 2,
      cells: bothReviews.cells,
    },
  ),
  odd(
    'heads-repeated-below.csv',
    'the heads again in the middle, as printed lists have them',
    lines(REVIEW_HEADS, A1, REVIEW_HEADS, A2),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 3 REVIEW_CODE', 'day-impossible 3 DOB', 'day-impossible 3 REVIEW'],
      cells: { '2 CHILD': 'A1', '3 DOB': null, '4 CHILD': 'A2' },
    },
  ),
  hostile('heads-missing.csv', 'rows without heads', lines(ofSecret, A2), {
    outcome: 'refused',
    reason: 'not-recognised',
  }),
  hostile(
    'heads-without-child.csv',
    'no column that says which child',
    lines('DOB,REVIEW,REVIEW_CODE', '01/04/2014,10/05/2025,PN1'),
    {
      outcome: 'refused',
      reason: 'not-recognised',
    },
  ),
  hostile('heads-all-the-same.csv', 'one head four times', lines('CHILD,CHILD,CHILD,CHILD', ofSecret), {
    outcome: 'refused',
    reason: 'not-recognised',
  }),
  hostile(
    'heads-of-another-trade.csv',
    'a table of something else',
    lines('name,address', `${SECRET},1 High Street`),
    {
      outcome: 'refused',
      reason: 'not-recognised',
    },
  ),
  hostile(
    'heads-all-twice.csv',
    'every head twice, with other cells the second time',
    lines(`${REVIEW_HEADS},${REVIEW_HEADS}`, `${A1},${A2}`, `${A2},${A1}`),
    {
      outcome: 'loaded with findings',
      findings: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'].map((head) => `column-duplicated 1 ${head}`),
      rows: 2,
      cells: bothReviews.cells,
    },
  ),
  hostile('heads-ten-thousand.csv', 'ten thousand columns', () => wide(10_000), withMany(9_996)),
  hostile(
    'heads-two-hundred-thousand.csv',
    'two hundred thousand columns',
    () => wide(200_000),
    withMany(199_996),
  ),
  hostile(
    'heads-a-megabyte-long.csv',
    'a head of a million letters',
    () => lines(`${REVIEW_HEADS},${'x'.repeat(1_000_000)}`, `${A1},`, `${A2},`),
    withMany(1),
  ),
  hostile(
    'heads-that-move-the-cursor.csv',
    'a head that would write over the terminal',
    lines(`${REVIEW_HEADS},\u001b[2JLoaded`, `${A1},`, `${A2},`),
    {
      ...bothReviews,
      outcome: 'loaded with findings',
      findings: ['column-unknown 1 \uFFFD[2JLoaded'],
    },
  ),
]

function wide(columns: number): string {
  const more = Array.from({ length: columns - 4 }, (_, at) => `C${at}`)
  const blank = ','.repeat(columns - 4)
  return lines([REVIEW_HEADS, ...more].join(','), A1 + blank, A2 + blank)
}
