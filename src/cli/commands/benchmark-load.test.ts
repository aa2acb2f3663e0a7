import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dictionaryCsv, laitParquet, NEIGHBOURS_CSV } from '../../../tests/support/published-files.ts'
import { runCommand } from '../program.ts'

let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  const data = join(folder, 'published', 'lait')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'bds_long_0.parquet'), await laitParquet([['LAC', '2025', 382, '64']]))
  writeFileSync(join(data, 'dictionary.csv'), dictionaryCsv([{ Measure_short: 'LAC' }]))
  writeFileSync(join(data, 'sn_model_2025.csv'), NEIGHBOURS_CSV)
  writeFileSync(join(data, 'README.md'), '# About this data\n')
  writeFileSync(join(data, 'golden.json'), '{"meta": {}}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function homeward(...args: readonly string[]) {
  let out = ''
  let err = ''
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isInteractive: false,
  }
  const code = await runCommand([...args, '--workspace', join(folder, 'w')], { terminal, folder })
  return { code, out, err }
}

test('of a folder every published file is taken in, and what holds no data is passed over with a count', async () => {
  const { code, out, err } = await homeward('benchmark', 'load', 'published')
  expect(code).toBe(0)
  expect(out).toMatch(
    /lait\/bds_long_0\.parquet +Values of the Local Authority Interactive Tool +2025 +1 +0 +loaded/,
  )
  expect(out).toMatch(
    /lait\/dictionary\.csv +Measures of the Local Authority Interactive Tool +not dated +1 +0 +loaded/,
  )
  expect(out).toMatch(/lait\/sn_model_2025\.csv +Statistical neighbours +May 2025 +20 +1 +loaded/)
  expect(err).toContain('2 files that hold no data passed over (.md, .json)')
  expect(err).toContain(
    'note ×1  lait/sn_model_2025.csv: The name of the file does not say of which month the neighbours are; taken as May 2025.',
  )
})

test('the JSON document says of each file what it is, and loading it again changes nothing', async () => {
  const first = await homeward('benchmark', 'load', 'published/lait/sn_model_2025.csv', '--json')
  expect(first.code).toBe(0)
  const document = JSON.parse(first.out) as { loads: { sha256: string }[] }
  expect(document).toEqual({
    loads: [
      {
        file: 'sn_model_2025.csv',
        sha256: document.loads[0]!.sha256,
        kind: 'published/neighbours',
        dataset: 'statistical-neighbours',
        release: 'May 2025',
        rows: 20,
        findings: 1,
        state: 'loaded',
      },
    ],
    notRecognised: [],
  })
  expect(document.loads[0]!.sha256).toMatch(/^[0-9a-f]{64}$/)
  const again = await homeward('benchmark', 'load', 'published/lait/sn_model_2025.csv', '--json')
  expect(again.code).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({ loads: [{ release: 'May 2025', state: 'already loaded' }] })
})

test('a file of our own is refused by name with what to do, and the others are taken in', async () => {
  writeFileSync(join(folder, 'published', 'visits.csv'), 'Child ID,Date of visit\nA,14/05/2025\n')
  const { code, out } = await homeward('benchmark', 'load', 'published', '--json')
  expect(code).toBe(1)
  const { loads, notRecognised } = JSON.parse(out) as { loads: []; notRecognised: { reason: string }[] }
  expect(loads).toHaveLength(3)
  expect(notRecognised).toMatchObject([{ file: 'visits.csv' }])
  expect(notRecognised[0]!.reason).toMatch(
    /^visits\.csv is not a published file that Homeward knows.*taken in with “homeward load”$/,
  )
})

test('a file named by itself is never passed over', async () => {
  const { code, out, err } = await homeward('benchmark', 'load', 'published/lait/README.md')
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain('Not loaded (1):\n  README.md is not a published file that Homeward knows')
})

test('a path that is not there is said so', async () => {
  const { code, err } = await homeward('benchmark', 'load', 'nowhere')
  expect(code).toBe(3)
  expect(err).toMatch(/There is no file or folder .*nowhere/)
})

test('homeward load takes published files in beside those of the council', async () => {
  writeFileSync(
    join(folder, 'published', 'Reviews.csv'),
    'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2015,10/05/2025,PN1\n',
  )
  const { out } = await homeward('load', 'published', '--json')
  const { loads } = JSON.parse(out) as { loads: { kind: string; rows: number }[] }
  expect(loads.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['ssda903/reviews', 1],
    ['published/lait-values', 1],
    ['published/lait-measures', 1],
    ['published/neighbours', 20],
  ])
})
