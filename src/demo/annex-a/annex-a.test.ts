import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { readCatalogueFiles } from '../../cli/read-catalogue-files.ts'
import { day as calendarDay } from '../../core/index.ts'
import { prepare, readFormats } from '../../intake/index.ts'
import { dayNumber } from '../calendar.ts'
import { day, type Row } from '../measure-return.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { readAuthority } from '../read-authority.ts'
import { type AnnexACell, annexA, annexAFiles, type AnnexASheet } from './index.ts'

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const formats = readFormats(readCatalogueFiles())
const returns = readAuthority({ children: 150, plantErrors: false })
const ofYear = (file: string) => returns.get('2025-26')!.get(file)!

const AUTUMN = dayNumber(2025, 9, 30)
const YEAR_END = dayNumber(2026, 3, 31)
const autumn = annexA(plan, children, AUTUMN)
const yearEnd = annexA(plan, children, YEAR_END)

describe('list 8', () => {
  test('on 31 March has the children of the return in care then, and those who ceased since 1 October', () => {
    const expected = ofYear('Episodes').filter((row) => isListed(row, '01/10/2025', '31/03/2026'))
    expect(ids(listOf(yearEnd, 8))).toEqual(unique(expected))
    expect(
      listOf(yearEnd, 8).rows.filter((row) => cell(listOf(yearEnd, 8), row, CEASED) === ''),
    ).toHaveLength(150)
  })

  test('on 30 September has the children of the return in care then, and those who ceased since 31 March', () => {
    const expected = ofYear('Episodes').filter((row) => isListed(row, '31/03/2025', '30/09/2025'))
    expect(ids(listOf(autumn, 8))).toEqual(unique(expected))
  })

  test('leaves children with short breaks only out', () => {
    const breaks = unique(ofYear('Episodes').filter(({ LS }) => LS === 'V3' || LS === 'V4'))
    expect(breaks.length).toBeGreaterThan(0)
    expect(ids(listOf(yearEnd, 8)).filter((id) => breaks.includes(id))).toEqual([])
  })

  test('gives the placement that the return has open on 31 March', () => {
    const open = ofYear('Episodes').filter(
      ({ DEC, LS }) => DEC === '' && !LS!.startsWith('V3') && LS !== 'V4',
    )
    const returned = open.map((row) => [
      row.CHILD,
      row.PL_POST,
      row.URN,
      row.PL_LOCATION === 'IN' ? 'a) In' : 'b) Out',
    ])
    const heads = ['Child Unique ID', 'Placement postcode', 'URN of Placement', 'Placement Location']
    expect(current(listOf(yearEnd, 8), heads)).toEqual(returned.map(String).sort())
  })

  test('gives the last review of the return, and its missing incidents of the year', () => {
    const reviews = new Map(ofYear('Reviews').map((row) => [row.CHILD!, row.REVIEW!]))
    const sheet = listOf(yearEnd, 8)
    const inYear = sheet.rows.filter(
      (row) => dayIn(sheet, row, 'Date of Latest Statutory Review') > day('31/03/2025'),
    )
    expect(inYear.length).toBeGreaterThan(130)
    const wrong = inYear.filter(
      (row) => dayIn(sheet, row, 'Date of Latest Statutory Review') !== day(reviews.get(String(row[0]))!),
    )
    expect(wrong).toEqual([])
    const listed = new Set(ids(sheet))
    const started = ofYear('Missing').filter(
      (row) => row.MISSING === 'M' && listed.has(row.CHILD!) && day(row.MIS_START!) > day('31/03/2025'),
    )
    expect(total(sheet, MISSING)).toBe(started.length)
  })

  test('has no dental check in a year in which OC2 says there was none, and one where it says there was', () => {
    const sheet = listOf(yearEnd, 8)
    const checked = new Map(
      sheet.rows.map((row) => [String(row[0]), dayIn(sheet, row, 'Date of Last Dental Check')]),
    )
    const asked = ofYear('OC2').filter(({ CHILD }) => checked.has(CHILD!))
    expect(asked.length).toBeGreaterThan(80)
    const inYear = (row: Row) => (checked.get(row.CHILD!)! >= day('01/04/2025') ? '1' : '0')
    expect(asked.filter((row) => inYear(row) !== row.TEETH_CHECK)).toEqual([])
  })
})

test('list 9 says of a care leaver’s activity what OC3 says of the birthday of the year', () => {
  const sheet = listOf(yearEnd, 9)
  const listed = new Map(
    sheet.rows.map((row) => [String(row[0]), String(cell(sheet, row, 'Activity Status'))]),
  )
  const asked = ofYear('OC3').filter(({ CHILD, ACTIV }) => listed.has(CHILD!) && ACTIV !== '0')
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter(({ CHILD, ACTIV }) => !listed.get(CHILD!)!.startsWith(`${ACTIV}: `))).toEqual([])
})

test('list 10 has the adoption orders of the year that AD1 has', () => {
  const sheet = listOf(yearEnd, 10)
  const adopted = sheet.rows.filter((row) => cell(sheet, row, 'Date of Adoption Order') !== '')
  expect(adopted.map((row) => String(row[0])).sort()).toEqual(unique(ofYear('AD1')))
})

test('list 10 has the decisions of PlacedAdoption that stand on 31 March', () => {
  const sheet = listOf(yearEnd, 10)
  const over = [
    'Date of Adoption Order',
    'Date of Decision that Child Should No Longer be Placed for Adoption',
  ]
  const standing = sheet.rows.filter((row) => over.every((head) => cell(sheet, row, head) === ''))
  const adopted = unique(ofYear('AD1'))
  const returned = ofYear('PlacedAdoption').filter(
    (row) => row.DATE_PLACED_CEASED === '' && !adopted.includes(row.CHILD!),
  )
  expect(standing.map((row) => String(row[0])).sort()).toEqual(unique(returned))
})

test('every child looked after has a case in list 6, with the team and worker of list 8', () => {
  const [inNeed, inCare] = [listOf(yearEnd, 6), listOf(yearEnd, 8)]
  const lookedAfter = inNeed.rows.filter(
    (row) => cell(inNeed, row, 'Case Status') === 'a) Looked after child',
  )
  const allocated = lookedAfter.map((row) => String([row[0], ...row.slice(-2)])).sort()
  expect(allocated).toEqual(current(inCare, ['Child Unique ID', 'Allocated Team', 'Allocated Worker']))
})

test('some of the children referred in the six months have come into care by the end of them', () => {
  const inCare = ids(listOf(yearEnd, 8))
  const referred = ids(listOf(yearEnd, 3)).filter((id) => inCare.includes(id))
  expect(referred.length).toBeGreaterThan(10)
})

test('volumes are England’s: in half a year 3.75 referrals for each child looked after, and 0.6 on a plan', () => {
  expect(listOf(yearEnd, 3).rows.length / 150).toBeCloseTo(3.75, 0)
  const plans = listOf(yearEnd, 7)
  const inForce = plans.rows.filter((row) => cell(plans, row, 'Child Protection Plan End Date') === '')
  expect(inForce.length / 150).toBeCloseTo(0.6, 0)
})

test.each([
  ['autumn', autumn, AUTUMN],
  ['year end', yearEnd, YEAR_END],
] as const)('no list of the %s download knows of a day after it', (_, sheets, on) => {
  const days = sheets.flatMap(({ rows }) =>
    rows.flat().map((each) => (typeof each === 'object' ? each.day : 0)),
  )
  expect(Math.max(...days)).toBeLessThanOrEqual(on)
})

describe('the workbook', () => {
  test('is taken in as eleven lists of its day, with nothing to find fault with', async () => {
    const [first] = annexAFiles(plan, children)
    const name = first!.path.replace('annex-a/', '')
    expect(name).toBe('Annex A 2025-09-30.xlsx')
    const file = { name, folder: 'annex-a', bytes: await first!.bytes }
    const prepared = await prepare(formats, file, calendarDay('2026-06-01'))
    expect(prepared.unknown).toEqual([])
    expect(prepared.tables.flatMap(({ findings }) => findings)).toEqual([])
    expect(prepared.tables.flatMap(({ recognised }) => recognised.renamed)).toEqual([])
    expect(prepared.tables.map(({ part, recognised, asAt }) => [part, recognised.table.table, asAt])).toEqual(
      [
        ['List 1', 'annex-a/list-1', AUTUMN],
        ['List 2', 'annex-a/list-2', AUTUMN],
        ['List 3', 'annex-a/list-3', AUTUMN],
        ['List 4', 'annex-a/list-4', AUTUMN],
        ['List 5', 'annex-a/list-5', AUTUMN],
        ['List 6', 'annex-a/list-6', AUTUMN],
        ['List 7', 'annex-a/list-7', AUTUMN],
        ['List 8', 'annex-a/list-8', AUTUMN],
        ['List 9', 'annex-a/list-9', AUTUMN],
        ['List 10', 'annex-a/list-10', AUTUMN],
        ['List 11', 'annex-a/list-11', AUTUMN],
      ],
    )
  })

  test('has the same bytes every time', async () => {
    const [once, again] = await Promise.all(
      [annexAFiles(plan, children), annexAFiles(plan, children)].map(bytesOf),
    )
    expect(again).toEqual(once)
  })

  test('has real Excel dates', async () => {
    const workbook = await readXlsx((await bytesOf(annexAFiles(plan, children)))[1]!)
    const [, row] = workbook.sheets[7]!.rows
    const bornOn = row![3] as { toISOString(): string }
    const born = ofYear('Header').find(({ CHILD }) => CHILD === row![0])!.DOB!
    expect(bornOn.toISOString()).toBe(
      `${born.slice(6)}-${born.slice(3, 5)}-${born.slice(0, 2)}T00:00:00.000Z`,
    )
  })
})

describe('the code lists', () => {
  const written = (list: string, text: string) => formats.codeLists.get(`annex-a-${list}`)!.codeOf(text)

  test('tell the two ways of writing ethnicity apart, though they share their letters', () => {
    expect(written('ethnicity', 'c) WIRT')).toBe('WIRT')
    expect(written('ethnicity', 'c) Asian or Asian British')).toBe('asian')
    expect(written('ethnicity', 'c) Unknown')).toBe('unknown')
    expect(written('ethnicity', 'c')).toBeUndefined()
  })

  test('take the SSDA903 codes that systems write in place of Ofsted’s values', () => {
    expect(written('placement-type', 'U3')).toBe('foster')
    expect(written('placement-type', 'h) Children’s Homes')).toBe('K2')
    expect(written('placement-provider', 'PR5')).toBe('other')
    expect(written('accommodation', 'Z1')).toBe('with-former-foster-carer')
    expect(written('reason-ceased', 'E4B')).toBe('returned-home')
    expect(written('contact-source', '3A')).toBe('3')
  })
})

referenceTest(
  'inputs/annexa.json',
  'every head and value of the published lists is known to the catalogue',
  (text) => {
    const published = JSON.parse(text) as Published
    const unknown = Object.entries(published.lists).flatMap(([name, { columns }]) => {
      const table = formats.tables.find(
        ({ table: key }) => key === `annex-a/${name.toLowerCase().replace(' ', '-')}`,
      )!
      return columns.flatMap(({ name: head, sample_header: sample, codes }) => {
        const found = [head, sample].map((each) =>
          table.columns.find(({ title, also }) => [title!, ...also].map(bare).includes(bare(each))),
        )
        const list = formats.codeLists.get(found[0]?.codes ?? '')
        const values = Array.isArray(codes) ? codes.filter((value) => list?.codeOf(value) === undefined) : []
        return found[0] && found[0] === found[1] ? values : [head]
      })
    })
    expect(unknown).toEqual([])
    expect(Object.keys(published.lists)).toHaveLength(11)
  },
)

interface Published {
  lists: Record<string, { columns: { name: string; sample_header: string; codes?: string | string[] }[] }>
}

const CEASED = 'Date Ceased to be Looked After'
const MISSING = 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months'

/** Looked after at the end of some days by an SSDA903 episode, or ceased in them; short breaks are neither. */
function isListed({ LS, DECOM, DEC, REC }: Row, from: string, until: string): boolean {
  if (LS === 'V3' || LS === 'V4' || day(DECOM!) > day(until)) return false
  if (DEC === '' || day(DEC!) > day(until)) return true
  return REC !== 'X1' && day(DEC!) >= day(from)
}

function listOf(sheets: readonly AnnexASheet[], number: number): AnnexASheet {
  return sheets.find(({ name }) => name === `List ${number}`)!
}

function cell({ heads }: AnnexASheet, row: readonly AnnexACell[], head: string): AnnexACell {
  return row[heads.indexOf(head)]!
}

/** The day in a cell; one before every other where the cell is blank. */
function dayIn(sheet: AnnexASheet, row: readonly AnnexACell[], head: string): number {
  const found = cell(sheet, row, head)
  return typeof found === 'object' ? found.day : -Infinity
}

function total(sheet: AnnexASheet, head: string): number {
  return sheet.rows.reduce((sum, row) => sum + Number(cell(sheet, row, head)), 0)
}

function ids({ rows }: AnnexASheet): string[] {
  return [...new Set(rows.map(([id]) => String(id)))].sort()
}

function unique(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ CHILD }) => CHILD!))].sort()
}

/** Some columns of the rows of list 8 whose children are looked after still. */
function current(sheet: AnnexASheet, heads: readonly string[]): string[] {
  const open = sheet.rows.filter((row) => cell(sheet, row, CEASED) === '')
  return open.map((row) => String(heads.map((head) => cell(sheet, row, head)))).sort()
}

function bytesOf(files: readonly { bytes: Promise<Uint8Array> }[]): Promise<Uint8Array[]> {
  return Promise.all(files.map(({ bytes }) => bytes))
}

function bare(head: string): string {
  return head.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
