import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { dueStore } from '../../../tests/support/due-store.ts'
import { emptyStore } from '../../../tests/support/example-store.ts'
import { readFile } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { due } from './due.ts'

let database: Database
const folder = mkdtempSync(join(tmpdir(), 'due-'))

beforeAll(async () => {
  database = await dueStore()
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** What the command printed and said beside it, with its exit code or what it was refused for. */
async function ran(name: string | undefined, options: Parameters<typeof due>[2], store = database) {
  const [printed, said]: string[][] = [[], []]
  const terminal: Terminal = {
    out: (text) => void printed!.push(text),
    err: (text) => void said!.push(text),
    isInteractive: false,
  }
  const workspace = { database: store, catalogue, settings } as Workspace
  const ended = await due(workspace, name, { asAt: '2026-03-31', ...options }, terminal).catch(
    (error: Error) => error.message,
  )
  return { ended, printed: printed!.join(''), said: said!.join('') }
}

test('without a list it counts each of them, with a dash where an input is not loaded', async () => {
  const { ended, printed, said } = await ran(undefined, {})
  const lines = printed.split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(lines[0]).toEqual(['List', 'Overdue', 'Due soon', 'Due next', 'What'])
  expect(lines).toContainEqual(['reviews', '3', '2', '2', 'Reviews'])
  expect(lines).toContainEqual([
    'care-plans',
    '–',
    '–',
    '–',
    'Care plans: not worked out, an input is not loaded',
  ])
  expect(ended).toBe(1)
  expect(said).toBe('At 31 March 2026\n')
})

test('a list is printed child by child, most overdue first, with the reason and a sum', async () => {
  const { ended, printed } = await ran('reviews', {})
  const [heads, , first, , today, tomorrow] = printed.split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(heads).toEqual(['State', 'Child', 'Due on', 'Days overdue', 'Team', 'Worker', 'Why'])
  expect(first).toEqual([
    'overdue',
    'LATEST',
    '01/03/2026',
    '30',
    'North team',
    'W1',
    'Later review, 6 months after the one on 1 September 2025',
  ])
  expect(today!.slice(0, 4)).toEqual(['overdue', 'TODAY', '31/03/2026', '0'])
  expect(tomorrow!.slice(0, 4)).toEqual([
    'due soon',
    'TOMORROW',
    '01/04/2026',
    'Later review, 6 months after the one on 1 October 2025',
  ])
  expect(printed).toContain('\nReviews: 3 overdue, 2 due within 14 days, 2 within 42.\n')
  expect(ended).toBe(1)
})

test('for one team it lists that team’s children alone', async () => {
  const { printed } = await ran('reviews', { team: 'North team' })
  expect(printed).toContain('\nReviews: 1 overdue, 1 due within 14 days, 0 within 42.\n')
  expect(printed).not.toContain('TODAY')
})

test('with nothing overdue it ends well', async () => {
  expect(await ran('reviews', { team: 'South team' })).toMatchObject({
    ended: 0,
    printed: expect.stringContaining('Reviews: 0 overdue, 0 due within 14 days, 0 within 42.'),
  })
})

test('programs get the rows, and null for a list that is not worked out', async () => {
  const { printed, said } = await ran(undefined, { json: true })
  const document = JSON.parse(printed) as { asAt: string; lists: { list: string; rows: unknown[] | null }[] }
  expect(document.asAt).toBe('2026-03-31')
  const reviews = document.lists.find(({ list }) => list === 'reviews')!
  expect(reviews).toMatchObject({
    title: 'Reviews',
    counts: { overdue: 3, 'due soon': 2, 'due next': 2 },
  })
  expect(reviews.rows![0]).toMatchObject({
    child: 'LATEST',
    dueOn: '2026-03-01',
    state: 'overdue',
    days: 30,
  })
  expect(document.lists.find(({ list }) => list === 'care-plans')).toMatchObject({
    counts: null,
    rows: null,
  })
  expect(said).toBe('')
})

test('a file is a workbook that opens, with a sheet for each list that is worked out', async () => {
  const path = join(folder, 'march', 'due.xlsx')
  const { said } = await ran(undefined, { out: path })
  expect(said).toContain(`A sheet for each list: ${path}`)
  const { format, tables } = await readFile('due.xlsx', readFileSync(path))
  expect(format).toBe('xlsx')
  const reviews = tables.find(({ part }) => part === 'Reviews')!
  expect(reviews.header.slice(0, 4)).toEqual(['Team', 'Worker', 'Child', 'State at 2026-03-31'])
  expect(reviews.rows).toHaveLength(7)
  expect(reviews.rows[0]!.slice(0, 4)).toEqual(['North team', 'W1', 'LATEST', 'Overdue'])
  expect(tables.some(({ part }) => part === 'Care plans')).toBe(false)
})

test('a list that is not there is refused, with those that are', async () => {
  const { ended } = await ran('birthdays', {})
  expect(ended).toMatch(/^There is no list birthdays\. There are .*reviews/)
})

test('what is no day is refused', async () => {
  expect((await ran('reviews', { asAt: '31 March' })).ended).toBe('“31 March” is not a day. Write 2026-03-31')
})

test('with nothing loaded it says what to do', async () => {
  const empty = await emptyStore()
  expect((await ran(undefined, {}, empty)).ended).toBe(
    'Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER',
  )
  await empty.close()
})
