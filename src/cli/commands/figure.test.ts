import { beforeAll, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { takeIn } from '../../intake/index.ts'
import { readCatalogue } from '../../measures/index.ts'
import { type Database, readSettings } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { figure } from './figure.ts'

const HEADS = 'Indicator,Period,Numerator,Denominator,Value,Source,Status,Sent on,Note'
const UNLOADED = 'Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER'

async function give(database: Database, rows: readonly string[]): Promise<void> {
  const bytes = new TextEncoder().encode([HEADS, ...rows, ''].join('\n'))
  await takeIn(database, formats, { name: 'returned.csv', folder: '.', bytes }, reception)
}

type Figures = Parameters<typeof figure>[0]

function workspaceOf(database: Database): Figures {
  const settings = readSettings(workspaceSettings({}))
  return { database, settings, catalogue: readCatalogue(catalogueFiles) }
}

/** What a command printed, with its exit code or what it was refused for. */
async function ran(workspace: Figures, name: string, options: Parameters<typeof figure>[2]) {
  const printed: string[] = []
  const terminal: Terminal = {
    out: (text) => void printed.push(text),
    err: () => undefined,
    isInteractive: false,
  }
  const ended = await figure(workspace, name, options, terminal).catch((error: Error) => error.message)
  return { ended, printed: printed.join('') }
}

let workspace: Figures
let numerator: number
let denominator: number

beforeAll(async () => {
  const { database } = await demoStore()
  const [fact] = await database.rows<{ numerator: number; denominator: number }>(
    `SELECT numerator, denominator FROM fact WHERE indicator = 'oc2-dental' AND period = '2025/26' AND cut = ''`,
  )
  ;({ numerator, denominator } = fact!)
  await give(database, [
    `oc2-dental,2025/26,${numerator + 2},${denominator},,Health provider,Provisional,24/04/2026,`,
    'oc2-dental,2025/26-Q4,5,7,,Health provider,Provisional,24/04/2026,',
    'oc2-dental,2026/27,,,,Health provider,Awaited,,',
    'school-trips,2025/26,,,93.4,Virtual school,Final,,',
  ])
  workspace = workspaceOf(database)
})

test('below our own figure stands what other services sent for its period, a line each', async () => {
  const { ended, printed } = await ran(workspace, 'oc2-dental', { period: '2025/26' })
  expect(ended).toBe(0)
  const [before, below] = printed.split('\nWhat other services sent for 2025/26\n')
  expect(before).toContain(`(${numerator} of ${denominator})`)
  expect(below).toMatch(
    /^Health provider \(provisional, sent 24 April 2026\): \S+% \(\d+ of \d+\); our own count is \S+% \(\d+ of \d+\): 2 children fewer\.\n$/,
  )
  expect(below).toContain(`(${numerator + 2} of ${denominator}); our own count is`)
  expect(below).toContain(`(${numerator} of ${denominator}): 2`)
})

test('programs get the same, with theirs and ours apart', async () => {
  const { printed } = await ran(workspace, 'oc2-dental', { period: '2025/26', json: true })
  const document = JSON.parse(printed) as { numerator: number; returned: unknown[] }
  expect(document.numerator).toBe(numerator)
  expect(document.returned).toMatchObject([
    {
      source: 'Health provider',
      status: 'provisional',
      sentOn: '2026-04-24',
      note: null,
      period: { kind: 'year', start: '2025-04-01', end: '2026-03-31' },
      returned: true,
      numerator: numerator + 2,
      denominator,
      printed: null,
      own: { numerator, denominator, difference: { numerator: -2, denominator: 0 }, agrees: false },
    },
  ])
})

test('an indicator that nobody sent anything for has an empty list and no heading', async () => {
  const words = await ran(workspace, 'oc2-immunisations', { period: '2025/26' })
  expect(words.printed).not.toContain('other services')
  const { printed } = await ran(workspace, 'oc2-immunisations', { period: '2025/26', json: true })
  expect(JSON.parse(printed)).toMatchObject({ returned: [] })
})

test('for a period we have no figure of, theirs is shown as theirs and the exit code is as it was', async () => {
  const { ended, printed } = await ran(workspace, 'oc2-dental', { period: '2026/27' })
  expect(ended).toBe(1)
  expect(printed).toContain('Not computed for 2026/27: ')
  expect(printed).toContain(
    '\nWhat other services sent for 2026/27\nHealth provider (awaited): not returned yet; there is no count of our own.\n',
  )
})

test('a period the indicator is not made for is refused as before, after what others sent for it', async () => {
  expect(await ran(workspace, 'oc2-dental', { period: '2025/26-Q4' })).toEqual({
    ended: 'oc2-dental is made for year, not for quarter (January to March 2026)',
    printed:
      'What other services sent for January to March 2026\nHealth provider (provisional, sent 24 April 2026): 5 of 7; there is no count of our own.\n',
  })
})

test('what only others know can be asked for by the name it came under', async () => {
  const sentence = 'Virtual school (final): 93.4 as printed; Homeward has no indicator of this name.'
  const { ended, printed } = await ran(workspace, 'school-trips', {})
  expect(ended).toMatch(/^There is no indicator school-trips\./)
  expect(printed).toBe(`What other services sent for 2025/26\n${sentence}\n`)
  const json = await ran(workspace, 'school-trips', { json: true })
  expect(JSON.parse(json.printed)).toMatchObject({
    indicator: 'school-trips',
    returned: [{ source: 'Virtual school', value: 93.4, own: null }],
  })
  expect((await ran(workspace, 'school-trip', {})).printed).toBe('')
})

test('without a return theirs is shown all the same, and without either it is said that nothing is loaded', async () => {
  const database = await emptyStore()
  await give(database, ['oc2-dental,2025/26,412,448,,Health provider,,,'])
  expect(await ran(workspaceOf(database), 'oc2-dental', { period: '2025/26' })).toEqual({
    ended: UNLOADED,
    printed:
      'What other services sent for 2025/26\nHealth provider: 92.0% (412 of 448); there is no count of our own.\n',
  })
  expect(await ran(workspaceOf(await emptyStore()), 'oc2-dental', { period: '2025/26' })).toEqual({
    ended: UNLOADED,
    printed: '',
  })
})

/** The usual workspace, with a target three children below the number of those placed at home. */
async function withTarget(): Promise<Figures> {
  const [fact] = await workspace.database.rows<{ numerator: number }>(
    `SELECT numerator FROM fact WHERE indicator = 'cla-home-on-order' AND period = '2026-03-31' AND cut = ''`,
  )
  const target = `{ on: children, tolerance: 5, owner: Head of service, note: Action 3.2,
    milestones: [ { by: 2026-06-30, value: ${fact!.numerator - 3} } ] }`
  const text = `authority: { name: A, code: "000" }\ntargets:\n  cla-home-on-order: ${target}\n`
  return { ...workspace, settings: readSettings(text) }
}

test('a target says by word and sign how the figure stands, whose it is and where it comes from', async () => {
  const { printed } = await ran(await withTarget(), 'cla-home-on-order', { period: '2026-03-31' })
  expect(printed).toContain('Target: Close ◆\nOwner of the target: Head of service\nNote: Action 3.2\n')
  expect(printed).toContain('close to it within 5 children')
})

test('programs get the rating and what is still needed', async () => {
  const { printed } = await ran(await withTarget(), 'cla-home-on-order', { period: '2026-03-31', json: true })
  const { target } = JSON.parse(printed) as { target: object }
  expect(target).toMatchObject({
    met: false,
    rating: { rag: 'close', because: null, tolerance: 5 },
    needed: { by: '2026-06-30', state: 'ahead', way: 'fewer', children: 3, figures: 3, childrenEach: 1 },
    owner: 'Head of service',
    note: 'Action 3.2',
  })
})
