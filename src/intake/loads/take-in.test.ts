import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { takeIn } from '../index.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const file = (content: string | Uint8Array, name = 'extract.csv') => ({
  name,
  folder: '/somewhere',
  bytes: typeof content === 'string' ? encode(content) : content,
})

async function taken(content: string | Uint8Array) {
  const store = await emptyStore()
  const { loads } = await takeIn(store, formats, file(content), reception)
  const load = loads[0]!
  const findings = await lines(
    store,
    'SELECT code, line, column_name FROM load_finding ORDER BY line, column_name, code',
  )
  return { store, load, findings }
}

const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2015,10/05/2025,PN1\n'

test('a clean file has no finding and knows its table, year and rows', async () => {
  const { load, findings } = await taken(REVIEWS)
  expect(findings).toEqual([])
  expect(load).toMatchObject({ kind: 'ssda903/reviews', year: 2026, rows: 1, state: 'loaded' })
})

test('the table is known by its columns whatever their order, case, spaces and underscores', async () => {
  const { load, findings, store } = await taken(' review code ;Child;REVIEW;dob\npn1;A;2025-05-10;2015-01-01')
  expect(load.kind).toBe('ssda903/reviews')
  expect(findings).toEqual([])
  expect(await lines(store, 'SELECT child, dob, review, review_code FROM ssda903_reviews')).toEqual([
    'A 2015-01-01 2025-05-10 PN1',
  ])
})

test('byte order mark, Windows line ends, blank lines and the columns LA and YEAR are taken in silence', async () => {
  const text = '\uFEFFLA,YEAR,CHILD,DOB,REVIEW,REVIEW_CODE\r\n998,2024,A,01/01/2015,10/05/2023,PN1\r\n\r\n'
  const { load, findings } = await taken(text)
  expect(findings).toEqual([])
  expect(load).toMatchObject({ year: 2024, rows: 1 })
})

test('a file in UTF-16 or in the Windows code page is read', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(encode(REVIEWS)).flatMap((byte) => [byte, 0])])
  expect((await taken(utf16)).findings).toEqual([])
  const windows = new Uint8Array([
    ...encode('CHILD,DOB,REVIEW,REVIEW_CODE\nZo'),
    0xeb,
    ...encode(',01/01/2015,10/05/2025,PN1'),
  ])
  const { store, findings } = await taken(windows)
  expect(findings).toEqual(['value-malformed 2 CHILD', 'encoding-assumed - -'])
  expect(await lines(store, 'SELECT child FROM ssda903_reviews')).toEqual(['Zoë'])
})

test('unknown code, impossible date, blank cell: a finding each with line and column, and the rest loads', async () => {
  const { findings, load } = await taken(
    'CHILD,DOB,REVIEW,REVIEW_CODE\nA,31/02/2015,10/05/2025,PN9\nB,01/01/2015,,PN1\nC,01/01/2015,11/05/2025,PN1\n',
  )
  expect(findings).toEqual(['day-impossible 2 DOB', 'code-unknown 2 REVIEW_CODE', 'value-missing 3 REVIEW'])
  expect(load.rows).toBe(3)
})

test('a short row is kept, a long row is not, a row said twice counts once', async () => {
  const { findings, load } = await taken(
    `${REVIEWS}B,01/01/2015,11/05/2025\nC,01/01/2015,12/05/2025,PN1,oops\nA,01/01/2015,10/05/2025,PN1\n`,
  )
  expect(findings).toEqual([
    'value-missing 3 REVIEW_CODE',
    'row-short 3 -',
    'row-long 4 -',
    'row-duplicated 5 -',
  ])
  expect(load.rows).toBe(2)
})

test('a column that is missing, unknown or doubled is a finding', async () => {
  const { findings } = await taken('CHILD,DOB,REVIEW,REVIEW,WORKER\nA,01/01/2015,10/05/2025,11/05/2025,x\n')
  expect(findings).toEqual([
    'column-duplicated 1 REVIEW',
    'column-missing 1 REVIEW_CODE',
    'column-unknown 1 WORKER',
  ])
})

test('a derived column that is not there is no finding, but what rests on it knows that it is missing', async () => {
  const { store, findings } = await taken(
    'YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n2026,A,01/06/2025,S,V2,N1,U4,PR1,,,,AN11AA,AN12AA,\n',
  )
  expect(findings).toEqual([])
  expect(await lines(store, 'SELECT columns_missing FROM load')).toEqual(['PL_LA,PL_LOCATION,PL_DISTANCE'])
})

test('a line whose quotation mark is never closed is left out, and the lines behind it are read', async () => {
  const { findings, load } = await taken(
    `${REVIEWS}"B,01/01/2015,11/05/2025,PN1\nC,01/01/2015,12/05/2025,PN1\n`,
  )
  expect(findings).toEqual(['quote-unclosed 3 -'])
  expect(load.rows).toBe(2)
  const closedLater = await taken(
    `${REVIEWS}"B,01/01/2015,11/05/2025,PN1\nC,01/01/2015,12/05/2025,PN1\nD,01/01/2015,13/05/2025,"PN1"\n`,
  )
  expect(closedLater.findings).toEqual(['quote-unclosed 3 -'])
  expect(closedLater.load.rows).toBe(3)
})

test('lines are counted as an editor counts them, past quoted line breaks', async () => {
  const { findings } = await taken(
    'CHILD,DOB,REVIEW,REVIEW_CODE\n"A\nB",01/01/2015,10/05/2025,PN1\nC,01/01/2015,99/99/2025,PN1\n',
  )
  expect(findings).toEqual(['value-malformed 2 CHILD', 'day-impossible 4 REVIEW'])
})

test('a code of another year and a day that the return cannot know are findings', async () => {
  const { findings } = await taken(
    'YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n2026,A,01/06/2026,S,V2,N1,H5,PR4,,\n',
  )
  expect(findings).toContain('code-not-of-year 2 PLACE')
  expect(findings).toContain('day-in-future 2 DECOM')
})

test('a few mistyped dates do not move a return into another year', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `A${at},01/01/2015,${String((at % 28) + 1).padStart(2, '0')}/05/2025,PN1`,
  )
  const { load } = await taken(
    `CHILD,DOB,REVIEW,REVIEW_CODE\n${rows.join('\n')}\nB,01/01/2015,10/05/2052,PN1\nC,01/01/2015,10/05/2005,PN1`,
  )
  expect(load.year).toBe(2026)
})

test('the same bytes twice are one load', async () => {
  const { store } = await taken(REVIEWS)
  const again = await takeIn(store, formats, file(REVIEWS, 'renamed.csv'), reception)
  expect(again.loads.map(({ state }) => state)).toEqual(['already loaded'])
  expect(await lines(store, 'SELECT count(*) FROM load')).toEqual(['1'])
})

test('the file is kept as it came, to the byte', async () => {
  const { store } = await taken(REVIEWS)
  const [row] = await store.rows<{ contents: Uint8Array<ArrayBuffer> }>('SELECT contents FROM kept_file')
  const stream = new Blob([row!.contents]).stream().pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(stream).text()).toBe(REVIEWS)
})

const refusals: [string, string | Uint8Array, string][] = [
  ['an empty file', '', 'empty'],
  ['Episodes with heads and no rows', 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n', 'no-rows'],
  ['a workbook that was cut short', encodeZip('xl/workbook.xml'), 'workbook-broken'],
  ['a Word document', encodeZip('word/document.xml'), 'word-document'],
  ['a PDF', '%PDF-1.7', 'pdf'],
  ['a table of something else', 'name,address\nx,y\n', 'not-recognised'],
  ['a table without the child', 'DOB,REVIEW,REVIEW_CODE\n01/01/2015,10/05/2025,PN1\n', 'not-recognised'],
]

test.each(refusals)(
  '%s is refused whole, with its reason, and the store is as it was',
  async (_, content, reason) => {
    const store = await emptyStore()
    await expect(takeIn(store, formats, file(content), reception)).rejects.toMatchObject({ reason })
    expect(await lines(store, 'SELECT count(*) FROM load')).toEqual(['0'])
  },
)

function encodeZip(name: string): Uint8Array {
  return new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...encode(`......${name}`)])
}

test('a file whose LA column names another authority than the workspace is refused', async () => {
  const store = await emptyStore()
  const here = { ...reception, authority: { name: 'Anytown', code: '998' } }
  const theirs = 'LA,CHILD,DOB,REVIEW,REVIEW_CODE\nOtherton,A,01/01/2015,10/05/2025,PN1\n'
  await expect(takeIn(store, formats, file(theirs), here)).rejects.toMatchObject({
    reason: 'another-authority',
  })
  await takeIn(store, formats, file(theirs.replace('Otherton', 'anytown')), here)
})

test('a return that shares no child with the year before is refused as another authority’s', async () => {
  const store = await emptyStore()
  const header = (prefix: string, year: number) =>
    `YEAR,CHILD,SEX,DOB,ETHNIC,UPN\n${Array.from({ length: 30 }, (_, at) => `${year},${prefix}${at},M,01/01/2015,WBRI,UN1`).join('\n')}`
  await takeIn(store, formats, file(header('A', 2025)), reception)
  await expect(takeIn(store, formats, file(header('B', 2026)), reception)).rejects.toMatchObject({
    reason: 'another-authority',
  })
  await takeIn(store, formats, file(header('A', 2026)), reception)
})
