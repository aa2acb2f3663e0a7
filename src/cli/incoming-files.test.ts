import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPaths } from './commands/load.ts'
import { filesAtHand, startOf, streamIncoming } from './incoming-files.ts'
import { openWorkspace } from './workspace.ts'

const NAME = 'ONSPD_AUG_2025_UK.csv'
const HEADS = 'pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m'

/** A directory longer than the pieces it is read in. */
const directory = [
  HEADS,
  ...Array.from(
    { length: 120_000 },
    (_, at) => `AN${1 + (at % 99)} 1AA,198001,,E99999999,E08000998,${430_000 + at},420000`,
  ),
].join('\n')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  writeFileSync(join(folder, NAME), directory)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const atHand = () => filesAtHand([join(folder, NAME)])[0]!

test('the start of a file is read without the rest of it', () => {
  const start = startOf(atHand())
  expect(start.length).toBe(8_192)
  expect(new TextDecoder().decode(start).startsWith(HEADS)).toBe(true)
})

test('a streamed file has the SHA-256 of the whole of it, and gives the same bytes each time it is asked', async () => {
  const file = await streamIncoming(atHand())
  const expected = createHash('sha256').update(directory).digest('hex')
  expect(file.sha256).toBe(expected)
  for (let time = 0; time < 2; time++) {
    const hash = createHash('sha256')
    let pieces = 0
    for await (const piece of file.chunks()) {
      hash.update(piece)
      pieces++
    }
    expect(hash.digest('hex')).toBe(expected)
    expect(pieces).toBeGreaterThan(1)
  }
})

test('a streamed file that is written to meanwhile is refused', async () => {
  const file = await streamIncoming(atHand())
  appendFileSync(join(folder, NAME), '\nAN1 1AB,198001,,E99999999,E08000998,430000,420000')
  const read = async () => {
    for await (const piece of file.chunks()) expect(piece.length).toBeGreaterThan(0)
  }
  await expect(read()).rejects.toThrow('changed while it was being read')
})

test('loading a postcode directory keeps its rows, and loading it again finds it there', async () => {
  const workspace = await openWorkspace(join(folder, 'workspace'))
  try {
    const first = await loadPaths(workspace, [join(folder, NAME)])
    expect(first.notRecognised).toEqual([])
    expect(first.loads).toMatchObject([
      { file: NAME, kind: 'reference/postcodes', asAt: '2025-08-31', rows: 120_000, state: 'loaded' },
    ])
    const again = await loadPaths(workspace, [join(folder, NAME)])
    expect(again.loads).toMatchObject([{ rows: 120_000, state: 'already loaded' }])
  } finally {
    await workspace.close()
  }
})
