import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ServedSite } from '../../web/index.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { openSite } from './serve.ts'

let folder: string
let workspace: Workspace
let site: ServedSite | undefined
let faults: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-serve-'))
  workspace = await openWorkspace(folder)
  faults = []
})

afterEach(async () => {
  await site?.stop()
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

async function pageAt(path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${site!.port}${path}`)
  expect(`${response.status} ${path}`).toBe(`200 ${path}`)
  return response.text()
}

test('the checks run by themselves once the site is open', async () => {
  site = await openSite(workspace, 0, (fault) => void faults.push(fault))
  await vi.waitFor(async () => expect(await pageAt('/checks')).toContain('The checks last ran on'), 20_000)
  expect(await pageAt('/checks')).toContain('0 found something and 0 passed')
  expect(faults).toEqual([])
})

test('a fault in the checks is told without what it says, once, and stops no page', async () => {
  await workspace.database.run('DROP TABLE app.check_finding')
  site = await openSite(workspace, 0, (fault) => void faults.push(fault))
  await vi.waitFor(() => expect(faults).toHaveLength(1), 20_000)
  expect(faults[0]).toMatch(/^\w+ while the checks ran$/)
  expect(await pageAt('/')).toContain('<h1')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(await pageAt('/loads')).toContain('No file has been taken in yet')
  expect(await pageAt('/checks')).toContain('The checks have not been run yet.')
  expect(faults).toHaveLength(1)
})
