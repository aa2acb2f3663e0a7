import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const src = join(root, 'src')

/** Lowest first: a folder may import those before it. */
const ORDER = [
  'core',
  'store',
  'intake',
  'records',
  'checks',
  'measures',
  'comparison',
  'trackers',
  'trajectory',
  'assurance',
  'publishing',
]
const allowedOf = (folder: string): string[] => {
  if (folder === 'demo') return ['core']
  if (folder === 'web') return ORDER
  if (folder === 'cli') return [...ORDER, 'web', 'demo']
  return ORDER.slice(0, ORDER.indexOf(folder))
}
const ADAPTERS = ['store/duckdb.ts', 'store/duckdb-append.ts']

/** The folders of intake, lowest first: a folder may import those before it. Its `index.ts` may enter every one. */
const WITHIN_INTAKE = [
  'raw-tables',
  'workbooks',
  'returns',
  'files',
  'inputs',
  'recognition',
  'rows',
  'published',
  'postcodes',
  'loads',
]

interface Import {
  readonly from: string
  readonly what: string
}

function importsOfProduct(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => name.split(sep).join('/'))
  return files.flatMap((from) => {
    const text = readFileSync(join(src, from), 'utf8')
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
    return [...found].map((match) => ({ from, what: match[1]! }))
  })
}

const imports = importsOfProduct()
const ownImports = imports
  .filter(({ what }) => what.startsWith('.'))
  .map(({ from, what }) => {
    const target = relative(src, resolve(src, dirname(from), what))
      .split(sep)
      .join('/')
    return { from, target, folder: from.split('/')[0]!, into: target.split('/')[0]! }
  })
const crossing = ownImports.filter(({ folder, into }) => folder !== into)
const withinIntake = ownImports
  .filter(({ folder, into }) => folder === 'intake' && into === 'intake')
  .filter(({ from }) => from !== 'intake/index.ts')
  .map(({ from, target }) => ({ from, target, folder: from.split('/')[1]!, into: target.split('/')[1]! }))

test('the test looked at the product: modules, imports and crossings', () => {
  expect(new Set(imports.map(({ from }) => from)).size).toBeGreaterThan(80)
  expect(crossing.length).toBeGreaterThan(60)
})

test('imports point one way only', () => {
  const wrong = crossing.filter(({ folder, into }) => !allowedOf(folder).includes(into))
  expect(wrong).toEqual([])
})

test('the folders of intake import one way, from the raw table of a file up to its load', () => {
  const folders = readdirSync(join(src, 'intake')).filter((name) => name !== 'index.ts')
  expect(folders.toSorted()).toEqual(WITHIN_INTAKE.toSorted())
  const rank = (folder: string) => WITHIN_INTAKE.indexOf(folder)
  expect(withinIntake.filter(({ folder, into }) => folder !== into).length).toBeGreaterThan(60)
  const wrong = withinIntake.filter(({ folder, into }) => rank(into) === -1 || rank(into) > rank(folder))
  expect(wrong).toEqual([])
})

test('a folder is entered through its index.ts', () => {
  const wrong = crossing.filter(
    ({ target }) => target.split('/').length !== 2 || !target.endsWith('/index.ts'),
  )
  expect(wrong).toEqual([])
})

test('from core to publishing nothing needs Node or a native package, the engine’s adapter aside', () => {
  const wrong = imports.filter(
    ({ from, what }) =>
      ORDER.includes(from.split('/')[0]!) &&
      !ADAPTERS.includes(from) &&
      (what.startsWith('node:') || what.startsWith('@duckdb/')),
  )
  expect(wrong).toEqual([])
})

test('only the web touches the network', () => {
  const network = ['@hono/node-server', 'node:http', 'node:https', 'node:net']
  const wrong = imports.filter(({ from, what }) => !from.startsWith('web/') && network.includes(what))
  expect(wrong).toEqual([])
})

test('lint refuses an import against the way, a closed door and a cycle of types', () => {
  const folder = mkdtempSync(join(src, 'core', 'planted-'))
  const above = mkdtempSync(join(src, 'records', 'planted-'))
  try {
    writeFileSync(join(above, 'deep.ts'), `export { readFile } from '../../intake/files/read-file.ts'\n`)
    writeFileSync(join(above, 'door.ts'), `export { readFile } from '../../intake/index.ts'\n`)
    writeFileSync(join(folder, 'upward.ts'), `export { openDuckDb } from '../../store/index.ts'\n`)
    writeFileSync(join(folder, 'node.ts'), `export { readFileSync } from 'node:fs'\n`)
    writeFileSync(join(folder, 'a.ts'), `import type { B } from './b.ts'\nexport type A = { b?: B }\n`)
    writeFileSync(join(folder, 'b.ts'), `import type { A } from './a.ts'\nexport type B = { a?: A }\n`)
    const binary = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const { stdout } = spawnSync(process.execPath, [binary, '-f', 'unix', folder, above], {
      cwd: root,
      encoding: 'utf8',
    })
    const said = stdout.split('\n').filter((line) => line.includes('planted-'))
    expect(
      said.filter((line) => line.includes('upward.ts') && line.includes('no-restricted-imports')),
    ).toHaveLength(1)
    expect(
      said.filter((line) => line.includes('node.ts') && line.includes('no-restricted-imports')),
    ).toHaveLength(1)
    expect(
      said.filter((line) => line.includes('deep.ts') && line.includes('no-restricted-imports')),
    ).toHaveLength(1)
    expect(said.filter((line) => line.includes('door.ts'))).toEqual([])
    expect(said.filter((line) => line.includes('no-cycle')).length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true })
    rmSync(above, { recursive: true })
  }
})

test('no file is so long that it hides a second idea', () => {
  const files = [...new Set(imports.map(({ from }) => from))]
  const long = files
    .map((name) => ({ name, lines: readFileSync(join(src, name), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})
