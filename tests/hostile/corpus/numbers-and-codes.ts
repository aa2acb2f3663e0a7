import { type HostileFile, hostile, odd } from './hostile-file.ts'
import { costs, VISIT_HEADS, visits } from './lists.ts'
import { A1, E1, E2, episodes, lines, reviews } from './returns.ts'

const SCORE_HEADS =
  'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED'
const scores = (...written: readonly string[]) =>
  lines(SCORE_HEADS, ...written.map((score, at) => `B${at + 1},01/04/2014,${score},,0,,1,1,1,0,,`))
const impossible = (column: string, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `number-impossible ${from + at} ${column}`)

const NO_NUMBERS = [
  '1e5',
  '0x10',
  'NaN',
  'Infinity',
  '99999999999',
  '1.234,50',
  '12,34',
  '957.50 a week',
  '--5',
  '1 000',
]
const NO_SCORES = ['41', '-1', '12.5', '٣', '１２', '1e1', '0x10', 'twelve', '12-14']
const FIGURE_HEADS = 'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note'

/** Numbers and codes as people write them, and what only looks like one. */
export const numbersAndCodes: readonly HostileFile[] = [
  odd(
    'number-money.csv',
    'money with pounds, commas and pence',
    costs('957.50', '"£1,234.50"', '"1,234"', '+12', '£ 5', '0'),
    {
      outcome: 'loaded',
      findings: [],
      rows: 6,
      cells: {
        '2 weekly_cost': 957.5,
        '3 weekly_cost': 1234.5,
        '4 weekly_cost': 1234,
        '5 weekly_cost': 12,
        '6 weekly_cost': 5,
        '7 weekly_cost': 0,
      },
    },
  ),
  odd('number-minus-nought.csv', 'nought with a minus sign', costs('-0', '-0.00'), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 weekly_cost': 0, '3 weekly_cost': 0 },
  }),
  odd(
    'number-whole-with-decimals.csv',
    'a whole number with decimals that are nought',
    scores('12.0', '07', '40'),
    {
      outcome: 'loaded',
      findings: ['year-unknown - -'],
      cells: { '2 SDQ_SCORE': 12, '3 SDQ_SCORE': 7, '4 SDQ_SCORE': 40 },
    },
  ),
  odd('number-below-nought.csv', 'money with a minus sign in front of the pound', costs('-£5', '(5.00)'), {
    outcome: 'loaded with findings',
    findings: impossible('Weekly cost', 2, 2),
    cells: { '2 weekly_cost': null, '3 weekly_cost': null },
  }),
  hostile(
    'number-of-programs.csv',
    'numbers that only programs read',
    costs('1', ...NO_NUMBERS.map((text) => `"${text}"`)),
    {
      outcome: 'loaded with findings',
      findings: impossible('Weekly cost', 3, NO_NUMBERS.length),
      rows: 11,
      cells: { '2 weekly_cost': 1, '3 weekly_cost': null, '4 weekly_cost': null, '7 weekly_cost': null },
    },
  ),
  hostile('number-out-of-range.csv', 'scores that no questionnaire gives', scores(...NO_SCORES), {
    outcome: 'loaded with findings',
    findings: ['year-unknown - -', ...impossible('SDQ_SCORE', 2, NO_SCORES.length)],
    cells: { '2 SDQ_SCORE': null, '4 SDQ_SCORE': null, '7 SDQ_SCORE': null },
  }),
  odd(
    'code-labels.csv',
    'labels, letters and words for codes in a local list',
    visits('A1,14/05/2025,Y,TRUE,,,', 'A2,14/05/2025,no,c) Unknown,,,', 'A3,14/05/2025,1,0,,,'),
    {
      outcome: 'loaded',
      findings: [],
      cells: {
        '2 seen': 'yes',
        '2 seen_alone': 'yes',
        '3 seen': 'no',
        '3 seen_alone': 'unknown',
        '4 seen': 'yes',
        '4 seen_alone': 'no',
      },
    },
  ),
  odd(
    'code-labels-in-return.csv',
    'labels for codes in a return, which has codes alone',
    episodes(E1.replace('V2', 'Section 20').replace('U4', 'u4 '), E2),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 2 LS'],
      cells: { '2 PLACE': 'U4', '3 LS': 'C2' },
    },
  ),
  odd(
    'code-of-another-year.csv',
    'a code that the year does not have any more',
    episodes(E1.replace('U4', 'H5'), E2),
    {
      outcome: 'loaded with findings',
      findings: ['code-not-of-year 2 PLACE'],
      cells: { '2 PLACE': 'H5' },
    },
  ),
  odd(
    'code-letter-for-nought.csv',
    'the letter O for a nought, and a space in the middle',
    reviews(A1.replace('PN1', 'PNO'), A1.replace('PN1', 'P N1')),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 2 REVIEW_CODE', 'code-unknown 3 REVIEW_CODE'],
      cells: { '2 REVIEW_CODE': 'PNO' },
    },
  ),
  hostile('code-homoglyph.csv', 'a Cyrillic Р in a code', reviews(A1.replace('PN1', '\u0420N1')), {
    outcome: 'loaded with findings',
    findings: ['code-unknown 2 REVIEW_CODE'],
    cells: { '2 REVIEW_CODE': '\u0420N1' },
  }),
  hostile(
    'code-grows-in-capitals.csv',
    'letters that become two as capitals',
    visits('A1,14/05/2025,ﬀ,ß,,,'),
    {
      outcome: 'loaded with findings',
      findings: ['code-unknown 2 Child seen', 'code-unknown 2 Child seen alone'],
      rows: 1,
    },
  ),
  odd(
    'figures-returned.csv',
    'periods and indicators as services write them, and some that there are not',
    lines(
      FIGURE_HEADS,
      'cla-number,2025/26,412,440,,Health provider,Final,24/04/2026,',
      'CLA-NUMBER,2025/27,1,2,,Health provider,p,24/04/2026,',
      'no-such-indicator,2026-03,9,8,,Health provider,final,,',
      'cla-number,12m:2026-03,9,8,,Another provider,final,,',
    ),
    {
      outcome: 'loaded with findings',
      findings: [
        'indicator-unknown 4 Indicator',
        'numerator-above-denominator 4 Numerator',
        'numerator-above-denominator 5 Numerator',
        'period-impossible 3 Period',
      ],
      rows: 2,
      cells: {
        '2 indicator': 'cla-number',
        '2 period': '2025/26',
        '3 indicator': 'cla-number',
        '3 period': null,
      },
    },
  ),
  odd(
    'row-of-template.csv',
    'the made-up row of the template, left in',
    lines(
      VISIT_HEADS,
      'A1234567,14/05/2025,Yes,Yes,16/05/2025,SW99800012,Looked After North',
      'A1,14/05/2025,Yes,No,,,',
    ),
    {
      outcome: 'loaded',
      findings: ['row-of-template 2 -'],
      rows: 1,
      cells: { '3 child_id': 'A1' },
    },
  ),
]
