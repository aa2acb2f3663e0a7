import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { corpus, type HostileFile, peerCases } from './corpus/index.ts'

/*
 * Writes every file of the corpus into a folder, for people who want to look at them, and prints what must come of
 * each: node --import tsx tests/hostile/write-corpus.ts FOLDER
 */
const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Say which folder to write to: write-corpus.ts FOLDER\n')
  process.exitCode = 2
} else await writeCorpus(folder)

async function writeCorpus(into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const widest = Math.max(...corpus.map(({ name }) => name.length))
  for (const file of corpus) {
    const bytes = await file.bytes()
    await writeFile(join(into, file.name), bytes)
    const cells = [file.name.padEnd(widest), file.group.padEnd(7), sizeOf(bytes).padStart(9), outcomeOf(file)]
    process.stdout.write(`${cells.join('  ')}\n${' '.repeat(widest + 2)}${file.about}\n`)
  }
  const hostile = corpus.filter(({ group }) => group === 'hostile').length
  process.stdout.write(`${corpus.length} files: ${hostile} hostile, ${corpus.length - hostile} odd\n\n`)
  process.stdout.write('The 21 files the leading peer was measured on, and what is right for each:\n')
  for (const { name, about, right } of peerCases)
    process.stdout.write(`${name.slice(0, 7)}  ${about}: ${right}\n`)
}

function outcomeOf({ outcome, reason, findings = [], findingCounts = {} }: HostileFile): string {
  if (reason !== undefined) return `${outcome} (${reason})`
  const count = findings.length + Object.values(findingCounts).reduce((sum, times) => sum + times, 0)
  return count === 0 ? outcome : `${outcome}, findings: ${count.toLocaleString('en-GB')}`
}

function sizeOf({ length }: Uint8Array): string {
  return length < 10_000 ? `${length} B` : `${Math.round(length / 1_000).toLocaleString('en-GB')} kB`
}
