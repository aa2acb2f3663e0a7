import { expect, test } from 'vitest'
import { findingsOf, historiesOf, lines } from '../../tests/support/histories.ts'

const inCareFrom = (start: string) => `2026 A ${start} S C2 N1 U4 PR1 - - - AN11AA -`

test('the first review is due 20 working days after care starts, bank holidays and weekends left out', async () => {
  // From Tuesday 1 April 2025: 12 working days to Thursday 17 April, then Good Friday and Easter Monday, then
  // 22 to 30 April are the 13th to the 19th, and Thursday 1 May is the 20th.
  const store = await historiesOf(
    inCareFrom('01/04/2025'),
    `### ssda903/reviews
| CHILD | DOB        | REVIEW     | REVIEW_CODE |
| ----- | ---------- | ---------- | ----------- |
| Z     | 01/01/2015 | 25/04/2025 | PN1         |`,
  )
  expect(await lines(store, 'SELECT child_id, due_on, held_on FROM review_deadline')).toEqual([
    'A 2025-05-01 -',
  ])
})

test('the second review is due 3 months after the first was held, later ones 6 months after the last', async () => {
  const store = await historiesOf(
    inCareFrom('01/04/2025'),
    `### ssda903/reviews
| CHILD | DOB        | REVIEW     | REVIEW_CODE |
| ----- | ---------- | ---------- | ----------- |
| A     | 01/01/2015 | 25/04/2025 | PN1         |
| A     | 01/01/2015 | 01/08/2025 | PN1         |
| A     | 01/01/2015 | 01/12/2025 | PN5         |`,
  )
  expect(await lines(store, 'SELECT due_on, held_on FROM review_deadline ORDER BY due_on')).toEqual([
    '2025-05-01 2025-04-25',
    '2025-07-25 2025-08-01',
    '2026-02-01 2025-12-01',
    '2026-06-01 -',
  ])
})

test('a child in care since before the returns has no deadline for the first review we hold', async () => {
  const store = await historiesOf(
    `2026 A 01/05/2019 P C2 N1 U4 PR1 - - - AN11AA -`,
    `### ssda903/reviews
| CHILD | DOB        | REVIEW     | REVIEW_CODE |
| ----- | ---------- | ---------- | ----------- |
| A     | 01/01/2015 | 10/05/2025 | PN1         |`,
  )
  expect(await lines(store, 'SELECT due_on, held_on FROM review_deadline')).toEqual(['2025-11-10 -'])
})

test('two touching spells of one social worker are no change; another worker is', async () => {
  const store = await historiesOf(
    inCareFrom('01/05/2025'),
    `### ssda903/social-worker-episodes
| CHILD | DOB        | SW_ID | SW_DECOM   | SW_DEC     | SW_REASON |
| ----- | ---------- | ----- | ---------- | ---------- | --------- |
| A     | 01/01/2015 | SW1   | 01/05/2025 | 01/07/2025 | FCONTA    |
| A     | 01/01/2015 | SW1   | 01/07/2025 | 01/09/2025 | ABSENC    |
| A     | 01/01/2015 | SW2   | 01/09/2025 |            | LEFTRL    |`,
  )
  expect(
    await lines(store, 'SELECT social_worker, is_change FROM social_worker_spell ORDER BY started_on'),
  ).toEqual(['SW1 0', 'SW1 0', 'SW2 1'])
})

test('a missing incident repeated in the next return is one incident with its end', async () => {
  const store = await historiesOf(
    inCareFrom('01/05/2024'),
    `### ssda903/missing
| YEAR | CHILD | DOB        | MISSING | MIS_START  | MIS_END    |
| ---- | ----- | ---------- | ------- | ---------- | ---------- |
| 2025 | A     | 01/01/2010 | M       | 30/03/2025 |            |
| 2026 | A     | 01/01/2010 | M       | 30/03/2025 | 02/04/2025 |`,
  )
  expect(await lines(store, 'SELECT kind, started_on, ended_on FROM missing_incident')).toEqual([
    'M 2025-03-30 2025-04-02',
  ])
})

test('the Header of the latest year tells the sex whatever its coding; without a Header another table gives the birth date', async () => {
  const store = await historiesOf(
    `
    2026 A 01/05/2025 S C2 N1 U4 PR1 - - - AN11AA -
    2026 B 01/05/2025 S C2 N1 U4 PR1 - - - AN11AA -`,
    `### ssda903/header
| YEAR | CHILD | SEX | DOB        | ETHNIC | UPN |
| ---- | ----- | --- | ---------- | ------ | --- |
| 2024 | A     | 2   | 01/01/2015 | NOBT   | UN1 |
| 2026 | A     | F   | 02/01/2015 | BAFR   | UN1 |

### ssda903/reviews
| YEAR | CHILD | DOB        | REVIEW     | REVIEW_CODE |
| ---- | ----- | ---------- | ---------- | ----------- |
| 2026 | B     | 03/03/2012 | 01/06/2025 | PN1         |`,
  )
  expect(
    await lines(store, 'SELECT child_id, date_of_birth, sex, ethnic_group FROM child ORDER BY child_id'),
  ).toEqual(['A 2015-01-02 F Black', 'B 2012-03-03 - -'])
  expect(await findingsOf(store)).toEqual(['child-not-in-header B'])
})
