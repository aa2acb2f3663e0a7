// The built program as a person meets it at the command line: the contract's shapes, bad input, exit codes,
// a crash at any moment, a second process, a full disk.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAuthority } from '../../src/demo/index.ts'
import { openDuckDb } from '../../src/store/index.ts'
import { Trial } from '../support/trial.ts'

const program = fileURLToPath(new URL('../../bin/homeward.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
const trial = new Trial()

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function homeward(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  })
  return { code: status, out: stdout, err: stderr }
}

function json<Shape>(ran: Ran): Shape {
  return JSON.parse(ran.out) as Shape
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

for (const { path, text } of writeAuthority({
  children: 120,
  years: 2,
  seed: 5,
  lastYear: 2026,
  plantErrors: false,
}))
  write(`returns/${path}`, text)
const returns = join(folder, 'returns')
const workspace = join(folder, 'w')

await trial.check(
  'loading a folder prints one JSON document, and exits with 0 when there is nothing to find',
  () => {
    const ran = homeward('load', returns, '--workspace', workspace, '--json')
    assert.equal(ran.code, 0, ran.err)
    const { loads, notRecognised } = json<{ loads: { kind: string; sha256: string }[]; notRecognised: [] }>(
      ran,
    )
    assert.equal(
      loads.length,
      readdirSync(join(returns, '2024-25')).length + readdirSync(join(returns, '2025-26')).length,
    )
    assert.deepEqual(notRecognised, [])
    assert.match(loads[0]!.sha256, /^[0-9a-f]{64}$/)
  },
)

await trial.check('a figure answers in the shape of the contract', () => {
  const ran = homeward(
    'figure',
    'stability-3plus',
    '--period',
    '12m:2026-03',
    '--json',
    '--by',
    'age_band',
    '-w',
    workspace,
  )
  assert.equal(ran.code, 0, ran.err)
  const figure = json<Record<string, unknown> & { cuts: { cut: string; value: string }[] }>(ran)
  assert.deepEqual(figure['period'], { kind: '12-months', start: '2025-04-01', end: '2026-03-31' })
  for (const key of [
    'indicator',
    'code',
    'title',
    'authority',
    'unit',
    'numerator',
    'denominator',
    'value',
    'better',
    'definition',
    'loads',
  ])
    assert.ok(key in figure, key)
  assert.ok(figure.cuts.every(({ cut }) => cut === 'age_band'))
})

await trial.check('the children behind a figure are as many as its numerator and its denominator', () => {
  const figure = json<{ numerator: number; denominator: number }>(
    homeward('figure', 'cla-home-on-order', '--period', '2026-03-31', '--json', '-w', workspace),
  )
  for (const part of ['numerator', 'denominator'] as const) {
    const ran = homeward(
      'children',
      'cla-home-on-order',
      '--period',
      '2026-03-31',
      '--part',
      part,
      '--json',
      '-w',
      workspace,
    )
    assert.equal(json<{ cases: unknown[] }>(ran).cases.length, figure[part])
  }
})

await trial.check(
  'a period that the returns do not reach is not computed, with the reason, and never 0',
  () => {
    const ran = homeward('figure', 'cla-number', '--period', '2019-03-31', '--json', '-w', workspace)
    assert.equal(ran.code, 1)
    assert.equal(json<{ value: null }>(ran).value, null)
    assert.match(json<{ whyNot: string }>(ran).whyNot, /loaded|reach/)
  },
)

const wrongUses: [string, string[], RegExp][] = [
  ['an unknown indicator', ['figure', 'cla-nubmer', '-w', workspace], /There is no indicator cla-nubmer/],
  [
    'a period nobody writes',
    ['figure', 'cla-number', '--period', 'last-month', '-w', workspace],
    /is not a period/,
  ],
  ['an unknown command', ['figrue', 'cla-number'], /unknown command|too many arguments/],
  [
    'an unknown layout',
    ['report', 'lowlight', '--as-at', '2026-03-31', '-w', workspace],
    /no layout lowlight/,
  ],
]
for (const [what, args, message] of wrongUses)
  await trial.check(`${what} is wrong use: exit code 2 and a sentence`, () => {
    const ran = homeward(...args)
    assert.equal(ran.code, 2, ran.err)
    assert.match(ran.err, message)
    assert.doesNotMatch(ran.err, /\n\s+at /)
  })

const empty = join(folder, 'empty')
mkdirSync(empty)
const unreadable: [string, string, RegExp][] = [
  ['an empty folder', empty, /no file to load/],
  ['a folder that is not there', join(folder, 'nowhere'), /There is no file or folder/],
  ['a workbook that was cut short', write('renamed/episodes.csv', zipLike('xl/workbook.xml')), /is damaged/],
  ['a Word document', write('renamed/report.docx', zipLike('word/document.xml')), /is a Word document/],
]
for (const [what, path, message] of unreadable)
  await trial.check(`${what} cannot be read: exit code 3, a sentence, and the store as it was`, () => {
    const before = countLoads()
    const ran = homeward('load', path, '-w', workspace)
    assert.equal(ran.code, 3, ran.err)
    assert.match(ran.err + ran.out, message)
    assert.equal(countLoads(), before)
  })

function zipLike(name: string): Uint8Array {
  return new Uint8Array([0x50, 0x4b, 3, 4, ...Buffer.from(`....${name}`)])
}

function countLoads(): number {
  const ran = homeward('load', join(returns, '2025-26', 'Header.csv'), '-w', workspace, '--json')
  const state = json<{ loads: { state: string }[] }>(ran).loads[0]!.state
  assert.equal(state, 'already loaded')
  return json<{ facts: number }>(homeward('measure', '--json', '-w', workspace)).facts
}

await trial.check('a CSV with one unknown column loads, with a finding that names it', () => {
  const text = readFileSync(join(returns, '2025-26', 'Header.csv'), 'utf8').split('\r\n')
  const wider = text.filter(Boolean).map((line, at) => (at === 0 ? `${line},WORKER` : `${line},x`))
  const ran = homeward('load', write('odd/header.csv', wider.join('\r\n')), '-w', join(folder, 'w2'))
  assert.equal(ran.code, 1)
  assert.match(ran.err, /WORKER/)
})

await trial.check('another council’s files are refused by name of file, and the rest stays', () => {
  for (const { path, text } of writeAuthority({
    children: 60,
    years: 1,
    seed: 9,
    lastYear: 2026,
    idPrefix: 'Z',
  }))
    write(`other/${path}`, text)
  const ran = homeward('load', join(folder, 'other'), '-w', workspace, '--json')
  const { notRecognised } = json<{ notRecognised: { file: string; code: string; reason: string }[] }>(ran)
  const refused = notRecognised.filter(({ code }) => code === 'another-authority').map(({ file }) => file)
  assert.ok(
    refused.some((file) => file.endsWith('Episodes.csv')),
    ran.out,
  )
})

await trial.check('a file that is being written while it is read is refused', async () => {
  const path = write('growing/episodes.csv', readFileSync(join(returns, '2025-26', 'Episodes.csv')))
  // An export that never pauses: it writes many times between any two looks at the file.
  const endless = `const fs=require('fs');for(;;)fs.appendFileSync(${JSON.stringify(path)},'\\n')`
  const writer = spawn(process.execPath, ['-e', endless])
  try {
    await new Promise((resolve) => setTimeout(resolve, 300))
    // On a busy machine the writer may sleep through a look; it does not sleep through forty.
    const refused = Array.from({ length: 40 }).some(() => {
      const ran = homeward('load', path, '-w', join(folder, 'w3'), '--json')
      const { loads, notRecognised } = json<{ loads: unknown[]; notRecognised: { code: string }[] }>(ran)
      return ran.code === 3 && loads.length === 0 && notRecognised[0]?.code === 'changed-while-read'
    })
    assert.ok(refused)
  } finally {
    writer.kill('SIGKILL')
  }
  rmSync(join(folder, 'growing'), { recursive: true })
})

/** The files in a workspace after a crash, opened as the next command would open it: by name, with their rows. */
async function loadsIn(path: string): Promise<Map<string, number>> {
  const database = await openDuckDb(join(path, 'homeward.duckdb'))
  try {
    const tables = await database.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_name = 'load'`,
    )
    if (tables.length === 0) return new Map()
    const loads = await database.rows<{
      load_id: number
      file_name: string
      kind: string
      row_count: number
    }>('SELECT load_id, file_name, kind, row_count FROM load')
    for (const { load_id: id, kind, row_count: expected, file_name: name } of loads) {
      const [found] = await database.rows<{ rows: number }>(
        `SELECT count(*) AS rows FROM ${kind.replaceAll(/[/-]/g, '_')} WHERE load_id = ${id}`,
      )
      assert.equal(found?.rows, expected, `${name} is partly there`)
    }
    return new Map(loads.map(({ file_name: name, row_count: rows }) => [name, rows]))
  } finally {
    await database.close()
  }
}

await trial.check(
  'after a kill at any of 30 moments nothing is partial and nothing acknowledged is lost',
  async () => {
    const crashed = join(folder, 'crashed')
    let known = new Map<string, number>()
    const reached = new Set<number>()
    // Kills fall over the whole of what a load takes here, however slow the machine is now.
    const started = performance.now()
    homeward('load', returns, '-w', join(folder, 'timed'))
    const whole = performance.now() - started
    for (let round = 0; round < 30; round++) {
      // Every sixth round begins an empty workspace, so that kills also fall on its first moments.
      if (round % 6 === 0) {
        rmSync(crashed, { recursive: true, force: true })
        known = new Map()
      }
      const child = spawn(process.execPath, [program, 'load', returns, '-w', crashed, '--json'], {
        stdio: 'ignore',
      })
      const exited = new Promise((resolve) => child.once('exit', resolve))
      const timer = setTimeout(() => child.kill('SIGKILL'), whole * (0.2 + ((round * 7919) % 800) / 1000))
      await exited
      clearTimeout(timer)
      if (!existsSync(join(crashed, 'homeward.duckdb'))) continue
      const now = await loadsIn(crashed)
      for (const [name, rows] of known)
        assert.equal(now.get(name), rows, `${name} was acknowledged and is lost`)
      known = now
      reached.add(now.size)
    }
    assert.ok(reached.size > 1, `the kills fell on too few moments: ${[...reached].join(', ')}`)
    homeward('load', returns, '-w', crashed)
    homeward('load', returns, '-w', join(folder, 'whole'))
    const states = [crashed, join(folder, 'whole')].map(
      (path) => json<{ state: string }>(homeward('measure', '--json', '-w', path)).state,
    )
    assert.equal(states[0], states[1])
  },
)

await trial.check('while one process holds the workspace, another says so and harms nothing', async () => {
  const held = join(folder, 'whole')
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `
    import { DuckDBInstance } from ${JSON.stringify(new URL('../../node_modules/@duckdb/node-api/lib/index.js', import.meta.url).href)}
    const instance = await DuckDBInstance.create(${JSON.stringify(join(held, 'homeward.duckdb'))})
    console.log('holding'); setInterval(() => instance, 1000)`,
  ])
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const ran = homeward('figure', 'cla-number', '-w', held)
  holder.kill('SIGKILL')
  assert.equal(ran.code, 3)
  assert.match(ran.err, /Another program is using this workspace/)
})

await trial.check(
  'while the site is open, load and figure in another terminal are handed to it',
  async () => {
    const served = join(folder, 'served')
    assert.equal(homeward('load', join(returns, '2025-26'), '-w', served).code, 0)
    const site = spawn(process.execPath, [program, 'serve', '--port', '0', '-w', served])
    try {
      const said = await new Promise<string>((resolve) =>
        site.stderr.once('data', (data: Buffer) => resolve(String(data))),
      )
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)![0]
      const loaded = homeward('load', join(returns, '2024-25'), '-w', served, '--json')
      assert.equal(loaded.code, 0, loaded.err)
      const figure = json<{ value: number }>(
        homeward('figure', 'cla-number', '--period', '2025-03-31', '--json', '-w', served),
      )
      assert.ok(figure.value > 0)
      const page = await fetch(`${address}indicators/cla-number?at=2025-03-31`)
      assert.equal(page.status, 200)
      assert.match(await page.text(), new RegExp(`\\b${figure.value}\\b`))
      const stranger = await fetch(`${address}command`, { method: 'POST', body: '{}' })
      assert.equal(stranger.status, 401)
    } finally {
      site.kill('SIGTERM')
      await new Promise((resolve) => site.once('exit', resolve))
    }
    assert.ok(!existsSync(join(served, 'serving.json')))
  },
)

const smallDisk = join(folder, 'small')
mkdirSync(smallDisk)
const FULL_DISK = 'a full disk is said plainly and leaves the workspace as it was'
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', smallDisk]).status !== 0)
  trial.notRun(FULL_DISK, 'this account may not mount a small disk')
else
  await trial.check(FULL_DISK, () => {
    try {
      const ran = homeward('load', returns, '-w', join(smallDisk, 'w'), '--json')
      assert.equal(ran.code, 3, ran.err)
      assert.match(ran.err, /disk is full/)
      assert.doesNotMatch(ran.err, /bug in Homeward/)
      assert.equal(spawnSync('mount', ['-o', 'remount,size=200m', smallDisk]).status, 0)
      assert.equal(homeward('load', returns, '-w', join(smallDisk, 'w'), '--json').code, 0)
      const states = [join(smallDisk, 'w'), join(folder, 'whole')].map(
        (path) => json<{ state: string }>(homeward('measure', '--json', '-w', path)).state,
      )
      assert.equal(states[0], states[1])
    } finally {
      spawnSync('umount', [smallDisk])
    }
  })

rmSync(folder, { recursive: true, force: true })
trial.finish()
