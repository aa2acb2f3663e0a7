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
        asAt: '2025-05-31',
        rows: 20,
        findings: 1,
        found: [
          {
            code: 'model-month-assumed',
            severity: 'note',
            count: 1,
            first:
              'sn_model_2025.csv: The name of the file does not say of which month the neighbours are; taken as May 2025. Put the month and the year into the name (sn_may_2025)',
          },
        ],
        state: 'loaded',
      },
    ],
    notRecognised: [],
  })
  expect(document.loads[0]!.sha256).toMatch(/^[0-9a-f]{64}$/)
  const again = await homeward('benchmark', 'load', 'published/lait/sn_model_2025.csv', '--json')
  expect(again.code).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({
    loads: [{ release: 'May 2025', found: [], state: 'already loaded' }],
  })
})

const HEADS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,children'
const KIRKLEES = 'Local authority,E92000001,England,E12000003,Yorkshire and The Humber,382,Kirklees,E08000034'

/** A release of one measure for Kirklees, in a folder of its own. */
function writeRelease(name: string, value: number): void {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'children.csv'), `${HEADS}\n2025,Reporting year,${KIRKLEES},${value}\n`)
}

test('an older release that was loaded last stands back when the day of its release is said', async () => {
  writeRelease('revised', 643)
  writeRelease('first', 640)
  await homeward('benchmark', 'load', 'revised')
  const measure = async () => {
    const { out } = await homeward('benchmark', 'children/children', '--authority', '382', '--json')
    return (JSON.parse(out) as { value: number }).value
  }
  const mistaken = await homeward('benchmark', 'load', 'first')
  expect(mistaken.code).toBe(1)
  expect(mistaken.err).toContain(
    'say on which day it was released: homeward benchmark load FILE --released DAY',
  )
  expect(await measure()).toBe(640)
  const dated = await homeward('benchmark', 'load', 'first', '--released', '2025-11-20')
  expect(dated.out).toMatch(/children\.csv .* already loaded; released on 20 November 2025/)
  expect(dated.err).toContain('because it was taken in after the day on which this one was released')
  expect(await measure()).toBe(643)
})

test('a day of release that is none, or has not come yet, is refused before anything is loaded', async () => {
  const none = await homeward('benchmark', 'load', 'published', '--released', 'November')
  expect([none.code, none.out, none.err]).toEqual([2, '', '“November” is not a day. Write 2025-11-20\n'])
  const future = await homeward('benchmark', 'load', 'published', '--released', '2999-01-01')
  expect([future.code, future.out]).toEqual([2, ''])
  expect(future.err).toContain('1 January 2999, which has not come yet')
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
