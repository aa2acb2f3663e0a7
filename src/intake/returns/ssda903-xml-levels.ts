import type { RowFinding } from '../raw-tables/row-finding.ts'
import {
  CHILD,
  HEADER,
  HEADER_COLUMNS,
  HEADER_FIELDS,
  ROOT,
  ROW_ELEMENTS,
  type RowElement,
} from './ssda903-xml-form.ts'
import { type ChildElement, type ElementCells, headerPart, type ModuleRows } from './ssda903-xml-rows.ts'
import { notAReturn } from './xml-kinds.ts'

/** An element of the return that the reader stands in. */
interface Level {
  readonly element: string
  /** The level of an element inside it; `undefined` for one that is not known there. */
  open(element: string, line: number): Level | undefined
  /** Takes text; an element that only holds others has none. */
  text?(piece: string): void
  close?(): void
}

/** The longest cell Excel has, and so the longest any table has. */
const LONGEST_CELL = 32_767

/**
 * The level outside the first element, from which all others are reached; rows go to `rows` as each CHILD ends.
 * Levels do not nest in themselves, so one of each serves the whole file.
 */
export function returnLevel(name: string, rows: ModuleRows): Level {
  const field = fieldLevel((part, finding) => rows.find(part, finding))
  let child: ChildElement = { header: { line: 0, cells: [] }, headerLines: [], rows: [] }
  let row: { of: RowElement; read: ElementCells } | undefined

  const rowLevel: Level = {
    get element() {
      return row!.of.element
    },
    open(element, line) {
      const { of, read } = row!
      const at = of.fields.get(element)
      return at === undefined ? undefined : field.start(read, at, line, of.part, of.columns[at]!)
    },
  }
  const openRow = (element: string, line: number) => {
    const of = ROW_ELEMENTS.get(element)
    if (!of) return undefined
    row = { of, read: { line, cells: of.columns.map(() => undefined) } }
    child.rows.push(row)
    return rowLevel
  }
  const headerLevel: Level = {
    element: HEADER,
    open(element, line) {
      const at = HEADER_FIELDS.get(element)
      if (at === undefined) return openRow(element, line)
      child.headerLines[at] ??= line
      const column = HEADER_COLUMNS[at]!
      return field.start(child.header, at, line, headerPart(column), column)
    },
  }
  const childLevel: Level = {
    element: CHILD,
    open(element, line) {
      if (element !== HEADER) return openRow(element, line)
      child.header.line ||= line
      return headerLevel
    },
    close: () => rows.add(child),
  }
  const rootLevel: Level = {
    element: ROOT,
    open(element) {
      if (element !== CHILD) return undefined
      const cells = HEADER_COLUMNS.map(() => undefined)
      child = { header: { line: 0, cells }, headerLines: [], rows: [] }
      return childLevel
    },
  }
  return {
    element: 'the file',
    open(element, line) {
      if (element !== ROOT) throw notAReturn(name, element, line)
      return rootLevel
    },
  }
}

interface FieldLevel extends Level {
  /** Starts a cell: where it goes, and under which module and column its findings stand. */
  start(into: ElementCells, at: number, line: number, part: string, column: string): Level
}

function fieldLevel(find: (part: string, finding: RowFinding) => void): FieldLevel {
  // Plain variables and not an object for each cell: a return has millions of cells.
  let into: ElementCells | undefined
  let at = 0
  let line = 0
  let part = ''
  let column = ''
  let cell = ''
  let length = 0
  const level: FieldLevel = {
    element: 'a field',
    start(intoElement, atCell, onLine, ofPart, ofColumn) {
      const repeated = intoElement.cells[atCell] !== undefined
      if (repeated)
        find(ofPart, { code: 'column-duplicated', line: onLine, column: ofColumn, detail: ofColumn })
      into = repeated ? undefined : intoElement
      at = atCell
      line = onLine
      part = ofPart
      column = ofColumn
      cell = ''
      length = 0
      return level
    },
    open: () => undefined,
    text(piece) {
      length += piece.length
      if (cell.length < LONGEST_CELL) cell += piece
    },
    close() {
      if (!into) return
      if (length > LONGEST_CELL)
        find(part, { code: 'cell-too-long', line, column, detail: length.toLocaleString('en-GB') })
      into.cells[at] = cell.slice(0, LONGEST_CELL).trim()
    },
  }
  return level
}
