import { expect, test } from 'vitest'
import { day, writeCsv } from '../src/core/index.ts'
import { annexA, type AnnexASheet } from '../src/demo/annex-a/index.ts'
import { annexAWorkbook } from '../src/demo/annex-a/workbook.ts'
import { dayNumber } from '../src/demo/calendar.ts'
import {
  type AuthorityPlan,
  listFiles,
  populate,
  settlePlan,
  workspaceSettings,
  writeAuthority,
} from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, type Catalogue, readCatalogue } from '../src/measures/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../tests/support/example-store.ts'
import { agreement, type Counted } from './agreement.ts'
import { count } from './counter/count.ts'
import { councilOf } from './counter/lists/council.ts'
import { countLists } from './counter/lists/count-lists.ts'
import { GRAIN } from './counter/lists/grain.ts'
import { cellIn, readList, readPicture } from './counter/lists/rows.ts'
import { untidy, untidySheet, type WrittenList } from './counter/lists/untidy-lists.ts'
import { bankHolidays } from './counter/lists/working-days.ts'
import { returnFile } from './counter/returns.ts'

const LAST_DAY = 2026_03_31
const MONTHS = 24
/** Of small authorities; one year of deadlines is enough there, and takes half the time. */
const FEW_MONTHS = 12
const whole = readCatalogue(catalogueFiles)

/** The two downloads of Annex A: the name of the file says the day. */
const DOWNLOADS = [
  { on: 2025_09_30, day: dayNumber(2025, 9, 30), path: 'annex-a/Annex A 2025-09-30.xlsx' },
  { on: LAST_DAY, day: dayNumber(2026, 3, 31), path: 'annex-a/Annex A 2026-03-31.xlsx' },
]

/** The lists of Annex A that are counted: contacts, referrals and child protection plans. */
const SHEETS = ['List 1', 'List 3', 'List 7']

/** What becomes of the lists and sheets of an authority before they are handed in. */
interface Kept {
  readonly list: (list: WrittenList) => WrittenList
  readonly sheet: (sheet: AnnexASheet, on: number) => AnnexASheet
}

const tidily: Kept = { list: (list) => list, sheet: (sheet) => sheet }

/** Lists with days of every kind that are blank or others, contacts and ends of plans on others. */
function untidily(seed: number): Kept {
  const heads = new Map([
    ['List 1', 'Date of Contact'],
    ['List 7', 'Child Protection Plan End Date'],
  ])
  return {
    list: (list) => untidy(list, { seed, lastDay: LAST_DAY, mayBeBlank: mayBeBlank(list.table) }),
    sheet: (sheet, on) => {
      const head = heads.get(sheet.name)
      return head === undefined ? sheet : untidySheet(sheet, on, head, seed)
    },
  }
}

/** What an authority sends: its returns and its lists as text, and its two downloads of Annex A. */
function filesOf(plan: AuthorityPlan, kept: Kept) {
  const settled = settlePlan(plan)
  const children = populate(settled)
  const lists = listFiles
    .filter(({ table }) => Object.hasOwn(GRAIN, table.split('/')[1]!))
    .map(({ table, heads, rows }) => kept.list({ table, heads, rows: rows({ plan: settled, children }) }))
  const downloads = DOWNLOADS.map((download) => ({
    ...download,
    sheets: annexA(settled, children, download.day)
      .filter(({ name }) => SHEETS.includes(name))
      .map((sheet) => kept.sheet(sheet, download.on)),
  }))
  return {
    returns: [...writeAuthority(plan)],
    lists: lists.map(({ table, heads, rows }) => ({
      name: table.split('/')[1]!,
      text: writeCsv(heads, rows),
    })),
    workbooks: downloads.map(({ path, sheets, day: on }) => ({ path, bytes: annexAWorkbook(sheets, on) })),
    pictures: downloads.map(({ on, sheets }) => readPicture(on, sheets)),
  }
}

type Files = ReturnType<typeof filesOf>

/** Hands the files in through the door by which a council's come in. */
async function handIn(database: Database, { returns, lists, workbooks }: Files): Promise<void> {
  const give = async (path: string, bytes: Uint8Array) => {
    const [folder, name] = path.split('/') as [string, string]
    await takeIn(database, formats, { name, folder, bytes }, reception)
  }
  const text = new TextEncoder()
  for (const file of returns) await give(file.path, text.encode(file.text))
  for (const file of lists) await give(`local-lists/${file.name}.csv`, text.encode(file.text))
  for (const { path, bytes } of workbooks) await give(path, await bytes)
}

/**
 * Runs the engine and the counters over the same files and holds one against the others. Cases are compared one by
 * one where they are named: in the answers that `named` picks, since that takes a query each. The questions that rest
 * on returns alone are asked too where `withReturns` says so.
 */
async function bothAnswersFor(
  files: Files,
  asked: { months: number; named: (answer: Counted) => boolean; withReturns: boolean },
) {
  const database = await emptyStore()
  await handIn(database, files)
  const returns = files.returns.map(({ path, text }) => returnFile(path, text)!)
  const lists = new Map(files.lists.map(({ name, text }) => [name, readList(text)]))
  const council = councilOf({ returns, lists, pictures: files.pictures, lastDay: LAST_DAY })
  const answers: Counted[] = [...countLists(council, LAST_DAY, asked.months)].map((answer) =>
    asked.named(answer) ? answer : numbersAlone(answer),
  )
  if (asked.withReturns) answers.push(...[...count(returns, LAST_DAY, asked.months)].map(numbersAlone))
  const catalogue = countedBy(answers)
  const to = day('2026-03-31')
  const span = { from: to.add({ days: 1 }).subtract({ months: asked.months }), to }
  const settings = readSettings(workspaceSettings({}))
  await bringUpToDate(database, catalogue, settings, { keepCases: true, span })
  const found = await agreement(database, catalogue, answers)
  await database.close()
  const compared = catalogue.indicators.filter(({ key }) => found.indicators.includes(key))
  return { ...found, areas: [...new Set(compared.map(({ area }) => area))] }
}

/** The catalogue with no more than the indicators that are counted: a figure depends on no other indicator. */
function countedBy(answers: readonly Counted[]): Catalogue {
  const keys = new Set(answers.map(({ indicator }) => indicator))
  const indicators = whole.indicators.filter(({ key }) => keys.has(key))
  const used = new Set(indicators.map(({ cohort }) => cohort))
  return { ...whole, indicators, cohorts: new Map([...whole.cohorts].filter(([name]) => used.has(name))) }
}

function numbersAlone({ indicator, period, numerator, denominator }: Counted): Counted {
  return { indicator, period, numerator, denominator }
}

/** A period that ends in the last months of the financial year 2025/26, and that year itself. */
const isOfLastMonths = ({ period }: Counted) => /2026-0[23]|2025\/26/.test(period)

/** The two month ends and months by which the cases of the small authorities are held against each other. */
const isOfTwoMonths = ({ period }: Counted) => /2025-06|2026-03/.test(period)

/** The columns of a list that its key does not need and that may be blank, by their heads. */
function mayBeBlank(table: string): string[] {
  const list = formats.tables.find((each) => each.table === table)!
  return list.columns
    .filter(({ name, required }) => required !== 'always' && !list.key.includes(name))
    .map(({ name, title = name }) => title)
}

test('the bank holidays that the counter works out are those the catalogue lists', () => {
  const { text } = catalogueFiles.find(({ path }) => path === 'standards/bank-holidays-england.csv')!
  const listed = readList(text).map((row) => Number(cellIn(row, 'day').replaceAll('-', '')))
  const years = new Set(listed.map((on) => Math.floor(on / 1_00_00)))
  const workedOut = [...years].flatMap((year) => [...bankHolidays(year)])
  expect(new Set(workedOut)).toEqual(new Set(listed))
  expect(workedOut).toHaveLength(listed.length)
})

test('a plain counter and the engine agree on every figure of the lists and on whom each is about', async () => {
  const plan = { children: 200, years: 4, seed: 1, plantErrors: true }
  const { differences, of, indicators, areas } = await bothAnswersFor(filesOf(plan, tidily), {
    months: MONTHS,
    named: isOfLastMonths,
    withReturns: true,
  })
  expect(differences).toEqual([])
  expect(indicators.length).toBeGreaterThanOrEqual(30)
  expect(areas.length).toBeGreaterThanOrEqual(8)
  expect(of).toBeGreaterThanOrEqual(indicators.length * MONTHS)
}, 120_000)

test.each([2, 3, 4])(
  'they agree on the lists of another, small authority that are kept untidily (seed %i)',
  async (seed) => {
    const { differences, indicators, areas } = await bothAnswersFor(
      filesOf({ children: 45, years: 4, seed, plantErrors: false }, untidily(seed)),
      { months: FEW_MONTHS, named: isOfTwoMonths, withReturns: false },
    )
    expect(differences).toEqual([])
    expect(indicators.length).toBeGreaterThanOrEqual(30)
    expect(areas.length).toBeGreaterThanOrEqual(8)
  },
  120_000,
)
