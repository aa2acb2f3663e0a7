// The published files of the reference folder, as they were downloaded, through the door that every file comes by.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { runCommand } from '../src/cli/program.ts'
import { readPublished, takeIn } from '../src/intake/index.ts'
import { referenceTest } from './reference-data.ts'
import { emptyStore, formats, reception } from './support/example-store.ts'

const FOLDER = 'benchmarks'
const LAIT = `${FOLDER}/lait/bds_long_0.parquet`
const DICTIONARY = `${FOLDER}/lait/lait_data_dictionary.csv`
const MODEL_2021 = `${FOLDER}/lait/sn_april_2021.xlsx`
const MODEL_2025 = `${FOLDER}/lait/sn_may_2025.xlsx`
const WIDE_2025 = `${FOLDER}/reference/sn_model_2025_wide.csv`

function fileOf(path: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../shared/${path}`, import.meta.url)))
  return { name: path.slice(FOLDER.length + 1), folder: '.', bytes }
}

async function storeOf(...paths: readonly string[]) {
  const store = await emptyStore()
  for (const path of paths) await takeIn(store, formats, fileOf(path), reception)
  return store
}

referenceTest(LAIT, 'every value of the Local Authority Interactive Tool is kept', async () => {
  const store = await storeOf(LAIT)
  expect(
    await store.rows(
      `SELECT count(*) AS rows, count(DISTINCT measure) AS measures, count(DISTINCT area) AS areas,
         count(DISTINCT period) AS periods, count(value) AS numbers,
         sum(CASE WHEN symbol = '-' THEN 1 ELSE 0 END) AS missing, max(year) AS latest FROM published_value`,
    ),
  ).toEqual([
    {
      rows: 641_070,
      measures: 434,
      areas: 170,
      periods: 65,
      // 641,070 less the 93,883 that are missing.
      numbers: 547_187,
      missing: 93_883,
      latest: 2025,
    },
  ])
  expect(await store.rows('SELECT DISTINCT measure FROM published_value WHERE year = 0')).toEqual([
    { measure: 'CINPermExclusion' },
  ])
  expect(
    await store.rows(
      `SELECT area, value FROM published_value WHERE measure = 'LAC' AND period = '2025'
       AND area IN ('382', '970') ORDER BY area`,
    ),
  ).toEqual([
    { area: '382', value: 64 },
    { area: '970', value: 67 },
  ])
  await store.close()
})

referenceTest(
  DICTIONARY,
  'its dictionary describes 434 measures, fourteen of them under two topics',
  async () => {
    const contents = await readPublished(fileOf(DICTIONARY))
    expect(contents).toMatchObject({ count: 434, release: '1 April 2026' })
    // Of 448 rows none is marked as discontinued in capitals.
    expect(contents!.findings.map(({ code }) => code)).toEqual(
      Array.from({ length: 14 }, () => 'measure-under-two-topics'),
    )
    const store = await storeOf(DICTIONARY)
    expect(
      await store.rows(
        `SELECT title, topic, polarity, decimals, banded, year_kind, source FROM published_measure
       WHERE measure = 'LACDistance'`,
      ),
    ).toEqual([
      {
        title: 'Children looked after placed more than 20 miles from home, outside LA Boundary (%)',
        topic: 'Children Looked After',
        polarity: 'Low',
        decimals: 1,
        banded: 1,
        year_kind: 'Financial Year',
        source: 'DfE',
      },
    ])
    await store.close()
  },
)

const neighboursOf = (model: string, area: string) =>
  `SELECT neighbour FROM published_neighbour WHERE model = '${model}' AND area = '${area}' ORDER BY place`

referenceTest(
  MODEL_2021,
  'in 2021 the neighbours of Kirklees were Bolton, Calderdale, Dudley …',
  async () => {
    const store = await storeOf(MODEL_2021)
    const neighbours = await store.rows<{ neighbour: string }>(neighboursOf('2021-04', '382'))
    expect(neighbours.map(({ neighbour }) => neighbour)).toEqual([
      '350', // Bolton
      '381', // Calderdale
      '332', // Dudley
      '351', // Bury
      '831', // Derby
      '354', // Rochdale
      '808', // Stockton-on-Tees
      '383', // Leeds
      '888', // Lancashire
      '894', // Telford and Wrekin
    ])
    expect(await store.rows('SELECT code, detail FROM load_finding ORDER BY detail')).toEqual([
      { code: 'neighbours-not-given', detail: '942' },
      { code: 'neighbours-not-given', detail: '943' },
    ])
    await store.close()
  },
)

referenceTest(MODEL_2025, 'in 2025 153 authorities and 5 former ones have ten neighbours each', async () => {
  const store = await storeOf(MODEL_2025)
  expect(
    await store.rows(
      `SELECT neighbours, count(*) AS authorities FROM (
         SELECT area, count(*) AS neighbours FROM published_neighbour GROUP BY area
       ) each_one GROUP BY neighbours`,
    ),
  ).toEqual([{ neighbours: 10, authorities: 158 }])
  const neighbours = await store.rows<{ neighbour: string }>(neighboursOf('2025-05', '382'))
  // Sheffield, Tameside, Portsmouth, Derby, Plymouth, Rochdale, Bury, Wakefield, Cornwall, Gateshead.
  expect(neighbours.map(({ neighbour }) => neighbour)).toEqual([
    '373',
    '357',
    '851',
    '831',
    '879',
    '354',
    '351',
    '384',
    '908',
    '390',
  ])
  await store.close()
})

referenceTest(WIDE_2025, 'the wide file of the same model names the same neighbours', async () => {
  const store = await storeOf(WIDE_2025, MODEL_2025)
  const each = (load: number) =>
    store.rows(
      `SELECT area, place, neighbour FROM published_neighbour WHERE load_id = ${load}
       AND area NOT IN ('835', '836', '837', '909', '928') ORDER BY area, place`,
    )
  const wide = await each(1)
  expect(wide).toHaveLength(1_530)
  expect(wide).toEqual(await each(2))
  await store.close()
})

referenceTest(DICTIONARY, 'taking the same files in, in whatever order, comes to the same', async () => {
  const paths = [MODEL_2025, DICTIONARY, MODEL_2021]
  const counts = async (...order: readonly string[]) => {
    const store = await storeOf(...order)
    const loads = await store.rows(
      'SELECT kind, as_at, row_count, finding_count, sha256 FROM load ORDER BY sha256',
    )
    await store.close()
    return loads
  }
  expect(await counts(...paths)).toEqual(await counts(...paths.toReversed()))
})

referenceTest(
  `${FOLDER}/README.md`,
  'of the whole folder every file is recognised, each as what it is',
  async () => {
    const folder = fileURLToPath(new URL(`../../shared/${FOLDER}`, import.meta.url))
    const workspace = mkdtempSync(join(tmpdir(), 'homeward-'))
    let out = ''
    const terminal = { out: (text: string) => void (out += text), err: () => undefined, isInteractive: false }
    const code = await runCommand(['benchmark', 'load', folder, '-w', workspace, '--json'], { terminal })
    rmSync(workspace, { recursive: true })
    const { loads, notRecognised } = JSON.parse(out) as {
      loads: { file: string; kind: string; rows: number }[]
      notRecognised: []
    }
    expect([code, notRecognised]).toEqual([0, []])
    const filesOf = (kind: string) => loads.filter((load) => load.kind === kind).map(({ file }) => file)
    expect(filesOf('published/lait-values')).toEqual(['lait/bds_long_0.parquet'])
    expect(filesOf('published/lait-measures')).toEqual(['lait/lait_data_dictionary.csv'])
    expect(filesOf('published/neighbours')).toEqual([
      'lait/sn_april_2021.xlsx',
      'lait/sn_may_2025.xlsx',
      'reference/sn_model_2025_wide.csv',
    ])
    expect(filesOf('published/areas')).toEqual([
      'lait/la_code_list.xlsx',
      'reference/ltla_utla_april_2021_records.json',
    ])
    // Ten files of the release of 2025, four of 2024, two of 2011 and 2012, and the population estimates.
    expect(filesOf('published/statistics')).toHaveLength(17)
  },
)
