import { expect, test } from 'vitest'
import { writeCsv } from '../src/core/index.ts'
import { annexA, annexAFiles } from '../src/demo/annex-a/index.ts'
import { type AuthorityPlan, listFiles, populate, settlePlan, writeAuthority } from '../src/demo/index.ts'
import { workspaceSettings } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, type Catalogue, readCatalogue } from '../src/measures/index.ts'
import { readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../tests/support/example-store.ts'
import { agreement } from './agreement.ts'
import { count } from './counter/count.ts'
import { councilOf } from './counter/lists/council.ts'
import { countLists, listsCounted } from './counter/lists/count-lists.ts'
import { readList, readPicture } from './counter/lists/rows.ts'
import { listQuestions } from './counter/lists/questions.ts'
import { questions } from './counter/questions.ts'
import { returnFile } from './counter/returns.ts'

const LAST_DAY = 2026_03_31
const MONTHS = 24
const whole = readCatalogue(catalogueFiles)

test('probe', async () => {
  const t0 = performance.now()
  const seed = Number(process.env['SEED'] ?? 1)
  const plan: AuthorityPlan = { children: Number(process.env['N'] ?? 200), years: 4, seed, plantErrors: seed === 1 }
  const settled = settlePlan(plan)
  const children = populate(settled)
  const returns = [...writeAuthority(plan)]
  const lists = listFiles
    .filter(({ table }) => listsCounted.includes(table))
    .map(({ table, heads, rows }) => ({ table, text: writeCsv(heads, rows({ plan: settled, children })) }))
  const months = [settled.lastDay - 182, settled.lastDay]
  const database = await emptyStore()
  const t1 = performance.now()
  const give = (name: string, folder: string, bytes: Uint8Array) =>
    takeIn(database, formats, { name, folder, bytes }, reception)
  for (const { path, text } of returns) await give(path, path.split('/')[0]!, new TextEncoder().encode(text))
  for (const { table, text } of lists)
    await give(`${table.split('/')[1]}.csv`, 'local-lists', new TextEncoder().encode(text))
  for (const { path, bytes } of annexAFiles(settled, children)) await give(path.split('/')[1]!, 'annex-a', await bytes)
  const t2 = performance.now()
  const council = councilOf({
    returns: returns.map(({ path, text }) => returnFile(path, text)!),
    lists: new Map(lists.map(({ table, text }) => [table.split('/')[1]!, readList(text)])),
    pictures: months.map((on, at) => readPicture(at === 0 ? 2025_09_30 : LAST_DAY, annexA(settled, children, on))),
    lastDay: LAST_DAY,
  })
  const answers = [...countLists(council, LAST_DAY, MONTHS)]
  const t3 = performance.now()
  const catalogue = countedBy(Object.keys(listQuestions))
  await bringUpToDate(database, catalogue, readSettings(workspaceSettings({})), { keepCases: process.env['KEEP'] === '1' })
  const t4 = performance.now()
  const found = await agreement(database, catalogue, answers)
  const t5 = performance.now()
  const byKey = new Map<string, string[]>()
  for (const d of found.differences) { const k = d.split(' ')[0]!; byKey.set(k, [...(byKey.get(k) ?? []), d]) }
  for (const [k, ds] of byKey) console.log(k, ds.length, '\n   ' + ds.slice(0, 4).join('\n   '))
  console.log('agreed', found.agreed, 'of', found.of, found.indicators.length, 'not compared:', Object.keys(listQuestions).filter((k) => !found.indicators.includes(k)))
  console.log('ms', [t1 - t0, t2 - t1, t3 - t2, t4 - t3, t5 - t4].map(Math.round), process.cpuUsage())
  await database.close()
  void count; void questions
}, 300_000)

function countedBy(wanted: readonly string[]): Catalogue {
  const indicators = whole.indicators.filter(({ key }) => wanted.includes(key))
  const used = new Set(indicators.map(({ cohort }) => cohort))
  return { ...whole, indicators, cohorts: new Map([...whole.cohorts].filter(([name]) => used.has(name))) }
}
