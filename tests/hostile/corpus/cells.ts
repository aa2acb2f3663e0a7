import { type HostileFile, hostile, odd } from './hostile-file.ts'
import { VISIT_HEADS, visitBy, visits } from './lists.ts'
import { A1, A2, lines, reviews } from './returns.ts'

const withChild = (child: string) => reviews(A1.replace('A1', child), A2)
const malformed = { outcome: 'loaded with findings', findings: ['value-malformed 2 CHILD'], rows: 2 } as const
const unseen = {
  outcome: 'loaded with findings',
  findings: ['cell-unseen-character 2 Team'],
  rows: 1,
} as const

const FORMULAS = [
  '=1+1',
  '+44 1632 960000',
  '@SUM(1)',
  '-North',
  "=cmd|' /C calc'!A0",
  '"=HYPERLINK(""http://a.example/"",""open"")"',
  '\t=1+1',
]

/** Identifiers and texts that look like others, hide something, or would be run by somebody. */
export const cells: readonly HostileFile[] = [
  odd('cell-spaces.csv', 'spaces and unbreakable spaces around cells', withChild(' \u00A0A1 '), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 CHILD': 'A1' },
  }),
  odd('cell-space-inside.csv', 'an unbreakable space inside a text', visits(visitBy('North\u00A0East')), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 team': 'North\u00A0East' },
  }),
  odd('cell-noughts-in-front.csv', 'an identifier with noughts in front', withChild('00417'), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 CHILD': '00417' },
  }),
  odd('cell-number-of-excel.csv', 'an identifier that Excel made a number of', withChild('1.23457E+11'), {
    ...malformed,
    cells: { '2 CHILD': '1.23457E+11' },
  }),
  odd('cell-apostrophe.csv', 'the apostrophe by which Excel knows text', withChild("'00417"), {
    ...malformed,
    cells: { '2 CHILD': "'00417" },
  }),
  odd('cell-line-break-in-id.csv', 'a line break in an identifier', withChild('"A\n1"'), {
    ...malformed,
    cells: { '2 CHILD': 'A\n1', '4 CHILD': 'A2' },
  }),
  odd(
    'cell-errors-of-excel.csv',
    'errors of Excel in place of values',
    visits('A1,#REF!,#N/A,No,#VALUE!,#NAME?,#DIV/0!', 'A2,14/05/2025,Yes,No,,#FIELD!,#SPILL!'),
    {
      outcome: 'loaded with findings',
      findings: [
        'cell-error 2 Child seen',
        'cell-error 2 Date of visit',
        'cell-error 2 Recorded on',
        'cell-error 2 Social worker',
        'cell-error 2 Team',
        'cell-error 3 Social worker',
        'cell-error 3 Team',
      ],
      cells: { '2 visited_on': null, '2 worker': null, '3 worker': null },
    },
  ),
  odd('cell-words-for-nothing.csv', 'words that systems write for nothing', reviews('A1,NULL,n/a,-', A2), {
    outcome: 'loaded with findings',
    findings: ['code-unknown 2 REVIEW_CODE', 'day-impossible 2 DOB', 'day-impossible 2 REVIEW'],
    rows: 2,
    cells: { '2 DOB': null, '2 REVIEW': null },
  }),
  hostile('cell-homoglyph.csv', 'a Cyrillic А in an identifier', withChild('\u04101'), {
    ...malformed,
    cells: { '2 CHILD': '\u04101' },
  }),
  hostile(
    'cell-full-width.csv',
    'full-width letters and digits, as East Asian keyboards write them',
    reviews('Ａ１,０１/０４/２０１４,10/05/2025,PN1', A2),
    {
      outcome: 'loaded with findings',
      findings: ['day-impossible 2 DOB', 'value-malformed 2 CHILD'],
      cells: { '2 CHILD': 'Ａ１', '2 DOB': null },
    },
  ),
  hostile('cell-no-width.csv', 'a letter of no width in an identifier', withChild('A\u200B1'), {
    outcome: 'loaded with findings',
    findings: ['cell-unseen-character 2 CHILD'],
    cells: { '2 CHILD': 'A\uFFFD1' },
  }),
  hostile(
    'cell-right-to-left.csv',
    'a sign that turns the direction of an identifier',
    withChild('\u202E1A'),
    {
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 2 CHILD'],
      cells: { '2 CHILD': '\uFFFD1A' },
    },
  ),
  hostile(
    'cell-isolates.csv',
    'the newer signs that turn the direction of a text',
    visits(visitBy('\u2067North\u2069')),
    {
      ...unseen,
      cells: { '2 team': '\uFFFDNorth\uFFFD' },
    },
  ),
  hostile(
    'cell-tags.csv',
    'letters of the tag block, in which messages are hidden',
    visits(visitBy('North\u{E0041}\u{E0042}')),
    {
      ...unseen,
      cells: { '2 team': 'North\uFFFD\uFFFD' },
    },
  ),
  hostile(
    'cell-nothing-to-see.csv',
    'a date that is one letter of no width',
    reviews('A1,\u200B,10/05/2025,PN1', A2),
    {
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 2 DOB'],
      cells: { '2 DOB': null },
    },
  ),
  hostile(
    'cell-terminal.csv',
    'signs that would colour a terminal',
    visits(visitBy('\u001b[31mNorth\u0007')),
    {
      ...unseen,
      cells: { '2 team': '\uFFFD[31mNorth\uFFFD' },
    },
  ),
  hostile(
    'cell-formulas.csv',
    'formulas, commands and links in free text',
    visits(...FORMULAS.map((text) => visitBy(text))),
    {
      outcome: 'loaded',
      findings: FORMULAS.map((_, at) => `formula-as-text ${at + 2} Team`),
      rows: 7,
      cells: { '2 team': '=1+1', '6 team': "=cmd|' /C calc'!A0", '8 team': '=1+1' },
    },
  ),
  hostile(
    'cell-code-of-pages.csv',
    'a script and a command for a database',
    visits(visitBy('<script>alert(1)</script>'), visitBy("'; DROP TABLE load; --", 'A2')),
    {
      outcome: 'loaded',
      findings: [],
      rows: 2,
      cells: { '2 team': '<script>alert(1)</script>', '3 team': "'; DROP TABLE load; --" },
    },
  ),
  hostile(
    'cell-words-of-javascript.csv',
    'words that mean something to the program itself',
    reviews('constructor,01/04/2014,10/05/2025,toString', '__proto__,01/04/2014,10/05/2025,hasOwnProperty'),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 2 REVIEW_CODE', 'code-unknown 3 REVIEW_CODE', 'value-malformed 3 CHILD'],
      cells: { '2 CHILD': 'constructor', '3 CHILD': '__proto__' },
    },
  ),
  hostile(
    'cell-longest.csv',
    'a cell of the most letters Excel holds, and one of one letter more',
    () => visits(visitBy('x'.repeat(32_767)), visitBy('y'.repeat(32_768), 'A2')),
    {
      outcome: 'loaded with findings',
      findings: ['cell-too-long 3 Team'],
      cells: { '2 team': 'x'.repeat(32_767), '3 team': 'y'.repeat(32_767) },
    },
  ),
  hostile(
    'cell-cut-through-emoji.csv',
    'a cell too long, with an emoji where it is cut',
    () => visits(visitBy(`${'x'.repeat(32_766)}👍`)),
    {
      outcome: 'loaded with findings',
      findings: ['cell-too-long 2 Team'],
      cells: { '2 team': 'x'.repeat(32_766) },
    },
  ),
  hostile(
    'cell-spaces-by-the-megabyte.csv',
    'two megabytes of spaces between two letters',
    () => lines(VISIT_HEADS, visitBy(`a${' '.repeat(2_000_000)}b`)),
    {
      outcome: 'loaded with findings',
      findings: ['cell-too-long 2 Team'],
      rows: 1,
    },
  ),
  hostile(
    'cell-digits-by-the-megabyte.csv',
    'a date and a code of a million digits each',
    () => reviews(`A1,${'1'.repeat(1_000_000)},${'0'.repeat(1_000_000)}/01/2025,${'9'.repeat(1_000_000)}`),
    {
      outcome: 'loaded with findings',
      findings: [
        'cell-too-long 2 DOB',
        'cell-too-long 2 REVIEW',
        'cell-too-long 2 REVIEW_CODE',
        'year-unknown - -',
      ],
      cells: { '2 CHILD': 'A1', '2 DOB': null, '2 REVIEW': null },
    },
  ),
]
