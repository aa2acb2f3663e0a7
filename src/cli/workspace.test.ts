import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rebaseProblems, targetProblems } from '../comparison/index.ts'
import { readSettings } from '../store/index.ts'
import { openWorkspace } from './workspace.ts'

test('the examples in a new homeward.yaml are right as they stand, once their mark is taken away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const workspace = await openWorkspace(folder)
    const { catalogue } = workspace
    await workspace.close()
    const written = readFileSync(join(folder, 'homeward.yaml'), 'utf8')
    const settings = readSettings(
      written.replaceAll(/^# {2}/gm, '  ').replaceAll(/^(population|targets|rebase): .*$/gm, '$1:'),
    )
    expect(settings.targets['stability-3plus']).toMatchObject({
      tolerance: 0.5,
      owner: 'Head of corporate parenting',
      note: 'Improvement plan, action 3.2',
    })
    expect(settings.rebase['visits-held-in-time']).toHaveLength(1)
    expect([...targetProblems(catalogue, settings), ...rebaseProblems(catalogue, settings)]).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
