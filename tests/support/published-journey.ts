import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { loadPublished } from '../../src/cli/commands/benchmark-load.ts'
import { loadPaths } from '../../src/cli/commands/load.ts'
import { openWorkspace } from '../../src/cli/workspace.ts'
import { workspaceSettings, writeInputs } from '../../src/demo/index.ts'
import { JourneyFolder, type OpenJourney, openJourney, plan } from './site-journey.ts'

const PUBLISHED = fileURLToPath(new URL('../../../shared/benchmarks', import.meta.url))

/** A journey of an authority that really is published, with its own returns taken in and nothing published yet. */
export interface PublishedJourney extends OpenJourney {
  /** Takes the published files beside the project in and goes on; where there are none, that is told. */
  publish(title: string, goOn: () => Promise<void>): Promise<void>
  /** A file that a link of the page holds within itself. */
  saved(link: Locator): Promise<string>
  /** Closes all and tells how it went. */
  finish(): Promise<void>
}

/**
 * Opens the site of Kirklees, whose code the published files know.
 *
 * @param settings what its homeward.yaml says besides
 */
export async function openPublishedJourney(name: string, settings = ''): Promise<PublishedJourney> {
  const folder = new JourneyFolder(name)
  const kirklees = workspaceSettings(plan)
    .replace('code: "998"', 'code: "382"')
    .replace('gss: E08000998', 'gss: E08000034')
  assert.match(kirklees, /code: "382"/)
  folder.write('workspace/homeward.yaml', kirklees + settings)
  for await (const { path, contents } of writeInputs(plan))
    if (path.startsWith('ssda903')) folder.write(`files/${path}`, contents)
  const workspace = await openWorkspace(join(folder.path, 'workspace'))
  await loadPaths(workspace, [join(folder.path, 'files')])
  const journey = await openJourney(workspace)
  const { page, trial, said, faults } = journey
  return {
    ...journey,
    async publish(title, goOn) {
      if (!existsSync(PUBLISHED)) return trial.notRun(title, '../shared/benchmarks is absent')
      await loadPublished(workspace, [PUBLISHED])
      await goOn()
    },
    async saved(link) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      return readFileSync(await download.path(), 'utf8')
    },
    async finish() {
      await trial.check('the browser has nothing to complain of, and no fault of ours was met', () => {
        assert.deepEqual([said, faults], [[], []])
      })
      await journey.close()
      folder.remove()
      trial.finish()
    },
  }
}
