import { expect, test } from 'vitest'
import { catalogue } from '../../tests/support/demo-catalogue.ts'
import { asAt, day } from '../core/index.ts'
import { readDueLists } from './due-list.ts'
import type { DueRow } from './due-rows.ts'
import { dueSheets, headOf } from './due-sheets.ts'

const period = asAt(day('2026-03-31'))
const reviews = readDueLists(catalogue).find(({ list }) => list === 'reviews')!
const list = { ...reviews, shown: ['last_held_on', 'placement_group', 'had_review_due', 'reviews_due'] }
const row: DueRow = {
  child: 'A1',
  team: 'North team',
  worker: 'W1',
  dueOn: day('2026-03-30'),
  state: 'overdue',
  days: 1,
  why: 'Later review, 6 months after the one on 30 September 2025',
  shown: ['2025-09-30', 'Foster: other carer', 1, 2],
}

test('a sheet has a row for each thing due, with days as days and flags as words', () => {
  const [sheet] = dueSheets([{ list, rows: [row] }], period)
  expect(sheet!.heads).toEqual([
    'Team',
    'Worker',
    'Child',
    'State at 2026-03-31',
    'Due on',
    'Days overdue',
    'Why',
    'Last held on',
    'Placement',
    'Had review due',
    'Reviews due',
  ])
  expect(sheet!.rows).toEqual([
    [
      'North team',
      'W1',
      'A1',
      'Overdue',
      day('2026-03-30'),
      1,
      row.why,
      day('2025-09-30'),
      'Foster: other carer',
      'Yes',
      2,
    ],
  ])
})

test('what is due ahead has no days overdue, and blanks stay blank', () => {
  const ahead: DueRow[] = [
    { ...row, state: 'due soon', days: -3, shown: [null, null, 0, null], team: null, why: null },
    { ...row, state: 'due next', days: -30, shown: [null, null, null, null] },
  ]
  const [sheet] = dueSheets([{ list, rows: ahead }], period)
  expect(sheet!.rows[0]).toEqual([
    null,
    'W1',
    'A1',
    'Due soon',
    day('2026-03-30'),
    null,
    null,
    null,
    null,
    'No',
    null,
  ])
  expect(sheet!.rows[1]!.slice(3, 6)).toEqual(['Due next', day('2026-03-30'), null])
})

test('a list with nothing due has a sheet with its heads alone', () => {
  const [sheet] = dueSheets([{ list, rows: [] }], period)
  expect(sheet).toMatchObject({ name: 'Reviews', rows: [] })
  expect(sheet!.heads).toHaveLength(11)
})

test('sheets have names that a workbook takes, no two of them alike', () => {
  const titles = [
    'Visits: first/later [all]',
    'Child protection plans reaching 18 months',
    'Child protection plans reaching two years',
    'CHILD PROTECTION PLANS REACHING fifteen',
  ]
  const sheets = dueSheets(
    titles.map((title) => ({ list: { ...list, title }, rows: [] })),
    period,
  )
  expect(sheets.map(({ name }) => name)).toEqual([
    'Visits  first later  all',
    'Child protection plans reaching',
    'Child protection plans reac (2)',
    'CHILD PROTECTION PLANS REAC (3)',
  ])
})

test('a further column is headed by the words of its cut, else by its name', () => {
  expect([headOf(list, 'placement_group'), headOf(list, 'next_due_on')]).toEqual(['Placement', 'Next due on'])
})
