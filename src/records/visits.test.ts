import { expect, test } from 'vitest'
import { historiesOf, lines } from '../../tests/support/histories.ts'

const DEADLINES = `SELECT clock, counted_from, due_on, visited_on, CASE lapses_on WHEN DATE '9999-12-31' THEN NULL ELSE lapses_on END AS lapses_on
  FROM visit_deadline WHERE child_id = 'A' ORDER BY counted_from, is_first DESC`

/** Visits of child A, one a line: `09/06/2025 Yes`. Without any, the list holds one of another child from April on. */
function visitsOf(...days: readonly string[]): string {
  const rows = ['Z | 01/04/2025 | Yes', ...days.map((day) => `A | ${day.replace(' ', ' | ')}`)]
  return [
    '### local/statutory-visits',
    '| child_id | visited_on | seen |',
    '| --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}

function reviewsOf(...days: readonly string[]): string {
  const rows = days.map((day) => `| A | 01/01/2015 | ${day} | PN1 |`)
  return ['### ssda903/reviews', '| CHILD | DOB | REVIEW | REVIEW_CODE |', '| --- |', ...rows, ''].join('\n')
}

const fostered = (place: string, from: string, ends = '- -') =>
  `2026 A ${from} S C2 N1 ${place} PR1 ${ends} - AN11AA -`

test('a child is due a visit within a week, then within six weeks of each visit', async () => {
  // 9 June and 42 days: 21 days to 30 June, 21 of July. 21 July and 42 days: 10 to 31 July, 31 of August, 1 of September.
  const store = await historiesOf(fostered('U6', '02/06/2025'), visitsOf('09/06/2025 Yes', '22/07/2025 Yes'))
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 -',
    'First year of a placement 2025-06-09 2025-07-21 2025-07-22 -',
    'First year of a placement 2025-07-22 2025-09-02 - -',
  ])
})

test('a visit on the day of the move is the first of the new placement', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2025 S C2 N1 U6 PR1 16/06/2025 X1 CARPL AN11AA -
     2026 A 16/06/2025 P C2 N1 K2 PR4 - - - AN22AA -`,
    visitsOf('04/06/2025 Yes', '16/06/2025 Yes'),
  )
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-04 2025-06-16',
    'First year of a placement 2025-06-04 2025-07-16 - 2025-06-16',
    'First week 2025-06-16 2025-06-23 2025-06-16 -',
    'First year of a placement 2025-06-16 2025-07-28 - -',
  ])
})

test('the clock does not stop for a visit at which the child was out, or nobody knows', async () => {
  const visits = visitsOf('05/06/2025 No', '06/06/2025 Not known', '12/06/2025 Yes')
  const store = await historiesOf(fostered('U6', '02/06/2025'), visits)
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-12 -',
    'First year of a placement 2025-06-12 2025-07-24 - -',
  ])
  expect(
    await lines(store, `SELECT visited_on, was_seen FROM visit WHERE child_id = 'A' ORDER BY visited_on`),
  ).toEqual(['2025-06-05 0', '2025-06-06 0', '2025-06-12 1'])
})

test('visits may be three months apart only once a long-term placement has lasted a year', async () => {
  const visits = visitsOf('01/06/2025 Yes', '02/06/2025 Yes', '30/11/2025 Yes')
  const long = await historiesOf(`2026 A 02/06/2024 S C2 N1 U4 PR1 - - - AN11AA -`, visits)
  expect((await lines(long, DEADLINES)).slice(1)).toEqual([
    'First year of a placement 2025-06-01 2025-07-13 2025-06-02 -',
    'Long-term placement 2025-06-02 2025-09-02 2025-11-30 -',
    // 30 November and three months: February has no 30th.
    'Long-term placement 2025-11-30 2026-02-28 - -',
  ])
  const short = await historiesOf(`2026 A 02/06/2024 S C2 N1 U6 PR1 - - - AN11AA -`, visits)
  expect((await lines(short, DEADLINES)).slice(2)).toEqual([
    'After the first year 2025-06-02 2025-07-14 2025-11-30 -',
    'After the first year 2025-11-30 2026-01-11 - -',
  ])
})

test('twelve weeks, the practice standard, are never later than the three months of the law', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2023 S C2 N1 U4 PR1 - - - AN11AA -`,
    visitsOf('02/06/2025 Yes'),
  )
  // 84 days after 2 June: 28 to 30 June, 31 of July, 25 of August.
  expect(
    await lines(
      store,
      `SELECT due_on, own_due_on FROM visit_deadline WHERE counted_from = DATE '2025-06-02'`,
    ),
  ).toEqual(['2025-09-02 2025-08-25'])
})

const PLANS = (agreed: string, reached: string) =>
  `### local/permanence-plans\n| child_id | plan | plan_from | agreed_on | reached_on |\n| --- |
| A | Long-term residential | 01/05/2025 | ${agreed} | ${reached} |\n`

test('an agreed plan makes a placement last from the day it was reached there; agreed alone or reached elsewhere it does not', async () => {
  const home = '2026 A 02/06/2023 S C2 N1 K2 PR4 - - - AN11AA -'
  const clocksOf = async (plan: string) =>
    lines(
      await historiesOf(home, visitsOf('02/06/2025 Yes', '10/06/2025 Yes') + plan),
      `SELECT clock FROM visit_deadline WHERE counted_from >= DATE '2025-06-02' ORDER BY counted_from`,
    )
  expect(await clocksOf(PLANS('20/05/2025', '10/06/2025'))).toEqual([
    'After the first year',
    'Long-term placement',
  ])
  expect(await clocksOf(PLANS('20/05/2025', ''))).toEqual(['After the first year', 'After the first year'])
  expect(await clocksOf(PLANS('', '01/06/2025'))).toEqual(['After the first year', 'After the first year'])
  expect(await clocksOf(PLANS('20/05/2023', '01/06/2023'))).toEqual([
    'After the first year',
    'After the first year',
  ])
})

test('a foster placement that becomes long-term with the same carers begins no clock, and its first year goes on', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2024 S C2 N1 U6 PR1 01/07/2025 X1 STATUS AN11AA -
     2026 A 01/07/2025 T C2 N1 U4 PR1 - - - AN11AA -`,
    visitsOf('20/06/2025 Yes', '20/07/2025 Yes'),
  )
  expect((await lines(store, DEADLINES)).slice(1)).toEqual([
    'After the first year 2025-06-20 2025-08-01 2025-07-20 -',
    'Long-term placement 2025-07-20 2025-10-20 - -',
  ])
})

test('at home on an interim care order visits are weekly until the first review, then four weeks apart', async () => {
  const store = await historiesOf(
    '2026 A 02/06/2025 S C1 N1 P1 PR0 - - - AN11AA -',
    visitsOf('09/06/2025 Yes', '16/06/2025 Yes', '20/06/2025 Yes', '18/07/2025 Yes') +
      reviewsOf('23/06/2025'),
  )
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 -',
    'Weekly until the first review 2025-06-09 2025-06-16 2025-06-16 -',
    // The review of 23 June is held by the day the next weekly visit would be due: four weeks are enough from here.
    'At home on an interim order 2025-06-16 2025-07-14 2025-06-20 -',
    'At home on an interim order 2025-06-20 2025-07-18 2025-07-18 -',
    'At home on an interim order 2025-07-18 2025-08-15 - -',
  ])
})

test('a care order on a child at home asks for a visit within a week of it, then every six weeks', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2025 S C1 N1 P1 PR0 20/06/2025 X1 - AN11AA -
     2026 A 20/06/2025 L C2 N1 P1 PR0 - - - AN11AA -`,
    visitsOf('09/06/2025 Yes', '27/06/2025 Yes') + reviewsOf('10/06/2025'),
  )
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 2025-06-20',
    'At home on an interim order 2025-06-09 2025-07-07 - 2025-06-20',
    'First week 2025-06-20 2025-06-27 2025-06-27 -',
    'At home on a care order 2025-06-27 2025-08-08 - -',
  ])
})

test('with carers temporarily approved visits are four weeks apart, and six once their approval is decided', async () => {
  const carers = `### local/connected-carers\n| household_id | child_id | placed_on | temporary_from | decided_on | decision |\n| --- |
| H1 | A | 02/06/2025 | 02/06/2025 | 01/08/2025 | Approved |\n`
  const store = await historiesOf(
    fostered('U3', '02/06/2025'),
    visitsOf('09/06/2025 Yes', '07/07/2025 Yes', '01/08/2025 Yes') + reviewsOf('09/06/2025') + carers,
  )
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 -',
    'Temporarily approved carers 2025-06-09 2025-07-07 2025-07-07 -',
    'Temporarily approved carers 2025-07-07 2025-08-04 2025-08-01 -',
    'First year of a placement 2025-08-01 2025-09-12 - -',
  ])
})

test('a child placed for adoption is visited weekly for four weeks or until the first review; after it no day is known', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2024 S E1 N1 U5 PR1 02/06/2025 X1 ADOPT AN11AA -
     2026 A 02/06/2025 T E1 N1 A5 PR1 - - - AN11AA -`,
    visitsOf('09/06/2025 Yes', '16/06/2025 Yes', '22/06/2025 Yes', '23/06/2025 Yes'),
  )
  // The first review of the placement is due by 30 June, 28 days after 2 June.
  expect((await lines(store, DEADLINES)).slice(1)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 -',
    'Weekly until the first review 2025-06-09 2025-06-16 2025-06-16 -',
    'Weekly until the first review 2025-06-16 2025-06-23 2025-06-22 -',
    'Weekly until the first review 2025-06-22 2025-06-29 2025-06-23 -',
    'Placed for adoption 2025-06-23 - - -',
  ])
})

test('nothing is due of a temporary move, and the clock of the placement goes on', async () => {
  const store = await historiesOf(
    `2026 A 02/06/2025 S C2 N1 U6 PR1 20/06/2025 X1 - AN11AA -
     2026 A 20/06/2025 T C2 N1 T3 PR1 30/06/2025 X1 - AN22AA -
     2026 A 30/06/2025 T C2 N1 U6 PR1 - - - AN11AA -`,
    visitsOf('09/06/2025 Yes', '25/06/2025 Yes'),
  )
  expect(await lines(store, DEADLINES)).toEqual([
    'First week 2025-06-02 2025-06-09 2025-06-09 -',
    'First year of a placement 2025-06-09 2025-07-21 2025-06-25 -',
    'First year of a placement 2025-06-25 2025-08-06 - -',
  ])
})

test('a child in care since before the list of visits is taken as seen on the day before it begins', async () => {
  const store = await historiesOf(fostered('U6', '02/02/2025'), visitsOf())
  // The list begins on 1 April: 31 March and 42 days are 12 May.
  expect(
    await lines(
      store,
      `SELECT clock, is_known, counted_from, due_on, visited_on FROM visit_deadline WHERE child_id = 'A'`,
    ),
  ).toEqual(['First year of a placement 0 2025-03-31 2025-05-12 -'])
})

test('without a list of visits nothing is due, and a visit to a child not in care is none', async () => {
  const none = await historiesOf(fostered('U6', '02/06/2025'))
  expect(await lines(none, 'SELECT count(*) AS deadlines FROM visit_deadline')).toEqual(['0'])
  const after = await historiesOf(
    fostered('U6', '02/06/2025', '20/06/2025 E4A'),
    visitsOf('01/06/2025 Yes', '20/06/2025 Yes'),
  )
  expect(await lines(after, 'SELECT count(*) AS visits FROM visit')).toEqual(['0'])
})
