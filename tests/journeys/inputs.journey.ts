// The built program takes a council's whole folder: every kind of file, what it is, what is wrong, what it is not;
// templates and a mapping from the command line; the checks and their worklist.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeInputs } from '../../src/demo/index.ts'
import { readFile, writeWorkbook } from '../../src/intake/index.ts'
import { Trial } from '../support/trial.ts'

const program = fileURLToPath(new URL('../../bin/homeward.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'homeward-inputs-'))
const workspace = join(folder, 'w')
const trial = new Trial()

interface Loaded {
  readonly loads: {
    file: string
    part: string | null
    kind: string
    rows: number
    asAt: string | null
    state: string
  }[]
  readonly notRecognised: { file: string; reason: string; code: string }[]
}

function homeward(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  })
  return { code: status, out: stdout, err: stderr }
}

function write(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
  return path
}

for await (const { path, contents } of writeInputs({ children: 150, years: 2, seed: 5 }))
  write(`files/${path}`, contents)
write('files/minutes.docx', new Uint8Array([0x50, 0x4b, 3, 4, ...Buffer.from('....word/document.xml')]))
write('files/phone book.csv', 'Name,Telephone\nReception,01234 567890\n')
const OWN_SHEET = `Client Ref,Date visited,Did worker see child?,Spoken to alone
A0000001,14/05/2025,Seen,Y
A0000002,15/05/2025,Nobody in,
`
write('files/visits tracker.csv', OWN_SHEET)
const files = join(folder, 'files')

await trial.check(
  'a mixed folder: each table with its kind and rows, and what was not recognised, with why',
  () => {
    const ran = homeward('load', files, '-w', workspace, '--json')
    assert.equal(ran.code, 1, ran.err)
    const { loads, notRecognised } = JSON.parse(ran.out) as Loaded
    const families = new Set(loads.map(({ kind }) => kind.split('/')[0]))
    const expected = [
      'annex-a',
      'local',
      'published',
      'reference',
      'returned',
      'safeguarding-dataset',
      'ssda903',
    ]
    assert.deepEqual(families, new Set(expected))
    assert.deepEqual(notRecognised.map(({ file }) => file).sort(), [
      'minutes.docx',
      'phone book.csv',
      'visits tracker.csv',
    ])
    for (const { reason, file } of notRecognised) assert.ok(reason.includes(file), reason)
    assert.ok(loads.some(({ file, part }) => file.endsWith('SSDA903.xml') && part === 'Episodes'))
    assert.ok(loads.some(({ kind, asAt }) => kind === 'annex-a/list-8' && asAt === '2025-09-30'))
  },
)

await trial.check('the same folder again changes nothing: every table was there already', () => {
  const { loads } = JSON.parse(homeward('load', files, '-w', workspace, '--json').out) as Loaded
  assert.deepEqual([...new Set(loads.map(({ state }) => state))], ['already loaded'])
})

await trial.check('a template is written as Excel and CSV, and can be filled and loaded', async () => {
  const ran = homeward('template', 'statutory-visits', '--out', join(folder, 'templates'), '-w', workspace)
  assert.equal(ran.code, 0, ran.err)
  const path = join(folder, 'templates', 'statutory-visits.xlsx')
  const { tables } = await readFile('statutory-visits.xlsx', readFileSync(path))
  const { header, rows } = tables[0]!
  const filled = [
    ...rows,
    header.map((head) => (head === 'Child ID' ? 'A7654321' : head.startsWith('Date') ? '02/03/2026' : '')),
  ]
  write('filled/visits.xlsx', await writeWorkbook([{ name: 'Visits', heads: header, rows: filled }]))
  const loaded = JSON.parse(homeward('load', join(folder, 'filled'), '-w', workspace, '--json').out) as Loaded
  assert.deepEqual(
    loaded.loads.map(({ kind, rows: count }) => [kind, count]),
    [['local/statutory-visits', 1]],
  )
})

await trial.check(
  'a spreadsheet with heads of its own is read through a mapping, suggested and saved',
  () => {
    const path = join(files, 'visits tracker.csv')
    const suggested = homeward('mapping', path, '--save', '-w', workspace)
    assert.match(suggested.out, /child_id: Client Ref/)
    assert.match(suggested.err, /have no meaning yet/)
    assert.ok(existsSync(join(workspace, 'mappings', 'visits-tracker.yaml')))
    const { loads } = JSON.parse(homeward('load', path, '-w', workspace, '--json').out) as Loaded
    assert.deepEqual(
      loads.map(({ kind, rows, state }) => [kind, rows, state]),
      [['local/statutory-visits', 2, 'loaded with findings']],
    )
  },
)

await trial.check('every check ends in one of three states, and the worklist is a workbook', async () => {
  const ran = homeward('check', '-w', workspace, '--json', '--worklist', join(folder, 'worklists'))
  const { checks, counts } = JSON.parse(ran.out) as {
    checks: { check: string; state: string; whyNot: string[] }[]
    counts: { pass: number; findings: number; notRun: number }
  }
  assert.equal(counts.pass + counts.findings + counts.notRun, checks.length)
  const silent = checks.filter(({ state, whyNot }) => state === 'not run' && whyNot.length === 0)
  assert.deepEqual(silent, [])
  assert.equal(checks.filter(({ whyNot }) => whyNot.some((why) => why.includes('failed'))).length, 0)
  const path = join(folder, 'worklists', 'worklists.xlsx')
  const { tables } = await readFile('worklists.xlsx', readFileSync(path))
  assert.ok(tables.length > 1)
  assert.equal(tables[0]!.header[0], 'Child')
})

rmSync(folder, { recursive: true, force: true })
trial.finish()
