import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type DemoFile,
  returnAsXml,
  workspaceSettings,
  writeAuthority,
  writeInputs,
} from '../src/demo/index.ts'
import { median } from './measurements.ts'
import { runProduct, type Usage } from './whole-process.ts'

/** One kind of input measured: what was loaded, what it took, and what it may take. */
export interface InputTime {
  readonly what: string
  readonly rows: number
  readonly used: Usage
  readonly budget: string
  readonly isWithin: boolean
}

const RUNS = 3
const AUTHORITY = { children: 722, years: 4 }
/** One year of a large authority: enough rows that starting the program matters little. */
const LARGE = { children: 2440, years: 1, plantErrors: false }
const POSTCODES = 2_700_000

/**
 * Measures the files of issue “every input”: XML against CSV, Annex A, everything a council loads in a month, and
 * the postcode directory, each by the whole command `homeward load` into an empty workspace.
 */
export async function measureInputs(folder: string, progress: (what: string) => void): Promise<InputTime[]> {
  progress('XML against CSV')
  const csv = [...writeAuthority(LARGE)].filter(({ path }) => !/SWEpisodes|DoLo/.test(path))
  const rows = csv.reduce((sum, { text }) => sum + text.split('\r\n').length - 2, 0)
  const [fromCsv, fromXml] = [
    await timeLoad(folder, LARGE, csv.map(written)),
    await timeLoad(folder, LARGE, [returnAsXml('2025-26', csv)].map(written)),
  ]
  const ratio = fromXml.wallSeconds / fromCsv.wallSeconds
  const times: InputTime[] = [
    { what: 'a return as CSV', rows, used: fromCsv, budget: '', isWithin: true },
    {
      what: `the same as XML, ${ratio.toFixed(2)} times as long`,
      rows,
      used: fromXml,
      budget: '2 times',
      isWithin: ratio <= 2,
    },
  ]

  progress('a whole month of files')
  const files: Written[] = []
  for await (const file of writeInputs(AUTHORITY)) files.push(file)
  const annexA = files.filter(({ path }) => path.startsWith('annex-a/')).slice(-1)
  times.push(await timed('one Annex A workbook', folder, annexA, { seconds: 3 }))
  times.push(await timed('everything a council has', folder, files, { seconds: 8, megabytes: 1024 }))

  progress('the postcode directory')
  const directory = join(folder, 'postcodes', 'ONSPD_FEB_2026_UK.csv')
  writeDirectory(directory)
  progress(`loading ${(statSync(directory).size / 1e9).toFixed(2)} GB of postcodes`)
  const used = await loadInto(folder, AUTHORITY, dirname(directory))
  times.push({
    what: 'ONS Postcode Directory',
    rows: POSTCODES,
    used,
    budget: '30 s',
    isWithin: used.wallSeconds <= 30,
  })
  return times
}

interface Written {
  readonly path: string
  readonly contents: string | Uint8Array
}

const written = ({ path, text }: DemoFile): Written => ({ path, contents: text })

async function timed(
  what: string,
  folder: string,
  files: readonly Written[],
  budget: { seconds: number; megabytes?: number },
): Promise<InputTime> {
  const used = await timeLoad(folder, AUTHORITY, files)
  const rows = loadedRows
  const said = [`${budget.seconds} s`, budget.megabytes && `${budget.megabytes} MB`]
    .filter(Boolean)
    .join(', ')
  const isWithin =
    used.wallSeconds <= budget.seconds && used.peakMegabytes <= (budget.megabytes ?? Number.POSITIVE_INFINITY)
  return { what, rows, used, budget: said, isWithin }
}

/** The rows that the last load said it took in. */
let loadedRows = 0

async function timeLoad(
  folder: string,
  plan: { children: number; years: number },
  files: readonly Written[],
): Promise<Usage> {
  const from = join(folder, 'files')
  rmSync(from, { recursive: true, force: true })
  for (const { path, contents } of files) {
    const target = join(from, ...path.split('/'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, contents)
  }
  const runs: Usage[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await loadInto(folder, plan, from))
  return median(runs)
}

async function loadInto(
  folder: string,
  plan: { children: number; years: number },
  from: string,
): Promise<Usage> {
  const workspace = join(folder, 'workspace')
  rmSync(workspace, { recursive: true, force: true })
  mkdirSync(workspace, { recursive: true })
  writeFileSync(join(workspace, 'homeward.yaml'), workspaceSettings(plan))
  const { out, ...used } = await runProduct('load', from, '--workspace', workspace, '--json')
  const { loads } = JSON.parse(out) as { loads: { rows: number }[] }
  if (loads.length === 0) throw new Error(`nothing of ${readdirSync(from).join(', ')} was loaded`)
  loadedRows = loads.reduce((sum, { rows }) => sum + rows, 0)
  return used
}

/** A postcode directory as wide as the published one, with postcodes of nowhere. */
function writeDirectory(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const heads =
    'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua24,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21'
  const width = heads.split(',').length
  const filler = Array.from({ length: width - 17 }, (_, at) => `E0${at}000123`).join(',')
  const file = openSync(path, 'w')
  writeSync(file, `${heads}\r\n`)
  let lines: string[] = []
  for (let at = 0; at < POSTCODES; at++) {
    const letters = String.fromCharCode(65 + (at % 23), 65 + (Math.floor(at / 23) % 23))
    const outward = `Q${letters[0]}${1 + (Math.floor(at / 529) % 99)}`
    const inward = `${Math.floor(at / 52_371) % 10}${letters[1]}${String.fromCharCode(65 + (Math.floor(at / 523_710) % 23))}`
    const pcd = `${outward.padEnd(4)}${inward}`
    lines.push(
      `"${pcd}","${pcd}","${outward} ${inward}","199806","","E99999999","E99999999","E08000${100 + (at % 300)}","E05000001","","0",${400_000 + (at % 90_000)},${200_000 + (at % 70_000)},1,"E18000001","E40000001","E92000001",${filler}`,
    )
    if (lines.length < 20_000) continue
    writeSync(file, `${lines.join('\r\n')}\r\n`)
    lines = []
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\r\n')}\r\n`)
  closeSync(file)
}
