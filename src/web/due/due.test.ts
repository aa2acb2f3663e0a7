import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { dueStore } from '../../../tests/support/due-store.ts'
import { mainOf, pageOf, wordsOf } from '../../../tests/support/page-words.ts'
import { readFile } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { createSite } from '../index.ts'

let database: Database
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  database = await dueStore()
  site = createSite({ database, catalogue, settings, access: { person: 'a tester' } })
})

beforeEach(() => database.run('DELETE FROM app.access'))

afterAll(() => database.close())

function seen() {
  return database.rows('SELECT person, page, subject FROM app.access')
}

test('the page of all lists counts what is worked out, and shows a dash and not 0 where it is not', async () => {
  const words = wordsOf(await mainOf(site, '/due?at=2026-03-31'))
  expect(words).toContain('3 overdue over one list; one child may be on several.')
  expect(words).toContain('Reviews 3 2 2 Head of safeguarding assurance')
  expect(words).toContain('Care plans – – – Head of corporate parenting')
  expect(words).toContain('A dash means that the list was not worked out')
  expect(await seen()).toEqual([])
})

test('a list shows each child with the day, the reason and the worker, and the view is logged', async () => {
  const words = wordsOf(await mainOf(site, '/due/reviews?at=2026-03-31'))
  expect(words).toContain('3 overdue, 2 due within 14 days, 2 more within 42.')
  expect(words).toContain('The overdue are those counted in Children whose review is overdue.')
  expect(words).toContain(
    'LATEST Overdue 01/03/2026 30 Later review, 6 months after the one on 1 September 2025 North team W1 01/09/2025',
  )
  expect(words).toContain('TODAY Overdue 31/03/2026 0 Second review')
  expect(words).not.toContain('BEYOND')
  expect(await seen()).toEqual([
    { person: 'a tester', page: '/due/reviews', subject: 'due list reviews 2026-03-31' },
  ])
})

test('the list of one team has its children alone, and a way back to all', async () => {
  const words = wordsOf(await mainOf(site, '/due/reviews?at=2026-03-31&team=North+team'))
  expect(words).toContain('North team: 1 overdue, 1 due within 14 days, 0 more within 42.')
  expect(words).not.toContain('TODAY')
  expect(await pageOf(site, '/due/reviews?at=2026-03-31&team=North+team')).toMatch(
    /<a[^>]*href="\/due\/reviews\?at=2026-03-31"[^>]*>\s*All teams/,
  )
})

test('children without a team stand under “Not recorded”', async () => {
  const words = wordsOf(await mainOf(site, '/due/reviews?at=2026-03-31&team=Not+recorded'))
  expect(words).toContain('TODAY')
  expect(words).not.toContain('LATEST')
})

test('a list whose files are not loaded says so, and does not say that nothing is due', async () => {
  const words = wordsOf(await mainOf(site, '/due/care-plans?at=2026-03-31'))
  expect(words).toContain('The list was not worked out, because a file it rests on is not loaded.')
  expect(words).not.toContain('0 overdue')
})

test('where an indicator counts those in order, the page says that the overdue are missing from it', async () => {
  expect(wordsOf(await mainOf(site, '/due/permanence-plans?at=2026-03-31'))).toContain(
    'The overdue are those that are missing from the share in Children with a plan for permanence after the second review.',
  )
})

test('there is no page of a list that is not there', async () => {
  expect((await site.request('/due/birthdays')).status).toBe(404)
  expect(await seen()).toEqual([])
})

test('all lists can be downloaded as a workbook, and that is logged', async () => {
  const response = await site.request('/due.xlsx?at=2026-03-31')
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="due-2026-03-31.xlsx"')
  const { tables } = await readFile('due.xlsx', new Uint8Array(await response.arrayBuffer()))
  expect(tables.map(({ rows }) => rows.length)).toContain(7)
  expect(await seen()).toEqual([{ person: 'a tester', page: '/due.xlsx', subject: 'due lists 2026-03-31' }])
})
