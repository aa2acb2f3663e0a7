import { day, type Day, showDay, UnreadableFileError } from '../../core/index.ts'
import { publishedMeasureTable } from '../../store/index.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { columnsOf } from './columns-of.ts'
import type { PublishedContents } from './contents.ts'
import { columnsNamed } from './named-columns.ts'

const HEADS = {
  measure: ['MEASURESHORT'],
  title: ['MEASURE'],
  topic: ['TOPIC'],
  polarity: ['POLARITY'],
  status: ['TABLESTATUS'],
  description: ['DESCRIPTION'],
  updated: ['LASTUPDATE'],
  owner: ['DATAOWNERDOSUPPLIERANDCONTACTDETAILS', 'DATAOWNER'],
  method: ['METHODOLOGY'],
  decimals: ['DPS'],
  yearKind: ['YEARTYPE'],
  noQuartile: ['NOQUARTILE'],
} as const

/** The tool shows one decimal place where its dictionary says nothing of it. */
const DECIMALS = 1
/** In capitals: the two rows that say “Discontinued” stay, as they do in the tool. */
const DISCONTINUED = 'DISCONTINUE'

/**
 * Reads the data dictionary of the Local Authority Interactive Tool: what each measure is called, which way is good,
 * how many decimals it is shown with and whether it is put into quartile bands. `undefined` when a table is none.
 *
 * Measures that are marked as discontinued are left out. Some stand under two topics, a few of them with other
 * decimals or bands in the second row: what the first row says is kept.
 * @throws UnreadableFileError when it has its heads and no measure
 */
export function readLaitMeasures(name: string, raw: RawTable): PublishedContents | undefined {
  const found = columnsNamed(raw, HEADS)
  if (!found) return undefined
  const { table, at } = found
  const findings: RowFinding[] = [...table.findings]
  const kept = new Map<string, Readonly<Record<string, string | number | null>>>()
  table.rows.forEach((row, index) => {
    const line = table.lines[index]!
    const cell = (head: keyof typeof HEADS) => said(row[at[head]])
    const measure = cell('measure')
    const before = measure === null ? undefined : kept.get(measure)
    if (measure === null) findings.push({ code: 'published-row-left-out', line, detail: 'Measure_short' })
    else if (cell('status')?.includes(DISCONTINUED))
      findings.push({ code: 'measure-discontinued', line, detail: measure })
    else if (before) {
      const topics = `${measure}: ${before['topic']} and ${cell('topic')}`
      findings.push({ code: 'measure-under-two-topics', line, detail: topics })
    } else
      kept.set(measure, {
        line,
        measure,
        title: cell('title'),
        topic: cell('topic'),
        polarity: cell('polarity'),
        decimals: decimalsOf(cell('decimals')),
        banded: cell('noQuartile') === 'N' ? 0 : 1,
        year_kind: cell('yearKind'),
        source: cell('owner'),
        method: cell('method') ?? cell('description'),
      })
  })
  if (kept.size === 0)
    throw new UnreadableFileError('no-rows', `${name} has the heads of the data dictionary and no measure`)
  const updatedOn = latestUpdate(table.rows.map((row) => row[at.updated] ?? ''))
  return {
    kind: 'published/lait-measures',
    dataset: 'lait-dictionary',
    release: updatedOn ? showDay(updatedOn) : 'not dated',
    ...(updatedOn ? { datedOn: updatedOn } : {}),
    count: kept.size,
    measures: columnsOf(publishedMeasureTable, [...kept.values()]),
    findings,
  }
}

/** What a cell says; `null` for a blank one and for R's sign of a missing value. */
function said(cell = ''): string | null {
  const text = cell.trim()
  return text === '' || text === 'NA' ? null : text
}

function decimalsOf(cell: string | null): number {
  return cell !== null && /^\d$/.test(cell) ? Number(cell) : DECIMALS
}

/** Days of Excel: 1 January 2000 and 1 January 2100. Anything else in the column is text. */
const [FIRST, LAST] = [36_526, 73_051]

/** The dictionary bears no date: it is as old as the latest update of a measure in it. */
function latestUpdate(updates: readonly string[]): Day | undefined {
  const serials = updates.filter((cell) => /^\d{5}$/.test(cell)).map(Number)
  const latest = serials.filter((serial) => serial >= FIRST && serial <= LAST).sort((a, b) => b - a)[0]
  return latest === undefined ? undefined : excelDay(latest)
}

function excelDay(serial: number): Day {
  return day('1899-12-30').add({ days: serial })
}
