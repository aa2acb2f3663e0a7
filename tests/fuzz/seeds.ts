import { writeCsv } from '../../src/core/index.ts'
import { annexAFiles } from '../../src/demo/annex-a/index.ts'
import { listFiles, populate, settlePlan, writeAuthority } from '../../src/demo/index.ts'
import { type ModuleLines, returnXml } from '../../src/demo/return-xml.ts'
import { safeguardingFiles } from '../../src/demo/safeguarding-dataset/index.ts'
import { corpus } from '../hostile/corpus/index.ts'

/** The kinds of files that are broken on purpose. */
export type Kind = 'csv' | 'xml' | 'xlsx'

/** A file to break: the name it is handed in by, and its bytes. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

const LARGEST = 16_000
const PLAN = { children: 6, years: 1, seed: 3, lastYear: 2026, plantErrors: false }

/** Small files in which nothing is wrong, or little: what the demo authority writes, and the odd ones of the corpus. */
export async function readSeeds(): Promise<Record<Kind, readonly Seed[]>> {
  const plan = settlePlan(PLAN)
  const children = populate(plan)
  const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) })
  const returns = [...writeAuthority(PLAN)]
  const modules = new Map(returns.map(({ path, text: content }) => [moduleName(path), moduleLines(content)]))
  const annexA = annexAFiles(plan, children).map(async ({ path, bytes }) => ({
    name: path,
    bytes: await bytes,
  }))
  const made = {
    csv: [
      ...returns.map(({ path, text: content }) => text(path, content)),
      ...[...safeguardingFiles(plan, children)].map(({ path, text: content }) => text(path, content)),
      ...listFiles.map(({ table, heads, rows }) =>
        text(`${table}.csv`, writeCsv(heads, rows({ plan, children }).slice(0, 20))),
      ),
    ],
    xml: [text('return 2025-26.xml', returnXml(modules))],
    xlsx: await Promise.all(annexA),
  }
  const odd = await Promise.all(
    corpus
      .filter(({ group, outcome, after }) => group === 'odd' && outcome !== 'refused' && after === undefined)
      .map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
  )
  const ofKind = (kind: Kind) =>
    [...made[kind], ...odd.filter(({ bytes }) => kindOf(bytes) === kind)].filter(
      ({ bytes }) => bytes.length < LARGEST,
    )
  return { csv: ofKind('csv'), xml: ofKind('xml'), xlsx: ofKind('xlsx') }
}

function kindOf(bytes: Uint8Array): Kind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return 'xlsx'
  return [bytes[0], bytes[2]].includes(0x3c) ? 'xml' : 'csv'
}

function moduleName(path: string): string {
  return path.split('/').at(-1)!.replace('.csv', '')
}

function moduleLines(content: string): ModuleLines {
  const [columns = '', ...lines] = content.split('\r\n').filter((line) => line !== '')
  return { columns, lines: lines.slice(0, 8) }
}
