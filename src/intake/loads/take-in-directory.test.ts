import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { day } from '../../core/index.ts'
import { prepare, takeIn, takeInDirectory } from '../index.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const ROWS =
  'SELECT postcode, authority, easting, northing, terminated FROM reference_postcodes ORDER BY line'

async function taken(text: string, name = 'ONSPD_AUG_2025_UK.csv') {
  const store = await emptyStore()
  const { loads } = await takeIn(store, formats, { name, folder: '.', bytes: encode(text) }, reception)
  const findings = await lines(
    store,
    'SELECT code, line, column_name FROM load_finding ORDER BY line NULLS LAST',
  )
  return { store, load: loads[0]!, findings, rows: await lines(store, ROWS) }
}

/** The heads and a row of three releases: 2019 to early 2024, the lookup of 2023, and 2025. */
const RELEASES = {
  'ONSPD_MAY_2019_UK.csv': [
    'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,ctry',
    '"AB1 0AA","AB1  0AA","AB1 0AA","198001","199606","E99999999","E99999999","E08000034","E05001389","E04000001","0","385386","0401193","1","E92000001"',
  ],
  'NSPL21_FEB_2023_UK.csv': [
    'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,nhser,ctry,rgn',
    '"AB1 0AA","AB1  0AA","AB1 0AA","198001","199606","0","385386","0401193","1","E00000001","E99999999","E99999999","E08000034","E05001389","","E92000001","E12000003"',
  ],
  'ONSPD_NOV_2025_UK.csv': [
    'pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind,ctry25cd',
    'AB1 0AA,AB1  0AA,AB1 0AA,198001,199606,E99999999,E99999999,E08000034,E05001389,E04000001,0,385386,401193,1,E92000001',
  ],
}

test.each(Object.entries(RELEASES))('%s is known by the heads of its time', async (name, [heads, row]) => {
  const { load, rows, findings } = await taken(`\uFEFF${heads}\r\n${row}\r\n`, name)
  expect(load).toMatchObject({ kind: 'reference/postcodes', rows: 1, state: 'loaded' })
  expect(rows).toEqual(['AB10AA E08000034 385386 401193 199606'])
  expect(findings).toEqual([])
})

const HEADS = 'pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,ctry'

test('the authority is the county where there is a real one, and else the district, borough or country’s council', async () => {
  const { rows } = await taken(
    [
      HEADS,
      'BN6 9AA,198001,,E10000011,E07000065,530000,115000,E92000001',
      'BR8 7QP,198001,,E13000002,E09000006,549571,169349,E92000001',
      'CA8 7JG,200006,,E99999999,E06000063,366033,564878,E92000001',
      'CF10 1AA,198001,,W99999999,W06000015,318000,176000,W92000004',
      'EH1 1AA,198001,,S99999999,S12000036,325900,673900,S92000003',
      'JE2 3AA,199406,,L99999999,L99999999,,,L93000001',
    ].join('\n'),
  )
  expect(rows).toEqual([
    'BN69AA E10000011 530000 115000 -',
    'BR87QP E09000006 549571 169349 -',
    'CA87JG E06000063 366033 564878 -',
    'CF101AA W06000015 318000 176000 -',
    'EH11AA S12000036 325900 673900 -',
    'JE23AA L99999999 - - -',
  ])
})

test('a row that cannot be read is left out with its line, and the rest is loaded', async () => {
  const { rows, findings, load } = await taken(
    [
      HEADS,
      'AN1 1AA,198001,,E99999999,E08000998,430000,420000,E92000001',
      'not a postcode,198001,,E99999999,E08000998,430000,420000,E92000001',
      'AN1 1AB,198001,,E99999999,Anytown,430000,420000,E92000001',
      'AN1 1AC,198001,,E99999999,E08000998,43000O,420000,E92000001',
      'AN1 1AD,198001',
      '"AN1 1AE,198001,,E99999999,E08000998,430000,420000,E92000001',
      '',
      'AN1 1AF,198001,,E99999999,E08000998,430100,420100,E92000001',
    ].join('\n'),
  )
  expect(rows).toEqual(['AN11AA E08000998 430000 420000 -', 'AN11AF E08000998 430100 420100 -'])
  expect(findings).toEqual([
    'directory-row-left-out 3 postcode',
    'directory-row-left-out 4 authority',
    'directory-row-left-out 5 easting',
    'directory-row-left-out 6 -',
    'directory-row-left-out 7 -',
  ])
  expect(load).toMatchObject({ rows: 2, findings: 5, state: 'loaded with findings' })
})

test('the same fault in every row is listed a hundred times, and then counted', async () => {
  const broken = Array.from({ length: 250 }, () => 'x,198001,,E99999999,E08000998,1,1,E92000001')
  const { store, findings } = await taken(
    [HEADS, 'AN1 1AA,198001,,E99999999,E08000998,430000,420000,E92000001', ...broken].join('\n'),
  )
  expect(findings.filter((finding) => finding.startsWith('directory-row-left-out'))).toHaveLength(100)
  expect(await lines(store, `SELECT detail FROM load_finding WHERE code = 'more-of-a-kind'`)).toEqual([
    '150 more rows like those with “directory-row-left-out”',
  ])
})

test('the release is the month in the name, or else the latest month in which a postcode came or went', async () => {
  const row = (introduced: string, terminated: string) =>
    `${HEADS}\nAN1 1AA,${introduced},${terminated},E99999999,E08000998,430000,420000,E92000001\n`
  expect((await taken(row('198001', '202505'))).load.asAt).toBe('2025-08-31')
  expect((await taken(row('198001', '202505'), 'postcodes.csv')).load.asAt).toBe('2025-05-31')
  expect((await taken(row('202602', '202505'), 'postcodes.csv')).load.asAt).toBe('2026-02-28')
})

test('the same file again is already loaded; a newer release says which one it replaces, and no bytes are kept', async () => {
  const store = await emptyStore()
  const give = async (name: string, place: string) => {
    const bytes = encode(`${HEADS}\nAN1 1AA,198001,,E99999999,${place},430000,420000,E92000001\n`)
    return (await takeIn(store, formats, { name, folder: '.', bytes }, reception)).loads[0]!
  }
  expect(await give('ONSPD_MAY_2025_UK.csv', 'E08000998')).toMatchObject({ loadId: 1, state: 'loaded' })
  expect(await give('ONSPD_MAY_2025_UK.csv', 'E08000998')).toMatchObject({
    loadId: 1,
    state: 'already loaded',
  })
  const newer = await give('ONSPD_AUG_2025_UK.csv', 'E08000997')
  expect(newer).toMatchObject({ loadId: 2, replaces: 'ONSPD_MAY_2025_UK.csv' })
  expect(await lines(store, 'SELECT count(*) FROM kept_file')).toEqual(['0'])
})

test('rows that are cut apart between two pieces of the stream are read whole', async () => {
  const text = `${HEADS}\r\n${Array.from(
    { length: 50 },
    (_, at) => `"AN${at + 1} 1AA",198001,,E99999999,E08000998,${430_000 + at},0420000,E92000001`,
  ).join('\r\n')}`
  const bytes = encode(text)
  const pieces = async function* () {
    yield bytes.subarray(0, HEADS.length + 5)
    for (let at = HEADS.length + 5; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
  }
  const store = await emptyStore()
  const file = { name: 'ONSPD_AUG_2025_UK.csv', folder: '.', sha256: 'a'.repeat(64), chunks: pieces }
  const { loads } = await takeInDirectory(store, formats, file, reception)
  expect(loads[0]).toMatchObject({ rows: 50, findings: 0 })
  expect((await lines(store, ROWS)).at(-1)).toBe('AN501AA E08000998 430049 420000 -')
})

test('a stream that breaks off leaves the store without a trace of it', async () => {
  const pieces = async function* () {
    yield encode(`${HEADS}\nAN1 1AA,198001,,E99999999,E08000998,430000,420000,E92000001\n`)
    throw new Error('the disk went away')
  }
  const store = await emptyStore()
  const file = { name: 'ONSPD_AUG_2025_UK.csv', folder: '.', sha256: 'b'.repeat(64), chunks: pieces }
  await expect(takeInDirectory(store, formats, file, reception)).rejects.toThrow('the disk went away')
  expect(await lines(store, 'SELECT count(*) FROM reference_postcodes')).toEqual(['0'])
  expect(await lines(store, 'SELECT count(*) FROM load')).toEqual(['0'])
})

test('heads without a row are refused, and looking through a directory first is refused with what to do', async () => {
  await expect(taken(`${HEADS}\n`)).rejects.toThrow('no rows')
  const file = { name: 'ONSPD_AUG_2025_UK.csv', folder: '.', bytes: encode(`${HEADS}\n`) }
  await expect(prepare(formats, file, day('2026-06-01'))).rejects.toThrow('homeward load')
})
