import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { printTable } from '../src/cli/terminal.ts'
import { type FactsTime, measureFacts } from './facts.ts'
import { type InputTime, measureInputs } from './inputs.ts'
import { measureAt, median, type Measurements } from './measurements.ts'
import { factsRow, HEADS, inputRow, sizeRows, type Startup, startupRows } from './result-table.ts'
import { sizes } from './sizes.ts'
import { runProduct, type Usage } from './whole-process.ts'

/** `npm run bench [-- --size authority|large|national|inputs|facts|all] [--json FILE]`: authority and large when left out. */
const { values } = parseArgs({
  options: { size: { type: 'string', multiple: true }, json: { type: 'string' } },
})
const asked = values.size ?? ['authority', 'large']
const chosen = sizes.filter(({ name }) => asked.includes(name) || asked.includes('all'))
const withInputs = asked.includes('inputs') || asked.includes('all')
const withFacts = asked.includes('facts') || asked.includes('all')
if (chosen.length === 0 && !withInputs && !withFacts)
  throw new RangeError(`--size is one of ${sizes.map(({ name }) => name).join(', ')}, inputs, facts, all`)

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  isInteractive: false,
}
const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
try {
  const startup = await measureStartup(folder)
  const measured: Measurements[] = []
  for (const size of chosen) {
    const ofSize = join(folder, size.name)
    measured.push(await measureAt(size, ofSize, (what) => terminal.err(`${size.name}: ${what}\n`)))
    rmSync(ofSize, { recursive: true, force: true })
  }
  const inputs = withInputs
    ? await measureInputs(join(folder, 'inputs'), (what) => terminal.err(`inputs: ${what}\n`))
    : []
  const facts = withFacts ? await measureFacts((what) => terminal.err(`facts: ${what}\n`)) : []
  print(startup, measured, inputs, facts)
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    platform: process.platform,
  }
  if (values.json)
    writeFileSync(values.json, JSON.stringify({ machine, startup, measured, inputs, facts }, null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureStartup(within: string): Promise<Startup> {
  terminal.err('start-up and demo\n')
  const versions: Usage[] = []
  for (let run = 0; run < 5; run++) versions.push(await runProduct('--version'))
  const { out: _, ...demo } = await runProduct('demo', '--out', join(within, 'demo'))
  return { version: median(versions), demo }
}

function print(
  startup: Startup,
  measured: readonly Measurements[],
  inputs: readonly InputTime[],
  facts: readonly FactsTime[],
): void {
  printTable(terminal, HEADS, [
    ...startupRows(startup),
    ...measured.flatMap(sizeRows),
    ...inputs.map(inputRow),
    ...facts.map(factsRow),
  ])
  for (const { size, generated, agreement } of measured) {
    const { childrenInYear, episodeRows, rows, returns, files, megabytes } = generated
    terminal.out(
      `\n${size}: ${childrenInYear} children with an episode in the year, ${episodeRows} episode rows and ${rows} rows in all, ${returns} returns, ${files} files, ${megabytes.toFixed(0)} MB\n`,
    )
    terminal.out(
      `counter and facts agree: ${agreement.agreed} of ${agreement.of}, over ${agreement.indicators.length} indicators\n`,
    )
    for (const difference of agreement.differences.slice(0, 20)) terminal.out(`  ${difference}\n`)
  }
  terminal.out(`\nWall times depend on what else the ${cpus().length} cores were doing.\n`)
}
