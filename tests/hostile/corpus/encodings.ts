import { encode, type HostileFile, hostile, joined, odd, SECRET, utf16 } from './hostile-file.ts'
import { VISIT_HEADS, visitBy, visits } from './lists.ts'
import { A1, A2, lines, REVIEW_HEADS, reviews } from './returns.ts'

const ACCENTS = 'Château Łódź – 東京 👍'
const assumed = 'encoding-assumed - -'

/** Files in every encoding that systems write, and in none. */
export const encodings: readonly HostileFile[] = [
  odd('encoding-utf-8.csv', 'UTF-8 without a mark', visits(visitBy(ACCENTS)), {
    outcome: 'loaded',
    findings: [],
    rows: 1,
    cells: { '2 team': ACCENTS },
  }),
  odd('encoding-utf-16-bare.csv', 'UTF-16 without a mark', utf16(visits(visitBy('North'))), {
    outcome: 'loaded',
    findings: [assumed],
    cells: { '2 team': 'North' },
  }),
  odd('encoding-utf-16-big.csv', 'UTF-16, big-endian', utf16(`\uFEFF${visits(visitBy(ACCENTS))}`, 'big'), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 team': ACCENTS },
  }),
  odd(
    'encoding-utf-16-big-bare.csv',
    'UTF-16, big-endian, without a mark',
    utf16(visits(visitBy('East')), 'big'),
    { outcome: 'loaded', findings: [assumed], cells: { '2 team': 'East' } },
  ),
  odd(
    'encoding-windows-signs.csv',
    'the quotation marks and the euro sign of Windows',
    joined(lines(VISIT_HEADS), 'A1,14/05/2025,Yes,No,16/05/2025,SW1,St Mary', [0x92], 's ', [0x80], '5\n'),
    { outcome: 'loaded', findings: [assumed], cells: { '2 team': 'St Mary’s €5' } },
  ),
  odd(
    'encoding-mixed.csv',
    'UTF-8 in one line and the Windows code page in the next',
    joined(visits(visitBy('Zoë Jones')), 'A2,14/05/2025,Yes,No,16/05/2025,SW1,Zo', [0xeb], ' Smith\n'),
    {
      outcome: 'loaded',
      findings: [assumed],
      rows: 2,
      cells: { '2 team': 'Zoë Jones', '3 team': 'Zoë Smith' },
    },
  ),
  odd(
    'encoding-mixed-returns.csv',
    'the same, with lines ended by a return alone',
    joined(
      visits(visitBy('Zoë Jones')).replaceAll('\n', '\r'),
      'A2,14/05/2025,Yes,No,16/05/2025,SW1,Zo',
      [0xeb],
      ' Smith\r',
    ),
    {
      outcome: 'loaded',
      findings: [assumed],
      rows: 2,
      cells: { '2 team': 'Zoë Jones', '3 team': 'Zoë Smith' },
    },
  ),
  odd(
    'encoding-windows-space.csv',
    'the unbreakable space of Windows behind an identifier',
    joined(lines(REVIEW_HEADS), 'A1', [0xa0], ',01/04/2014,10/05/2025,PN1\n'),
    { outcome: 'loaded', findings: [assumed], cells: { '2 CHILD': 'A1' } },
  ),
  odd(
    'encoding-marks-inside.csv',
    'two exports copied one behind the other, each with a mark and heads',
    `\uFEFF${reviews(A1)}\uFEFF${reviews(A2)}`,
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 3 REVIEW_CODE', 'day-impossible 3 DOB', 'day-impossible 3 REVIEW'],
      cells: { '2 CHILD': 'A1', '3 DOB': null, '4 CHILD': 'A2' },
    },
  ),
  odd(
    'encoding-damaged-before.csv',
    'a letter that another program lost before the file came',
    visits(visitBy('Zo\uFFFD')),
    {
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 2 Team'],
      cells: { '2 team': 'Zo\uFFFD' },
    },
  ),
  hostile('encoding-mark-alone.csv', 'nothing but the mark of UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf), {
    outcome: 'refused',
    reason: 'empty',
  }),
  hostile('encoding-mark-alone-16.csv', 'nothing but the mark of UTF-16', Uint8Array.of(0xff, 0xfe), {
    outcome: 'refused',
    reason: 'empty',
  }),
  hostile('encoding-blank-lines.csv', 'nothing but blank lines and spaces', '\r\n  \r\n\t\r\n', {
    outcome: 'refused',
    reason: 'empty',
  }),
  hostile(
    'encoding-half-a-letter.csv',
    'UTF-16 that stops in the middle of a letter',
    utf16(`\uFEFF${reviews(A1)}${A2}`).slice(0, -1),
    {
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 3 REVIEW_CODE'],
      cells: { '2 REVIEW_CODE': 'PN1', '3 REVIEW_CODE': 'PN\uFFFD' },
    },
  ),
  hostile(
    'encoding-half-a-pair.csv',
    'UTF-16 with half of an emoji',
    joined([0xff, 0xfe], utf16(`${VISIT_HEADS}\n${visitBy('North ')}`), [0x3d, 0xd8], utf16('\n')),
    {
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 2 Team'],
      cells: { '2 team': 'North \uFFFD' },
    },
  ),
  hostile(
    'encoding-zeros.csv',
    'four thousand bytes of nought, as a failing disk leaves',
    new Uint8Array(4_096),
    {
      outcome: 'refused',
      reason: 'not-recognised',
    },
  ),
  hostile(
    'encoding-utf-32.csv',
    'four bytes a letter',
    () => {
      const letters = Array.from(`\uFEFF${reviews(A1.replace('A1', SECRET))}`)
      return Uint8Array.from(
        letters.flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8, 0, 0]),
      )
    },
    { outcome: 'refused', reason: 'utf-32' },
  ),
  hostile(
    'encoding-overlong.csv',
    'a slash written in two bytes, which UTF-8 forbids because it slips past filters',
    joined(lines(VISIT_HEADS), 'A1,14/05/2025,Yes,No,16/05/2025,SW1,North', [0xc0, 0xaf], '\n'),
    { outcome: 'loaded', findings: [assumed], cells: { '2 team': 'NorthÀ¯' } },
  ),
  hostile(
    'encoding-no-letter.csv',
    'bytes that are a letter in no code page',
    joined(lines(VISIT_HEADS), 'A1,14/05/2025,Yes,No,16/05/2025,SW1,North', [0x81], '\n'),
    {
      outcome: 'loaded with findings',
      findings: [assumed, 'cell-unseen-character 2 Team'],
      cells: { '2 team': 'North\uFFFD' },
    },
  ),
  hostile(
    'encoding-marks.csv',
    'a megabyte of marks in front of the heads',
    () => joined(encode('\uFEFF'.repeat(350_000)), reviews(A1)),
    { outcome: 'loaded', findings: [], rows: 1, cells: { '2 CHILD': 'A1' } },
  ),
]
