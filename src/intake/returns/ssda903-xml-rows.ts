import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import {
  HEADER_COLUMNS,
  HEADER_MODULES,
  type HeaderModule,
  MODULES,
  type RowElement,
} from './ssda903-xml-form.ts'

/** The cells of one element as they are read, `undefined` where it does not have one. */
export interface ElementCells {
  line: number
  readonly cells: (string | undefined)[]
}

/** One CHILD of the return: what its HEADER says, and the elements that are rows of their own. */
export interface ChildElement {
  readonly header: ElementCells
  /** The line of each cell of the header that stands in the file. */
  readonly headerLines: (number | undefined)[]
  readonly rows: { readonly of: RowElement; readonly read: ElementCells }[]
}

interface Table {
  readonly columns: readonly string[]
  readonly rows: string[][]
  readonly lines: number[]
  readonly findings: RowFinding[]
}

/** The modules of a return while their rows come in, a child at a time. */
export interface ModuleRows {
  add(child: ChildElement): void
  /** Puts a finding with a module; one of the HEADER's columns goes with the module that has it. */
  find(part: string, finding: RowFinding): void
  tables(): RawTable[]
}

const CHILD_AT = HEADER_COLUMNS.indexOf('CHILD')
const DOB_AT = HEADER_COLUMNS.indexOf('DOB')
const SHARED = ['CHILD', 'SEX', 'DOB']

/** Starts every module of the return with no rows. */
export function moduleRows(): ModuleRows {
  const tables = new Map<string, Table>(
    MODULES.map(({ part, columns }) => [part, { columns, rows: [], lines: [], findings: [] }]),
  )
  const put = (part: string, row: string[], line: number) => {
    const table = tables.get(part)!
    table.rows.push(row)
    table.lines.push(line)
  }

  return {
    add(child) {
      const { header, rows } = child
      const id = header.cells[CHILD_AT] ?? ''
      const dob = header.cells[DOB_AT] ?? ''
      let others = false
      for (const { of, read } of rows) {
        // An empty group stands for “nothing of the kind”; an empty EPISODE is a fault somebody must see.
        if (of.element !== 'EPISODE' && !read.cells.some(Boolean)) continue
        const row = filled(read)
        row[0] = id
        if (of.columns[1] === 'DOB') row[1] = dob
        put(of.part, row, read.line)
        others = true
      }
      for (const module of HEADER_MODULES) {
        const at = module.signAt
        if (at === undefined) continue
        if (saysIn(module, header)) {
          put(module.part, rowOf(module, header), child.headerLines[at]!)
          others = true
        } else tables.get(module.part)!.findings.push(...withoutSign(module, child))
      }
      // A HEADER that only names the child is how XML writes a child without a row in Header.
      const row = rowOf(HEADER_MODULES[0]!, header)
      if (row.slice(1).some(Boolean) || (id !== '' && !others)) put('Header', row, header.line)
    },
    find: (part, finding) => void tables.get(part)!.findings.push(finding),
    tables: () =>
      [...tables].map(([part, { columns, rows, lines, findings }]) => ({
        part,
        header: columns,
        rows,
        lines,
        headerLine: 1,
        findings,
      })),
  }
}

/** The module that a column of the HEADER belongs to. */
export function headerPart(column: string): string {
  return HEADER_MODULES.find(({ columns, sign }) => sign === column || columns.includes(column))!.part
}

/** The cells with blanks where the element had none; filled in place, for there may be millions. */
function filled({ cells }: ElementCells): string[] {
  for (let at = 0; at < cells.length; at++) cells[at] ??= ''
  return cells as string[]
}

function rowOf(module: HeaderModule, header: ElementCells): string[] {
  return module.cells.map((at) => header.cells[at] ?? '')
}

/** UASC is 0 for every other child; IN_TOUCH and DATE_INT stand only where there is something to say. */
function saysIn(module: HeaderModule, header: ElementCells): boolean {
  const sign = header.cells[module.signAt!] ?? ''
  return module.sign === 'UASC' ? sign === '1' : sign !== ''
}

/**
 * Findings of a child whom no sign puts in a module: a sign that is no code, and what is filled of the module
 * all the same. Exports write such elements for every child, and nobody must become adopted by that.
 */
function withoutSign(module: HeaderModule, { header, headerLines }: ChildElement): RowFinding[] {
  const sign = module.sign!
  const findings: RowFinding[] = []
  const cell = header.cells[module.signAt!] ?? ''
  if (cell !== '' && cell !== '0')
    findings.push({
      code: 'code-unknown',
      line: headerLines[module.signAt!],
      column: sign,
      cell,
      detail: 'yes-no',
    })
  const stray = module.cells.find((at) => !SHARED.includes(HEADER_COLUMNS[at]!) && header.cells[at])
  if (stray === undefined) return findings
  const column = HEADER_COLUMNS[stray]!
  const whose = sign === 'UASC' ? 'a child whose UASC is not 1' : `a child without ${sign}`
  findings.push({
    code: 'column-unknown',
    line: headerLines[stray],
    column,
    detail: `${column} of ${whose}`,
  })
  return findings
}
