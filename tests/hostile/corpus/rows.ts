import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { A1, A2, E1, EPISODE_HEADS, lines, REVIEW_HEADS, reviews } from './returns.ts'

/** Rows that are ragged, doubled, or of something else. */
export const rows: readonly HostileFile[] = [
  odd('row-twice.csv', 'rows that stand twice', reviews(A1, A2, A1, A2), {
    outcome: 'loaded with findings',
    findings: ['row-duplicated 4 -', 'row-duplicated 5 -'],
    rows: 2,
  }),
  odd('row-of-totals.csv', 'a row of totals at the end', reviews(A1, A2, 'Total,2,,'), {
    outcome: 'loaded with findings',
    findings: ['day-impossible 4 DOB', 'value-missing 4 REVIEW', 'value-missing 4 REVIEW_CODE'],
    rows: 3,
  }),
  odd(
    'row-of-footnote.csv',
    'a note below the rows',
    reviews(A1, A2, 'Source: case system; run on 31/03/2026'),
    {
      outcome: 'loaded with findings',
      findings: [
        'row-short 4 -',
        'value-malformed 4 CHILD',
        'value-missing 4 DOB',
        'value-missing 4 REVIEW',
        'value-missing 4 REVIEW_CODE',
      ],
      rows: 3,
    },
  ),
  odd('row-end-of-file-sign.csv', 'the sign by which DOS ended files', `${reviews(A1, A2)}\u001A`, {
    outcome: 'loaded with findings',
    findings: [
      'cell-unseen-character 4 CHILD',
      'row-short 4 -',
      'value-missing 4 DOB',
      'value-missing 4 REVIEW',
      'value-missing 4 REVIEW_CODE',
    ],
    rows: 3,
  }),
  odd(
    'row-ragged.csv',
    'rows of every length',
    reviews('A1', A2, 'A3,01/04/2014', 'A4,01/04/2014,10/05/2025,PN1,x,y'),
    {
      outcome: 'loaded with findings',
      findings: [
        'row-long 5 -',
        'row-short 2 -',
        'row-short 4 -',
        'value-missing 2 DOB',
        'value-missing 2 REVIEW',
        'value-missing 2 REVIEW_CODE',
        'value-missing 4 REVIEW',
        'value-missing 4 REVIEW_CODE',
      ],
      rows: 3,
      cells: { '2 CHILD': 'A1', '4 DOB': '2014-04-01' },
    },
  ),
  odd('row-without-child.csv', 'a row that does not say which child', reviews(A1, A2.replace('A2', '')), {
    outcome: 'loaded with findings',
    findings: ['value-missing 3 CHILD'],
    rows: 2,
    cells: { '3 CHILD': null, '3 REVIEW': '2025-05-11' },
  }),
  hostile(
    'row-of-another-table.csv',
    'two tables in one file, one below the other',
    lines(REVIEW_HEADS, A1, '', EPISODE_HEADS, E1),
    {
      outcome: 'loaded with findings',
      findings: ['row-long 4 -', 'row-long 5 -'],
      rows: 1,
    },
  ),
  hostile(
    'row-none-of-episodes.csv',
    'Episodes with heads and no rows, which no council has',
    lines(EPISODE_HEADS),
    {
      outcome: 'refused',
      reason: 'no-rows',
    },
  ),
  hostile(
    'row-all-too-long.csv',
    'Episodes of which every row is too long',
    lines(EPISODE_HEADS, `${E1.replace('A1', SECRET)},x`),
    {
      outcome: 'refused',
      reason: 'no-rows',
    },
  ),
  hostile(
    'row-thirty-thousand-times.csv',
    'one row thirty thousand times',
    () => reviews(...Array.from({ length: 30_000 }, () => A1)),
    { outcome: 'loaded with findings', findingCounts: { 'row-duplicated': 29_999 }, rows: 1 },
  ),
]
