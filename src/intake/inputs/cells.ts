import { type FindingCode, readPeriod } from '../../core/index.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { CodeList } from './code-lists.ts'
import type { InputColumn } from './input-tables.ts'
import { type DaySystem, readMoment, readWrittenDay } from './written-days.ts'

/** A typed cell: text, a number, a day as whole days since 1970, or nothing. */
export type Cell = string | number | null

/** What a mapping makes of a written value: a code, `''` for nothing, `undefined` when it says nothing of it. */
export type Translate = (written: string) => string | undefined

/** Reads the cells of one column, and counts what is said once of the whole column. */
export interface CellReader {
  read(cell: string, line: number): Cell
  readonly placeholders: number
  readonly bareNumbers: number
  readonly times: number
}

/** What the catalogue knows that cells are read by: its code lists, and its indicators by key and code. */
export interface Vocabulary {
  readonly codeLists: ReadonlyMap<string, CodeList>
  readonly indicators: ReadonlyMap<string, string>
}

interface Surroundings {
  readonly system: DaySystem
  readonly translate: Translate | undefined
  readonly findings: RowFinding[]
}

/** What a text comes to: the cell, and what is to be said of it. */
interface Read {
  readonly cell: Cell
  readonly code?: FindingCode
  readonly detail?: string
  readonly counts?: 'bareNumbers' | 'times'
}

/** Excel keeps no longer text in a cell. */
const LONGEST = 32_767
/** What is left when a cut goes through a character of two halves, such as an emoji. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/
const PLACEHOLDER = /^(?:PLACEHOLDER(?:_DATA)?|SSD_PH)$/i
const EXCEL_ERROR =
  /^#(?:N\/A|NAME\?|GETTING_DATA|(?:REF|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|EXTERNAL)!)$/
/**
 * Control characters, halves of characters, and letters that take no room or turn the direction of a text:
 * nobody sees them, and no two systems treat them alike.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFF9-\uFFFB\uFFFD\uD800-\uDFFF\u{E0000}-\u{E007F}]/u
const UNSEEN_ALL = new RegExp(UNSEEN, 'gu')
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
const LARGEST = 2_147_483_647
/** No child looked after, carer or worker has a date before it; systems write year 1 for “none”. */
const FIRST_YEAR_AS_DAY = -25_567

/** A reader for the cells of a column. A value that stands in many rows is read once. */
export function cellReader(
  column: InputColumn,
  vocabulary: Vocabulary,
  { system, translate, findings }: Surroundings,
): CellReader {
  const parse = parserOf(column, vocabulary, system, translate)
  const seen = new Map<string, Read>()
  const counts = { placeholders: 0, bareNumbers: 0, times: 0 }
  return {
    get placeholders() {
      return counts.placeholders
    },
    get bareNumbers() {
      return counts.bareNumbers
    },
    get times() {
      return counts.times
    },
    read(cell, line) {
      const text = cell.trim()
      if (text === '') {
        if (column.required === 'always')
          findings.push({ code: 'value-missing', line, column: column.title ?? column.name })
        return null
      }
      if (column.blank.includes(text)) return null
      let read = seen.get(text)
      if (!read) {
        if (PLACEHOLDER.test(text)) {
          counts.placeholders++
          return null
        }
        read = readSeen(text, parse)
        seen.set(text, read)
      }
      if (read.counts) counts[read.counts]++
      if (read.code)
        findings.push({
          code: read.code,
          line,
          column: column.title ?? column.name,
          cell: cell.slice(0, LONGEST),
          detail: read.detail,
        })
      return read.cell
    },
  }
}

/** Puts a visible sign where there is an unseen one, and cuts what no cell can hold, before the text is read. */
function readSeen(text: string, parse: (text: string) => Read): Read {
  if (text.length > LONGEST) {
    const detail = text.length.toLocaleString('en-GB')
    return { ...parse(text.slice(0, LONGEST).replace(HALF_CHARACTER, '')), code: 'cell-too-long', detail }
  }
  if (EXCEL_ERROR.test(text)) return { cell: null, code: 'cell-error' }
  const unseen = UNSEEN.exec(text)
  if (!unseen) return parse(text)
  const number = unseen[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const shown = text.replaceAll(UNSEEN_ALL, '\uFFFD')
  return { ...parse(shown), code: 'cell-unseen-character', detail: `U+${number}` }
}

function parserOf(
  column: InputColumn,
  { codeLists, indicators }: Vocabulary,
  system: DaySystem,
  translate: Translate | undefined,
): (text: string) => Read {
  const detail = detailOf(column)
  switch (column.type) {
    case 'day':
      return (text) => {
        const written = readWrittenDay(text, system)
        if (!written || written.day < FIRST_YEAR_AS_DAY) return { cell: null, code: 'day-impossible' }
        if (!written.as) return { cell: written.day }
        return { cell: written.day, counts: written.as === 'number' ? 'bareNumbers' : 'times' }
      }
    case 'moment':
      return (text) => {
        const moment = readMoment(text, system)
        return moment === undefined ? { cell: null, code: 'day-impossible' } : { cell: moment }
      }
    case 'number':
    case 'decimal':
      return (text) => readNumber(text, column, detail)
    case 'code': {
      const list = codeLists.get(column.codes ?? '')
      return (text) => {
        const meant = translate?.(text)
        if (meant !== undefined) return { cell: meant === '' ? null : meant }
        const code = list?.codeOf(text)
        if (code !== undefined) return { cell: code }
        if (translate) return { cell: null, code: 'value-unmapped' }
        return { cell: text.toUpperCase(), code: 'code-unknown', detail }
      }
    }
    case 'period':
      return (text) => {
        const period = readPeriod(text)
        return period ? { cell: period.code } : { cell: null, code: 'period-impossible' }
      }
    case 'indicator':
      return (text) => {
        const key = indicators.get(text.toLowerCase())
        return key === undefined ? { cell: text, code: 'indicator-unknown' } : { cell: key }
      }
    case 'postcode':
      return (text) => ({ cell: text.toUpperCase() })
    case 'text':
    case 'partial-day': {
      const pattern = column.pattern === undefined ? undefined : new RegExp(column.pattern)
      return (text) => {
        if (pattern && !pattern.test(text)) return { cell: text, code: 'value-malformed' }
        return /^(?:[=+@]|-\D)/.test(text) ? { cell: text, code: 'formula-as-text' } : { cell: text }
      }
    }
  }
}

/** A number as people write it: with a pound sign and commas between thousands, never with an exponent. */
function readNumber(text: string, column: InputColumn, detail: string): Read {
  const bare = text.replace(/^(-?)£\s*/, '$1')
  const value = NUMBER.test(bare) ? Number(bare.replaceAll(',', '')) : Number.NaN
  const isWhole = column.type === 'decimal' || Number.isInteger(value)
  const isInside = value >= (column.min ?? -LARGEST) && value <= (column.max ?? LARGEST)
  // Minus nought is nought.
  return isWhole && isInside
    ? { cell: value === 0 ? 0 : value }
    : { cell: null, code: 'number-impossible', detail }
}

function detailOf(column: InputColumn): string {
  if (column.type === 'code') return column.codes ?? ''
  if (column.min === undefined && column.max === undefined) return ''
  return `from ${column.min ?? ''} to ${column.max ?? ''}`
}
