// Runs every browser journey and the other whole-program trials, and adds up what they counted.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const journeys = readdirSync(`${root}/tests/journeys`)
  .filter((name) => name.endsWith('.journey.ts'))
  .sort()
let [passed, failed] = [0, 0]
for (const name of journeys) {
  console.log(`\n${name}`)
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', `tests/journeys/${name}`], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
  process.stdout.write(stdout)
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(stdout)
  passed += Number(counts?.[1] ?? 0)
  // A journey that stopped before it counted has failed, whatever it had to say.
  failed += Number(counts?.[2] ?? 1) || (status === 0 ? 0 : 1)
}
if (journeys.length === 0) failed = 1
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
