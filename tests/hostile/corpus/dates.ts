import { type HostileFile, hostile, odd } from './hostile-file.ts'
import { visits } from './lists.ts'
import { lines, REVIEW_HEADS, reviews } from './returns.ts'

/** A Reviews file with these dates of birth, children numbered from B1; the first row is on line 2. */
function born(...days: readonly string[]): string {
  return reviews(...days.map((day, at) => `B${at + 1},"${day}",10/05/2025,PN1`))
}

const impossible = (days: readonly string[]) =>
  ({
    outcome: 'loaded with findings',
    findings: days.map((_, at) => `day-impossible ${at + 2} DOB`),
    rows: days.length,
    cells: Object.fromEntries(days.map((_, at) => [`${at + 2} DOB`, null])),
  }) as const
const all = (on: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at + 2} DOB`, on]))

const NEVER_WERE = ['29/02/2015', '29/02/1900', '31/04/2015', '32/01/2015', '01/13/2015', '2015-02-30']
const NOUGHTS = ['00/00/0000', '00/00/2015', '00/04/2015', '0000-00-00', '0', '00000']
const TWO_DIGITS = ['01/04/14', '1-Apr-14', '14-04-01', '1/4/14 00:00']
const AMERICAN = ['04/13/2015', '12/31/2014', 'Apr 1 2014', 'Tuesday, 1 April 2014']
const NUMBERS = ['-5', '4.173E+04', '0x9F2A', 'NaN', 'Infinity', '417300', '1e5', '41,730']
const TOO_LARGE = ['01/01/99999', '99999999999-01-01', '+275760-09-13', '01/04/02014']

/** Days in every form people and systems write, and days that no calendar has. */
export const dates: readonly HostileFile[] = [
  odd(
    'date-forms.csv',
    'the same day in eight forms',
    born(
      '01/04/2014',
      '1/4/2014',
      '2014-04-01',
      '01-Apr-2014',
      '1 April 2014',
      '01.04.2014',
      '20140401',
      '01-04-2014',
    ),
    { outcome: 'loaded', findings: [], rows: 8, cells: all('2014-04-01', 8) },
  ),
  odd('date-of-excel.csv', 'days as the numbers Excel counts by', born('41730', '01/04/2014'), {
    outcome: 'loaded',
    findings: ['day-written-otherwise 1 DOB'],
    cells: all('2014-04-01', 2),
  }),
  odd(
    'date-at-midnight.csv',
    'days with a midnight behind them, as databases write them',
    born('01/04/2014 00:00', '01/04/2014 00:00:00', '2014-04-01T00:00:00', '2014-04-01 00:00:00.000'),
    { outcome: 'loaded', findings: [], cells: all('2014-04-01', 4) },
  ),
  odd(
    'date-with-time.csv',
    'days with a time of day',
    born('01/04/2014 14:30', '2014-04-01T23:59:59', '41730.75'),
    {
      outcome: 'loaded',
      findings: ['day-written-otherwise 1 DOB'],
      cells: all('2014-04-01', 3),
    },
  ),
  odd('date-of-leap-years.csv', 'the last day of February in leap years', born('29/02/2016', '29/02/2000'), {
    outcome: 'loaded',
    findings: [],
    cells: { '2 DOB': '2016-02-29', '3 DOB': '2000-02-29' },
  }),
  odd(
    'date-two-digit-years.csv',
    'years of two digits, of which nobody knows the century',
    born(...TWO_DIGITS),
    impossible(TWO_DIGITS),
  ),
  odd('date-american.csv', 'the month in front, or a weekday', born(...AMERICAN), impossible(AMERICAN)),
  odd(
    'date-either-way.csv',
    'a day that could be read either way is read as English people write it',
    born('03/04/2014'),
    {
      outcome: 'loaded',
      findings: [],
      cells: { '2 DOB': '2014-04-03' },
    },
  ),
  odd(
    'date-in-future.csv',
    'days after the return ended',
    lines(`YEAR,${REVIEW_HEADS}`, '2026,A1,01/04/2014,10/05/2025,PN1', '2026,A2,01/04/2027,01/04/2026,PN1'),
    {
      outcome: 'loaded with findings',
      findings: ['day-in-future 3 DOB', 'day-in-future 3 REVIEW'],
      cells: { '3 DOB': '2027-04-01', '3 REVIEW': '2026-04-01' },
    },
  ),
  odd(
    'date-parts-unknown.csv',
    'days of which only the year is known',
    lines(
      'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
      'A1,01/04/2014,P1,E08000001,zz/zz/2016',
      'A2,01/04/2014,Z1,,',
    ),
    {
      outcome: 'loaded',
      findings: ['year-unknown - -'],
      cells: { '2 DATE_PERM': 'zz/zz/2016', '3 DATE_PERM': null },
    },
  ),
  odd(
    'date-after-its-record.csv',
    'a visit that is said to be in the future',
    visits('A1,14/05/2027,Yes,No,,SW1,North', 'A2,14/05/2025,Yes,No,01/01/2030,SW1,North'),
    {
      outcome: 'loaded with findings',
      findings: ['day-in-future 2 Date of visit'],
      cells: { '2 visited_on': '2027-05-14', '3 recorded_on': '2030-01-01' },
    },
  ),
  hostile('date-never-was.csv', 'days that no calendar has', born(...NEVER_WERE), impossible(NEVER_WERE)),
  hostile('date-noughts.csv', 'noughts in place of a day', born(...NOUGHTS), impossible(NOUGHTS)),
  hostile('date-of-other-numbers.csv', 'numbers that count no days', born(...NUMBERS), impossible(NUMBERS)),
  hostile('date-too-large.csv', 'years of five digits and more', born(...TOO_LARGE), impossible(TOO_LARGE)),
  hostile(
    'date-year-one.csv',
    'years that systems write for nothing',
    born('01/01/0001', '0001-01-01', '31/12/1899'),
    {
      ...impossible(['', '', '']),
    },
  ),
  hostile(
    'date-year-9999.csv',
    'the last day of all, which systems write for what has not ended',
    born('9999-12-31', '31/12/9999'),
    {
      outcome: 'loaded with findings',
      findings: ['day-in-future 2 DOB', 'day-in-future 3 DOB'],
      cells: all('9999-12-31', 2),
    },
  ),
]
