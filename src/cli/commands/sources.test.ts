import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { takeIn } from '../../intake/index.ts'
import { readCatalogue } from '../../measures/index.ts'
import { readSettings } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { sources } from './sources.ts'

const VISITS = `Child ID,Date of visit,Child seen,Child seen alone,Recorded on,Social worker,Team
A,01/05/2025,Yes,Yes,04/05/2025,SW1,North
B,01/05/2025,Yes,Yes,11/05/2025,SW1,North
`

test('how long recording takes is told by the name of the list, and not by its key', async () => {
  const database = await emptyStore()
  const file = { name: 'visits.csv', folder: '.', bytes: new TextEncoder().encode(VISITS) }
  await takeIn(database, formats, file, reception)
  const settings = readSettings(workspaceSettings({}))
  const workspace = { database, settings, formats, catalogue: readCatalogue(catalogueFiles) } as Workspace
  const printed: string[] = []
  const terminal: Terminal = {
    out: (text) => void printed.push(text),
    err: () => undefined,
    isInteractive: false,
  }
  await sources(workspace, {}, terminal)
  const [, told] = printed.join('').split('How long recording takes:\n')
  // Three days for A and ten for B: half within 6.5, nine in ten within 10.
  expect(told).toMatch(/\nStatutory visits +every team +2 +6\.5 +10\nStatutory visits +North +2 +6\.5 +10\n$/)
  await database.close()
})
