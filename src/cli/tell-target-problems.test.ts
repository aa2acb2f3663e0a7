import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { measure } from './commands/measure.ts'
import { report } from './commands/report.ts'
import { serve } from './commands/serve.ts'
import type { Terminal } from './terminal.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** Report 001's visits: 85 per cent by September, “increasing to 85” by December. */
const SETTINGS = `
authority: { name: Anytown, code: "999" }
targets:
  visits-held-in-time:
    on: value
    milestones: [ { by: 2017-09-30, value: 85 }, { by: 2017-12-31, value: 85 } ]
`
const FLAG =
  'homeward.yaml, targets, visits-held-in-time: A milestone asks for nothing new: 85 by 31 December 2017 comes after 85 by 30 September 2017.\n'

let folder: string
let workspace: Workspace
let told: string

const terminal: Terminal = {
  out: () => undefined,
  err: (text) => void (told += text),
  isInteractive: false,
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-targets-'))
  writeFileSync(join(folder, 'homeward.yaml'), SETTINGS)
  workspace = await openWorkspace(folder)
})

beforeEach(() => {
  told = ''
})

afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a target that repeats itself is told before figures are made', async () => {
  await expect(measure(workspace, {}, terminal)).rejects.toThrow('Nothing is loaded yet')
  expect(told).toBe(FLAG)
})

test('it is told before a paper is written', async () => {
  const options = { asAt: '2017-12-31', format: 'html', out: join(folder, 'out') }
  await expect(report(workspace, 'highlight', options, terminal)).rejects.toThrow('Nothing is loaded yet')
  expect(told).toBe(FLAG)
})

test('it is told before the site opens', async () => {
  await expect(serve(workspace, -1, terminal)).rejects.toThrow('--port')
  expect(told).toBe(FLAG)
})
