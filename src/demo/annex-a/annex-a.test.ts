import { describe, expect, test } from 'vitest'
import { dateText, dayNumber } from '../calendar.ts'
import { day, type Row } from '../measure-return.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { readAuthority } from '../read-authority.ts'
import { type AnnexACell, annexA, type AnnexASheet } from './index.ts'

const plan = settlePlan({ children: 150 })
const children = populate(plan)
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
    expect(current(listOf(yearEnd, 8), heads)).toEqual(returned.map((cells) => cells.join()).sort())
  })

  test('gives the last review of the return, and its missing incidents of the year', () => {
    const reviews = new Map(ofYear('Reviews').map((row) => [row.CHILD!, row.REVIEW!]))
    const sheet = listOf(yearEnd, 8)
    const inYear = sheet.rows.filter(
      (row) => dayIn(sheet, row, 'Date of Latest Statutory Review') > day('31/03/2025'),
    )
    expect(inYear.length).toBeGreaterThan(130)
    const wrong = inYear.filter(
      (row) => dayIn(sheet, row, 'Date of Latest Statutory Review') !== day(reviews.get(idOf(row))!),
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
      sheet.rows.map((row) => [idOf(row), dayIn(sheet, row, 'Date of Last Dental Check')]),
    )
    const asked = ofYear('OC2').filter(({ CHILD }) => checked.has(CHILD!))
    expect(asked.length).toBeGreaterThan(80)
    const inYear = (row: Row) => (checked.get(row.CHILD!)! >= day('01/04/2025') ? '1' : '0')
    expect(asked.filter((row) => inYear(row) !== row.TEETH_CHECK)).toEqual([])
  })
})

test('list 9 says of a care leaver’s activity what OC3 says of the birthday of the year', () => {
  const sheet = listOf(yearEnd, 9)
  const listed = new Map(sheet.rows.map((row) => [idOf(row), textOf(cell(sheet, row, 'Activity Status'))]))
  const asked = ofYear('OC3').filter(({ CHILD, ACTIV }) => listed.has(CHILD!) && ACTIV !== '0')
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter(({ CHILD, ACTIV }) => !listed.get(CHILD!)!.startsWith(`${ACTIV}: `))).toEqual([])
})

test('list 10 has the children whom AD1 says were adopted in the year, with its decision and its match', () => {
  const sheet = listOf(yearEnd, 10)
  const adopted = sheet.rows.filter((row) => cell(sheet, row, 'Date of Adoption Order') !== '')
  const heads = [
    'Child Unique ID',
    'Date of Decision that Child Should be Placed for Adoption',
    'Date of Matching Child and Prospective Adopters',
  ]
  const returned = ofYear('AD1').map(({ CHILD, DATE_INT, DATE_MATCH }) =>
    [CHILD, DATE_INT, DATE_MATCH].join(),
  )
  expect(adopted.map((row) => written(sheet, row, heads)).sort()).toEqual(returned.sort())
})

test('list 10 dates the adoption order by the episode that ended with it', () => {
  const sheet = listOf(yearEnd, 10)
  const adopted = sheet.rows.filter((row) => cell(sheet, row, 'Date of Adoption Order') !== '')
  const ended = ofYear('Episodes').filter(({ REC }) => REC === 'E11' || REC === 'E12')
  expect(
    adopted.map((row) => written(sheet, row, ['Child Unique ID', 'Date of Adoption Order'])).sort(),
  ).toEqual(ended.map(({ CHILD, DEC }) => [CHILD, DEC].join()).sort())
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
  expect(standing.map((row) => idOf(row)).sort()).toEqual(unique(returned))
})

test('every child looked after has a case in list 6, with the team and worker of list 8', () => {
  const [inNeed, inCare] = [listOf(yearEnd, 6), listOf(yearEnd, 8)]
  const lookedAfter = inNeed.rows.filter(
    (row) => cell(inNeed, row, 'Case Status') === 'a) Looked after child',
  )
  const allocated = lookedAfter.map((row) => [row[0]!, ...row.slice(-2)].map(textOf).join()).sort()
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

function textOf(found: AnnexACell): string {
  return typeof found === 'object' ? dateText(found.day) : String(found)
}

/** Some cells of a row, as text. */
function written(sheet: AnnexASheet, row: readonly AnnexACell[], heads: readonly string[]): string {
  return heads.map((head) => textOf(cell(sheet, row, head))).join()
}

function idOf([id]: readonly AnnexACell[]): string {
  return textOf(id!)
}

function total(sheet: AnnexASheet, head: string): number {
  return sheet.rows.reduce((sum, row) => sum + Number(cell(sheet, row, head)), 0)
}

function ids({ rows }: AnnexASheet): string[] {
  return [...new Set(rows.map(idOf))].sort()
}

function unique(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ CHILD }) => CHILD!))].sort()
}

/** Some columns of the rows of list 8 whose children are looked after still. */
function current(sheet: AnnexASheet, heads: readonly string[]): string[] {
  const open = sheet.rows.filter((row) => cell(sheet, row, CEASED) === '')
  return open.map((row) => written(sheet, row, heads)).sort()
}
