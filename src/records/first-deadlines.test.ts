import { expect, test } from 'vitest'
import { historiesOf, lines } from '../../tests/support/histories.ts'

/** A child of twelve. */
const A = header('A 06/06/2012')

function header(...children: readonly string[]): string {
  const rows = children.map((child) => `| ${child.replace(' ', ' | M | ')} | WBRI |`).join('\n')
  return `### ssda903/header\n| CHILD | SEX | DOB | ETHNIC |\n| --- |\n${rows}`
}

const DEADLINES =
  'SELECT child_id, period_no, kind, due_on FROM first_deadline ORDER BY child_id, period_no, kind'

test('a care plan is due in ten working days, all else in twenty; weekends and bank holidays are none', async () => {
  // From Friday 2 May 2025: Monday 5 May is a bank holiday, so the tenth is Monday 19 May; 26 May is one as well, and
  // the twentieth is Tuesday 3 June.
  const store = await historiesOf('2026 A 02/05/2025 S C2 N1 U6 PR1 - - - AN11AA -', A)
  expect(await lines(store, DEADLINES)).toEqual([
    'A 1 care-plan 2025-05-19',
    'A 1 health 2025-06-03',
    'A 1 pep 2025-06-03',
    'A 1 review 2025-06-03',
  ])
})

test('care that begins on a Saturday or Sunday is counted from the same Monday as care that began on Friday', async () => {
  // Friday 30 May, Saturday 31 May and Sunday 1 June: the tenth working day after each is Friday 13 June.
  const store = await historiesOf(
    `
    2026 A 30/05/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 B 31/05/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 C 01/06/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 D 02/06/2025 S C2 N1 U6 PR1 - - - AN11AA -`,
    A,
  )
  expect(
    await lines(store, `SELECT child_id, due_on FROM first_deadline WHERE kind = 'care-plan' ORDER BY 1`),
  ).toEqual(['A 2025-06-13', 'B 2025-06-13', 'C 2025-06-13', 'D 2025-06-16'])
})

test('every time in care has its own days, also the one that ended before they came', async () => {
  const store = await historiesOf(
    `
    2026 A 02/05/2025 S C2 N1 U6 PR1 08/05/2025 E4A - AN11AA -
    2026 A 15/05/2025 S C2 N1 U6 PR1 -          -   - AN11AA -`,
    A,
  )
  // Ten working days after Thursday 15 May, with the bank holiday of 26 May left out, end on Friday 30 May.
  expect(
    await lines(
      store,
      `SELECT period_no, started_on, ceased_on, due_on FROM first_deadline WHERE kind = 'care-plan' ORDER BY 1`,
    ),
  ).toEqual(['1 2025-05-02 2025-05-08 2025-05-19', '2 2025-05-15 9999-12-31 2025-05-30'])
})

test('nothing is due where our returns do not tell when care began', async () => {
  const store = await historiesOf('2026 A 20/06/2020 L C2 N1 U6 PR1 - - - AN11AA -', A)
  expect(await lines(store, DEADLINES)).toEqual([])
})

test('an education plan is due from the first day of Reception to the last of Year 11', async () => {
  // Born on 31 August 2021: four on 31 August 2025 and in Reception from 1 September. Born on 31 August 2009: Year 11
  // ends on 31 August 2025, when that child turns 16. Nobody knows when E was born.
  const store = await historiesOf(
    `
    2026 A 31/08/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 B 01/09/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 C 31/08/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 D 01/09/2025 S C2 N1 U6 PR1 - - - AN11AA -
    2026 E 01/09/2025 S C2 N1 U6 PR1 - - - AN11AA -`,
    header('A 31/08/2021', 'B 31/08/2021', 'C 31/08/2009', 'D 31/08/2009'),
  )
  expect(
    await lines(store, `SELECT child_id FROM first_deadline WHERE kind = 'pep' ORDER BY child_id`),
  ).toEqual(['B', 'C'])
})
