// Makes a fresh clone ready: installs what the lock file says when it is not installed, and builds when the
// built product is older than its sources. Does nothing, fast, when all is in place.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path) => `${root}/${path}`
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

const installed = modified(at('node_modules/.package-lock.json'))
if (installed === 0 || installed < modified(at('package-lock.json'))) {
  console.error('Installing packages …')
  // npm names its own program in the environment; on Windows that is the only reliable way to start it.
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  run(command, args)
}

const built = modified(at('dist/.built'))
const newest = Math.max(
  ...['src', 'assets', 'tsconfig.build.json', 'package-lock.json'].map((path) => newestUnder(at(path))),
)
if (built < newest) {
  console.error('Building …')
  run(process.execPath, [at('scripts/build.mjs')])
}

function newestUnder(path) {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return modified(path)
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => modified(`${entry.parentPath}/${entry.name}`)))
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
